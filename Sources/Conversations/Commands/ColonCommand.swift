/// A command to the notebook itself.
///
/// A command is one file and one line of ``ColonCommands/all``; `:help` is made from that list.
protocol ColonCommand: Sendable {
  /// The name, without its colon.
  static var name: String { get }
  /// The argument after the name: `[n]`, `cell`; empty if it takes none.
  static var argument: String { get }
  /// A description in one line.
  static var summary: String { get }
  /// Runs the command. Returns false if it failed.
  static func run(_ argument: String, on dialogue: Dialogue) -> Bool
}
