/// Something that the learner may ask of the notebook itself.
///
/// A command is one file and one line of ``ColonCommands/all``; `:help` is made from that list.
protocol ColonCommand: Sendable {
  /// The name, without its colon.
  static var name: String { get }
  /// What may follow the name: `[n]`, `cell`; empty where nothing does.
  static var argument: String { get }
  /// What it does, in a line.
  static var summary: String { get }
  /// Does it. False where it could not.
  static func run(_ argument: String, on console: NotebookConsole) -> Bool
}

/// All commands of the notebook.
enum ColonCommands {
  /// The commands, in the order in which help lists them.
  static var all: [any ColonCommand.Type] {
    [
      HelpCommand.self, VarsCommand.self, ShowCommand.self, TraceCommand.self, TimeCommand.self, UndoCommand.self,
      ResetCommand.self, OpenLessonCommand.self, NextCommand.self, BackCommand.self, SkipCommand.self,
      RestartCommand.self, HintCommand.self, QuitCommand.self,
    ]
  }

  /// Carries out a line that begins with a colon.
  @discardableResult
  static func run(_ line: String, on console: NotebookConsole) -> Bool {
    let words = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let name = line.dropFirst().first.map { $0.isWhitespace } == true ? "" : words.first ?? ""
    guard let command = all.first(where: { $0.name == name }) else {
      let nearest = Nearest.to(name, among: all.map { $0.name })
      let hint = nearest.map { "did you mean :\($0)? " } ?? ""
      console.screen.tell("no command :\(name); \(hint):help lists them all")
      return false
    }
    let rest = words.count > 1 ? words[1] : ""
    var argument = Substring(rest)
    while argument.last?.isWhitespace == true { argument.removeLast() }
    return command.run(String(argument), on: console)
  }

  /// Whether a line is a command that is whole: one that goes on with an unfinished cell is not.
  static func isWhole(_ line: String, isComplete: (String) -> Bool) -> Bool {
    guard line.hasPrefix(":") else { return false }
    guard let space = line.firstIndex(where: \.isWhitespace) else { return true }
    return isComplete(String(line[space...]))
  }
}
