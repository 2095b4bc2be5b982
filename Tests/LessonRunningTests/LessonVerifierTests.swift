import Foundation
import LessonRunning
import NotebookTesting
import Notebooks
import Testing

@Suite(.serialized) struct LessonVerifierTests {
  /// Sessions live as long as the test that uses them.
  private final class Sessions {
    var all: [TestSession] = []
  }
  private let sessions = Sessions()

  private func fresh() throws -> NotebookSession {
    sessions.all.append(try TestSession())
    return sessions.all.last!.session
  }

  private func verifier(_ text: String) throws -> LessonVerifier {
    let lesson = try LessonLibrary.lesson(at: TemporaryFile.path(holding: text), id: "08-verified")
    return LessonVerifier(lesson) { outcome, _, pieces in
      let printed = pieces.map { if case .text(let text) = $0 { text } else { "" } }.joined()
      return printed + outcome.variables.map { "\($0.name) \($0.summary)\n" }.joined()
    }
  }

  private static func lesson(_ output: String, answer: String = "3") -> String {
    "# T\n\n```swift\nlet a = 3\nprint(\"hi\")\n```\n\(output)\nwords\n\n```question\nask number\nWhat?\n"
      + "answer: \(answer)\nvalue: a\n```\n"
  }

  private static let right = "\n```output\nhi\na 3\n```\n"

  @Test func `a lesson whose outputs and answers are so has no failures`() throws {
    let failures = try verifier(Self.lesson(Self.right)).failures(in: fresh())
    #expect(failures.isEmpty)
  }

  @Test func `an output that differs, and one that is missing, are failures with their line`() throws {
    for output in ["\n```output\nhi\na 4\n```\n", ""] {
      let failures = try verifier(Self.lesson(output)).failures(in: fresh())
      #expect(failures.map(\.line) == [3])
      guard case .output(_, "hi\na 3\n")? = failures.first?.reason else { return #expect(Bool(false), "other reason") }
    }
  }

  @Test func `an answer that is not its value is a failure`() throws {
    let failures = try verifier(Self.lesson(Self.right, answer: "4")).failures(in: fresh())
    guard case .answer? = failures.first?.reason else { return #expect(Bool(false), "other reason") }
    #expect(failures.map(\.line) == [15])
  }

  @Test func `a cell that fails, and one that was to fail and does not, are failures`() throws {
    for text in ["# T\n\n```swift\n[1][3]\n```\n", "# T\n\n```swift fails\nlet a = 1\n```\n"] {
      let failures = try verifier(text).failures(in: fresh())
      guard case .ending? = failures.first?.reason else { return #expect(Bool(false), "other reason") }
    }
  }

  @Test func `a recorded lesson verifies, and recording it again changes nothing`() throws {
    for output in ["", "\n```output\nold\n```\n", Self.right] {
      let text = Self.lesson(output)
      let (recorded, failures) = try verifier(text).recorded(text, in: fresh())
      #expect(failures.isEmpty)
      #expect(recorded.contains("hi\na 3\n```\n"))
      #expect(recorded.contains("words\n\n```question"))
      #expect(try verifier(recorded).failures(in: fresh()).isEmpty)
      #expect(try verifier(recorded).recorded(recorded, in: fresh()).text == recorded)
    }
  }

  /// Returns a lesson whose only cell shows `a` as 4.
  private static func timed(_ fence: String, recorded: String) -> String {
    "# T\n\n```swift\nlet a = 4\n```\n\n```\(fence)\n\(recorded)\n```\n"
  }

  @Test func `an output within a tolerance is compared and recorded within it`() throws {
    let near = Self.timed("output within 0.3", recorded: "a 5")
    #expect(try verifier(near).failures(in: fresh()).isEmpty)
    #expect(try verifier(near).recorded(near, in: fresh()).text == near)
    let far = Self.timed("output within 0.3", recorded: "a 6")
    #expect(try verifier(far).failures(in: fresh()).map(\.line) == [3])
    let mended = Self.timed("output within 0.3", recorded: "a 4")
    #expect(try verifier(far).recorded(far, in: fresh()).text == mended)
    let exact = Self.timed("output", recorded: "a 5")
    #expect(try verifier(exact).failures(in: fresh()).map(\.line) == [3])
  }

  @Test func `an output that holds a fence is recorded within a longer one`() throws {
    let text = "# T\n\n```swift\nprint(\"```\")\n```\n"
    let (recorded, _) = try verifier(text).recorded(text, in: fresh())
    #expect(try verifier(recorded).failures(in: fresh()).isEmpty)
  }

  @Test(arguments: [
    ("3", "{n} + 1", 0), ("4", "{n} + 1", 1), ("3", "{n} == 2 ? 3 : {n} / ({n} - 7)", 1), ("3", "{n} + nothing", 1),
    ("3", "\"{n}\"", 1), ("3", "a", 1),
  ])
  func `what a variation gives is the answer, and a number for all others, without a cell of the lesson`(
    _ answer: String, _ gives: String, _ count: Int
  ) throws {
    let question =
      "\n```question\nask number\nWhat?\nanswer: \(answer)\nvary: n = 2, 5, 7\nagain: {n}?\ngives: \(gives)\n```\n"
    let failures = try verifier(Self.lesson(Self.right) + question).failures(in: fresh())
    #expect(failures.map(\.line) == (count == 0 ? [] : [22]))
    for failure in failures {
      guard case .variation(let trial) = failure.reason else { return #expect(Bool(false), "other reason") }
      #expect(trial.values.map(\.value) == [gives.contains("- 7") ? "7" : "2"])
    }
  }
}
