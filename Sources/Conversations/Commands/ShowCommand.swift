/// `:show t`
enum ShowCommand: ColonCommand {
  static let name = "show"
  static let argument = "t"
  static let summary = "draws the tensor t; heatmap(t, rows: words, columns: words) labels it"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    guard !argument.isEmpty else {
      console.screen.tell("which tensor? :show t")
      return false
    }
    let source = "heatmap(\(argument))"
    let outcome = console.session.tryOut(source, label: ":show", listener: console.show)
    guard !outcome.isSuccess else { return true }
    console.present(outcome, source: source)
    return false
  }
}
