import LessonRunning

/// The learner's progress as a conversation knows it: what can't be read or kept is said once, and stops nothing.
final class ProgressRecord {
  private let progress: LessonProgress
  private let workbench: Workbench
  private var hasReportedFailure = false

  /// Creates the record of a conversation.
  init(on workbench: Workbench) {
    self.workbench = workbench
    progress = LessonProgress(path: workbench.settings.progressFile)
  }

  /// What is kept of all lessons; nothing if it can't be read.
  var book: ProgressBook {
    do {
      return try progress.book()
    } catch {
      report("Your progress can't be read: \(error)")
      return ProgressBook()
    }
  }

  /// Returns the learner's progress in a lesson.
  func standing(in lesson: Lesson) -> ProgressBook.Standing { book.standing(in: lesson) }

  /// Notes how far the learner has come.
  func note(_ position: Int, of lesson: Lesson) {
    do {
      try progress.note(position, of: lesson)
    } catch {
      report("Your progress is not kept: \(error)")
    }
  }

  private func report(_ words: String) {
    guard !hasReportedFailure else { return }
    hasReportedFailure = true
    workbench.remark(words)
  }
}
