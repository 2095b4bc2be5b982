import LessonRunning

/// `:lesson n`
enum OpenLessonCommand: ColonCommand {
  static let name = "lesson"
  static let argument = "[n]"
  static let summary = "lists the lessons, or opens one"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    do {
      let library = LessonLibrary(folder: try console.surroundings.installation().lessons)
      if argument.isEmpty {
        LessonList(library: library, progress: LessonProgress(path: console.surroundings.progressFile))
          .show(on: console.screen)
      } else {
        LessonGuide.open(try LessonChoice.lesson(argument, in: library), on: console)
      }
      return true
    } catch {
      console.screen.tell("\(error)")
      return false
    }
  }
}
