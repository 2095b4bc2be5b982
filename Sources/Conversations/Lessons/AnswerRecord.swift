import LessonRunning
import Reports

/// The learner's answers as a conversation knows them: those in the log, and those of this conversation, which count even
/// if they can't be kept.
final class AnswerRecord {
  /// All answers, the oldest first.
  private(set) var entries: [AnswerEntry]
  private let log: AnswerLog
  private let workbench: Workbench
  private var hasReportedFailure = false

  /// Reads the log, and says so if it can't be read.
  init(on workbench: Workbench) {
    self.workbench = workbench
    log = AnswerLog(path: workbench.settings.answersFile)
    do {
      entries = try log.entries()
    } catch {
      entries = []
      workbench.remark("Your earlier answers can't be read: \(error)")
    }
  }

  /// Notes an answer that was judged.
  func note(_ verdict: AnswerVerdict, in lesson: Lesson, occasion: AnswerEntry.Occasion) {
    add(AnswerEntry(verdict, in: lesson.id, occasion: occasion, time: workbench.settings.now()))
  }

  /// Notes that a question was skipped.
  func noteSkipped(_ question: Question, in lesson: Lesson, occasion: AnswerEntry.Occasion, attempt: Int) {
    add(
      AnswerEntry(
        skipped: question, in: lesson.id, occasion: occasion, attempt: attempt, time: workbench.settings.now()))
  }

  /// Returns the answers that the lesson got last, if they are wrong ones to this question, the oldest first.
  func unfinished(_ question: Question, in lesson: Lesson) -> [String] {
    let here = entries.filter { $0.lesson == lesson.id && $0.occasion == .answer }
    let tail = here.reversed().prefix { $0.question == question.key && $0.result != .right }
    return tail.reversed().map(\.text)
  }

  private func add(_ entry: AnswerEntry) {
    entries.append(entry)
    do {
      try log.append(entry)
    } catch  where !hasReportedFailure {
      hasReportedFailure = true
      workbench.remark("Your answers are not kept: \(error)")
    } catch {}
  }
}
