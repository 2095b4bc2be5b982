import LessonRunning
import TerminalRendering

/// The list of lessons, with the learner's progress.
struct LessonList {
  let library: LessonLibrary
  let progress: LessonProgress

  /// Shows the list; if a lesson can't be read, its row says why.
  func show(on screen: Screen) {
    guard !library.ids.isEmpty else { return screen.tell("there are no lessons in \(library.folder)") }
    let rows = library.ids.map { id -> [StyledText] in
      do {
        let lesson = try library.lesson(id)
        let standing = LessonWords.standing(progress.standing(in: lesson))
        return [StyledText("  \(lesson.number)", .bold), StyledText(lesson.title), StyledText(standing, .faint)]
      } catch {
        return [StyledText("  \(id)", .bold), StyledText("\(error)"), StyledText()]
      }
    }
    screen.show(Table(columns: [Table.Column(), Table.Column(), Table.Column()], rows: rows))
    screen.remark("`attnlab lesson 1` begins the first.")
  }
}
