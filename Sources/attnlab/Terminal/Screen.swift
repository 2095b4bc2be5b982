import Reports
import System
import TerminalRendering

/// Standard output, written without delay. If a learner sits at a terminal, page by page.
final class Screen {
  /// The canvas to render for.
  private(set) var canvas: Canvas
  private let environment: Environment
  private var writer = DocumentWriter()
  /// Where the pages end; nil if nobody would press a key.
  private var breaks: PageBreaks?
  /// Whether the learner wants to see everything to the next prompt.
  private var showsAll = false
  private var leftOut: LeftOut?
  private var typedAhead: [UInt8] = []
  /// Whether a prompt follows, which takes what is typed while a page waits.
  var isBeforePrompt = false

  /// What the learner doesn't want to see.
  private struct LeftOut {
    /// Whether it is the output of a cell alone.
    var isOutput: Bool
    var lines: Int
  }

  /// Creates a screen for the present terminal, or for none.
  init(_ environment: Environment) {
    self.environment = environment
    canvas = environment.canvas
    if environment.inputIsTerminal, environment.outputIsTerminal {
      breaks = emptyPage
    }
  }

  private var emptyPage: PageBreaks { PageBreaks(columns: environment.page.columns, height: environment.page.rows) }

  deinit { settle() }

  // MARK: - Showing

  /// Shows a document.
  func show(_ document: Document) {
    guard breaks != nil else { return Screen.send(writer.text(of: document, on: canvas)) }
    if case .output(let text, _) = document { return print(text, isOfCell: true) }
    guard goesOn(with: document) else { return }
    endLine()
    let view = DocumentView(document)
    let passages = view.passages(on: canvas)
    breaks?.add(passages)
    turnPages {
      let others = view.passages(on: self.canvas)
      if others.count == passages.count { self.breaks?.replaceWaiting(with: others) }
    }
  }

  /// Shows documents, one below the other.
  func show(_ documents: [Document]) { documents.forEach(show) }

  /// Writes text unchanged.
  func write(_ text: String) {
    if breaks == nil { put(text) } else { print(text, isOfCell: false) }
  }

  /// Returns the first line of a document as it is drawn.
  func line(_ document: Document) -> String {
    String(DocumentWriter.text(of: [document], on: canvas).prefix { !$0.isNewline })
  }

  /// Shows all that waited for something below it, and ends an unfinished line.
  func startLine() {
    settle()
    endLine()
  }

  /// Removes the unfinished line from the screen and returns it. If it is too long to be a prompt, ends it and
  /// returns an empty text.
  func takeLine() -> String {
    settle()
    let line = writer.unfinishedLine
    guard !line.isEmpty else { return "" }
    guard DisplayWidth.of(line) < canvas.width / 2, !line.contains("\u{1B}") else {
      endLine()
      return ""
    }
    writer = DocumentWriter()
    Screen.send("\r\u{1B}[K")
    return line
  }

  /// Begins a page, since the learner has typed something. The terminal may have another size by now.
  func learnerHasTyped() {
    canvas = environment.canvas
    guard breaks != nil else { return }
    breaks = emptyPage
    showsAll = false
  }

  /// Returns the keys that were typed before a page ended, once.
  func takeTypedAhead() -> [UInt8] {
    defer { typedAhead = [] }
    return typedAhead
  }

  /// Keeps keys for whoever asks next.
  func putBack(typedAhead keys: [UInt8]) { typedAhead = keys + typedAhead }

  // MARK: - Pages

  /// Writes the lines that wait, page by page.
  ///
  /// - Parameters:
  ///   - isLast: whether nothing follows them.
  ///   - resized: called if the terminal's size has changed between two pages.
  private func turnPages(isLast: Bool = false, resized: () -> Void = {}) {
    while let step = breaks?.next(isLast: isLast) {
      switch step {
      case .show(let lines): put(lines.map { $0.rendered(for: canvas.depth) + "\n" }.joined())
      case .pause:
        let former = canvas
        guard pause(ofCell: false) else {
          leftOut = LeftOut(isOutput: false, lines: breaks?.drop() ?? 0)
          return
        }
        if canvas != former { resized() }
      }
    }
  }

  /// Writes text as it comes, page by page.
  private func print(_ text: String, isOfCell: Bool) {
    if leftOut != nil {
      leftOut?.lines += text.count { $0.isNewline }
      return
    }
    turnPages(isLast: true)
    if showsAll { return put(text) }
    var rest = text[...]
    while leftOut == nil, let part = breaks?.fill(from: &rest) {
      put(String(part))
      if rest.isEmpty { return }
      let isWithinLine = breaks?.isWithinLine == true
      if isWithinLine {
        Screen.send("\n")
        breaks?.endLine()
      }
      guard !pause(ofCell: isOfCell) else { continue }
      if isWithinLine { _ = writer.note("\n") }
      leftOut = LeftOut(isOutput: true, lines: max(1, rest.count { $0.isNewline }))
    }
  }

  /// Waits for a key. Returns whether the learner wants to see more.
  private func pause(ofCell: Bool) -> Bool {
    let answer = PauseLine(
      canvas: { [environment] in environment.canvas }, write: { Screen.send($0) }, isBeforePrompt: isBeforePrompt
    )
    .wait(typedAhead: &typedAhead)
    canvas = environment.canvas
    breaks?.columns = environment.page.columns
    breaks?.height = environment.page.rows
    breaks?.turn()
    switch answer {
    case .more: return true
    // Text is shown above what is being typed. A cell may print without end.
    case .prompt where ofCell:
      Screen.send(faint("… "))
      return false
    case .all, .prompt:
      showsAll = true
      breaks?.height = PageBreaks.endless
      return true
    case .interrupt, .rest:
      if case .interrupt = answer, ofCell { Interrupts.send() }
      Screen.send(faint("… "))
      return false
    }
  }

  /// Returns whether a document is shown. What the learner doesn't want to see ends with the cell's output, or else with
  /// an error.
  private func goesOn(with document: Document) -> Bool {
    guard let leftOut else { return true }
    if !leftOut.isOutput, !isError(document) {
      self.leftOut?.lines += DocumentView(document).lines(on: canvas).count
      return false
    }
    sayWhatIsLeftOut()
    return true
  }

  private func isError(_ document: Document) -> Bool {
    if case .message(let message) = document { message.severity == .error } else { false }
  }

  private func sayWhatIsLeftOut() {
    guard let count = leftOut?.lines else { return }
    leftOut = nil
    put(faint(count == 1 ? "1 line left out" : "\(count) lines left out") + "\n")
    var row = "\n"[...]
    _ = breaks?.fill(from: &row)
  }

  /// Shows all that waited for something below it.
  func settle() {
    turnPages(isLast: true)
    sayWhatIsLeftOut()
  }

  private func endLine() {
    // The note on it has been taken already.
    Screen.send(writer.lineStart())
    breaks?.endLine()
  }

  private func faint(_ text: String) -> String { StyledText(text, .faint).rendered(for: canvas.depth) }

  /// Writes text and notes where it ends.
  private func put(_ text: String) { Screen.send(writer.note(text)) }

  // MARK: - Writing

  /// Writes an error to standard error. It may quote a file's name, or words of a compiler: control characters become
  /// visible, and a text that is too long is cut.
  static func complain(_ text: String) { send("attnlab: \(readable(text))\n", to: Descriptor.error) }

  /// Returns a text of unknown origin as a terminal may show it.
  static func readable(_ text: String) -> String {
    let most = 4_000
    let start = text.prefix(most)
    return Sanitiser.visible(start.endIndex == text.endIndex ? text : start + "…")
  }

  /// Writes text to a descriptor, whole.
  static func send(_ text: String, to descriptor: Int32 = Descriptor.output) {
    Descriptor.write(text.utf8, to: descriptor)
  }
}
