import ExerciseChecking
import Foundation
import Testing
import WorkerProtocol

@testable import Conversations

@Suite("The words of an explanation") struct ExplanationWordsTests {
  private static func named(
    _ sentence: String, convention: String? = nil, isEverywhere: Bool = true
  ) -> Verdict.NamedMistake {
    Verdict.NamedMistake(
      slug: "a", sentence: sentence, parts: [], convention: convention, isEverywhere: isEverywhere)
  }

  @Test("say whose convention it is, and that two names can't be told apart")
  func names() {
    #expect(ExplanationWords.names([], cases: []).isEmpty)
    #expect(ExplanationWords.names([Self.named("the mean")], cases: []) == ["This is the mean."])
    #expect(
      ExplanationWords.names([Self.named("bits", convention: "It counts in bits.")], cases: [])
        == ["This is bits.", "That is right by another convention: It counts in bits."])
    #expect(
      ExplanationWords.names([Self.named("one"), Self.named("two")], cases: [])
        == ["This is one; or two.", "The cases don't tell the two apart."])
    #expect(
      ExplanationWords.names([Self.named("the mean", isEverywhere: false)], cases: [])
        == ["In the cases that gave a result, this is the mean.", "0 cases ended without one."])
  }

  private static func progress(
    reached: StageProgress.Reached?, _ yours: [Float], stage: String?
  ) -> StageProgress {
    StageProgress(
      reached: reached, line: .init(number: 7, source: "let b = a", name: "b"),
      yours: .tensor(shape: [yours.count], elements: yours), stage: stage,
      expected: .tensor(shape: [2], elements: [1, 2]))
  }

  @Test("say the stage that was reached, and what the next line has")
  func stages() {
    let reached = StageProgress.Reached(
      stage: "scores", line: .init(number: 6, source: "let a = q", name: "a"), isTransposed: true)
    #expect(
      ExplanationWords.progress(Self.progress(reached: reached, [0, 0], stage: "weights"))
        == "Line 6 reaches the stage *scores*, with its last two axes exchanged: `let a = q`. "
        + "Line 7 comes next, and isn't the stage *weights*: `let b = a`.")
    #expect(
      ExplanationWords.progress(Self.progress(reached: nil, [0, 0], stage: "scores"))
        == "No line reaches the stage *scores*. Line 7 is the nearest: `let b = a`.")
    #expect(
      ExplanationWords.progress(Self.progress(reached: reached, [0], stage: nil))
        .hasSuffix("Line 7 comes next, with the shape [1], where the result has [2]: `let b = a`."))
  }

  @Test("write small inputs as Swift does")
  func literals() {
    #expect(PortableValue.tensor(shape: [2, 2], elements: [1, 0.5, -2, 3]).literal == "[[1, 0.5], [-2, 3]]")
    #expect(PortableValue.tensor(shape: [], elements: [2.5]).literal == "2.5")
    #expect(PortableValue.tensor(shape: [2, 0], elements: []).literal == nil)
    #expect(PortableValue.tensor(shape: [2], elements: [-.infinity, .nan]).literal == "[-inf, nan]")
    #expect(PortableValue.ints([1, 2]).literal == "[1, 2]" && PortableValue.string("a").literal == "\"a\"")
  }

  @Test("are in the verdict's JSON, with the smallest case and the names that it may have")
  func report() throws {
    let value = PortableValue.tensor(shape: [2], elements: [0, 0])
    let smallest = SmallestCase(
      madeOf: "random, 3 by 5", isSmaller: true, inputs: [.init(name: "scores", value: value)],
      parts: [.init(name: "", axes: ["query"], expected: value, yours: nil)], wrongPart: 0, outcome: .otherShape)
    let verdict = Verdict(
      exercise: "05-scaled-scores", path: "mine.swift", file: "mine.swift",
      finding: .judged([], mistakes: [Self.named("one"), Self.named("two")]),
      explanation: Explanation(
        progress: Self.progress(reached: nil, [0, 0], stage: "scores"), smallest: smallest,
        laws: [BrokenLaw(law: "rows sum to 1", sentence: "row 2 sums to 0.83", caseName: nil)]))
    let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(VerdictReport(verdict)))
    let report = try #require(json as? [String: Any])
    #expect(report["mistake"] == nil)
    #expect(
      (report["mistakes"] as? [[String: Any]])?.compactMap { $0["message"] as? String } == [
        "this is one", "this is two",
      ])
    let found = try #require(report["explanation"] as? [String: Any])
    #expect((found["progress"] as? [String: Any])?["stage"] as? String == "scores")
    #expect((found["laws"] as? [[String: Any]])?.first?["message"] as? String == "row 2 sums to 0.83")
    let inputs = (found["smallest"] as? [String: Any])?["inputs"] as? [[String: Any]]
    #expect(inputs?.first?["name"] as? String == "scores")
  }
}
