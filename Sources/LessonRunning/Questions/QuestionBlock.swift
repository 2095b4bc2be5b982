/// The parts of a question block: its text, its options, and its lines with a key.
struct QuestionBlock {
  /// A line that begins with a key: `wrong 0.5: That leaves out three words.`
  struct KeyedLine {
    var key: String
    /// What stands between the key and the colon; only `wrong` has any.
    var argument: String
    var text: String
    /// The line in the block, counted from 0.
    var line: Int
  }

  private static let keys: Set = [
    "id", "about", "answer", "or", "tolerance", "value", "right", "wrong", "hint", "vary", "again", "gives",
  ]

  /// The keys of lines about the question, which may also stand above its text and its options.
  private static let headKeys: Set = ["id", "about", "vary", "again", "gives"]

  private(set) var text: [String] = []
  private(set) var options: [QuestionOption] = []
  private(set) var entries: [KeyedLine] = []

  /// Divides the lines of a block that follow its first.
  ///
  /// - Throws: ``QuestionFault`` for the first line that can't be understood.
  init(_ lines: ArraySlice<String>, options form: OptionForm) throws {
    // Whether the lines behind text and options have begun.
    var hasEntries = false
    for (index, line) in zip(lines.indices, lines) {
      if let entry = Self.entry(line, index) {
        entries.append(entry)
        hasEntries = hasEntries || !Self.headKeys.contains(entry.key)
      } else if line.hasPrefix("  "), !entries.isEmpty, hasEntries || text.isEmpty && options.isEmpty {
        let rest = String(line.drop { $0 == " " })
        entries[entries.count - 1].text += (entries[entries.count - 1].text.isEmpty ? "" : " ") + rest
      } else if line.hasPrefix("  "), !options.isEmpty, !form.isCode {
        options[options.count - 1].text += " " + line.drop { $0 == " " }
      } else if let option = Self.option(line, form), !hasEntries {
        if form.isCode, option.text.count > OptionForm.widestCode {
          throw QuestionFault(
            index, "this line of code has \(option.text.count) characters; the most are \(OptionForm.widestCode)")
        }
        options.append(option)
      } else if !hasEntries, options.isEmpty {
        text.append(line)
      } else if line.contains(where: { !$0.isWhitespace }) {
        throw QuestionFault(index, "this line is neither a key nor indented as a continuation of the line above")
      }
    }
    while text.last?.isEmpty == true { text.removeLast() }
  }

  /// Returns the entry of a key that may be given once; nil if it isn't given.
  ///
  /// - Throws: ``QuestionFault`` if it is given twice.
  func entry(_ key: String) throws -> KeyedLine? {
    let all = entries.filter { $0.key == key }
    if all.count > 1 { throw QuestionFault(all[1].line, "`\(key):` is given twice") }
    return all.first
  }

  private static func entry(_ line: String, _ index: Int) -> KeyedLine? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let words = line[..<colon].split(separator: " ", maxSplits: 1).map(String.init)
    guard let key = words.first, line.hasPrefix(key), keys.contains(key), words.count == 1 || key == "wrong" else {
      return nil
    }
    let text = line[line.index(after: colon)...].drop { $0 == " " }
    return KeyedLine(key: key, argument: words.count == 2 ? words[1] : "", text: String(text), line: index)
  }

  private static func option(_ line: String, _ form: OptionForm) -> QuestionOption? {
    let mark = line.prefix { $0 != ")" }
    let rest = line.dropFirst(mark.count + 1)
    // An editor may have taken the space behind the mark of an empty line of code.
    guard mark.count < line.count, rest.hasPrefix(" ") || rest.isEmpty && form == .numberedCode else { return nil }
    let isMark =
      form == .numberedCode
      ? !mark.isEmpty && mark.count < 4 && mark.allSatisfy { $0.isASCII && $0.isNumber }
      : mark.count == 1 && mark.allSatisfy(\.isLowercase)
    return isMark ? QuestionOption(letter: String(mark), text: String(rest.dropFirst())) : nil
  }
}
