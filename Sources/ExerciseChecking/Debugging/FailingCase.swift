import WorkerProtocol

/// A failure as a learner can have it again: the inputs of a call, and what is right for them.
public struct FailingCase: Equatable, Sendable {
  /// A call that came before the wrong one in its case.
  public struct EarlierCall: Equatable, Sendable {
    /// Its inputs, each with the name of its parameter.
    public let inputs: [CaseVerdict.Input]
    /// The parts of what the submission returned.
    public let result: [PortableValue]
  }

  /// The name of the case, and whether it is a smaller one that was made of that.
  public let name: String, isSmaller: Bool
  /// Which call it is, and which part of its result is wrong.
  public let place: CaseVerdict.Place
  /// The inputs of the call, each with the name of its parameter.
  public let inputs: [CaseVerdict.Input]
  /// The expected value of the part, and the submission's; nil if it gave none.
  public let expected: PortableValue, yours: PortableValue?
  /// The calls before it whose state it is handed, in their order; empty if it is handed none.
  public let handedFrom: [EarlierCall]
  /// The inputs of a call without which this one is right: what is wrong was kept from it. Nil if this one is wrong by itself.
  public let keptFrom: [CaseVerdict.Input]?
}
