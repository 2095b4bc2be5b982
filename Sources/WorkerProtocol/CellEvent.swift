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
  case picture(Picture, mark: Int)
  /// A result that a checker requested, in the checker's own encoding.
  case result([UInt8])
}

/// The value at one place in a cell.
public struct ValueEvent: Equatable, Sendable {
  /// The variable's name; empty for an expression.
  public var name: String
  /// The static type as a Swift programmer writes it: `[Float]`, not `Array<Float>`.
  public var type: String
  /// The shape of a tensor; nil for any other value.
  public var shape: [Int]?
  /// The value in one line.
  public var summary: String
  /// The value in full, in as many lines as it takes; nil if only the summary was requested.
  public var text: String?
  /// The place in the cell.
  public var range: SourceRange
  /// The module of the cell that this code belongs to.
  public var module: String
  /// Whether the place is at the cell's top level: outside every function, closure and block.
  public var isTop: Bool
  /// Whether the value was read after the cell had ended; the line is then its position in the list of values read.
  public var isFinal: Bool
  /// Whether the value is known to be the same as before the cell began.
  public var isUnchanged: Bool
  /// Whether it is an instance of a class, which other variables may share, or an array of such.
  public var isInstance: Bool

  /// Creates a value from its parts.
  public init(
    name: String, type: String, shape: [Int]?, summary: String, text: String?, range: SourceRange, module: String,
    isTop: Bool, isFinal: Bool = false, isUnchanged: Bool = false, isInstance: Bool = false
  ) {
    self.name = name
    self.type = type
    self.shape = shape
    self.summary = summary
    self.text = text
    self.range = range
    self.module = module
    self.isTop = isTop
    self.isFinal = isFinal
    self.isUnchanged = isUnchanged
    self.isInstance = isInstance
  }
}
