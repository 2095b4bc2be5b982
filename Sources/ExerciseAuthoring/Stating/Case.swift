/// A case with fixed inputs, for an edge of what the statement allows.
///
///     Case("one key", Tensor([1, 2]), Tensor([[3, -1]]), Tensor([[7, 8, 9]]))
public struct Case: Sendable {
  let name: String
  let line: Int
  let calls: [Call]

  /// Creates a case of one call.
  ///
  /// - Parameters:
  ///   - name: the distinguishing feature of the inputs, in a few words that a learner reads.
  ///   - inputs: the arguments, in the order of the parameters.
  public init(_ name: String, _ inputs: any Portable..., line: Int = #line) {
    (self.name, self.line, calls) = (name, line, [Call(list: inputs)])
  }

  /// Creates a case of several calls, which run one after the other in one process.
  public init(_ name: String, calls: [Call], line: Int = #line) {
    (self.name, self.line, self.calls) = (name, line, calls)
  }
}
