import LessonRunning
import Names
import Notebooks

/// A text without a colon that means a command nevertheless: `help`, `exit`, `lesson 3`, `attnlab start 5`.
///
/// A word counts only if no cell has declared it.
struct PlainWords {
  private let words: [String]
  private let text: String
  private let isOneLine: Bool

  private static let helpWords: Set = ["help", "man", "?", "help()", "-h", "--help", "/help", "help me", "commands"]
  private static let leavingWords: Set = [
    "exit", "quit", "exit()", "quit()", "bye", "logout", "/exit", "/quit", "exit;", "quit;",
  ]
  /// Commands that undo much are named and not run.
  private static let namedOnly: Set = ["reset", "restart"]
  /// Commands of the shell that the prompt doesn't have.
  private static let shellOnly: Set = ["run", "stats", "converse", "notebook", "help", "--version", "--help"]

  /// Looks at a text.
  init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    self.text = words.joined(separator: " ")
    isOneLine = text.split(whereSeparator: \.isNewline).count < 2
  }

  /// Returns whether the text is whole as it stands, though it may not be Swift.
  func isWhole(on dialogue: Dialogue) -> Bool { meaning(on: dialogue) != nil }

  /// Does what the text means. Returns whether that succeeded; nil if it means no command.
  func run(on dialogue: Dialogue) -> Bool? {
    switch meaning(on: dialogue) {
    case nil: return nil
    case .command(let line): return ColonCommands.run(line, on: dialogue)
    case .remark(let words):
      dialogue.workbench.remark(words)
      return true
    }
  }

  private enum Meaning: Equatable {
    case command(String)
    case remark(String)
  }

  private func meaning(on dialogue: Dialogue) -> Meaning? {
    guard let first = words.first, words.count <= 8, isOneLine else { return nil }
    if first == "attnlab" || text.hasPrefix("$ attnlab") || first.hasSuffix("/attnlab") {
      return ofShell(Array(words.drop { $0 == "$" }.dropFirst()))
    }
    // At a question a lone ? asks for help with that, and what answers it is an answer.
    if dialogue.asksQuestion, text == "?" || dialogue.isAnswer(text) { return nil }
    if Self.helpWords.contains(text) { return isDeclared(first, dialogue) ? nil : .command(":help") }
    if Self.leavingWords.contains(text) { return isDeclared(first, dialogue) ? nil : .command(":quit") }
    guard let name = ColonCommands.name(of: first), !isDeclared(first, dialogue), words.count <= 4,
      words.count > 1 ? !AnswerText(text).mayBeCode : AnswerText(text).isName
    else { return nil }
    if Self.namedOnly.contains(name) { return .remark("`:\(name)`, with a colon, is the command.") }
    return .command(([":\(name)"] + words.dropFirst()).joined(separator: " "))
  }

  private func isDeclared(_ word: String, _ dialogue: Dialogue) -> Bool {
    dialogue.workbench.session.declares(String(word.prefix { $0.isLetter }))
  }

  /// Returns what a command of the shell means here, given the words after the program's name.
  private func ofShell(_ words: [String]) -> Meaning {
    guard let first = words.first else { return .remark("You are in attnlab. `:help` lists the commands.") }
    if let name = ColonCommands.name(of: first) {
      return .command(([":\(name)"] + words.dropFirst()).joined(separator: " "))
    }
    if Self.shellOnly.contains(first) {
      return .remark(
        "`attnlab \(first)` is for the shell: `:quit` leads there. `:help` lists the commands that there are here.")
    }
    let nearest = Nearest.to(first, among: ColonCommands.all.map { $0.name }).map { "Did you mean `:\($0)`? " } ?? ""
    return .remark("attnlab has no command \(first). \(nearest)`:help` lists them all.")
  }
}
