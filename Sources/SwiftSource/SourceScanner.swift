/// Reads Swift line by line and tracks what is open at the end of the last line.
///
/// This is the lexical structure of Swift and no more: which brackets, literals and comments are open,
/// and what the last token was. It never fails. If a line is wrong, the scanner continues as the
/// compiler would: a string literal that its line doesn't close ends with the line.
package struct SourceScanner {
  /// Something that is open.
  package typealias Open = SourceOpening

  /// A kind of token, as far as it determines what may follow. Comments don't count.
  enum Token: Equatable {
    case nothing
    case operand
    case closingBrace
    /// A word that something must follow, such as `else` or `try`.
    case openWord
    /// The word `operator`, whose declaration ends in an operator.
    case operatorWord
    case attribute
    case dot
    /// A separator that something must follow: a comma, a colon, `=`, `->`, a spaced operator.
    case joint
  }

  /// Everything that is open, the outermost first.
  package internal(set) var open = SourceOpenings()
  var conditions = 0
  var last = Token.nothing
  /// Whether anything but comments and blank lines was read.
  var hasCode = false
  /// The first word of the statement outside of all brackets, without modifiers and attributes.
  var statementWord = ""
  /// Whether a head was read whose `{` must follow.
  var awaitsBody = false
  /// The words and signs of the statement outside of all brackets, as far as ``endsForeignHead`` asks for them.
  var marks: Set<String> = []
  /// Whether a head was read that ends as one of Python's, in a colon: no Swift that follows makes it right.
  var hasForeignHead = false
  var isMismatched = false
  var isAtStatementStart = true
  /// The line being read.
  package internal(set) var line: [Unicode.Scalar] = []
  /// The number of the line's scalars that have been read.
  package internal(set) var index = 0

  /// Creates a scanner that has read nothing.
  package init() {}

  /// Whether the lines read so far are a whole cell.
  var completeness: CellCompleteness {
    if isMismatched { return .complete }
    switch open.last {
    case .string: return .unfinished(.string)
    case .regex: return .unfinished(.regex)
    case .comment: return .unfinished(.comment)
    case .bracket, .interpolation: return .unfinished(.brackets(depth: depth))
    case nil: break
    }
    if hasForeignHead { return .complete }
    if conditions > 0 { return .unfinished(.condition) }
    switch last {
    case .openWord, .joint, .dot: return .unfinished(.expression)
    case .attribute: return .unfinished(.attribute)
    case .nothing, .operand, .closingBrace, .operatorWord: return awaitsBody ? .unfinished(.body) : .complete
    }
  }

  /// The number of brackets and interpolations that are open.
  var depth: Int { open.summary.brackets }

  /// A part of a line: a token, a piece of a literal or of a comment, a space.
  package struct Piece {
    /// The scalars of the line.
    package var text: ArraySlice<Unicode.Scalar>
    /// What was open before it.
    package var before: SourceOpenings.Summary
  }

  /// Reads one more line, given without its end.
  ///
  /// - Parameter visit: called after each piece of the line, with the scanner's state at that point. A line of a directive is
  ///   one piece.
  package mutating func scan(_ text: String, visit: (SourceScanner, Piece) -> Void = { _, _ in }) {
    line = Array(text.unicodeScalars)
    index = 0
    let isInside = open.summary
    startLine()
    if index > 0 { visit(self, Piece(text: line[...], before: isInside)) }
    while index < line.count {
      let (start, before) = (index, open.summary)
      defer { visit(self, Piece(text: line[start..<index], before: before)) }
      switch open.last {
      case .string(let hashes, let isMultiline): scanString(hashes: hashes, isMultiline: isMultiline)
      case .regex(let hashes): scanRegex(hashes: hashes)
      case .comment: scanComment()
      case .bracket, .interpolation, nil: scanCode()
      }
    }
    endLine()
  }

  // MARK: Lines

  private mutating func startLine() {
    if open.isEmpty, !awaitsBody, last != .joint, last != .openWord, last != .dot {
      isAtStatementStart = true
    }
    guard isInCode, let first = line.firstIndex(where: { !$0.isSpace }), line[first] == "#" else { return }
    let word = line[(first + 1)...].prefix { $0.isWordPart }
    switch String(String.UnicodeScalarView(word)) {
    case "if": conditions += 1
    case "endif": conditions = max(0, conditions - 1)
    case "else", "elseif", "sourceLocation": break
    default: return
    }
    hasCode = true
    last = .nothing
    index = line.count
  }

  /// Ends a literal of one line with its line, closed or not, and everything that is open inside it.
  private mutating func endLine() {
    if case .string(_, isMultiline: true) = open.last { return }
    if open.endSingleLine() { last = .operand }
  }

  private var isInCode: Bool {
    switch open.last {
    case .bracket, .interpolation, nil: true
    case .string, .regex, .comment: false
    }
  }

  func has(_ text: String, at start: Int) -> Bool {
    let wanted = text.unicodeScalars
    return start + wanted.count <= line.count && line[start..<start + wanted.count].elementsEqual(wanted)
  }

  func count(of scalar: Unicode.Scalar, at start: Int) -> Int {
    guard start < line.count else { return 0 }
    return line[start...].prefix { $0 == scalar }.count
  }

  // MARK: Code

  private mutating func scanCode() {
    let scalar = line[index]
    if scalar.isSpace {
      index += 1
    } else if has("//", at: index) {
      index = line.count
    } else if has("/*", at: index) {
      index += 2
      open.append(.comment)
    } else {
      hasCode = true
      scanToken(scalar)
    }
  }

  private mutating func scanToken(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": openString(hashes: 0)
    case "#": scanHashes()
    case "(", "[", "{": openBracket(scalar)
    case ")", "]", "}": closeBracket(scalar)
    case ",": take(1, as: .joint)
    case ":":
      if endsForeignHead { hasForeignHead = true }
      take(1, as: .joint)
    case ";":
      take(1, as: .nothing)
      if open.isEmpty {
        isAtStatementStart = true
        awaitsBody = false
      }
    case "@": scanAttribute()
    case "'": scanQuoted()
    case "`":
      let name = line[(index + 1)...].prefix { $0 != "`" }.count
      take(min(name + 2, line.count - index), as: .operand)
      isAtStatementStart = false
    case "/" where bareRegexLength != nil:
      take(bareRegexLength ?? 1, as: .operand)
    case _ where scalar.isWordPart: scanWord()
    case _ where scalar.isOperatorPart || scalar == ".": scanOperator()
    default: take(1, as: .operand)
    }
  }

  mutating func take(_ length: Int, as token: Token) {
    index += length
    last = token
  }
}
