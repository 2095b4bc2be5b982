import LessonRunning
import Notebooks
import Reports

/// Prints a whole lesson as it runs, for reading without a prompt.
struct LessonPrinter {
  let lesson: Lesson
  let workbench: Workbench

  /// Prints the lesson. Returns false if a cell did not end as it should.
  func print() -> Bool {
    var isWell = true
    LessonReading(lesson).run(in: workbench.session, checksAnswers: false) { event in
      switch event {
      case .prose(let text): workbench.show(.markdown(text))
      case .question(let question, _):
        workbench.show(.markdown(LessonWords.asked(question)))
        workbench.show(.space)
        workbench.show(.markdown("> \(LessonWords.revealed(question))"))
      case .cell(let cell, let pieces, let outcome):
        workbench.show(.markdown("```swift\n\(cell.source)\n```"))
        workbench.show(.space)
        OutputDocuments.documents(outcome, source: cell.source, pieces: pieces).forEach(workbench.show)
        isWell = outcome.isSuccess != cell.fails
      case .wrongAnswer: break
      }
      workbench.show(.space)
      return isWell
    }
    return isWell
  }
}
