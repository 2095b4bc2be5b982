import LessonRunning
import Notebooks
import Reports

/// Asks what is due for review, one question after the other, and ends after ten minutes.
final class ReviewDialogue {
  /// The prompt before the learner's cursor.
  static let prompt = "review"
  /// Whether nothing more is asked.
  private(set) var isFinished = false
  private let workbench: Workbench
  private let record: AnswerRecord
  private let leader: ReviewLeader
  private let begun: Int
  private let dueAtFirst: Int
  private var explainedKinds: Set<String> = []
  private var asked = 0, right = 0

  /// Prepares a review that has shown nothing yet.
  init(_ review: Review, on workbench: Workbench, record: AnswerRecord) throws {
    self.workbench = workbench
    self.record = record
    (begun, dueAtFirst) = (workbench.settings.now(), review.due.count)
    var own: NotebookSession?
    // What `gives:` sees must be no cell of the learner's.
    leader = try ReviewLeader(
      review.due,
      session: try {
        if workbench.session.depth == 0 { return workbench.session }
        let session = try NotebookSession(workbench.settings.session)
        own = session
        return session
      }())
    own?.end()
  }

  /// Returns whether a line is an answer to the present question.
  func hasFormOfAnswer(_ line: String) -> Bool { leader.hasFormOfAnswer(line) }

  /// Returns whether a text answers the present question.
  func isAnswer(_ text: String) -> Bool { leader.question?.isAnswer(text) ?? false }

  // MARK: - What the learner does

  /// Shows what comes first.
  func begin() { showNext() }

  /// Handles an empty line.
  func goOn() {
    let form = leader.question.map { AnswerForms.form(of: $0, inReview: true) } ?? ""
    workbench.remark("A question waits. \(form) `:review` ends here.")
  }

  /// Handles typed text if it answers the question. Returns false if it is a cell.
  func take(_ text: String) -> Bool {
    guard let item = leader.item, let question = leader.question else { return false }
    switch leader.answer(text) {
    case .none:
      guard AnswerText(text).isUnknown(in: workbench.session) else { return false }
      workbench.remark(AnswerForms.repeated(for: question))
    case .unclear: workbench.remark(AnswerForms.repeated(for: question))
    case .unknown: workbench.remark(LessonWords.unknown(question))
    case .noOption(let letter): workbench.remark(LessonWords.noOption(letter, of: question))
    case .judged(let verdict):
      asked += 1
      if verdict.isRight { right += 1 }
      record.note(verdict, in: item.lesson, occasion: .review)
      workbench.show(.markdown(LessonWords.reviewed(verdict)))
      showNext()
    }
    return true
  }

  /// Skips the question, and shows its answer.
  func skip() {
    guard let item = leader.item, let question = leader.question else { return }
    record.noteSkipped(question, in: item.lesson, occasion: .review, attempt: 1)
    workbench.show(.markdown(LessonWords.revealed(question)))
    leader.skip()
    asked += 1
    showNext()
  }

  /// Gives the next hint.
  func hint() { workbench.remark(leader.hint() ?? "There is no other hint. `:skip` goes on, and shows the answer.") }

  /// Ends the review before its time.
  func end() {
    guard !isFinished else { return }
    isFinished = true
    workbench.show(.space)
    workbench.remark(ReviewWords.closing(asked: asked, right: right, left: max(0, dueAtFirst - asked)))
  }

  /// Shows the question again.
  func showAgain() { if let question = leader.question { workbench.show(.markdown(LessonWords.asked(question))) } }

  // MARK: - What the learner sees

  private func showNext() {
    // A clock that was set back doesn't make a review endless: the questions are counted too.
    let isLate = workbench.settings.now() - begun >= ReviewLeader.mostSeconds
    guard let question = leader.question, let item = leader.item, !isLate else { return end() }
    workbench.show(.space)
    workbench.remark(ReviewWords.place(of: item))
    workbench.show(.markdown(LessonWords.asked(question)))
    if explainedKinds.insert(question.answer.kind).inserted {
      workbench.remark(AnswerForms.form(of: question, inReview: true))
    }
    if asked == 0, explainedKinds.count == 1 { workbench.remark(AnswerForms.confidence) }
  }
}
