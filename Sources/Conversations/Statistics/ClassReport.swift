public import ClassStatistics
public import Reports

/// What the logs of a class say, for those who write its lessons and exercises.
public struct ClassReport {
  let statistics: ClassStatistics

  /// Creates the report of a class.
  public init(_ statistics: ClassStatistics) { self.statistics = statistics }

  /// How many wrong answers or mistakes are shown of each, and how long a word may be.
  private static let shown = 3, longest = 40

  /// The report, what an author should look at first at its head.
  public var documents: [Document] {
    guard statistics.learners > 0 else {
      return [.sentence("there are no logs: the folder should have a folder for each learner, with answers and checks")]
    }
    let learners = statistics.learners == 1 ? "1 learner" : "\(statistics.learners) learners"
    return [.markdown("**\(learners)**")] + questions + exercises
  }

  // MARK: - Questions

  private var questions: [Document] {
    let all = statistics.questions
    guard !all.isEmpty else { return [] }
    let rows = all.flatMap { each -> [String] in
      let few = each.answered < QuestionStatistics.fewLearners
      let discrimination = each.discrimination.map { Self.signed($0) + (few ? "?" : " ") } ?? "-  "
      let numbers = [
        Self.right("\(each.answered)", 6), Self.right(Self.percent(each.shareRight), 7),
        Self.right(Self.percent(each.shareSureButWrong), 7), Self.right(discrimination, 8),
      ]
      let wrong = Self.list(each.wrongAnswers)
      return [
        "\(numbers.joined())  \(Self.cut(each.lesson)) \(Self.cut(each.question))\(each.isDoubtful ? "  ← doubtful" : "")"
      ]
        + (wrong.isEmpty ? [] : [String(repeating: " ", count: 30) + "wrong: \(wrong)"])
    }
    let title = "     n  right   sure,        r\n                   wrong"
    return [.space, .markdown("**Questions**"), .lines(title.split(separator: "\n").map(String.init) + rows)]
      + [.space, .remark(Self.explanation)]
  }

  private static let explanation =
    "*right*: at the first try. *sure, wrong*: of all who answered. *r*: how being right goes with being right elsewhere "
    + "(corrected item–total correlation); behind a question mark are fewer than \(QuestionStatistics.fewLearners) "
    + "learners, for whom ±0.4 may be chance. Doubtful are questions with r below 0.1: do they ask what they mean? They "
    + "come first, then those that fewer get right."

  // MARK: - Exercises

  private var exercises: [Document] {
    let all = statistics.exercises
    guard !all.isEmpty else { return [] }
    let rows = all.flatMap { each -> [String] in
      let median = each.medianAttempts.map { $0 == $0.rounded() ? "\(Int($0))" : "\($0)" } ?? "-"
      let why = each.whyAnswered == 0 ? "-" : Self.percent(Double(each.whyRight) / Double(each.whyAnswered))
      let numbers = [
        Self.right("\(each.tried)", 6), Self.right(Self.percent(each.passRate), 8), Self.right(median, 8),
        Self.right(why, 7),
      ]
      let details = [("mistakes", each.mistakes), ("beliefs", each.beliefs)].filter { !$1.first(1).isEmpty }
      return ["\(numbers.joined())  \(Self.cut(each.exercise))"]
        + details.map { String(repeating: " ", count: 31) + "\($0): \(Self.list($1))" }
    }
    let title = ["     n  passed  checks  why right"]
    let remark =
      "*checks*: up to the first pass, the median of those who passed. Exercises that fewer pass come first."
    return [.space, .markdown("**Exercises**"), .lines(title + rows), .space, .remark(remark)]
  }

  // MARK: - Text

  private static func list(_ tally: Tally) -> String {
    tally.first(shown).map { word, count in
      "\(cut(word)) (\(count))"
    }.joined(separator: ", ")
  }

  private static func cut(_ word: String) -> String {
    word.count > longest ? word.prefix(longest - 1) + "…" : word
  }

  private static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private static func percent(_ share: Double?) -> String { share.map { "\(Int(($0 * 100).rounded())) %" } ?? "-" }

  private static func signed(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let digits = hundredths.magnitude % 100
    return "\(hundredths < 0 ? "-" : "")\(hundredths.magnitude / 100).\(digits < 10 ? "0" : "")\(digits)"
  }
}
