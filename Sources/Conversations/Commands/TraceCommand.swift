/// `:trace`
enum TraceCommand: ColonCommand {
  static let name = "trace"
  static let argument = "[cell|on|off]"
  static let summary = "runs a cell and shows the value of every line, also inside functions; alone, for all cells"

  static func run(_ argument: String, on console: NotebookConsole) -> Bool {
    switch argument {
    case "", "on", "off":
      console.tracesAll = argument.isEmpty ? !console.tracesAll : argument == "on"
      console.screen.remark(console.tracesAll ? "Every cell is traced from now on." : "Cells are no longer traced.")
      return true
    default:
      return console.run(argument, traces: true).isSuccess
    }
  }

  /// Lists the cells that don't report everything, and the reasons.
  static func tellWhatIsMissing(on console: NotebookConsole) {
    for (label, reporting) in console.session.reportings where console.toldMissing.insert(label).inserted {
      switch reporting {
      case .everything: break
      case .allButParameters:
        console.screen.remark("The parameters of \(label) are not in a trace: one of them can't be handed on.")
      case .ends:
        console.screen.remark("Nothing inside \(label) is in a trace: it has values that can't be handed on.")
      }
    }
  }
}
