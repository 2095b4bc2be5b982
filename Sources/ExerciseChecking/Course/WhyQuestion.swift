import System

/// A question about the reason for something, which follows a solution: its answer, and wrong ones.
///
///     Why -∞, and not a large negative number?
///
///     > In a row that sees nothing all scores would then be that same number.
///
///     - `finite-mask`: exp(-10⁹) is exactly 0, so nothing can differ.
///     - `zeroed-scores`: A score of 0 …
///
/// Each wrong answer is the belief behind a mistake of the exercise, and begins with the name of that mistake's file.
public struct WhyQuestion: Equatable, Sendable {
  /// A wrong answer.
  public struct Option: Equatable, Sendable {
    /// The mistake that it is the reason of: the name of its file.
    public let mistake: String
    /// The answer, in markdown.
    public let answer: String
    /// The line of the page, counted from 1.
    let line: Int
  }

  /// The question, in markdown.
  public let question: String
  /// The right answer, in markdown.
  public let answer: String
  /// The wrong answers; none if the question is only to be read.
  public let options: [Option]

  /// Reads the section `## Why` of a page; nil if there isn't one.
  ///
  /// - Throws: ``ExerciseProblem``, which names the line.
  init?(_ sections: PageSections, path: String) throws(ExerciseProblem) {
    guard let start = sections.start(of: "Why") else { return nil }
    var (question, answer, options): ([String], [String], [Option]) = ([], [], [])
    for (place, line) in sections.lines(of: "Why").enumerated() {
      let number = start + place + 1
      if line.hasPrefix(">") {
        answer.append(String(line.dropFirst().trimmingPrefix(" ")))
      } else if let item = line.wholeMatch(of: /[-*] +(.*)/), !answer.isEmpty {
        guard let match = item.1.wholeMatch(of: /`([^`\s]+)`: +(\S.*)/) else {
          throw ExerciseProblem(path: path, line: number, fault: .noMistakeOfOption)
        }
        options.append(Option(mistake: String(match.1), answer: String(match.2), line: number))
      } else if let last = options.last {
        options[options.count - 1] = Option(
          mistake: last.mistake, answer: "\(last.answer)\n\(line.trimmed)".trimmed, line: last.line)
      } else {
        question.append(line)
      }
    }
    self.question = question.joined(separator: "\n").trimmed
    self.answer = answer.joined(separator: "\n").trimmed
    self.options = options
    guard !self.question.isEmpty, !self.answer.isEmpty else {
      throw ExerciseProblem(path: path, line: start, fault: .noAnswer)
    }
  }

  /// Looks for the mistakes that the wrong answers name.
  ///
  /// - Throws: ``ExerciseProblem`` for the first that isn't there.
  func check(against mistakes: [Mistake], path: String) throws(ExerciseProblem) {
    for option in options where !mistakes.contains(where: { $0.slug == option.mistake }) {
      throw ExerciseProblem(path: path, line: option.line, fault: .unknownMistakeOfOption(option.mistake))
    }
  }

  /// Returns the answers in the order in which they are shown, the right one among them: nil for it, the mistake's name
  /// for any other. It is the same order each time, and depends on the words alone.
  public var shuffled: [(answer: String, mistake: String?)] {
    let all: [(answer: String, mistake: String?)] = [(answer, nil)] + options.map { ($0.answer, $0.mistake) }
    return all.map { (key: Fingerprint(of: $0.answer).value, each: $0) }.sorted { $0.key < $1.key }.map(\.each)
  }
}
