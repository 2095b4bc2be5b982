import SwiftSource

/// The mutants of an exercise's solution that rules make.
struct MutantList {
  /// The mutants, by the place of their changes.
  let all: [Mutant]

  /// Makes the mutants of a solution; none if it has not the function.
  init(of text: String, file: String, function: FunctionSignature) {
    guard let source = EditableSource(text, function: function.name) else {
      all = []
      return
    }
    let changes =
      OperatorChanges.all(in: source) + LiteralChanges.all(in: source) + CallChanges.all(in: source)
      + StatementChanges.all(in: source) + InputChanges.all(in: source, function)
    var (seen, counts): (Set<String>, [String: Int]) = ([text], [:])
    var mutants: [Mutant] = []
    func add(_ change: String, line: Int, _ changed: String) {
      guard seen.insert(changed).inserted else { return }
      counts[change, default: 0] += 1
      let number = counts[change, default: 1]
      mutants.append(
        Mutant(file: file, line: line, change: number == 1 ? change : "\(change) (\(number))", source: changed))
    }
    for change in changes.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      let before = String(decoding: Array(text.utf8)[change.span], as: UTF8.self)
      let line = text.utf8.prefix(change.span.lowerBound).count(where: { $0 == UInt8(ascii: "\n") }) + 1
      add(
        "\(change.rule): \(Self.words(before, change.replacement))", line: line,
        source.replacing(change.span, with: change.replacement))
    }
    let inner = function.name + "Inside"
    let renamed = Renaming(names: source.declared, suffix: "Inside").applied(to: text)
    for (rule, wrapper) in WholeChanges.all(function, inner: inner, hasBatches: source.hasBatches) {
      add(rule, line: 1, renamed + "\n" + wrapper)
    }
    all = mutants
  }

  /// Returns a change in words: `a - b => b - a`.
  private static func words(_ before: String, _ after: String) -> String {
    func short(_ text: String) -> String {
      let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return line.isEmpty ? "nothing" : "`\(line)`"
    }
    return before.isEmpty ? short(after.replacing("\n  return ", with: "")) : "\(short(before)) => \(short(after))"
  }
}

/// Gives the names that a source declares other ones, so that many versions of it can be compiled as one.
struct Renaming {
  let names: Set<String>
  let suffix: String

  /// Returns a source with every use of the names renamed.
  func applied(to text: String) -> String {
    let tokens = SourceTokens(text).tokens
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    for (place, token) in tokens.enumerated().reversed() where token.kind == .word && names.contains(token.text) {
      let isMember = place > 0 && tokens[place - 1].text == "."
      let isLabel = place + 1 < tokens.count && tokens[place + 1].kind == .colon && token.depth > 0
      guard !isMember, !isLabel else { continue }
      lines[token.end.line - 1].insert(contentsOf: Array(suffix.utf8), at: token.end.column - 1)
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }
}
