import TerminalRendering

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output, written without delay, which tracks whether a line is unfinished.
final class Screen {
  /// The canvas to render for.
  var canvas: Canvas
  /// The text of the unfinished line.
  private var line = ""
  private var isInLine: Bool { !line.isEmpty }

  /// Creates a screen that renders for `canvas`.
  init(canvas: Canvas) { self.canvas = canvas }

  /// Writes text unchanged.
  func write(_ text: String) {
    guard !text.isEmpty else { return }
    let end = text.lastIndex(where: \.isNewline)
    line = end.map { String(text[text.index(after: $0)...]) } ?? line + text
    Screen.send(text, to: STDOUT_FILENO)
  }

  /// Removes the unfinished line from the screen and returns it. If it is too long to be a prompt, ends it and
  /// returns an empty text.
  func takeLine() -> String {
    guard isInLine else { return "" }
    guard DisplayWidth.of(line) < canvas.width / 2, !line.contains("\u{1B}") else {
      startLine()
      return ""
    }
    defer { line = "" }
    Screen.send("\r\u{1B}[K", to: STDOUT_FILENO)
    return line
  }

  /// Ends an unfinished line.
  func startLine() {
    if isInLine { write("\n") }
  }

  /// Writes text on lines of its own.
  func show(_ text: String) {
    startLine()
    if !text.isEmpty { write(text + "\n") }
  }

  /// Writes a sentence, wrapped between words.
  func tell(_ sentence: String) {
    for line in StyledText(Sanitiser.visible(sentence)).wrapped(to: canvas.width) { show(line.rendered(for: .none)) }
  }

  /// Writes a view.
  func show(_ view: some TerminalView) { show(view.render(on: canvas)) }

  /// Writes a remark by attnlab, fainter than the text around it.
  func remark(_ text: String) { show(Remark(text: text)) }

  /// Writes an error to standard error.
  static func complain(_ text: String) { send("attnlab: \(text)\n", to: STDERR_FILENO) }

  private static func send(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var sent = 0
    while sent < bytes.count {
      let wrote = bytes[sent...].withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
          Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if wrote > 0 { sent += wrote } else if errno != EINTR { return }
    }
  }
}

/// A sentence by attnlab.
struct Remark: TerminalView {
  /// The sentence.
  var text: String

  func lines(on canvas: Canvas) -> [StyledText] {
    MarkdownView(Sanitiser.visible(text)).lines(on: canvas).map { line in
      canvas.depth == .none ? line : StyledText(line.rendered(for: .none), .faint)
    }
  }
}
