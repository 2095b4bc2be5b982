/// What is found out about a failure beyond its cases. It is shown, and has no part in whether a submission passes.
public struct Explanation: Equatable, Sendable, Codable {
  /// How far the submission came on the way to the result; nil if nothing is known of that.
  public let progress: StageProgress?
  /// The smallest case that was found to fail in the same way; nil if none was.
  public let smallest: SmallestCase?
  /// Laws that its results break, the plainest first: two at most.
  public let laws: [BrokenLaw]

  /// Creates an explanation from its parts.
  public init(progress: StageProgress?, smallest: SmallestCase?, laws: [BrokenLaw]) {
    self.progress = progress
    self.smallest = smallest
    self.laws = laws
  }
}

/// A law of an exercise that a submission's results break.
public struct BrokenLaw: Equatable, Sendable, Codable {
  /// The law: `the weights of a row sum to 1`.
  public let law: String
  /// What is there instead: `the sum of the row at [2] is 0.83 instead of 1.0`.
  public let sentence: String
  /// The name of the case; nil for the smallest case of the explanation.
  public let caseName: String?

  /// Creates a broken law from its parts.
  public init(law: String, sentence: String, caseName: String?) {
    self.law = law
    self.sentence = sentence
    self.caseName = caseName
  }
}
