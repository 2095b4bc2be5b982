import LessonRunning
import Notebooks
import Reports

/// Leads a conversation through a lesson: shows each item and handles the learner's input.
final class LessonDialogue {
  /// The way through the lesson.
  let leader: LessonLeader
  /// What the learner sees of it.
  let display: LessonDisplay
  /// Whether the end of the lesson has been reached.
  private(set) var isFinished = false
  private unowned let workbench: Workbench
  private let record: AnswerRecord
  /// Whether the lesson was opened at an item of its own, and not where the learner left it.
  private let isLookedAt: Bool
  private let progress: ProgressRecord
  /// How far the learner was when the lesson was opened.
  private let standing: ProgressBook.Standing

  /// Creates a dialogue that has shown nothing yet, at the place where the learner left the lesson, or at an item.
  init(_ lesson: Lesson, at item: Int?, on workbench: Workbench, progress: ProgressRecord, record: AnswerRecord) {
    self.workbench = workbench
    self.progress = progress
    self.record = record
    standing = progress.standing(in: lesson)
    leader = LessonLeader(lesson: lesson, session: workbench.session, position: item ?? standing.next ?? 0)
    leader.restoring = { [workbench] done, all in
      workbench.passingListener(done < all ? .remark(LessonWords.restoring(done, of: all)) : nil)
    }
    display = LessonDisplay(of: leader, on: workbench)
    isLookedAt = item.map { $0 < lesson.items.count } ?? false
  }

  /// The prompt before the learner's cursor.
  var prompt: String { leader.question == nil ? "lesson \(leader.lesson.number)" : "answer" }

  // MARK: - What the learner does

  /// Greets the learner, and shows what comes first.
  func begin() {
    if !isLookedAt, let words = LessonWords.welcome(leader.lesson, standing) { workbench.remark(words) }
    if let trouble = leader.resume() { workbench.present(trouble, source: "") }
    showNext()
    guard !isLookedAt, let question = leader.question else { return }
    leader.recall(record.unfinished(question, in: leader.lesson))
  }

  /// Continues by running the next cell.
  ///
  /// - Parameter edited: the learner's version of it; nil for the lesson's own.
  func goOn(edited: String? = nil) {
    if let question = leader.question {
      return workbench.remark("A question waits; `:where` shows it again. \(AnswerForms.form(of: question))")
    }
    workbench.settings.clearInterrupts()
    leader.traces = workbench.tracesAll
    guard let run = leader.runCell(edited: edited, listener: { [workbench] in workbench.show($0) }) else { return }
    workbench.present(run.outcome, source: run.source)
    guard run.goesOn else {
      if edited != nil {
        workbench.remark(LessonWords.unfinishedVersion)
      } else if leader.isEdited {
        leader.forgetVersions()
        workbench.remark(LessonWords.failsAfterVersion)
      }
      return
    }
    if edited != nil { workbench.remark(LessonWords.goesOnFromVersion) }
    sayLost(leader.dropClashingOwnCells())
    note()
    settle(run.settled)
    showNext()
  }

  /// Shows what became of predictions.
  private func settle(_ settled: LessonLeader.Settlement) {
    for verdict in settled.verdicts {
      record.note(verdict, in: leader.lesson, occasion: .answer)
      workbench.show(.markdown(LessonWords.settled(verdict)))
    }
    for question in settled.skipped { workbench.show(.markdown(LessonWords.revealed(question))) }
  }

  /// Handles typed text if it answers the question, or is a version of the lesson's cell. Returns false if it is a cell of the
  /// learner's own.
  func take(_ text: String) -> Bool {
    guard let question = leader.question else { return takeVersion(text) }
    if question.answer.value.source != nil { bringBackOwnCells() }
    switch leader.answer(text) {
    case .none:
      bringBackOwnCells()
      guard AnswerText(text).isUnknown(in: workbench.session) else { return false }
      workbench.remark(AnswerForms.repeated(for: question))
    case .unclear: workbench.remark(AnswerForms.repeated(for: question))
    case .unknown: workbench.remark(LessonWords.unknown(question))
    case .noOption(let letter): workbench.remark(LessonWords.noOption(letter, of: question))
    case .looked(let outcome, let wanted):
      workbench.present(outcome, source: text)
      workbench.remark(ExpressionWords.looked(wanted))
    case .unsound(let outcome):
      workbench.present(outcome, source: text)
      workbench.remark(AnswerForms.form(of: question))
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

  /// Handles text that was typed where a cell waits. Returns false if it is a cell of the learner's own.
  private func takeVersion(_ text: String) -> Bool {
    switch leader.version(text) {
    case .same: goOn()
    case .edited: goOn(edited: text)
    case nil:
      guard AnswerText(text).isOnlyAnswer else { return false }
      workbench.remark("No question waits for an answer here. Enter runs the lesson's next cell.")
    }
    return true
  }

  /// Skips the next cell or question.
  func skip() {
    if let question = leader.question {
      record.noteSkipped(question, in: leader.lesson, occasion: .answer, attempt: leader.nextAttempt)
      if question.isPrediction {
        workbench.remark("Skipped. The answer comes with the next cell.")
      } else {
        let asked = leader.questionAsJudged ?? question
        workbench.show(.markdown(LessonWords.revealed(asked, given: leader.answersGiven)))
      }
    }
    settle(leader.skip())
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

  // MARK: - The learner's own cells

  /// Runs the learner's own cells again that were set aside for the lesson's, and says which are lost.
  func bringBackOwnCells() {
    guard leader.hasOwnCellsAside else { return }
    workbench.settings.clearInterrupts()
    sayLost(leader.bringBackOwnCells(isSlow: workbench.isSlow))
  }

  private func sayLost(_ lost: [OwnCell.Lost]) {
    if !lost.isEmpty { workbench.remark(OwnCellWords.lost(lost)) }
  }

  /// Says of a cell of the learner's own what it has to do with what waits: that the lesson's cell would declare what it lacks,
  /// or that its variable can be the answer.
  func explain(_ outcome: Outcome) {
    if let cell = leader.cell, case .notCompiled(let diagnostics) = outcome.ending {
      let missing = diagnostics.compactMap {
        $0.message.firstMatch(of: /cannot find '(\w+)' in scope/).map { String($0.1) }
      }
      let declared = Set(missing).intersection(cell.declaredNames).sorted()
      if let name = declared.first {
        workbench.remark("The lesson's next cell declares `\(name)`: Enter runs it.")
      }
    } else if let question = leader.question, question.answer.value.source != nil, outcome.isSuccess,
      outcome.result == nil, outcome.variables.count == 1
    {
      workbench.remark("To answer with it, type `\(outcome.variables[0].name)`.")
    }
  }

  /// Shows again what waits.
  func showAgain() { display.showPresent() }

  /// Drops the learner's own cells.
  ///
  /// - Throws: `NotebookTrouble`.
  func dropOwnCells() throws { try leader.dropOwnCells() }

  // MARK: - Progress

  /// Shows what comes next, or ends the lesson.
  private func showNext() {
    guard !display.showNext() else { return }
    // Prose may be the last that there is.
    note()
    isFinished = true
  }

  /// Notes how far the learner has come.
  private func note() {
    // A look back at a question leaves a lesson that is done as it is.
    if isLookedAt, standing.isDone { return }
    progress.note(leader.position, of: leader.lesson)
  }
}
