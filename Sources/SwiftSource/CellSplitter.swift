/// Collects lines into cells, one line at a time.
///
/// A cell is known to be over only when the line after it has been seen. A caller that can't wait for that line
/// checks ``isAtBoundary`` and takes the cell with ``finish()``.
package struct CellSplitter {
  /// Whether cells end only at `// %%` lines.
  package private(set) var usesMarkers: Bool
  private var collected: [String] = []
  /// The blank lines and comments after a complete cell: they belong to the code that comes next.
  private var begun: [String] = []
  private var scanner = SourceScanner()
  private var title: String?
  private var isCommand = false
  private var lineNumber = 0

  /// Creates a splitter that has seen no line.
  package init(usesMarkers: Bool) {
    self.usesMarkers = usesMarkers
  }

  /// Returns the title in a line that marks a cell, `// %% title`: empty if there is no title, nil for any other line.
  package static func title(ofMarker line: String) -> String? {
    guard line.hasPrefix("// %%") else { return nil }
    let rest = line.dropFirst(5)
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else { return nil }
    return rest.trimmed
  }

  /// Whether the lines so far are a whole cell, unless the next line continues it.
  package var isAtBoundary: Bool {
    !usesMarkers && scanner.hasCode && scanner.completeness == .complete
  }

  /// Whether there are lines that belong to no cell yet.
  package var hasLines: Bool { !collected.isEmpty || !begun.isEmpty }

  /// Whether no line could continue the cell, so that none need be looked at.
  package var isCertain: Bool { isAtBoundary && isCommand }

  /// Adds a line. Returns the cell before it, if one ends there.
  package mutating func add(_ line: String, isCommand: Bool) -> SourceCell? {
    lineNumber += 1
    if let newTitle = Self.title(ofMarker: line), scanner.isOutsideOfLiterals {
      let cell = take(before: lineNumber)
      usesMarkers = true
      begun = []
      title = newTitle.isEmpty ? nil : newTitle
      return cell
    }
    var cell: SourceCell?
    if isAtBoundary {
      if line.isBlank || (!isCommand && line.trimmed.hasPrefix("//")) {
        begun.append(line)
        return nil
      }
      if self.isCommand || isCommand || !scanner.goesOn(in: line) { cell = take(before: lineNumber) }
    }
    collected += begun + [line]
    begun = []
    if isCommand, !scanner.hasCode {
      self.isCommand = true
      scanner.hasCode = true
    } else {
      scanner.scan(line)
    }
    return cell
  }

  /// Returns the lines collected, complete or not; nil if they hold no code.
  package mutating func finish() -> SourceCell? {
    take(before: lineNumber + 1)
  }

  /// Counts a line that can't be added. Returns the cell before it if that is complete, and drops it otherwise.
  package mutating func skip() -> SourceCell? {
    lineNumber += 1
    let isComplete = isAtBoundary
    let cell = take(before: lineNumber)
    begun = []
    return isComplete ? cell : nil
  }

  /// - Parameter next: the first line that no longer belongs to the cell.
  private mutating func take(before next: Int) -> SourceCell? {
    var start = next - begun.count - collected.count
    let blank = collected.prefix { $0.isBlank }.count
    start += blank
    var lines = collected.dropFirst(blank)
    while let last = lines.last, last.isBlank { lines.removeLast() }
    // A comment without an end is left to the compiler to refuse, with everything that it swallows.
    let isCell = scanner.hasCode || scanner.completeness == .unfinished(.comment)
    let cell = SourceCell(text: lines.joined(separator: "\n"), line: start, title: title)
    collected = []
    scanner = SourceScanner()
    title = nil
    isCommand = false
    return isCell ? cell : nil
  }
}

extension SourceScanner {
  /// Whether a `// %%` in the next line would be a comment rather than part of a literal.
  var isOutsideOfLiterals: Bool {
    switch open.last {
    case .string, .regex, .comment: false
    case .bracket, .interpolation, nil: true
    }
  }

  /// Returns whether `next` continues the statement before it, which could end here.
  func goesOn(in next: String) -> Bool {
    if isInForeignBlock(next) { return true }
    let text = next.trimmed
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first else { return false }
    if text.hasPrefix("//") || text.hasPrefix("/*") { return false }
    if first == "{" { return true }
    if first == "." { return scalars.count > 1 && scalars[1] != "." && scalars[1].isWordPart }
    if first.isOperatorPart || first == ":" {
      let run = scalars.prefix { $0.isOperatorPart || $0 == ":" }
      return run.count == scalars.count || scalars[run.count].isSpace
    }
    let word = String(String.UnicodeScalarView(scalars.prefix { $0.isWordPart }))
    switch word {
    case "else", "catch", "as", "is", "where", "throws": return true
    case "while": return statementWord == "repeat" && last == .closingBrace
    default: return false
    }
  }
}

extension StringProtocol {
  /// The text without spaces and tabs before and after it.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isSpace }),
      let last = scalars.lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }
}
