import Reports

/// An event that a running cell reports to the front end, in order.
public enum CellEvent: Equatable, Sendable {
  /// A declaration, assignment, parameter, return or expression statement had this value.
  case value(ValueEvent)
  /// One of the learner's functions or blocks began.
  case scopeEntry(SourceRange, module: String)
  /// The innermost function or block ended.
  case scopeExit
  /// A place was passed more often than is shown: `count` of its events were left out before the next one.
  case folded(SourceRange, module: String, count: Int)
  /// The cell drew a picture; `mark` is its placeholder in the cell's output.
  case picture(AnyPicture, mark: Int)
  /// An operation on tensors refused what it was given; the process dies of it.
  case refusal(Refusal)
  /// A result that a checker requested, in the checker's own encoding.
  case result([UInt8])
}
