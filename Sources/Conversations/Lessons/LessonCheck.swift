public import ExerciseChecking
public import LessonRunning
public import Notebooks
public import Reports
import System

/// Verifies a lesson against its cells, and reports the differences.
public struct LessonCheck {
  let lesson: Lesson
  let course: Course
  let rules: LessonRules
  let session: NotebookSession
  let render: ([Document]) -> String

  /// Creates a check.
  ///
  /// - Parameters:
  ///   - course: the course whose links and exercises it is held to.
  ///   - rules: how the form of attnlab's own lessons is taken.
  ///   - session: a session without cells.
  ///   - render: returns documents as plain text, as it is recorded.
  public init(
    _ lesson: Lesson, of course: Course, rules: LessonRules, in session: NotebookSession,
    render: @escaping ([Document]) -> String
  ) {
    self.lesson = lesson
    self.course = course
    self.rules = rules
    self.session = session
    self.render = render
  }

  /// Verifies the lesson. The reply's documents say what differs, and what it lacks of the form of attnlab's own.
  public func verify() -> (documents: [Document], isSuccess: Bool) {
    let failures = verifier.failures(in: session)
    let findings = LessonForm(lesson, of: course, render: render).findings
    let isWell = failures.isEmpty && (findings.isEmpty || rules == .advice)
    let verdict: [Document] = failures.isEmpty ? [.lines(["\(lesson.id): \(size), as recorded"])] : []
    return (failures.flatMap(documents) + findings.map(document) + verdict, isWell)
  }

  /// Records the cells' present output in the lesson's file. It fails if a cell or an answer is wrong.
  ///
  /// - Throws: `FileError`.
  public func record() throws -> (documents: [Document], isSuccess: Bool) {
    let text = TextFile.contents(of: lesson.path) ?? ""
    let (recorded, failures) = verifier.recorded(text, in: session)
    var documents = failures.flatMap(documents)
    let isWhole = failures.allSatisfy { if case .ending = $0.reason { false } else { true } }
    if isWhole, recorded != text {
      try TextFile.write(recorded, to: lesson.path)
      documents.append(.lines(["\(lesson.id): recorded again"]))
    } else if isWhole {
      documents.append(.lines(["\(lesson.id): nothing to record, all is as it was"]))
    }
    return (documents, failures.isEmpty)
  }

  private var size: String {
    let questions = lesson.items.count { if case .question = $0.content { true } else { false } }
    return "\(lesson.cells.count) cells, \(questions) questions"
  }

  private var verifier: LessonVerifier {
    LessonVerifier(lesson) { outcome, source, pieces in
      render(OutputDocuments.documents(outcome, source: source, pieces: pieces))
    }
  }

  private func document(_ finding: LessonFinding) -> Document {
    let place = "\(lesson.path):\(finding.line.map { "\($0):" } ?? "")"
    return .lines([rules == .advice ? "\(place) advice: \(finding.reason)" : "\(place) \(finding.reason)"])
  }

  private func documents(_ failure: LessonVerifier.Failure) -> [Document] {
    let place = "\(lesson.path):\(failure.line):"
    switch failure.reason {
    case .output(let recorded, let shown):
      return [
        .lines(["\(place) the cell's output differs from the recorded one"]),
        .difference(recorded: recorded, shown: shown),
      ]
    case .ending(true, _):
      return [.lines(["\(place) the cell is meant to fail, and it finished"])]
    case .ending(false, let outcome):
      return [.lines(["\(place) the cell did not finish"])]
        + OutcomeDocuments(outcome: outcome, source: failure.source).documents
    case .variation(let trial):
      let values = trial.values.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
      let wanted =
        trial.combination == 0
        ? "the answer is \(trial.question.answer.value.text), and" : "the answer should be \(trial.noun), and"
      return [.lines(["\(place) with \(values) \(wanted) `\(failure.source)` gives"])]
        + OutcomeDocuments(outcome: trial.outcome, source: failure.source).documents
    case .answer(let question, let outcome):
      return [.lines(["\(place) the answer is \(question.answer.value.text), and `\(failure.source)` gives"])]
        + OutcomeDocuments(outcome: outcome, source: failure.source).documents
    }
  }
}
