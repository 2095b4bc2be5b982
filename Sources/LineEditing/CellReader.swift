/// The outcome of asking for a cell.
public enum ReadOutcome: Equatable, Sendable {
  /// A whole cell, without a line end after it.
  case cell(String)
  /// The person gave up what they were typing. Nothing else is lost.
  case interrupted
  /// There is nothing more to read.
  case endOfInput
  /// A line of the input is not UTF-8. It is skipped, together with its cell.
  case notUTF8(line: Int)
}

/// A source of cells: a person at a terminal, or a pipe.
public protocol CellReader: AnyObject {
  /// Reads the next cell.
  ///
  /// - Parameters:
  ///   - prompt: the text before the cell's first line. It may contain colour escapes.
  ///   - continuation: the text before each further line of a cell that is not complete.
  func readCell(prompt: String, continuation: String) -> ReadOutcome

  /// Reads one line as it is, for a cell that asks for input: no continuation, no history, no commands.
  ///
  /// - Parameter prompt: the text before the line. It may contain colour escapes.
  func readLine(prompt: String) -> LineOutcome

  /// Makes a text the first one recalled as the previous cell. It isn't saved as history.
  func offer(_ text: String)
}
