/// What came of asking for a cell.
public enum ReadOutcome: Equatable, Sendable {
  /// A whole cell, without a line end after it.
  case cell(String)
  /// The person gave up what they were typing. Nothing is lost but that.
  case interrupted
  /// There is nothing more to read.
  case endOfInput
  /// A line of the input is not UTF-8. It is skipped, together with the cell it stood in.
  case notUTF8(line: Int)
}

/// Where cells come from: a person at a terminal, or a pipe.
public protocol CellReader: AnyObject {
  /// Reads the next cell.
  ///
  /// - Parameters:
  ///   - prompt: what stands before the cell's first line. It may contain colour escapes.
  ///   - continuation: what stands before each further line of a cell that is not complete.
  func readCell(prompt: String, continuation: String) -> ReadOutcome

  /// Puts a text where recalling the previous cell finds it first. It is not saved as history.
  func offer(_ text: String)
}
