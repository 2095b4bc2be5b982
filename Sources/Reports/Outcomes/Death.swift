/// The cause and the place of a run's death.
public struct Death: Hashable, Codable, Sendable {
  /// The cause of a death, with its evidence.
  public enum Cause: Hashable, Codable, Sendable {
    /// An operation on tensors refused what it was given.
    case refused(Refusal)
    /// A check failed, with the message that it gave: an index out of range, `fatalError`. The message may have several
    /// lines, and is empty if there was none.
    case failedCheck(message: String)
    /// An error was thrown and not caught; the text describes it.
    case uncaughtError(String)
    /// `try!` met an error; the text describes it.
    case failedTry(error: String)
    /// A variable was read or modified while it was being modified.
    case overlappingAccesses
    /// Calls nested so deep that the stack had no room left.
    case stackExhausted
    /// The run called `exit` with this status.
    case exited(status: Int32)
    /// It awaits a result that no remaining task can provide.
    case stuck
    /// It ran out of memory.
    case outOfMemory
    /// A signal ended it, such as `SIGSEGV`.
    case signal(String)
  }

  /// A line of a cell that was running.
  public struct Place: Hashable, Codable, Sendable {
    /// The function's name, empty at the cell's own level.
    public var function: String
    /// The label of the cell.
    public var label: String
    /// The line, counted from 1.
    public var line: Int
    /// The line's text.
    public var source: String

    /// Creates a place from its parts.
    public init(function: String, label: String, line: Int, source: String) {
      self.function = function
      self.label = label
      self.line = line
      self.source = source
    }
  }

  /// The cause.
  public var cause: Cause
  /// The lines that were running, the innermost first.
  public var places: [Place]

  /// Creates a death from its parts.
  public init(cause: Cause, places: [Place]) {
    self.cause = cause
    self.places = places
  }
}
