/// A refusal of a list as the argument of a test, which shows its headline.
public struct RefusalCase: Sendable, CustomStringConvertible {
  /// Its place in the list: what a process that is started for the test can find it by.
  public let index: Int
  /// The message that the learner must read.
  public let message: String

  /// The message's first line.
  public var headline: String { String(message.prefix { $0 != "\n" }) }
  /// The headline.
  public var description: String { headline }
}

extension [Refusal] {
  /// The refusals as arguments of a test.
  public var cases: [RefusalCase] { enumerated().map { RefusalCase(index: $0, message: $1.message) } }
}
