import NotebookTesting
import Testing

@testable import LessonRunning

/// The schedule is a function of the log, the lessons and the time.
@Suite struct ReviewTests {
  private static let day = 24 * 3600
  private static let start = 1_790_000_000

  private static let text = """
    # T

    ```swift
    1
    ```

    ## First

    ```question
    ask number
    id: width
    Width?
    answer: 32
    wrong 2: Two.
    wrong: Divide.
    hint: Sixty-four.
    vary: heads = 2, 4, 8; width = 64, 128
    again: Width {width}, {heads} heads?
    gives: {width} / {heads}
    ```

    ```question
    ask choice
    id: which
    Which?
    a) this
    b) that
    answer: a
    ```

    ## Second

    ```question
    ask number
    id: only-here
    What does the cell show?
    answer: 1
    ```

    ```question
    ask choice
    No name?
    a) this
    b) that
    answer: a
    ```

    ```question
    ask line
    id: faulty
    Which line?
    1) one
    2) two
    answer: 2
    ```
    """

  private let lesson: Lesson

  init() throws { lesson = try LessonParser.lesson(Self.text, id: "07-t", path: "l.md") }

  /// An answer as a line of the log has it.
  private func entry(
    _ question: String, _ result: String, days: Double = 0, sure: String = "-", attempt: Int = 1,
    occasion: String = "answer", lesson: String = "07-t"
  ) -> AnswerEntry {
    let time = Self.start + Int(days * Double(Self.day))
    return AnswerEntry(
      "\(occasion)\t\(time)\t\(lesson)\t\(question)\tnumber\t\(attempt)\t\(result)\t\(sure)\tx\tend")!
  }

  private func due(_ log: [AnswerEntry], days: Double = 0, seed: UInt64 = 0) -> [String] {
    review(log, days: days, seed: seed).due.map { $0.question.id ?? "" }
  }

  private func review(_ log: [AnswerEntry], days: Double = 0, seed: UInt64 = 0) -> Review {
    Review(lessons: [lesson], log: log, now: Self.start + Int(days * Double(Self.day)), seed: seed)
  }

  @Test func `only what was asked, has an id and can be read alone is due`() {
    #expect(due([]) == [])
    let all = ["width", "which", "only-here", "faulty", "gone", lesson.items.compactMap(\.key).last!]
    #expect(due(all.map { entry($0, "wrong") }) == ["width", "which", "faulty"])
    #expect(due([entry("width", "wrong", lesson: "08-other")]) == [])
  }

  @Test func `what was wrong comes first, the more sure the sooner, then what was skipped, then what was right`() {
    let results: [(String, String)] = [
      ("right", "-"), ("skipped", "-"), ("wrong", "guess"), ("wrong", "-"), ("wrong", "sure"),
    ]
    for (index, later) in results.enumerated() {
      for earlier in results[..<index] {
        // However long the other has been waiting, and whichever stands first in the lesson.
        for (first, second) in [("which", "width"), ("width", "which")] {
          let log = [
            entry(first, earlier.0, sure: earlier.1), entry(second, later.0, days: 20, sure: later.1),
          ]
          #expect(due(log, days: 21) == [second, first], "\(earlier) \(later)")
        }
      }
    }
    #expect(due([entry("which", "wrong", days: 2), entry("width", "wrong", days: 1)], days: 3) == ["width", "which"])
  }

  @Test func `what was right is due after a day, a week and a month, and no second earlier`() {
    var log = [entry("which", "right")]
    var day = 0.0
    for step in [1.0, 7, 30, 30, 30] {
      let second = 1 / Double(Self.day)
      #expect(due(log, days: day + step - second) == [])
      #expect(review(log, days: day).next == Self.start + Int((day + step) * Double(Self.day)))
      #expect(due(log, days: day + step) == ["which"])
      day += step
      log.append(entry("which", "right", days: day, occasion: "review"))
    }
    log.append(entry("which", "wrong", days: day + 1, occasion: "review"))
    #expect(due(log, days: day + 1) == ["which"])
    log.append(entry("which", "right", days: day + 2, occasion: "review"))
    #expect(due(log, days: day + 3) == ["which"])
  }

  @Test func `neither a right answer that came early nor a right guess makes the next step longer`() {
    let early = [entry("which", "right"), entry("which", "right", days: 0.5)]
    #expect(due(early, days: 1.4) == [])
    #expect(due(early, days: 1.5) == ["which"])
    #expect(due([entry("which", "right"), entry("which", "right", days: 1, sure: "guess")], days: 2) == ["which"])
  }

  @Test func `only the first try counts`() {
    #expect(due([entry("which", "wrong"), entry("which", "right", attempt: 2)], days: 0.1) == ["which"])
    #expect(due([entry("which", "right"), entry("which", "wrong", attempt: 2)], days: 0.1) == [])
    // The line of the first try may have been torn.
    #expect(due([entry("which", "wrong", attempt: 2)]) == ["which"])
  }

  @Test func `a clock that went backwards keeps nothing from being asked, and asks nothing for ever`() {
    let future = [entry("which", "right", days: 4000)]
    #expect(due(future) == ["which"])
    #expect(due(future + [entry("which", "right", days: 0)], days: 0.5) == [])
    #expect(due(future + [entry("which", "right", days: 0)], days: 1) == ["which"])
    #expect(due([entry("which", "wrong", days: 4000)]) == ["which"])
  }

  @Test(arguments: [0, 1, 2, 3, 77, UInt64.max]) func `other values are asked each time, and all of them in turn`(
    _ seed: UInt64
  ) {
    var log = [entry("width", "wrong")]
    var asked: [Int] = []
    for _ in 0..<12 {
      asked.append(review(log, seed: seed).due[0].combination)
      log.append(entry("width", "wrong", occasion: "review"))
    }
    #expect(asked[0] != 0)
    #expect(zip(asked, asked.dropFirst()).allSatisfy { $0 != $1 })
    #expect(Set(asked.prefix(6)) == Set(0..<6))
    #expect(Array(asked.prefix(6)) == Array(asked.suffix(6)))
    // The lesson asks with its own again.
    #expect(review(log + [entry("width", "wrong")], seed: seed).due[0].combination == asked[0])
  }

  @Test func `learners with different seeds are asked with different values`() {
    let firsts = (0..<20).map { review([entry("width", "wrong")], seed: $0).due[0].combination }
    #expect(Set(firsts).count > 1)
  }

  @Test func `a lesson's result is that of the last time that it was gone through`() {
    let log = [
      entry("width", "right"), entry("which", "right"), entry("width", "wrong"), entry("width", "right", attempt: 2),
      entry("faulty", "skipped"), entry("which", "wrong", occasion: "review"), entry("gone", "wrong"),
    ]
    let result = LessonResult(of: lesson, log: log)
    #expect(result.asked == 3 && result.right == 1)
    #expect(result.missed.map(\.question.id) == ["width", "faulty"])
    #expect(result.missed.map(\.step) == ["First", "Second"])
  }

  @Test func `a review asks with the values that are due, and judges by what they give`() throws {
    let notebook = try TestSession()
    let items = review([entry("width", "wrong"), entry("which", "wrong")]).due
    let values = try #require(items[0].question.variation).values(items[0].combination).compactMap { Int($0.value) }
    let leader = ReviewLeader(items, session: notebook.session)
    let question = try #require(leader.question)
    #expect(question.text == "Width \(values[1]), \(values[0]) heads?")
    #expect(leader.hint() == nil)
    #expect(leader.hasFormOfAnswer("5?") && !leader.hasFormOfAnswer("let a = 5"))
    guard case .none = leader.answer("let a = 5") else { return #expect(Bool(false), "taken for an answer") }
    guard case .judged(let wrong) = leader.answer("2 !") else { return #expect(Bool(false), "not judged") }
    // What the lesson says of 2 is said of its own numbers.
    #expect(!wrong.isRight && wrong.explanation == "Divide." && wrong.confidence == .sure)
    #expect(wrong.question.answer == Answer(NumberAnswer(Double(values[1] / values[0]))))
    guard case .noOption("q") = leader.answer("q") else { return #expect(Bool(false), "an option") }
    guard case .judged(let right) = leader.answer("a") else { return #expect(Bool(false), "not judged") }
    #expect(right.isRight && leader.question == nil)
  }
}

extension Lesson.Item {
  /// The key of the question.
  fileprivate var key: String? { if case .question(let question) = content { question.key } else { nil } }
}
