/// `:names word`
enum ExplainNamesCommand: ColonCommand {
  static let name = "names"
  static let argument = "[word]"
  static let summary = "says what a name of NumPy, PyTorch, Python… is here"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let pages = SpellingPages(
      differences: dialogue.workbench.settings.session.installation.differences, command: ":names")
    do {
      (argument.isEmpty ? pages.list : try pages.documents(of: argument)).forEach(dialogue.workbench.show)
      return true
    } catch {
      dialogue.workbench.say("\(error)")
      return false
    }
  }
}
