import Reports

/// `:help [name]`
enum HelpCommand: ColonCommand {
  static let name = "help"
  static let argument = "[name]"
  static let summary = "lists the commands; `:help start` says more of one"

  /// What goes first if several things are open, and what becomes of a learner's cells.
  private static let rules = [
    "Commands are for what waits: the question of a review, then the question or cell of the lesson, then the exercise begun "
      + "last.",
    OwnCellWords.rule,
  ]

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    let workbench = dialogue.workbench
    guard argument.isEmpty else { return explain(argument, on: dialogue) }
    workbench.say("Type Swift; Enter runs it when it is whole. A last line that is an expression shows in full.")
    workbench.show(.table(TextTable(rows: dialogue.commands.map(row))))
    workbench.say(
      "Ctrl-C ends a running cell or drops what is being typed, Ctrl-R searches what was typed, Ctrl-D leaves.")
    rules.forEach(workbench.say)
    return true
  }

  private static func explain(_ argument: String, on dialogue: Dialogue) -> Bool {
    let word = String(argument.drop { $0 == ":" })
    let name = CommandNames.name(of: word, among: dialogue.commands.map(\.name))
    guard let command = dialogue.commands.first(where: { $0.name == name }) else {
      dialogue.workbench.say("no command :\(word); :help lists them all, and :term \(word) looks in the glossary")
      return false
    }
    dialogue.workbench.show(.table(TextTable(rows: [row(command)])))
    if !command.details.isEmpty { dialogue.workbench.show(.markdown(command.details)) }
    return true
  }

  private static func row(_ command: CommandSummary) -> [TextTable.Cell] {
    let argument = command.argument.isEmpty ? "" : " " + command.argument
    return [
      TextTable.Cell("  :\(command.name)\(argument)", .strong), TextTable.Cell(command.summary.filter { $0 != "`" }),
    ]
  }
}
