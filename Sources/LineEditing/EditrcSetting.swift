import CLibEdit
import SwiftSource

/// A line of a person's settings for libedit.
struct EditrcSetting {
  /// The line's number in the file, counted from 1.
  let line: Int
  /// The line's words, without their quotes; nil if a quote isn't closed.
  private let words: [String]?

  init(_ text: String, line: Int) {
    self.line = line
    words = Self.words(of: text)
  }

  /// Whether the line chooses between Emacs and vi keys.
  var choosesKeys: Bool {
    guard let words, command == "bind" else { return false }
    return words.dropFirst().prefix { $0.hasPrefix("-") }.contains { $0.hasPrefix("-e") || $0.hasPrefix("-v") }
  }

  /// Applies the line to libedit.
  ///
  /// - Returns: why it isn't applied, in one sentence; nil if it is, or if the line is another program's.
  func apply(to commands: EditlineCommands) -> String? {
    guard var words else { return "a quote isn't closed" }
    if command == "bind", words.count > 2, let own = Self.ownFunctions[words[words.count - 1]] {
      words[words.count - 1] = own
    }
    let (code, complaint) = commands.run(words)
    if command == "edit", !commands.isEditing {
      commands.startEditing()
      return "edit off isn't heeded: cells can't be typed without line editing"
    }
    if !complaint.isEmpty { return complaint }
    return code < 0 ? "unknown setting: \(words[0])" : nil
  }

  /// The command's word, without the program name before it.
  private var command: String? {
    words?.first.map { word in word.firstIndex(of: ":").map { String(word[word.index(after: $0)...]) } ?? word }
  }

  // MARK: libedit's part

  private static func words(of line: String) -> [String]? {
    guard let tokens = tok_winit(nil) else { return nil }
    defer { tok_wend(tokens) }
    var count: Int32 = 0
    var words: UnsafeMutablePointer<UnsafePointer<wchar_t>?>?
    guard tok_wstr(tokens, wide(line), &count, &words) == 0, count > 0, let words else { return nil }
    return (0..<Int(count)).map { text(words[$0]) }
  }

  private static func text(_ word: UnsafePointer<wchar_t>?) -> String {
    guard let word else { return "" }
    var scalars = String.UnicodeScalarView()
    var next = word
    while next.pointee != 0 {
      if let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: next.pointee)) { scalars.append(scalar) }
      next += 1
    }
    return String(scalars)
  }

  /// Replacements for functions of libedit that end a line without a cell, or keep their own place in the history.
  private static let ownFunctions = [
    "ed-newline": "cell-enter", "ed-end-of-file": "cell-end", "em-delete-or-list": "cell-end",
    "vi-list-or-eof": "cell-end", "ed-clear-screen": "cell-clear-screen",
    "ed-prev-history": "cell-up", "ed-next-history": "cell-down",
    "ed-search-prev-history": "cell-prefix-up", "ed-search-next-history": "cell-prefix-down",
    "em-inc-search-prev": "cell-search", "em-inc-search-next": "cell-search",
    "vi-search-prev": "cell-vi-search-before", "vi-search-next": "cell-vi-search-after",
    "vi-repeat-search-next": "cell-vi-search-on", "vi-repeat-search-prev": "cell-vi-search-back",
    "vi-to-history-line": "cell-vi-oldest", "vi-comment-out": "cell-vi-comment",
  ]
}
