import Notebooks

/// `:time`
enum TimeCommand: ColonCommand {
  static let name = "time"
  static let argument = "[cell]"
  static let summary = "says how long a cell took; alone, the last one"
  static let details =
    "The time of the compiler and that of the cell itself are told apart."
  static let usesCells = true
  static let takesCell = true

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    if !argument.isEmpty { dialogue.workbench.run(argument) }
    guard let outcome = dialogue.workbench.lastOutcome else {
      dialogue.workbench.remark("No cell has run yet.")
      return false
    }
    dialogue.workbench.remark("compiled in \(text(outcome.compileTime)), ran in \(text(outcome.runTime))")
    return outcome.isSuccess
  }

  private static func text(_ duration: Duration) -> String {
    let seconds = duration / .seconds(1)
    let (value, unit) = seconds < 1e-3 ? (seconds * 1e6, "µs") : seconds < 1 ? (seconds * 1e3, "ms") : (seconds, "s")
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10) \(unit)"
  }
}
