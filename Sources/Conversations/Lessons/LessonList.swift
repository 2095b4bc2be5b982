public import LessonRunning
import Names
public import Reports

/// The lessons as a map: what builds on what, how long each takes, how far the learner has come, and what can be begun.
public struct LessonList {
  let library: LessonLibrary
  let standing: (Lesson) -> ProgressBook.Standing
  let exercises: ExerciseTally
  let due: [String: Int]
  let place: CommandPlace

  /// Creates the map of a library's lessons.
  ///
  /// - Parameters:
  ///   - standing: returns how far the learner has come in a lesson.
  ///   - exercises: how many of each lesson's exercises the learner has passed.
  ///   - due: how many questions of a lesson are due for review, by its id.
  ///   - place: where the learner types commands.
  public init(
    library: LessonLibrary, standing: @escaping (Lesson) -> ProgressBook.Standing,
    exercises: ExerciseTally = ExerciseTally(), due: [String: Int] = [:], place: CommandPlace
  ) {
    self.library = library
    self.standing = standing
    self.exercises = exercises
    self.due = due
    self.place = place
  }

  /// A lesson that could be read, and the learner's standing in it.
  private struct Place {
    let lesson: Lesson
    let standing: ProgressBook.Standing
  }

  /// The map; if a lesson can't be read, its row says why.
  public var documents: [Document] {
    guard !library.ids.isEmpty else { return [.sentence("there are no lessons in \(library.folder)")] }
    let read = library.ids.map { id in (id: id, place: Result { try placed(id) }) }
    let done = Set(read.compactMap { try? $0.place.get() }.filter(\.standing.isDone).map(\.lesson.id))
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
          !place.standing.isDone
          && lesson.metadata.buildsOn.allSatisfy { done.contains($0) || !library.ids.contains($0) }
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

  private func placed(_ id: String) throws -> Place {
    let lesson = try library.lesson(id)
    return Place(lesson: lesson, standing: standing(lesson))
  }

  /// Sets rows under titles, without the columns that no lesson has anything for.
  private func table(_ rows: [[String]]) -> TextTable {
    let titles = ["", "lesson", "min", "needs", "exercises", "steps", "due"]
    let columns = titles.indices.filter { column in column < 2 || rows.contains { !$0[column].isEmpty } }
    let titled = columns.count > 2 ? [columns.map { TextTable.Cell(titles[$0], .faint) }] : []
    return TextTable(
      rows: titled + rows.map { row in columns.map { TextTable.Cell(row[$0], $0 == 0 ? .strong : .plain) } })
  }

  /// Returns how far the learner is: `done`, or the step they come to next and the number of steps, or both.
  private func standing(of place: Place) -> String {
    let last = place.lesson.steps.count - 1
    let step = place.standing.next.map { last > 0 ? "\(place.lesson.items[$0].step)/\(last)" : "begun" }
    return place.standing.isDone ? "done" + (step.map { ", again \($0)" } ?? "") : step ?? ""
  }

  /// Returns the numbers of lessons.
  private static func numbers(_ ids: [String]) -> String {
    ids.map { id in Int(id.prefix { $0.isNumber }).map(String.init) ?? id }.joined(separator: ", ")
  }

  private func remark(_ open: Lesson?, hasUnread: Bool) -> String {
    let review = due.values.reduce(0, +) > 0 ? " \(place("review")) asks what is due." : ""
    guard let open else {
      return hasUnread
        ? "No other lesson can be begun now.\(review)"
        : "All lessons are done; \(place("lesson 1")) begins one again.\(review)"
    }
    return "▸ can be begun now: \(place("lesson \(open.number)")) opens the first of these.\(review)"
  }
}
