import Conversations
import LessonRunning
import LineEditing
import Notebooks
import Reports
import TerminalRendering

/// The notebook at a terminal: reads what a person types, passes it on, and shows the replies until they leave.
final class TerminalNotebook {
  private let conversation: Conversation
  private let screen: Screen
  private let reader: LineEditor

  /// Creates a notebook if a person is at a terminal; returns nil otherwise.
  init?(_ conversation: Conversation, screen: Screen, environment: Environment) {
    guard environment.inputIsTerminal, environment.outputIsTerminal,
      let reader = LineEditor(
        historyFile: "\(environment.stateFolder)/history", editrc: environment.editrc,
        isCommand: conversation.isWhole)
    else { return nil }
    self.conversation = conversation
    self.screen = screen
    self.reader = reader
    screen.isBeforePrompt = true
    conversation.answer = { [unowned self] in readInput() }
    reader.whenStill = { [unowned conversation] in conversation.guess($0) }
    reader.continuationNote = styled("This cell goes on; Ctrl-C drops it.", .faint)
    let line = PassingLine()
    conversation.passingListener = { document in line.show(document.map(screen.line)) }
  }

  /// Shows the first lines that a learner sees.
  func greet() {
    screen.show(conversation.greeting(version: Version.number))
    if let failure = reader.historyFailure { screen.show(.remark("\(failure)")) }
  }

  /// Opens a lesson where the learner left it.
  func open(_ lesson: Lesson) { propose(conversation.open(lesson, listener: screen.show)) }

  /// Asks again what is due.
  func review() { propose(conversation.review(listener: screen.show)) }

  /// Holds the conversation until the learner leaves.
  func run() {
    while !conversation.state.isOver {
      screen.startLine()
      reader.take(keys: screen.takeTypedAhead())
      // Enter that was pressed before there was anything to say yes to.
      reader.dropLineEndsTypedAhead()
      conversation.warm()
      let prompt = conversation.state.prompt
      let outcome = reader.readCell(
        prompt: styled("\(prompt)> ", Style(ink: .cyan, .bold)), continuation: continuation(below: prompt))
      screen.learnerHasTyped()
      switch outcome {
      case .cell(let text): propose(conversation.say(text, listener: screen.show))
      case .interrupted: continue
      case .notUTF8(let line): screen.show(.sentence("line \(line) is not UTF-8 and was left out"))
      case .endOfInput:
        screen.write("\n")
        conversation.leave()
      }
    }
    takeLeave()
  }

  /// Shows the last lines that a learner sees.
  private func takeLeave() {
    screen.show(conversation.farewell)
    screen.startLine()
  }

  /// Lets Up bring the cell that a lesson proposes to the prompt.
  private func propose(_ reply: Reply) {
    if let cell = reply.state.proposedCell { reader.offer(cell) }
  }

  private func continuation(below prompt: String) -> String {
    styled(String(repeating: " ", count: prompt.count) + "· ", Style(ink: .cyan))
  }

  private func styled(_ text: String, _ style: Style) -> String {
    StyledText(text, style).rendered(for: screen.canvas.depth)
  }

  /// Reads a line for a cell that asks for input, at its own prompt.
  private func readInput() -> InputAnswer {
    // The cell's output on this line, if any, is the prompt.
    let asked = screen.takeLine()
    let prompt = asked.isEmpty ? styled("input> ", Style(ink: .magenta)) : asked
    reader.take(keys: screen.takeTypedAhead())
    let outcome = reader.readLine(prompt: prompt)
    screen.learnerHasTyped()
    switch outcome {
    case .line(let text): return .line(text + "\n")
    case .interrupted: return .interrupted
    case .endOfInput: return .endOfInput
    }
  }
}
