import Reports

/// `:help`
enum HelpCommand: ColonCommand {
  static let name = "help"
  static let argument = ""
  static let summary = "lists the commands"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let workbench = dialogue.workbench
    workbench.say("Type Swift; Enter runs it when it is whole. A last line that is an expression shows in full.")
    let rows = dialogue.commands.map { command in
      [
        TextTable.Cell(
          command.argument.isEmpty ? "  :\(command.name)" : "  :\(command.name) \(command.argument)", .strong),
        TextTable.Cell(command.summary),
      ]
    }
    workbench.show(.table(TextTable(rows: rows)))
    workbench.say("Ctrl-C ends a running cell, Ctrl-R searches what was typed, Ctrl-D leaves.")
    return true
  }
}
