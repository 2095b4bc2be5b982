import LessonRunning
import TerminalRendering

/// Runs and prints a whole lesson, for reading without a prompt.
struct LessonPrinter {
  private let lesson: Lesson
  private let console: NotebookConsole

  /// Creates a printer of a lesson on a console's screen.
  init(_ lesson: Lesson, console: NotebookConsole) {
    self.lesson = lesson
    self.console = console
  }

  /// Prints the lesson. Returns false if a cell did not end as it should.
  func print() -> Bool {
    let screen = console.screen
    var isWell = true
    LessonReading(lesson).run(in: console.session, checksAnswers: false) { event in
      switch event {
      case .prose(let text): screen.show(MarkdownView(text))
      case .question(let question, _):
        screen.show(MarkdownView(LessonWords.asked(question)))
        screen.write("\n")
        screen.show(MarkdownView("> \(LessonWords.revealed(question))"))
      case .cell(let cell, let pieces, let outcome):
        screen.show(MarkdownView("```swift\n\(cell.source)\n```"))
        screen.write("\n")
        screen.write(
          OutputPresentation.transcript(outcome, source: cell.source, pieces: pieces, canvas: screen.canvas))
        isWell = outcome.isSuccess != cell.fails
      case .wrongAnswer: break
      }
      screen.startLine()
      screen.write("\n")
      return isWell
    }
    return isWell
  }
}
