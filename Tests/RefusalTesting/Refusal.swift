/// An operation that must be refused, and the message that the learner must read.
public struct Refusal: Sendable {
  /// The message, or its first line alone.
  public let message: String
  /// The operation.
  public let operation: @Sendable () -> Void

  /// Creates a refusal.
  public init(_ message: String, _ operation: @escaping @Sendable () -> Void) {
    self.message = message
    self.operation = operation
  }
}
