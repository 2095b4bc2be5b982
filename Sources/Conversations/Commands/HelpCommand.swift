import TerminalRendering

/// `:help`
enum HelpCommand: ColonCommand {
  static let name = "help"
  static let argument = ""
  static let summary = "lists the commands"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    console.screen.tell("Type Swift; Enter runs it when it is whole. A last line that is an expression shows in full.")
    let rows = ColonCommands.all.map { command in
      [
        StyledText(command.argument.isEmpty ? "  :\(command.name)" : "  :\(command.name) \(command.argument)", .bold),
        StyledText(command.summary),
      ]
    }
    console.screen.show(Table(columns: [Table.Column(), Table.Column()], rows: rows))
    console.screen.tell("Ctrl-C ends a running cell, Ctrl-R searches what was typed, Ctrl-D leaves.")
    return true
  }
}
