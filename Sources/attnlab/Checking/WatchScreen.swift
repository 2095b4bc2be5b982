import Conversations
import Reports
import System
import TerminalRendering

/// The terminal while a file is watched: the finding on top, what has changed below it, and as much of the verdict as
/// there is room for. Only rows that have changed are written again, so that nothing flickers.
final class WatchScreen {
  private let environment: Environment
  private var verdicts: WatchedVerdicts
  private var drawn: [String] = []
  private var size = Terminal.Size(columns: 0, rows: 0)
  /// The number of lines of the verdict above the first that is shown.
  private var offset = 0
  /// Whether a verdict is awaited for longer than a moment, and whether one has just come.
  private var isBusy = false, isFresh = false
  /// What the page is made of, so that it is laid out once.
  private var body: [StyledText] = []

  /// Takes the terminal's other screen, so that what was on it comes back in the end.
  init(_ environment: Environment, showing verdicts: WatchedVerdicts) {
    (self.environment, self.verdicts) = (environment, verdicts)
    open()
  }

  private func open() {
    Screen.send("\u{1B}[?1049h\u{1B}[?25l\u{1B}[H\u{1B}[2J")
    drawn = []
    layOut()
  }

  /// Gives the terminal back.
  func close() { Screen.send("\u{1B}[?25h\u{1B}[?1049l") }

  /// Gives the terminal back for as long as something else has it.
  func pause(during other: () -> Void) {
    close()
    other()
    open()
  }

  /// Shows a page. The place in it stays, unless its verdict is another.
  func show(_ verdicts: WatchedVerdicts, isNew: Bool) {
    self.verdicts = verdicts
    if isNew { offset = 0 }
    isFresh = true
    layOut()
  }

  /// Shows the page again if the terminal has another size, and tells whether a verdict is still to come.
  func adapt(isBusy: Bool) {
    let wasBusy = self.isBusy
    self.isBusy = isBusy || (wasBusy && !isFresh)
    isFresh = false
    if Terminal.size(at: Descriptor.output).map({ $0 != size }) ?? false { layOut() }
    if self.isBusy != wasBusy { draw() }
  }

  /// Moves by a number of pages, or of lines.
  func move(pages: Int = 0, lines: Int = 0) {
    offset += pages * max(1, room - 1) + lines
    draw()
  }

  // MARK: - Drawing

  private func layOut() {
    let now = Terminal.size(at: Descriptor.output) ?? Terminal.Size(columns: 80, rows: 24)
    if now != size {
      size = now
      // The terminal has moved the rows in ways of its own.
      if !drawn.isEmpty { Screen.send("\u{1B}[H\u{1B}[2J") }
      drawn = []
    }
    let canvas = environment.canvas
    body = verdicts.body.flatMap { DocumentView($0).lines(on: canvas) }
    while body.last?.isEmpty == true { body.removeLast() }
    draw()
  }

  private var head: [StyledText] {
    let canvas = environment.canvas
    let change = verdicts.change.isEmpty ? [] : DocumentView(.remark(verdicts.change)).lines(on: canvas)
    let all = [StyledText(Sanitiser.label(verdicts.headline), Style(.bold))] + change
    guard size.rows > 6 else { return Array(all.prefix(max(1, size.rows - 2))) }
    return Array(all.prefix(3)) + [StyledText()]
  }

  /// The number of rows for the verdict.
  private var room: Int { max(0, size.rows - head.count - 1) }

  private func draw() {
    offset = max(0, min(offset, body.count - room))
    let keys = WatchWords.keys(above: offset, below: max(0, body.count - room - offset))
    var rows = head + body.dropFirst(offset).prefix(room)
    rows += Array(repeating: StyledText(), count: max(0, size.rows - 1 - rows.count))
    if size.rows > 1 { rows.append(StyledText(isBusy ? WatchWords.busy : keys, .faint)) }
    write(rows.prefix(size.rows).map { $0.elided(to: size.columns).rendered(for: environment.canvas.depth) })
  }

  /// Writes the rows that aren't on the screen already.
  private func write(_ rows: [String]) {
    var text = ""
    for (place, row) in rows.enumerated() where place >= drawn.count || drawn[place] != row {
      text += "\u{1B}[\(place + 1);1H\(row)\u{1B}[K"
    }
    drawn = rows
    if !text.isEmpty { Screen.send("\u{1B}[?2026h" + text + "\u{1B}[?2026l") }
  }
}
