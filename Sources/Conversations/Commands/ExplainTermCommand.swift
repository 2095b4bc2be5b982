/// `:term name`
enum ExplainTermCommand: ColonCommand {
  static let name = "term"
  static let argument = "[name]"
  static let summary = "says what a term means, or lists them all"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    do {
      let pages = try TermPages(lessons: dialogue.workbench.settings.lessons, opening: ":lesson")
      (argument.isEmpty ? pages.list : try pages.documents(of: argument)).forEach(dialogue.workbench.show)
      return true
    } catch {
      dialogue.workbench.say("\(error)")
      return false
    }
  }
}
