import Reports
import TerminalRendering

/// `:vars`
enum VarsCommand: ColonCommand {
  static let name = "vars"
  static let argument = ""
  static let summary = "lists the variables with their types and shapes"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    let variables = console.session.variables()
    guard !variables.isEmpty else {
      console.screen.remark("There are no variables yet.")
      return true
    }
    console.screen.show(ValueListView(variables.map(NamedValue.init)))
    return true
  }
}
