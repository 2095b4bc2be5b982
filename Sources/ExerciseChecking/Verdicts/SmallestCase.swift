public import WorkerProtocol

/// A failing case that was made smaller until it no longer failed, or until nothing was left to be made smaller.
///
/// It is one call. What holds for the inputs of all cases of the exercise (how sizes go together, what a list of lengths
/// may hold) holds for its inputs too.
public struct SmallestCase: Equatable, Sendable, Codable {
  /// A part of the result.
  public struct ResultPart: Equatable, Sendable, Codable {
    /// The part's name in the signature; empty if it has none.
    public let name: String
    /// What its axes run over, by the words of the statement: `batch`, `query`, `key`; empty for a list or a number.
    public let axes: [String]
    /// The expected value, and the submission's; nil if that gave none.
    public let expected: PortableValue, yours: PortableValue?

    /// Creates a part of the result.
    public init(name: String, axes: [String], expected: PortableValue, yours: PortableValue?) {
      (self.name, self.axes, self.expected, self.yours) = (name, axes, expected, yours)
    }
  }

  /// The name of the case that it was made of.
  public let madeOf: String
  /// Whether anything was made smaller or rounder.
  public let isSmaller: Bool
  /// The inputs, each with the name of its parameter.
  public let inputs: [CaseVerdict.Input]
  /// The parts of the result.
  public let parts: [ResultPart]
  /// Which part the outcome speaks of, counted from 0.
  public let wrongPart: Int
  /// The outcome.
  public let outcome: CaseVerdict.Outcome

  /// Creates a case from its parts.
  public init(
    madeOf: String, isSmaller: Bool, inputs: [CaseVerdict.Input], parts: [ResultPart], wrongPart: Int,
    outcome: CaseVerdict.Outcome
  ) {
    self.madeOf = madeOf
    self.isSmaller = isSmaller
    self.inputs = inputs
    self.parts = parts
    self.wrongPart = wrongPart
    self.outcome = outcome
  }

  /// The verdict on it, as on any other case.
  public var verdict: CaseVerdict {
    let part = parts[wrongPart]
    return CaseVerdict(
      name: madeOf,
      place: CaseVerdict.Place(
        call: 1, calls: 1, part: wrongPart + 1, parts: parts.count, name: part.name),
      repeats: nil, isFresh: false, tolerance: nil, inputs: inputs, expected: part.expected, yours: part.yours,
      outcome: outcome, printed: "", droppedBytes: nil)
  }
}
