import System

/// The page of an exercise, `exercise.md`: its statement, signature, hints and why-question.
///
///     # Scaled scores
///
///     *Lesson 3: [Why divide by √dₖ](../../Lessons/03-scaling.md)*
///
///     The statement, in which the first fenced `swift` block that begins with `func` is the signature.
///
///     ## Hints
///
///     1. One rung after the other.
///
///     ## Why
///
///     One question?
///
///     > And its answer.
///
///     - `slug-of-a-mistake`: an answer that is wrong, the belief behind that mistake.
///
///     ## Notice
///
///     What to look at in the solution, once a learner has their own.
public struct ExercisePage: Equatable, Sendable {
  /// The whole page, as markdown.
  public let markdown: String
  /// The title.
  public let title: String
  /// The number of the lesson that the exercise belongs to.
  public let lesson: Int
  /// The required function.
  public let function: FunctionSignature
  /// The statement as markdown: title and text, without the line of the lesson and without what helps or comes after.
  public let task: String
  /// The hints, each a rung of a ladder, in markdown.
  public let hints: [Hint]
  /// The question that follows a solution; nil if there is none.
  public let why: WhyQuestion?
  /// What there is to notice in the solution, in markdown; nil if the page says nothing.
  public let notice: String?

  /// Reads a page from its file.
  ///
  /// - Throws: ``ExerciseProblem``.
  public init(path: String) throws(ExerciseProblem) {
    try self.init(markdown: try ExerciseText.read(path), path: path)
  }

  /// Reads a page from its text.
  ///
  /// - Throws: ``ExerciseProblem``, which names the line.
  public init(markdown: String, path: String) throws(ExerciseProblem) {
    func problem(_ line: Int, _ cause: ExerciseProblem.Fault) -> ExerciseProblem {
      ExerciseProblem(path: path, line: line, fault: cause)
    }
    self.markdown = markdown
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let first = lines.first, let title = first.wholeMatch(of: /# +(\S.*)/)?.1 else { throw problem(1, .noTitle) }
    self.title = String(title)
    let head = lines.indices.dropFirst().first { !lines[$0].isBlank } ?? 0
    guard let lesson = lines[head].wholeMatch(of: /\*Lesson (\d+)\b.*\*/).flatMap({ Int($0.1) }) else {
      throw problem(head + 1, .noLesson)
    }
    self.lesson = lesson
    let sections = PageSections(lines)
    function = try Self.signature(sections.body, path: path)
    hints = sections.listItems("Hints").map { Hint(item: $0) }
    let notice = sections.lines(of: "Notice").joined(separator: "\n").trimmed
    self.notice = notice.isEmpty ? nil : notice
    if let place = sections.start(of: "Hints"), hints.isEmpty { throw problem(place, .noHints) }
    why = try WhyQuestion(sections, path: path)
    lines = sections.body
    // The line of the lesson, and the blank one behind it.
    lines.removeSubrange(head..<min(head + 2, lines.count))
    task = lines.joined(separator: "\n").trimmingSuffix(while: \.isNewline) + "\n"
  }

  /// A number that changes with the statement. What helps with it may become better.
  public var fingerprint: String { Fingerprint(of: task).digits }

  /// The hints as markdown; empty if there are none.
  public var ladder: String {
    hints.enumerated().map { place, hint in
      let lines = hint.item.split(separator: "\n", omittingEmptySubsequences: false)
      let text = lines.enumerated().map { $0 > 0 && !$1.isEmpty ? "   \($1)" : String($1) }.joined(separator: "\n")
      return "\(place + 1). \(text)\n"
    }.joined()
  }

  private static func signature(_ body: [String], path: String) throws(ExerciseProblem) -> FunctionSignature {
    for (place, line) in body.enumerated() where line == "```swift" {
      let code = body[(place + 1)...].prefix { !$0.hasPrefix("```") }.joined(separator: " ")
      guard code.hasPrefix("func ") else { continue }
      guard let signature = FunctionSignature(declaration: code) else {
        throw ExerciseProblem(path: path, line: place + 2, fault: .unreadableSignature(code))
      }
      return signature
    }
    throw ExerciseProblem(path: path, line: nil, fault: .noSignature)
  }
}
