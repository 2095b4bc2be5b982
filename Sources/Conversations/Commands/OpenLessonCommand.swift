/// `:lesson n`
enum OpenLessonCommand: ColonCommand {
  static let name = "lesson"
  static let argument = "[n] [id]"
  static let summary = "shows the course, or opens a lesson"
  static let details =
    "`:lesson 3` opens it where you left it, or from the beginning if it is done. `:lesson 3 own-share` opens it at the question of that name, which stands in brackets where the question is asked."

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    do {
      if argument.isEmpty {
        dialogue.list.documents.forEach(dialogue.workbench.show)
      } else {
        let (name, question) = divided(argument)
        dialogue.open(try LessonChoice.lesson(name, in: dialogue.lessons, place: .prompt), at: question)
      }
      return true
    } catch {
      dialogue.workbench.say("\(error)")
      return false
    }
  }

  /// Divides an argument into the lesson's name, which may be a path with spaces, and a question's id.
  private static func divided(_ argument: String) -> (name: String, question: String?) {
    guard let match = argument.wholeMatch(of: /(.*\S)\s+([a-z0-9]+(-[a-z0-9]+)*)/) else { return (argument, nil) }
    return (String(match.1), String(match.2))
  }
}
