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
  private let record: AnswerRecord
  /// The question that the lesson was opened at; nil if it was opened where the learner left it.
  private let lookedFor: Question?
  private var hasReportedFailure = false
  private var explainedKinds: Set<String> = []
  private var hasExplainedCells = false
  private var hasExplainedTerms = false
  private var hasExplainedConfidence = false

  /// Creates a dialogue that has shown nothing yet, at the place where the learner left the lesson, or at an item.
  init(_ lesson: Lesson, at item: Int?, on workbench: Workbench, progress: LessonProgress, record: AnswerRecord) {
    self.workbench = workbench
    self.progress = progress
    self.record = record
    leader = LessonLeader(
      lesson: lesson, session: workbench.session,
      position: item ?? LessonWords.start(of: lesson, progress.standing(in: lesson)))
    lookedFor = item.flatMap { if case .question(let question) = lesson.items[$0].content { question } else { nil } }
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
    if lookedFor == nil, let words = LessonWords.welcome(leader.lesson, progress.standing(in: leader.lesson)) {
      workbench.remark(words)
    }
    if let trouble = leader.resume() { workbench.present(trouble, source: "") }
    showNext()
    guard lookedFor == nil, let question = leader.question else { return }
    leader.recall(record.unfinished(question, in: leader.lesson))
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
    for verdict in run.verdicts {
      record.note(verdict, in: leader.lesson, occasion: .answer)
      workbench.show(.markdown(LessonWords.settled(verdict)))
    }
    showNext()
  }

  /// Handles typed text if it answers the question. Returns false if it is a cell.
  func take(_ text: String) -> Bool {
    guard let question = leader.question else { return false }
    switch leader.answer(text) {
    case .none: return false
    case .noOption(let letter): workbench.remark(LessonWords.noOption(letter, of: question))
    case .unsound(let outcome): workbench.present(outcome, source: text)
    case .noted(let answer, let confidence):
      note()
      workbench.remark(LessonWords.noted(answer, confidence))
      showNext()
    case .judged(let verdict):
      record.note(verdict, in: leader.lesson, occasion: .answer)
      if verdict.isRight { note() }
      workbench.show(.markdown(LessonWords.judged(verdict)))
      if verdict.isRight { showNext() }
    }
    return true
  }

  /// Skips the next cell or question.
  func skip() {
    if let question = leader.question {
      record.noteSkipped(question, in: leader.lesson, occasion: .answer, attempt: leader.nextAttempt)
      if !question.isPrediction {
        workbench.show(.markdown(LessonWords.revealed(question, given: leader.answersGiven)))
      }
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
    for prose in leader.readOn() {
      showApart(.markdown(prose))
      explainMarkedWords(of: prose)
    }
    showPresent()
  }

  /// Says once in a lesson what words are that lead to the glossary.
  private func explainMarkedWords(of prose: String) {
    guard !hasExplainedTerms, let term = TermPages.firstLinked(in: prose) else { return }
    hasExplainedTerms = true
    workbench.remark("`:term \(term)` says what that word means, and `:term` lists such words.")
  }

  /// Shows the cell or question that comes next, or that the lesson is over.
  func showPresent() {
    if let question = leader.question {
      showApart(.markdown(LessonWords.asked(question)))
      if explainedKinds.insert(question.answer.kind).inserted { workbench.remark(AnswerForms.form(of: question)) }
      if question.isPrediction, question.answer.value.source == nil, !hasExplainedConfidence {
        hasExplainedConfidence = true
        workbench.remark(AnswerForms.confidence)
      }
    } else if let cell = leader.cell {
      showApart(.markdown("```swift\n\(cell.source)\n```"))
      proposedCell = cell.source
      if !hasExplainedCells {
        hasExplainedCells = true
        workbench.remark(
          "Enter runs this cell, Up brings it to the prompt to be edited, and any Swift of yours runs too.")
      }
    } else {
      // Prose may be the last that there is.
      note()
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
    // A look back at a question leaves a lesson that is done as it is.
    if lookedFor != nil, progress.hasDone(leader.lesson) { return }
    do {
      try progress.note(leader.position, of: leader.lesson)
    } catch  where !hasReportedFailure {
      hasReportedFailure = true
      workbench.remark("Your progress is not kept: \(error)")
    } catch {}
  }
}
