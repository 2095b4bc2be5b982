/// What a running cell tells the front end, in the order in which it happens.
public enum CellEvent: Equatable, Sendable {
  /// A declaration, assignment, parameter, return or expression statement had this value.
  case value(ValueEvent)
  /// A function or block of the learner's began.
  case scopeEntry(SourceRange, module: String)
  /// The innermost function or block ended.
  case scopeExit
  /// A place was passed more often than is shown: `count` events of it were left out before the next one.
  case folded(SourceRange, module: String, count: Int)
  /// The cell drew a picture; `mark` is what stands for it in what the cell printed.
  case picture(Picture, mark: Int)
  /// A result that a checker asked for, in the checker's own encoding.
  case result([UInt8])
}

/// A value that one place in a cell had.
public struct ValueEvent: Equatable, Sendable {
  /// The variable's name; empty for an expression.
  public var name: String
  /// The static type as a Swift programmer writes it, `[Float]` and not `Array<Float>`.
  public var type: String
  /// The shape of a tensor, nil for any other value.
  public var shape: [Int]?
  /// The value in a line.
  public var summary: String
  /// The value in full, in as many lines as it takes; nil where only the summary was asked for.
  public var text: String?
  /// Where in the cell.
  public var range: SourceRange
  /// The module of the cell whose code this is.
  public var module: String
  /// How many functions and blocks deep the place lies; 0 is the cell's own level.
  public var depth: Int
  /// Whether it was read once the cell had ended, in the place of the value that it had at its declaration.
  public var isFinal: Bool

  /// A value from its parts.
  public init(
    name: String, type: String, shape: [Int]?, summary: String, text: String?, range: SourceRange, module: String,
    depth: Int, isFinal: Bool
  ) {
    self.name = name
    self.type = type
    self.shape = shape
    self.summary = summary
    self.text = text
    self.range = range
    self.module = module
    self.depth = depth
    self.isFinal = isFinal
  }
}

/// Numbers to be drawn as a grid of colours or shades.
public struct Picture: Equatable, Sendable {
  /// What stands above the picture.
  public var title: String?
  /// The shape of the tensor that is drawn.
  public var shape: [Int]
  /// Its elements, row by row.
  public var elements: [Float]
  /// A label for each row, such as the query tokens; empty for none.
  public var rowLabels: [String]
  /// A label for each column, such as the key tokens; empty for none.
  public var columnLabels: [String]

  /// A picture from its parts.
  public init(title: String?, shape: [Int], elements: [Float], rowLabels: [String], columnLabels: [String]) {
    self.title = title
    self.shape = shape
    self.elements = elements
    self.rowLabels = rowLabels
    self.columnLabels = columnLabels
  }
}
