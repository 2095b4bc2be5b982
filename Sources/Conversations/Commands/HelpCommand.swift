import Reports

/// `:help`
enum HelpCommand: ColonCommand {
  static let name = "help"
  static let argument = ""
  static let summary = "lists the commands"

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let workbench = dialogue.workbench
    workbench.say("Type Swift; Enter runs it when it is whole. A last line that is an expression shows in full.")
    if let name = CommandNames.name(of: String(argument.drop { $0 == ":" }), among: dialogue.commands.map(\.name)) {
      let rows = dialogue.commands.filter { $0.name == name }.map(row)
      workbench.show(.table(TextTable(rows: rows)))
      return true
    }
    workbench.show(.table(TextTable(rows: dialogue.commands.map(row))))
    workbench.say(
      "Ctrl-C ends a running cell or drops what is being typed, Ctrl-R searches what was typed, Ctrl-D leaves.")
    workbench.say("")
    rules.forEach(workbench.say)
    return true
  }

  /// What goes first if several things are open, and what becomes of a learner's cells.
  static let rules = [
    "Commands are for what waits: a review's question, then the lesson's question or cell, then the exercise begun last. So :hint "
      + "helps with the first of these that there is, and :skip, :next, :back and :restart are for the lesson, also after its end.",
    OwnCellWords.rule + " :reset forgets yours, and leaves the lesson where it is.",
  ]

  private static func row(_ command: CommandSummary) -> [TextTable.Cell] {
    [
      TextTable.Cell(
        command.argument.isEmpty ? "  :\(command.name)" : "  :\(command.name) \(command.argument)", .strong),
      TextTable.Cell(command.summary),
    ]
  }
}
