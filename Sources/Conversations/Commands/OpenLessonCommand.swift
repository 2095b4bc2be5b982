/// `:lesson n`
enum OpenLessonCommand: ColonCommand {
  static let name = "lesson"
  static let argument = "[n]"
  static let summary = "shows the map of the course, or opens a lesson"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    do {
      if argument.isEmpty {
        let settings = dialogue.workbench.settings
        LessonList(library: dialogue.lessons, progress: dialogue.progress, exercises: settings.exercises())
          .documents.forEach(dialogue.workbench.show)
      } else {
        dialogue.open(try LessonChoice.lesson(argument, in: dialogue.lessons))
      }
      return true
    } catch {
      dialogue.workbench.say("\(error)")
      return false
    }
  }
}
