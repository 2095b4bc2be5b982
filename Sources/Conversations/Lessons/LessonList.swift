public import LessonRunning
public import Reports

/// The list of lessons, with the learner's progress.
public struct LessonList {
  let library: LessonLibrary
  let progress: LessonProgress

  /// Creates the list of a library's lessons.
  public init(library: LessonLibrary, progress: LessonProgress) {
    self.library = library
    self.progress = progress
  }

  /// The list; if a lesson can't be read, its row says why.
  public var documents: [Document] {
    guard !library.ids.isEmpty else { return [.sentence("there are no lessons in \(library.folder)")] }
    let rows = library.ids.map { id -> [TextTable.Cell] in
      do {
        let lesson = try library.lesson(id)
        let standing = LessonWords.standing(progress.standing(in: lesson))
        return [
          TextTable.Cell("  \(lesson.number)", .strong), TextTable.Cell(lesson.title),
          TextTable.Cell(standing, .faint),
        ]
      } catch {
        return [TextTable.Cell("  \(id)", .strong), TextTable.Cell("\(error)"), TextTable.Cell("")]
      }
    }
    return [.table(TextTable(rows: rows)), .remark("`attnlab lesson 1` begins the first.")]
  }
}
