import WorkerProtocol

/// Inputs that a submission is called with.
public struct ExerciseCase: Sendable {
  /// What is special about them: `one key`, `random shapes`.
  public let name: String
  /// The inputs, one for each parameter.
  public let inputs: [PortableValue]

  /// A case from its name and one value for each parameter.
  init(_ name: String, _ inputs: any Portable...) {
    self.name = name
    self.inputs = inputs.map(\.portable)
  }
}
