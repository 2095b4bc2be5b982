/// How long something may take: on the processors, which doesn't depend on what else the machine does, and by the clock,
/// which ends what only waits.
public struct TimeLimit: Equatable, Sendable {
  /// Both in milliseconds.
  public var processor: Int, clock: Int

  /// Creates a limit.
  public init(processor: Int, clock: Int) {
    self.processor = processor
    self.clock = clock
  }

  /// How much longer by the clock something may take that has a processor all the time: a busy machine gives it a part.
  private static let patience = 4

  /// Returns the limit for what takes so many milliseconds on a machine that does nothing else.
  public static func milliseconds(_ milliseconds: Int) -> TimeLimit {
    TimeLimit(processor: milliseconds, clock: patience * milliseconds)
  }
}
