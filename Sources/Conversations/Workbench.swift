import LessonRunning
import LineEditing
import Notebooks
import TerminalRendering
import WorkerProtocol

/// The dialogue at the prompt: reads a cell or a command and shows its outcome, until the learner leaves.
final class NotebookConsole {
  let session: NotebookSession
  let screen: Screen
  let surroundings: Surroundings
  let interrupt: Int32?
  /// Whether every cell is traced.
  var tracesAll = false
  /// The cells of which it was said that a trace lacks something.
  var toldMissing: Set<String> = []
  /// The outcome of the last cell that ran.
  var lastOutcome: Outcome?
  /// Whether the learner has asked to leave.
  var isLeaving = false
  /// The lesson that leads the notebook; nil if none is open.
  var guide: LessonGuide?
  /// Whether a cell that calls `exit` ends the whole run, as in a script.
  var exitsWithCells = false
  /// The reader of the learner's input; nil if nobody types.
  private(set) var reader: (any CellReader)?

  /// Creates a dialogue that has not begun.
  init(session: NotebookSession, screen: Screen, surroundings: Surroundings, interrupt: Int32?) {
    self.session = session
    self.screen = screen
    self.surroundings = surroundings
    self.interrupt = interrupt
  }

  /// Creates a console on standard output, with its own session.
  convenience init(
    _ surroundings: Surroundings, arguments: [String] = ["attnlab"], inheritsInput: Bool = false
  ) throws {
    let interrupt = Interrupts.listen()
    var configuration = try surroundings.configuration(interrupt: interrupt)
    configuration.arguments = arguments
    configuration.inheritsInput = inheritsInput
    let session = try NotebookSession(configuration)
    self.init(
      session: session, screen: Screen(canvas: surroundings.canvas), surroundings: surroundings, interrupt: interrupt)
  }

  // MARK: - At a terminal

  /// Holds a dialogue with a person until they leave.
  func converse(reader: any CellReader) {
    self.reader = reader
    session.answer = { [weak self] in self?.readInput() ?? .endOfInput }
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

  /// Opens a lesson, and holds a dialogue with a person until they leave.
  func open(_ lesson: Lesson, reader: any CellReader) {
    self.reader = reader
    LessonGuide.open(lesson, on: self)
    converse(reader: reader)
  }

  /// Returns the open lesson; if there is none, says so and returns nil.
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

  /// Reads a line for a cell that asks for input, at its own prompt.
  private func readInput() -> InputAnswer {
    guard let reader else { return .endOfInput }
    // The cell's output on this line, if any, is the prompt.
    let asked = screen.takeLine()
    let prompt = asked.isEmpty ? StyledText("input> ", Style(ink: .magenta)).rendered(for: screen.canvas.depth) : asked
    switch reader.readLine(prompt: prompt) {
    case .line(let text): return .line(text + "\n")
    case .interrupted: return .interrupted
    case .endOfInput: return .endOfInput
    }
  }

  private func take(_ text: String) {
    // The terminal's width may have changed since the last cell.
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

  /// Fits the canvas to the terminal's present width.
  func fitTerminal() {
    screen.canvas = surroundings.canvas
    session.width = screen.canvas.width
  }

  // MARK: - Cells

  /// Runs a cell and shows its outcome.
  @discardableResult
  func run(_ source: String, label: String? = nil, traces: Bool? = nil, isFast: Bool = false) -> Outcome {
    Interrupts.clear(interrupt)
    let traces = !isFast && (traces ?? tracesAll)
    let outcome = session.run(source, label: label, traces: traces, isFast: isFast, listener: show)
    present(outcome, source: source)
    if traces, outcome.isSuccess { TraceCommand.tellWhatIsMissing(on: self) }
    return outcome
  }

  /// Shows a piece of output as it arrives.
  func show(_ piece: OutputPiece) {
    if case .picture = piece { screen.startLine() }
    screen.write(OutputPresentation.text(piece, on: screen.canvas))
  }

  /// Shows the outcome of a cell that has ended.
  func present(_ outcome: Outcome, source: String) {
    lastOutcome = outcome
    if exitsWithCells, case .died(let death) = outcome.ending, case .exited(let status) = death.cause {
      return screen.remark("\(outcome.label) called exit(\(status)).")
    }
    let text = OutcomePresentation(outcome: outcome, source: source).text(on: screen.canvas)
    screen.startLine()
    if !text.isEmpty { screen.show(text) }
    if !outcome.lostCells.isEmpty {
      screen.remark("The state after \(outcome.lostCells.joined(separator: ", ")) was lost: its process had ended.")
    }
  }

  // MARK: - From a pipe or a file

  /// Runs cells one after the other, and stops at the first that fails or calls `exit`.
  ///
  /// - Parameters:
  ///   - keepsGoing: whether the cells after a failed one are run too.
  ///   - groups: the source of the cells.
  /// - Returns: the exit status: 0 if all cells finished.
  func runAll(keepsGoing: Bool, _ groups: DeclarationGroups) -> Int32 {
    var groups = groups
    return runAll(keepsGoing: keepsGoing) { together(groups.nextGroup()) }
  }

  /// Runs each cell by itself, as ``runAll(keepsGoing:_:)`` does.
  func runAll(keepsGoing: Bool, each cells: [DeclarationGroups.Cell]) -> Int32 {
    var rest = cells[...]
    return runAll(keepsGoing: keepsGoing) { rest.popFirst().map { [$0] } ?? [] }
  }

  private func runAll(keepsGoing: Bool, next: () -> [DeclarationGroups.Cell]) -> Int32 {
    var status: Int32 = 0
    while !isLeaving {
      let cells = next()
      guard !cells.isEmpty else { break }
      for cell in cells {
        let own = runOne(cell)
        if own != 0, status == 0 { status = own }
        if hasExited || lastOutcome?.ending == .interrupted { return own }
        if own != 0, !keepsGoing { return status }
      }
    }
    return status
  }

  /// Whether the last cell called `exit` in a run that it ends, as in a script.
  private var hasExited: Bool {
    if exitsWithCells, case .died(let death)? = lastOutcome?.ending, case .exited = death.cause { true } else { false }
  }

  /// Joins consecutive declarations into one cell; returns each by itself if together they don't compile.
  private func together(_ group: [DeclarationGroups.Cell]) -> [DeclarationGroups.Cell] {
    guard group.count > 1 else { return group }
    let joined = group.map(\.source).joined(separator: "\n")
    return session.compiles(joined) ? [(joined, group[0].label)] : group
  }

  private func runOne(_ cell: DeclarationGroups.Cell) -> Int32 {
    let text = cell.source.trimmingPrefix(while: \.isWhitespace)
    if text.hasPrefix(":") { return ColonCommands.run(String(text), on: self) ? 0 : 1 }
    let outcome = run(cell.source, label: cell.label)
    if exitsWithCells, case .died(let death) = outcome.ending, case .exited(let status) = death.cause { return status }
    return outcome.isSuccess ? 0 : 1
  }
}
