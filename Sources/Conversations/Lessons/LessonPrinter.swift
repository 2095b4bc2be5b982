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
    LessonLeader(lesson: lesson, session: workbench.session).readToEnd(checksAnswers: false) { event in
      switch event {
      case .prose(let text): workbench.show(.markdown(text))
      case .question(let question, _):
        workbench.show(.markdown(LessonWords.asked(question)))
        workbench.show(.space)
        workbench.show(.markdown("> \(LessonWords.revealed(question))"))
      case .cell(let run, let output):
        workbench.show(.markdown("```swift\n\(run.cell.source)\n```"))
        workbench.show(.space)
        OutputDocuments.documents(run.outcome, source: run.cell.source, pieces: output).forEach(workbench.show)
        isWell = run.goesOn
      case .wrongAnswer: break
      }
      workbench.show(.space)
    }
    return isWell
  }
}
