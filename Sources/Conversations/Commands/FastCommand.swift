/// `:fast cell`
enum FastCommand: ColonCommand {
  static let name = "fast"
  static let argument = "cell"
  static let summary = "runs a cell compiled with optimisation"
  static let details =
    "It takes longer to compile, and can't be traced: `:fast (0..<1_000_000).map { $0 * 2 }.reduce(0, +)`."
  static let usesCells = true
  static let takesCell = true

  static func run(_ argument: String, on dialogue: Dialogue) -> Bool {
    guard !argument.isEmpty else {
      dialogue.workbench.say("which cell? :fast (0..<1_000_000).map { $0 * 2 }.reduce(0, +)")
      return false
    }
    return dialogue.workbench.run(argument, isFast: true).isSuccess
  }
}
