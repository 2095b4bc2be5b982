import System

/// Finds the cells of any markdown page: its fenced swift blocks, including those in lists and quotes.
public enum MarkdownCells {
  /// Returns the cells and the lines on which their Swift begins, counted from 1.
  ///
  /// - Throws: ``LessonError`` if a fence is not closed.
  public static func cells(of markdown: String, path: String) throws -> [(source: String, line: Int)] {
    try MarkdownPage(TextFile.normalised(markdown)).fences.compactMap { block in
      guard case .fence(let info, let text, let isClosed) = block.kind else { return nil }
      guard isClosed else {
        throw LessonError(path: path, line: block.firstLine, reason: "this block is never closed: ``` is missing")
      }
      guard info.split(separator: " ").first == "swift" else { return nil }
      return (text, block.firstLine + 1)
    }
  }
}
