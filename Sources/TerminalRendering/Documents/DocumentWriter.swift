public import Reports

/// Writes documents one below the other, and keeps track of whether a cell's output has left a line unfinished.
///
///     var writer = DocumentWriter()
///     let text = documents.map { writer.text(of: $0, on: canvas) }.joined()
public struct DocumentWriter {
  /// The text of the unfinished line; empty at the start of a line.
  public private(set) var unfinishedLine = ""

  /// Creates a writer at the start of a line.
  public init() {}

  /// Returns documents as one text, which ends with a newline unless the last document leaves its line unfinished.
  public static func text(of documents: [Document], on canvas: Canvas) -> String {
    var writer = DocumentWriter()
    return documents.map { writer.text(of: $0, on: canvas) }.joined()
  }

  /// Returns the text of a document: a cell's output as it is, anything else on lines of its own.
  public mutating func text(of document: Document, on canvas: Canvas) -> String {
    if case .output(let text, _) = document { return note(text) }
    let text = DocumentView(document).render(on: canvas)
    if case .space = document { return lineStart() + note("\n") }
    return lineStart() + (text.isEmpty ? "" : note(text + "\n"))
  }

  /// Returns the newline that ends an unfinished line, if there is one.
  public mutating func lineStart() -> String { unfinishedLine.isEmpty ? "" : note("\n") }

  /// Notes that text is written by other means, and returns it.
  public mutating func note(_ text: String) -> String {
    let end = text.lastIndex(where: \.isNewline)
    unfinishedLine = end.map { String(text[text.index(after: $0)...]) } ?? unfinishedLine + text
    return text
  }
}
