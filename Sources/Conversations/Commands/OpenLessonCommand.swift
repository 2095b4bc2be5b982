/// `:lesson n`
enum OpenLessonCommand: ColonCommand {
  static let name = "lesson"
  static let argument = "[n]"
  static let summary = "lists the lessons, or opens one"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    do {
      if argument.isEmpty {
        LessonList(library: dialogue.lessons, progress: dialogue.progress).documents.forEach(dialogue.workbench.show)
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
