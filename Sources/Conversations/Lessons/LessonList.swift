public import LessonRunning
import Names
public import Reports

/// The lessons as a map: what builds on what, how long each takes, how far the learner has come, and what can be begun.
public struct LessonList {
  let library: LessonLibrary
  let progress: LessonProgress
  let exercises: ExerciseTally
  let due: [String: Int]

  /// Creates the map of a library's lessons.
  ///
  /// - Parameters:
  ///   - exercises: how many of each lesson's exercises the learner has passed.
  ///   - due: how many questions of a lesson are due for review, by its id.
  public init(
    library: LessonLibrary, progress: LessonProgress, exercises: ExerciseTally = ExerciseTally(),
    due: [String: Int] = [:]
  ) {
    self.library = library
    self.progress = progress
    self.exercises = exercises
    self.due = due
  }

  /// A lesson that could be read, and the learner's standing in it.
  private struct Place {
    let lesson: Lesson
    let standing: LessonProgress.Standing

    var isDone: Bool {
      switch standing {
      case .done, .changed(wasDone: true, _): true
      case .new, .under, .changed(wasDone: false, _): false
      }
    }
  }

  /// The map; if a lesson can't be read, its row says why.
  public var documents: [Document] {
    guard !library.ids.isEmpty else { return [.sentence("there are no lessons in \(library.folder)")] }
    let read = library.ids.map { id in (id: id, place: Result { try place(id) }) }
    let done = Set(read.compactMap { try? $0.place.get() }.filter(\.isDone).map(\.lesson.id))
    var open: Lesson?
    var unread: [String] = []
    let rows = read.map { id, place -> [String] in
      switch place {
      case .failure(let error):
        unread.append("\(error)")
        let name = NumberedName(id)
        return [mark("  ", name.number ?? 0), name.slug, "", "", "", "unreadable", ""]
      case .success(let place):
        let lesson = place.lesson
        let isOpen =
          !place.isDone && lesson.metadata.buildsOn.allSatisfy { done.contains($0) || !library.ids.contains($0) }
        if isOpen, open == nil { open = lesson }
        return [
          mark(isOpen ? "▸ " : "  ", lesson.number), lesson.title,
          lesson.metadata.minutes.map(String.init) ?? "", Self.numbers(lesson.metadata.buildsOn),
          exercises.words(for: lesson.number), standing(of: place), due[id].map { $0 > 0 ? "\($0)" : "" } ?? "",
        ]
      }
    }
    let troubles: [Document] = unread.isEmpty ? [] : [.space, .lines(unread), .space]
    return [.table(table(rows))] + troubles + [.remark(remark(open, hasUnread: !unread.isEmpty))]
  }

  private func mark(_ mark: String, _ number: Int) -> String { mark + (number < 10 ? " " : "") + "\(number)" }

  private func place(_ id: String) throws -> Place {
    let lesson = try library.lesson(id)
    return Place(lesson: lesson, standing: progress.standing(in: lesson))
  }

  /// Sets rows under titles, without the columns that no lesson has anything for.
  private func table(_ rows: [[String]]) -> TextTable {
    let titles = ["", "lesson", "min", "needs", "exercises", "steps", "due"]
    let columns = titles.indices.filter { column in column < 2 || rows.contains { !$0[column].isEmpty } }
    let titled = columns.count > 2 ? [columns.map { TextTable.Cell(titles[$0], .faint) }] : []
    return TextTable(
      rows: titled + rows.map { row in columns.map { TextTable.Cell(row[$0], $0 == 0 ? .strong : .plain) } })
  }

  /// Returns how far the learner is: `done`, or the step they come to next and the number of steps.
  private func standing(of place: Place) -> String {
    let last = place.lesson.steps.count - 1
    switch place.standing {
    case .new: return ""
    case .done, .changed(wasDone: true, _): return "done"
    case .changed(wasDone: false, _): return "changed"
    case .under(let way, _): return last > 0 ? "\(place.lesson.items[way].step)/\(last)" : "begun"
    }
  }

  /// Returns the numbers of lessons.
  private static func numbers(_ ids: [String]) -> String {
    ids.map { id in Int(id.prefix { $0.isNumber }).map(String.init) ?? id }.joined(separator: ", ")
  }

  private func remark(_ open: Lesson?, hasUnread: Bool) -> String {
    let review = due.values.reduce(0, +) > 0 ? " `attnlab review` asks what is due." : ""
    guard let open else {
      return hasUnread
        ? "No other lesson can be begun now.\(review)"
        : "All lessons are done; `attnlab lesson 1` reads one again.\(review)"
    }
    return "▸ can be begun now: `attnlab lesson \(open.number)` opens the first of these.\(review)"
  }
}
