import LessonRunning
import Notebooks
import TerminalRendering

/// Verifies a lesson against its cells, and reports the differences.
struct LessonCheck {
  let lesson: Lesson
  let surroundings: Surroundings
  let screen: Screen

  /// Recorded outputs are plain text, 80 columns wide.
  private static let canvas = Canvas(width: 80, depth: .none)

  /// Verifies the lesson. Returns false if something differs.
  func verify() throws -> Bool {
    let session = try session()
    defer { session.end() }
    let failures = verifier.failures(in: session)
    failures.forEach(show)
    if failures.isEmpty { screen.show("\(lesson.id): \(size), as recorded") }
    return failures.isEmpty
  }

  /// Records the cells' present output in the lesson's file. Returns false if a cell or an answer is wrong.
  func record() throws -> Bool {
    let session = try session()
    defer { session.end() }
    let text = TextFile.contents(of: lesson.path) ?? ""
    let (recorded, failures) = verifier.recorded(text, in: session)
    failures.forEach(show)
    let isWhole = failures.allSatisfy { if case .ending = $0.reason { false } else { true } }
    if isWhole, recorded != text {
      try TextFile.write(recorded, to: lesson.path)
      screen.show("\(lesson.id): recorded anew")
    } else if isWhole {
      screen.show("\(lesson.id): nothing to record, all is as it was")
    }
    return failures.isEmpty
  }

  private var size: String {
    let questions = lesson.items.count { if case .question = $0.content { true } else { false } }
    return "\(lesson.cells.count) cells, \(questions) questions"
  }

  private var verifier: LessonVerifier {
    LessonVerifier(lesson) { outcome, source, pieces in
      OutputPresentation.transcript(outcome, source: source, pieces: pieces, canvas: Self.canvas)
    }
  }

  private func session() throws -> NotebookSession {
    var configuration = try surroundings.configuration(interrupt: nil)
    configuration.width = Self.canvas.width
    return try NotebookSession(configuration)
  }

  private func show(_ failure: LessonVerifier.Failure) {
    let place = "\(lesson.path):\(failure.line):"
    switch failure.reason {
    case .output(let recorded, let shown):
      screen.show("\(place) the cell shows something else than is recorded")
      screen.show(DiffView(recorded: recorded, got: shown))
    case .ending(true, _):
      screen.show("\(place) the cell is there to fail, and came to its end")
    case .ending(false, let outcome):
      screen.show("\(place) the cell did not come to its end")
      screen.show(OutcomePresentation(outcome: outcome, source: failure.source).text(on: screen.canvas))
    case .answer(let question, let outcome):
      screen.show("\(place) the answer is \(question.answer.text), and `\(failure.source)` comes to")
      screen.show(OutcomePresentation(outcome: outcome, source: failure.source).text(on: screen.canvas))
    }
  }
}
