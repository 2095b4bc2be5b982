import WorkerProtocol

/// How the tolerance of a result came about: what `Float` may be off by at each stage of the reference's formula, and what is
/// allowed for it at the entry that comes nearest to the bound, or is farthest beyond it.
public struct ToleranceAccount: Equatable, Sendable, Codable {
  /// A value on the way to the result.
  public struct Stage: Equatable, Sendable, Codable {
    /// The stage's name; empty for the result.
    public let name: String
    /// The most terms of a sum on the way to it from the stage before; 0 if nothing is added up.
    public let terms: Int
    /// The greatest number of the stage, in magnitude.
    public let greatest: Double
    /// The most that `Float` may be off by there, to first order.
    public let error: Double
  }

  /// The stages in their order, and the result as the last one.
  public let stages: [Stage]
  /// The index of the entry.
  public let index: [Int]
  /// The submission's number and the expected one.
  public let yours: Double, expected: Double
  /// What the formula may be off by in `Float` at this entry.
  public let error: Double
  /// The difference that is allowed there, and the one that was found.
  public let allowed: Double, found: Double

  /// Accounts for a part of a result; nil if it has no numbers to compare.
  init?(of yours: PortableValue, _ expectation: ReferenceSheet.Expectation, part: Int) {
    guard let mine = yours.wide, let right = expectation.result[part].wide, mine.shape == right.shape,
      let errors = right.errors
    else { return nil }
    // What is infinite or no number is equal or not; no tolerance is asked for.
    let differences = right.elements.indices.map { place -> Double in
      mine.elements[place] == right.elements[place] ? 0 : abs(mine.elements[place] - right.elements[place])
    }
    let finite = right.elements.indices.filter { right.elements[$0].isFinite }
    func share(_ place: Int) -> Double {
      differences[place] / Tolerance.around(right.elements[place], error: errors[place])
    }
    guard differences.allSatisfy(\.isFinite), let place = finite.max(by: { share($0) < share($1) }) else { return nil }
    var rest = place
    index = right.shape.reversed().map { size -> Int in
      defer { rest /= max(1, size) }
      return rest % max(1, size)
    }.reversed()
    (self.yours, expected, error) = (mine.elements[place], right.elements[place], errors[place])
    allowed = Tolerance.around(expected, error: error)
    found = differences[place]
    let values =
      expectation.stages.map { ($0.name, $0.terms, $0.value) } + [("", expectation.terms, expectation.result[part])]
    stages = values.compactMap { name, terms, value in
      guard let (_, elements, errors) = value.wide, let errors else { return nil }
      let finite = elements.filter(\.isFinite).map(abs)
      return Stage(name: name, terms: terms, greatest: finite.max() ?? 0, error: errors.max() ?? 0)
    }
  }
}
