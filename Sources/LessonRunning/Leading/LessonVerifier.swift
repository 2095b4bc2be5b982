import Notebooks
import Reports

/// Verifies a lesson against a run of it: every output must be the recorded one, every answer the computed one.
public struct LessonVerifier {
  /// An error in a lesson file.
  public struct Failure: Sendable {
    /// The kind of an error.
    public enum Reason: Sendable {
      /// A cell's output differs from the recorded one.
      case output(recorded: String, shown: String)
      /// A cell did not finish, or one that should fail did; the outcome says how.
      case ending(shouldFail: Bool, Outcome)
      /// A question's `value:` is not its answer.
      case answer(Question, Outcome)
      /// A question's `gives:` isn't an answer for some values, or isn't the question's own for the first.
      case variation(VariationTrial)
    }

    /// The line in the file.
    public var line: Int
    /// The kind of error.
    public var reason: Reason
    /// The source of the cell; empty for a question.
    public var source: String
  }

  /// Formats a cell's outcome as plain text, as it is recorded.
  public typealias Transcript = (_ outcome: Outcome, _ source: String, _ pieces: [OutputPiece]) -> String

  let lesson: Lesson
  let transcript: Transcript

  /// Creates a verifier of a lesson.
  public init(_ lesson: Lesson, transcript: @escaping Transcript) {
    self.lesson = lesson
    self.transcript = transcript
  }

  /// Runs the whole lesson in a session without cells. A cell that doesn't end as it should ends the run.
  public func failures(in session: NotebookSession) -> [Failure] {
    run(in: session).failures
  }

  /// Runs the whole lesson and returns its file's text with the present outputs.
  ///
  /// - Returns: the updated text, unless a cell did not end as it should.
  public func recorded(_ text: String, in session: NotebookSession) -> (text: String, failures: [Failure]) {
    let (failures, shown) = run(in: session)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var result: [String] = []
    var copied = 0
    for (cell, shownOutput) in shown {
      // An output that agrees stays as it is, so that recording again changes no timing.
      let output = Self.agrees(shownOutput, with: cell) ? cell.output : shownOutput
      result += lines[copied..<cell.fenceLine]
      if !output.isEmpty {
        let fence = Self.fence(for: output)
        result +=
          ["", fence + Self.info(of: cell)]
          + output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
          .map(String.init) + [fence]
      }
      copied = cell.lastLine
    }
    result += lines[copied...]
    return (
      result.joined(separator: "\n"),
      failures.filter { if case .output = $0.reason { false } else { true } }
    )
  }

  private func run(in session: NotebookSession) -> (failures: [Failure], shown: [(LessonCell, String)]) {
    var failures: [Failure] = []
    var shown: [(LessonCell, String)] = []
    // What a variation gives stands alone: it is tried before there are cells.
    for item in lesson.items {
      guard case .question(let question) = item.content else { continue }
      if let trial = VariationEvaluator(session: session).firstFailure(of: question) {
        failures.append(Failure(line: item.line, reason: .variation(trial), source: trial.source))
      }
    }
    LessonLeader(lesson: lesson, session: session).readToEnd(checksAnswers: true) { event in
      switch event {
      case .prose, .question: break
      case .wrongAnswer(let question, let line, let outcome):
        failures.append(Failure(line: line, reason: .answer(question, outcome), source: question.value ?? ""))
      case .cell(let run, let output):
        var text = transcript(run.outcome, run.cell.source, output)
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        shown.append((run.cell, text))
        if !run.goesOn {
          failures.append(failure(run.cell, .ending(shouldFail: run.cell.fails, run.outcome)))
        } else if !Self.agrees(text, with: run.cell) {
          failures.append(failure(run.cell, .output(recorded: run.cell.output, shown: text)))
        }
      }
    }
    return (failures, shown)
  }

  private func failure(_ cell: LessonCell, _ reason: Failure.Reason) -> Failure {
    Failure(line: cell.firstLine, reason: reason, source: cell.source)
  }

  private static func agrees(_ shown: String, with cell: LessonCell) -> Bool {
    guard let tolerance = cell.tolerance else { return shown == cell.output }
    return OutputAgreement(tolerance: tolerance).agrees(shown, with: cell.output)
  }

  /// Returns the words after the fence of a cell's output.
  private static func info(of cell: LessonCell) -> String {
    cell.tolerance.map { "output within \($0)" } ?? "output"
  }

  /// Returns a fence that no line of the output closes.
  private static func fence(for output: String) -> String {
    var fence = "```"
    while output.split(separator: "\n").contains(where: { $0.drop { $0 == " " }.hasPrefix(fence) }) { fence += "`" }
    return fence
  }
}
