import WorkerProtocol

/// The inputs for one call of a submission.
public struct ExerciseCase: Sendable {
  /// The distinguishing feature of the inputs: `one key`, `random shapes`.
  public let name: String
  /// The inputs, one for each parameter.
  public let inputs: [PortableValue]

  /// Creates a case from its name and one value for each parameter.
  init(_ name: String, _ inputs: any Portable...) {
    self.name = name
    self.inputs = inputs.map(\.portable)
  }
}
