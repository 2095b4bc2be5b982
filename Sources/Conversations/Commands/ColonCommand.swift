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
  /// What help says of it beyond that, in markdown; empty if that is all.
  static var details: String { get }
  /// Whether its argument is Swift, which may go on in the next line.
  static var takesCell: Bool { get }
  /// Whether it looks at the cells that stand, or changes them.
  static var usesCells: Bool { get }
  /// Runs the command. Returns false if it failed.
  static func run(_ argument: String, on dialogue: Dialogue) -> Bool
}

extension ColonCommand {
  /// The summary is all that there is to say of a command unless it says more.
  static var details: String { "" }
  /// An argument is a name unless the command says otherwise.
  static var takesCell: Bool { false }
  /// A command has nothing to do with the cells that stand unless it says so.
  static var usesCells: Bool { false }
}
