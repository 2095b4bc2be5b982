import Notebooks

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
    for (cell, output) in shown {
      result += lines[copied..<cell.fenceLine]
      if !output.isEmpty {
        let fence = Self.fence(for: output)
        result +=
          ["", fence + "output"]
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
    LessonReading(lesson).run(in: session, checksAnswers: true) { event in
      switch event {
      case .prose, .question: return true
      case .wrongAnswer(let question, let line, let outcome):
        failures.append(Failure(line: line, reason: .answer(question, outcome), source: question.value ?? ""))
        return true
      case .cell(let cell, let pieces, let outcome):
        var text = transcript(outcome, cell.source, pieces)
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        shown.append((cell, text))
        guard outcome.isSuccess != cell.fails else {
          failures.append(
            Failure(
              line: cell.firstLine, reason: .ending(shouldFail: cell.fails, outcome), source: cell.source))
          return false
        }
        if text != cell.output {
          failures.append(
            Failure(
              line: cell.firstLine, reason: .output(recorded: cell.output, shown: text), source: cell.source))
        }
        return true
      }
    }
    return (failures, shown)
  }

  /// Returns a fence that no line of the output closes.
  private static func fence(for output: String) -> String {
    var fence = "```"
    while output.split(separator: "\n").contains(where: { $0.drop { $0 == " " }.hasPrefix(fence) }) { fence += "`" }
    return fence
  }
}
