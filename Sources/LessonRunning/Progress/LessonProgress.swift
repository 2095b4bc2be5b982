import System

/// A learner's progress in each lesson: a log with a line for each step.
///
/// A line holds the lesson's fingerprint, and counts only for that version of the lesson. A line that makes no sense is
/// skipped.
public struct LessonProgress: Sendable {
  private let log: AppendOnlyLog
  /// The file's path.
  public var path: String { log.path }

  /// A learner's progress in a lesson.
  public enum Standing: Sendable, Equatable {
    /// They have not begun it.
    case new
    /// They have begun it: the next item, and the name of its step.
    case under(way: Int, step: String)
    /// They have reached its end.
    case done
    /// They had begun or finished it before its text changed, and were in the step of this name.
    case changed(wasDone: Bool, step: String)
  }

  /// One line of the file.
  private struct Entry {
    var id: String, fingerprint: String
    var position: Int
    var isDone: Bool
    var step: String
  }

  /// Creates the progress kept in a file, which need not exist.
  public init(path: String) { log = AppendOnlyLog(path: path) }

  /// Returns the learner's progress in a lesson.
  public func standing(in lesson: Lesson) -> Standing {
    let mine = entries().filter { $0.id == lesson.id }
    guard let last = mine.last else { return .new }
    let same = mine.filter { $0.fingerprint == lesson.fingerprint }
    guard let latest = same.last else {
      return .changed(wasDone: mine.contains(where: \.isDone), step: last.step)
    }
    if latest.isDone { return .done }
    guard (0..<lesson.items.count).contains(latest.position) else { return .new }
    if latest.position == 0 { return same.contains(where: \.isDone) ? .done : .new }
    return .under(way: latest.position, step: latest.step)
  }

  /// Returns whether the learner has ever reached the end of this version of the lesson.
  public func hasDone(_ lesson: Lesson) -> Bool {
    entries().contains { $0.id == lesson.id && $0.fingerprint == lesson.fingerprint && $0.isDone }
  }

  /// Records that the learner comes to an item next, or to the end if it is one past the last.
  ///
  /// - Throws: `FileError`.
  public func note(_ position: Int, of lesson: Lesson) throws {
    let isDone = position >= lesson.items.count
    let step = isDone ? lesson.steps.last ?? "" : lesson.steps[lesson.items[position].step]
    let fields = [
      "lesson", lesson.id, lesson.fingerprint, isDone ? "done" : "\(position)",
      step.replacing("\t", with: " "), "end",
    ]
    try log.append(fields.joined(separator: "\t"))
  }

  private func entries() -> [Entry] {
    ((try? log.lines()) ?? []).compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 6, fields[0] == "lesson", fields[5] == "end" else { return nil }
      guard let position = fields[3] == "done" ? 0 : Int(fields[3]), position >= 0 else { return nil }
      return Entry(
        id: fields[1], fingerprint: fields[2], position: position, isDone: fields[3] == "done", step: fields[4])
    }
  }
}
