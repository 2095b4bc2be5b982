/// Names that commands have elsewhere.
enum CommandNames {
  /// Names that count behind a colon alone.
  static let short = [
    "q": "quit", "exit": "quit", "wq": "quit", "q!": "quit", "x": "quit", "h": "help", "?": "help", "man": "help",
    "l": "lesson", "n": "next", "b": "back", "prev": "back", "s": "skip", "t": "trace",
    "type": "vars", "ls": "vars", "who": "vars", "whos": "vars",
  ]

  private static let others = [
    "lessons": "lesson", "exercise": "exercises", "mechanism": "mechanisms", "terms": "term", "glossary": "term",
    "reviews": "review", "variables": "vars", "course": "lesson", "hints": "hint",
  ]

  /// Returns the name of the command that a word means; nil if it means none.
  ///
  /// - Parameter names: the names of all commands.
  static func name(of word: String, among names: [String]) -> String? {
    let name = others[word] ?? word
    return names.contains(name) ? name : nil
  }
}
