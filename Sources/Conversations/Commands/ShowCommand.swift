/// `:show t`
enum ShowCommand: ColonCommand {
  static let name = "show"
  static let argument = "t"
  static let summary = "draws the tensor t as a picture"
  static let details =
    "Labels come with a call: `heatmap(t, rows: words, columns: words)`."
  static let usesCells = true
  static let takesCell = true

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    guard !argument.isEmpty else {
      dialogue.workbench.say("which tensor? :show t")
      return false
    }
    let source = "heatmap(\(argument))"
    let outcome = dialogue.workbench.session.tryOut(source, label: ":show", listener: dialogue.workbench.show)
    guard !outcome.isSuccess else { return true }
    dialogue.workbench.present(outcome, source: source)
    return false
  }
}
