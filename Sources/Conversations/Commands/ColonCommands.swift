import Names

/// All commands of the notebook.
enum ColonCommands {
  /// The commands, in the order in which help lists them.
  static var all: [any ColonCommand.Type] {
    [
      HelpCommand.self, VarsCommand.self, ShowCommand.self, TraceCommand.self, FastCommand.self, TimeCommand.self,
      UndoCommand.self,
      ResetCommand.self, OpenLessonCommand.self, NextCommand.self, BackCommand.self, SkipCommand.self,
      RestartCommand.self, WhereCommand.self, HintCommand.self, OpenReviewCommand.self, ListExercisesCommand.self,
      StartExerciseCommand.self, CheckExerciseCommand.self, DebugCommand.self, CatchMistakesCommand.self,
      ShowSolutionCommand.self,
      ExplainTermCommand.self,
      ExplainNamesCommand.self,
      ListMechanismsCommand.self,
      QuitCommand.self,
    ]
  }

  /// Returns the name of the command that a word means, whether it is called so here or elsewhere; nil if it means none.
  static func name(of word: String) -> String? { CommandNames.name(of: word, among: all.map { $0.name }) }

  /// The list of commands, as help shows it.
  static var summaries: [CommandSummary] {
    all.map { CommandSummary(name: $0.name, argument: $0.argument, summary: $0.summary, details: $0.details) }
  }

  /// Runs a line that begins with a colon.
  @discardableResult
  static func run(_ line: String, on dialogue: Dialogue) -> Bool {
    let words = line.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    let name = line.dropFirst().first.map { $0.isWhitespace } == true ? "" : words.first ?? ""
    let known = CommandNames.short[name] ?? self.name(of: name) ?? name
    guard let command = all.first(where: { $0.name == known }) else {
      let nearest = Nearest.to(name, among: all.map { $0.name })
      let hint = nearest.map { "did you mean :\($0)? " } ?? ""
      dialogue.workbench.say("no command :\(name); \(hint):help lists them all")
      return false
    }
    let rest = words.count > 1 ? words[1] : ""
    var argument = Substring(rest)
    while argument.last?.isWhitespace == true { argument.removeLast() }
    if command.usesCells { dialogue.bringBackOwnCells() }
    return command.run(String(argument), on: dialogue)
  }

  /// Returns whether a line begins with a colon and the name of a command.
  static func isKnown(_ line: String) -> Bool {
    guard line.hasPrefix(":") else { return false }
    let name = line.dropFirst().prefix { $0.isLetter }
    return all.contains { $0.name == name }
  }

  /// Returns whether a line is a whole command: one that continues with an unfinished cell isn't.
  static func isWhole(_ line: String, isComplete: (String) -> Bool) -> Bool {
    guard line.hasPrefix(":") else { return false }
    guard let space = line.firstIndex(where: \.isWhitespace) else { return true }
    let name = CommandNames.short[String(line[..<space].dropFirst())] ?? String(line[..<space].dropFirst())
    guard all.first(where: { $0.name == name })?.takesCell == true else { return true }
    return isComplete(String(line[space...]))
  }
}
