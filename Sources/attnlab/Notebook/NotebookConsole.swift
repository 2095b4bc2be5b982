import LessonRunning
import LineEditing
import Notebooks
import TerminalRendering
import WorkerProtocol

/// The conversation at the prompt: a cell or a command is read, its outcome shown, until the learner leaves.
final class NotebookConsole {
  let session: NotebookSession
  let screen: Screen
  let surroundings: Surroundings
  let interrupt: Int32?
  /// Whether every cell is traced.
  var tracesAll = false
  /// The last cell that ran.
  var lastOutcome: Outcome?
  /// Whether the learner has asked to leave.
  var isLeaving = false
  /// The lesson that leads the notebook, nil where none does.
  var guide: LessonGuide?
  /// Where the learner types, nil where nobody does.
  private(set) var reader: (any CellReader)?

  /// A conversation that has not begun.
  init(session: NotebookSession, screen: Screen, surroundings: Surroundings, interrupt: Int32?) {
    self.session = session
    self.screen = screen
    self.surroundings = surroundings
    self.interrupt = interrupt
  }

  /// A console on standard output, with a session of its own.
  convenience init(_ surroundings: Surroundings) throws {
    let interrupt = Interrupts.listen()
    let session = try NotebookSession(try surroundings.configuration(interrupt: interrupt))
    self.init(
      session: session, screen: Screen(canvas: surroundings.canvas), surroundings: surroundings, interrupt: interrupt)
  }

  // MARK: - At a terminal

  /// Talks with a person until they leave.
  func converse(reader: any CellReader) {
    self.reader = reader
    while !isLeaving {
      screen.startLine()
      switch reader.readCell(prompt: prompt, continuation: continuation) {
      case .cell(let text): take(text)
      case .interrupted: continue
      case .notUTF8(let line): screen.tell("line \(line) is not UTF-8 and was left out")
      case .endOfInput:
        screen.write("\n")
        isLeaving = true
      }
    }
  }

  /// Opens a lesson, and talks with a person until they leave.
  func open(_ lesson: Lesson, reader: any CellReader) {
    self.reader = reader
    LessonGuide.open(lesson, on: self)
    converse(reader: reader)
  }

  /// The lesson that is open; where none is, says so and answers with nil.
  func openGuide() -> LessonGuide? {
    if guide == nil { screen.tell("no lesson is open; :lesson lists them, :lesson 1 opens the first") }
    return guide
  }

  private var prompt: String {
    StyledText("\(promptName)> ", Style(ink: .cyan, .bold)).rendered(for: screen.canvas.depth)
  }

  private var promptName: String { guide?.prompt ?? "\(session.nextNumber)" }

  private var continuation: String {
    let blank = String(repeating: " ", count: promptName.count)
    return StyledText("\(blank)· ", Style(ink: .cyan)).rendered(for: screen.canvas.depth)
  }

  private func take(_ text: String) {
    // The terminal may have another width than at the last cell.
    fitTerminal()
    let trimmed = text.trimmingPrefix(while: \.isWhitespace)
    if trimmed.hasPrefix(":") {
      ColonCommands.run(String(trimmed), on: self)
    } else if trimmed.isEmpty {
      guide?.goOn()
    } else if guide?.take(text) != true {
      run(text)
    }
  }

  /// Makes what is shown as wide as the terminal now is.
  func fitTerminal() {
    screen.canvas = surroundings.canvas
    session.width = screen.canvas.width
  }

  // MARK: - Cells

  /// Runs a cell and shows what comes of it.
  @discardableResult
  func run(_ source: String, label: String? = nil, traces: Bool? = nil) -> Outcome {
    Interrupts.clear(interrupt)
    let outcome = session.run(source, label: label, traces: traces ?? tracesAll, listener: show)
    present(outcome, source: source)
    return outcome
  }

  /// Shows a piece of output as it comes.
  func show(_ piece: OutputPiece) {
    if case .picture = piece { screen.startLine() }
    screen.write(OutputPresentation.text(piece, on: screen.canvas))
  }

  /// Shows what is known once a cell has ended.
  func present(_ outcome: Outcome, source: String) {
    lastOutcome = outcome
    let text = OutcomePresentation(outcome: outcome, source: source).text(on: screen.canvas)
    screen.startLine()
    if !text.isEmpty { screen.show(text) }
    if !outcome.lostCells.isEmpty {
      screen.remark("The state after \(outcome.lostCells.joined(separator: ", ")) was lost: its process had ended.")
    }
  }

  // MARK: - From a pipe or a file

  /// Runs cells one after the other, and stops at the first that fails.
  ///
  /// - Parameters:
  ///   - keepsGoing: whether the cells after one that fails are run all the same.
  ///   - next: gives the next cell and its label.
  /// - Returns: whether all came to their end.
  func runAll(keepsGoing: Bool, next: () -> (source: String, label: String?)?) -> Bool {
    var allWell = true
    while !isLeaving, let cell = next() {
      let text = cell.source.trimmingPrefix(while: \.isWhitespace)
      var failed = false
      if text.hasPrefix(":") {
        failed = !ColonCommands.run(String(text), on: self)
      } else {
        let outcome = run(cell.source, label: cell.label)
        failed = !outcome.isSuccess
        if outcome.ending == .interrupted { return false }
      }
      allWell = allWell && !failed
      if failed, !keepsGoing { return false }
    }
    return allWell
  }
}
