import LessonRunning
import Notebooks
import Reports

/// Leads a conversation through a lesson: shows each item and handles the learner's input.
final class LessonDialogue {
  /// The way through the lesson.
  let leader: LessonLeader
  /// The cell that was proposed since the learner last said something.
  var proposedCell: String?
  /// Whether the end of the lesson has been reached.
  private(set) var isFinished = false
  private unowned let workbench: Workbench
  private let progress: LessonProgress
  private var hasReportedFailure = false
  private var explainedKinds: Set<String> = []
  private var hasExplainedCells = false

  /// Creates a dialogue that has shown nothing yet, at the place where the learner left the lesson.
  init(_ lesson: Lesson, on workbench: Workbench, progress: LessonProgress) {
    self.workbench = workbench
    self.progress = progress
    leader = LessonLeader(
      lesson: lesson, session: workbench.session,
      position: LessonWords.start(of: lesson, progress.standing(in: lesson)))
  }

  /// The prompt before the learner's cursor.
  var prompt: String { leader.question == nil ? "lesson \(leader.lesson.number)" : "answer" }

  /// The place in the lesson.
  var place: ConversationState.LessonPlace {
    let lesson = leader.lesson
    let step = leader.item.map { lesson.steps[$0.step] } ?? lesson.steps.last ?? ""
    return ConversationState.LessonPlace(
      id: lesson.id, step: step, item: leader.position, items: lesson.items.count)
  }

  // MARK: - What the learner does

  /// Greets the learner, and shows what comes first.
  func begin() {
    if let words = LessonWords.welcome(leader.lesson, progress.standing(in: leader.lesson)) { workbench.remark(words) }
    if let trouble = leader.resume() { workbench.present(trouble, source: "") }
    showNext()
  }

  /// Continues by running the next cell.
  func goOn() {
    if leader.question != nil {
      workbench.remark("A question waits for its answer. `:hint` helps, `:skip` goes on without one.")
      return
    }
    workbench.settings.clearInterrupts()
    guard let run = leader.runCell(listener: { [workbench] in workbench.show($0) }) else { return }
    workbench.present(run.outcome, source: run.cell.source)
    if run.setAside > 0 {
      let cells = run.setAside == 1 ? "a cell of your own was" : "\(run.setAside) cells of your own were"
      workbench.remark("Your variables are the lesson's again: \(cells) set aside.")
    }
    guard run.goesOn else { return }
    note()
    for verdict in run.verdicts { workbench.show(.markdown(LessonWords.settled(verdict))) }
    showNext()
  }

  /// Handles typed text if it answers the question. Returns false if it is a cell.
  func take(_ text: String) -> Bool {
    guard leader.question != nil else { return false }
    switch leader.answer(text) {
    case .none: return false
    case .noOption(let letter):
      let letters = leader.question?.options.map(\.letter).joined(separator: ", ") ?? ""
      workbench.remark("There is no option \(letter); the options are \(letters).")
    case .unsound(let outcome): workbench.present(outcome, source: text)
    case .noted(let answer):
      note()
      workbench.remark("Noted: \(answer.value.text).")
      showNext()
    case .judged(let verdict):
      if verdict.isRight { note() }
      workbench.show(.markdown(LessonWords.judged(verdict)))
      if verdict.isRight { showNext() }
    }
    return true
  }

  /// Skips the next cell or question.
  func skip() {
    if let question = leader.question, !question.isPrediction {
      workbench.show(.markdown(LessonWords.revealed(question)))
    }
    leader.skip()
    note()
    showNext()
  }

  /// Goes back to the previous stop.
  func back() {
    guard leader.back() else { return workbench.remark("This is where the lesson begins.") }
    showNext()
  }

  /// Goes back to the beginning.
  func restart() {
    leader.restart()
    note()
    showNext()
  }

  /// Gives the next hint.
  func hint() {
    guard leader.question != nil else {
      return workbench.remark("Hints are for questions. Here Enter runs the cell, `:skip` leaves it out.")
    }
    let hint = leader.hint()
    workbench.remark(hint ?? "There are no more hints. `:skip` goes on, and shows the answer where it can.")
  }

  // MARK: - What the learner sees

  private func showNext() {
    for prose in leader.readOn() { showApart(.markdown(prose)) }
    if let question = leader.question {
      showApart(.markdown(LessonWords.asked(question)))
      if explainedKinds.insert(question.answer.kind).inserted { workbench.remark(AnswerForms.form(of: question)) }
    } else if let cell = leader.cell {
      showApart(.markdown("```swift\n\(cell.source)\n```"))
      proposedCell = cell.source
      if !hasExplainedCells {
        hasExplainedCells = true
        workbench.remark(
          "Enter runs this cell, Up brings it to the prompt to be edited, and any Swift of yours runs too.")
      }
    } else {
      let lesson = leader.lesson
      showApart(.remark("That was lesson \(lesson.number), \(lesson.title). The notebook stays as it is."))
      isFinished = true
    }
  }

  /// Shows a document after a blank line.
  private func showApart(_ document: Document) {
    workbench.show(.space)
    workbench.show(document)
  }

  private func note() {
    do {
      try progress.note(leader.position, of: leader.lesson)
    } catch  where !hasReportedFailure {
      hasReportedFailure = true
      workbench.remark("Your progress is not kept: \(error)")
    } catch {}
  }
}
