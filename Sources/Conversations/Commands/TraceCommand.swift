/// `:trace`
enum TraceCommand: ColonCommand {
  static let name = "trace"
  static let argument = "[cell|on|off]"
  static let summary = "shows the value of every line, also in functions"
  static let details =
    "`:trace f(x)` traces one cell, `:trace on` and `:trace off` all cells from then on, `:trace` alone changes between the two."
  static let usesCells = true
  static let takesCell = true

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    switch argument {
    case "", "on", "off":
      dialogue.workbench.tracesAll = argument.isEmpty ? !dialogue.workbench.tracesAll : argument == "on"
      dialogue.workbench.remark(
        dialogue.workbench.tracesAll ? "Every cell is traced from now on." : "Cells are no longer traced.")
      return true
    default:
      return dialogue.workbench.run(argument, traces: true).isSuccess
    }
  }
}
