/// A stretch of a cell's source that is running, and where its function's frame lies on the stack.
public struct __CellPlace {
  /// Lines and columns counted from 1, columns in bytes of UTF-8, the end after the last.
  public let startLine: Int, startColumn: Int, endLine: Int, endColumn: Int
  /// The name of the cell's module.
  public let module: String
  /// An address below which everything lies that the function calls.
  public let frame: UInt
}

/// Hears what a running cell reports.
public protocol __CellListener: AnyObject {
  /// Hears that a declaration, assignment, parameter, return or expression statement had a value.
  func value(_ value: Any, type: Any.Type, name: String, at place: __CellPlace)
  /// Hears that a function or block was entered.
  func enter(_ place: __CellPlace)
  /// Hears that a function or block was left, other than by an error.
  func exit(_ place: __CellPlace)
  /// Hears the value of the cell's last statement.
  func result(_ value: Any, type: Any.Type)
  /// Hears the value of a variable before the cell began.
  func before(_ value: Any, index: Int)
  /// Hears the value of a variable after the cell has ended; nil if it can't be copied.
  func final(_ value: Any?, type: Any.Type, index: Int)
}

/// Who hears what cells report.
public enum __CellListening {
  /// The listener, set once before the first cell runs.
  public nonisolated(unsafe) static var listener: (any __CellListener)?
}
