import Reports
import System
import TerminalRendering

/// Standard output, written without delay.
final class Screen {
  /// The canvas to render for.
  var canvas: Canvas
  private var writer = DocumentWriter()

  /// Creates a screen that renders for `canvas`.
  init(canvas: Canvas) { self.canvas = canvas }

  /// Shows a document.
  func show(_ document: Document) { Screen.send(writer.text(of: document, on: canvas)) }

  /// Shows documents, one below the other.
  func show(_ documents: [Document]) { documents.forEach(show) }

  /// Writes text unchanged.
  func write(_ text: String) { Screen.send(writer.note(text)) }

  /// Ends an unfinished line.
  func startLine() { Screen.send(writer.lineStart()) }

  /// Removes the unfinished line from the screen and returns it. If it is too long to be a prompt, ends it and
  /// returns an empty text.
  func takeLine() -> String {
    let line = writer.unfinishedLine
    guard !line.isEmpty else { return "" }
    guard DisplayWidth.of(line) < canvas.width / 2, !line.contains("\u{1B}") else {
      startLine()
      return ""
    }
    writer = DocumentWriter()
    Screen.send("\r\u{1B}[K")
    return line
  }

  /// Writes an error to standard error.
  static func complain(_ text: String) { send("attnlab: \(text)\n", to: Descriptor.error) }

  /// Writes text to a descriptor, whole.
  static func send(_ text: String, to descriptor: Int32 = Descriptor.output) {
    Descriptor.write(text.utf8, to: descriptor)
  }
}
