import TerminalRendering

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard output, written at once, and aware of whether a line has been begun.
final class Screen {
  /// What is rendered for.
  var canvas: Canvas
  private var isInLine = false

  /// A screen that renders for `canvas`.
  init(canvas: Canvas) { self.canvas = canvas }

  /// Writes text as it is.
  func write(_ text: String) {
    guard let last = text.last else { return }
    isInLine = !last.isNewline
    Screen.send(text, to: STDOUT_FILENO)
  }

  /// Ends a line that has been begun.
  func startLine() {
    if isInLine { write("\n") }
  }

  /// Writes lines of text, on lines of their own.
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

  /// Writes a remark of attnlab's own, fainter than what it remarks on.
  func remark(_ text: String) { show(Remark(text: text)) }

  /// Tells, on standard error, what stands in the way.
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

/// A sentence of attnlab's own.
struct Remark: TerminalView {
  /// The sentence.
  var text: String

  func lines(on canvas: Canvas) -> [StyledText] {
    MarkdownView(Sanitiser.visible(text)).lines(on: canvas).map { line in
      canvas.depth == .none ? line : StyledText(line.rendered(for: .none), .faint)
    }
  }
}
