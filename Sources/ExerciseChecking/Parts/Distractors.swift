/// Wrong lines for a Parsons problem: single statements of mistakes, each much like one of the solution's.
///
/// The best are those of a mistake that is the solution but for this one statement: in its place nothing else has to be
/// wrong. They come first, then those that begin like a statement of the solution (`let scores = `, `return `); the more
/// of both is the same, the harder they are to tell apart.
struct Distractors {
  /// A wrong line.
  struct Line: Equatable {
    /// The statement.
    let statement: FunctionBody.Statement
    /// The number of the solution's statement that it is like.
    let place: Int
    /// The mistake that it is taken from.
    let mistake: String
    /// Whether the mistake is the solution but for this line, so that it is known to be wrong.
    let isAlone: Bool
  }

  /// The lines, the best first, two in the place of one statement only if there are no others.
  let lines: [Line]

  /// The most lines that a problem has, and the number up to which lines are taken that only begin alike.
  private static let most = 3, least = 2
  /// The share of a line that is the same as the solution's at its ends, from which it may be taken for it.
  private static let leastLikeness = 0.4

  /// Chooses the lines for a solution among those of mistakes.
  ///
  /// - Parameters:
  ///   - declaration: what stands before the statements; a wrong line has no name that isn't known there or in them.
  ///   - mistakes: the bodies of mistakes that are made alone, with their names.
  init(
    for solution: [FunctionBody.Statement], below declaration: String,
    from mistakes: [(slug: String, body: FunctionBody)]
  ) {
    let right = solution.map(\.code)
    let known = Self.names(in: (right + [declaration]).joined(separator: "\n"))
    var found: [(line: Line, rank: Double)] = []
    for (slug, body) in mistakes {
      let statements = body.statements.filter { !$0.isComment }
      let wrong = statements.filter { !right.contains($0.code) }
      let isAlone = wrong.count == 1 && statements.count == solution.count
      for each in wrong where each.lines.count == 1 {
        let line = each.withoutComments.returning(statements.count == 1)
        guard
          let place = Self.place(of: line.code, among: right, alone: isAlone ? statements.firstIndex(of: each) : nil)
        else { continue }
        let likeness = Self.likeness(line.code, right[place])
        guard isAlone || likeness >= Self.leastLikeness, Self.names(in: line.code).isSubset(of: known) else { continue }
        found.append((Line(statement: line, place: place, mistake: slug, isAlone: isAlone), likeness))
      }
    }
    let ranked = found.sorted { ($1.rank, $0.line.mistake) < ($0.rank, $1.line.mistake) }.map(\.line)
    let (alone, doubtful) = (ranked.filter(\.isAlone), ranked.filter { !$0.isAlone })
    var chosen: [Line] = []
    // Only if there are too few, two wrong lines stand for the same right one.
    for (lines, most, mayShare) in [
      (alone, Self.most, false), (alone, Self.least, true), (doubtful, Self.least, false), (doubtful, Self.least, true),
    ] {
      for line in lines where chosen.count < most {
        let isNew = !(right + chosen.map(\.statement.code)).contains(line.statement.code)
        if isNew, mayShare || !chosen.contains(where: { $0.place == line.place }) { chosen.append(line) }
      }
    }
    lines = chosen
  }

  /// Returns the number of the statement that a line stands for: that in the place of which it is alone wrong, or else the
  /// most alike of those that begin in the same way.
  private static func place(of code: String, among right: [String], alone: Int?) -> Int? {
    if let alone, head(code) == head(right[alone]) { return alone }
    let alike = right.indices.filter { head(right[$0]) == head(code) && !right[$0].contains("\n") }
    return alike.max { likeness(code, right[$0]) < likeness(code, right[$1]) }
  }

  /// Returns the beginning of a statement that says what it is for: `let scores = `, `return `.
  private static func head(_ code: String) -> Substring {
    if let match = code.prefixMatch(of: #/(?:let|var) [^=]+= |return |[\w.]+ [-+*/]?= /#) { return match.output }
    return ""
  }

  /// Returns the names of variables in a piece of code: words that begin in lower case, and are neither called nor members.
  private static func names(in code: String) -> Set<String> {
    Set(code.matches(of: /(?:^|[^.\w])([a-z]\w*)(?![\w(])/).map { String($0.output.1) })
  }

  /// Returns the share of two texts that is the same at their beginning and end.
  private static func likeness(_ one: String, _ other: String) -> Double {
    let (one, other) = (Array(one), Array(other))
    let start = zip(one, other).prefix { $0 == $1 }.count
    let end = zip(one.dropFirst(start).reversed(), other.dropFirst(start).reversed()).prefix { $0 == $1 }.count
    return Double(start + end) / Double(max(1, one.count, other.count))
  }
}

extension FunctionBody.Statement {
  /// Returns the statement with the word `return`, which a body of a single expression may leave out.
  fileprivate func returning(_ isWholeBody: Bool) -> FunctionBody.Statement {
    guard isWholeBody, !code.hasPrefix("return ") else { return self }
    let space = lines[0].prefix { $0 == " " }
    return FunctionBody.Statement(lines: ["\(space)return \(lines[0].dropFirst(space.count))"] + lines.dropFirst())
  }
}
