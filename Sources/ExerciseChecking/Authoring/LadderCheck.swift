/// What the hints of an exercise must be: a ladder, of which no rung holds the answer.
struct LadderCheck {
  let exercise: Exercise

  /// Prepares to look at an exercise.
  init(of exercise: Exercise) { self.exercise = exercise }

  /// Returns the rules that aren't kept.
  ///
  /// - Throws: ``ExerciseProblem`` if a solution can't be read.
  func brokenRules() throws(ExerciseProblem) -> [AuthorRule] {
    let hints = exercise.page.hints
    var broken: [AuthorRule] = []
    if hints.map(\.kind) != HintKind.allCases { broken.append(.hintKinds(hints.map { $0.kind?.rawValue ?? "" })) }
    var lines: [String] = []
    for path in exercise.solutions { lines += Self.answers(in: try ExerciseText.read(path)) }
    for (place, hint) in hints.enumerated() {
      let text = hint.text.filter { !$0.isWhitespace }
      let held = lines.filter { text.contains($0.filter { !$0.isWhitespace }) }
      if let line = held.max(by: { $0.count < $1.count }) { broken.append(.hintHoldsLine(place + 1, line: line)) }
    }
    if exercise.page.notice == nil { broken.append(.notice) }
    return broken
  }

  /// The shortest code that is an answer, in characters: below that it is a name, or a number.
  private static let shortest = 12

  /// Returns the lines of a solution that would be of use if they were pasted: statements, and the values in them.
  static func answers(in source: String) -> [String] {
    source.split(separator: "\n").flatMap { line -> [String] in
      let code = (line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line).trimmed
      guard !["import ", "func ", "private func "].contains(where: code.hasPrefix) else { return [] }
      var parts = [code]
      if let value = code.firstMatch(of: /^(?:(?:let|var) [^=]*= |return |[\w.\[\]]+ = )(.+)$/)?.1 {
        parts.append(String(value))
      }
      return parts.filter { part in
        part.count { !$0.isWhitespace } >= shortest && part.contains { "()+-*/[]".contains($0) }
      }
    }
  }
}
