import Testing

@testable import LessonRunning

@Suite struct LessonLintTests {
  private func reasons(_ text: String, hasExercises: Bool = true) throws -> [String] {
    let lesson = try LessonParser.lesson(text, id: "02-whole", path: "whole.md")
    return LessonLint(lesson, hasExercises: hasExercises).findings.map { finding in
      (finding.line.map { "\($0): " } ?? "") + finding.reason
    }
  }

  @Test func `a lesson that has everything lacks nothing`() throws {
    #expect(try reasons(WholeLesson.text) == [])
    #expect(
      try reasons(WholeLesson.text.replacing("*Takes:* 20", with: "*Takes:* 40")) == [
        "it takes 40 minutes, and lessons take 15 to 30"
      ])
  }

  /// A part of a lesson, what stands there instead, and what is found then.
  struct Change: CustomTestStringConvertible {
    var part: String, instead: String
    var found: [String]
    var testDescription: String { found.joined(separator: "; ") }

    init(_ part: String, _ instead: String = "", _ found: String...) {
      (self.part, self.instead, self.found) = (part, instead, found)
    }
  }

  static let why = "```question\nask choice\nWhat?\na) yes\nb) no\nid: explain\nabout: why\nanswer: a\n```\n"

  static let changes = [
    Change(
      "*Builds on:* [One](01-one.md)\n", "",
      "nothing says what it builds on: `*Builds on:* [title](NN-slug.md)` below the title"),
    Change("*Takes:* 20 minutes\n", "", "nothing says how long it takes: `*Takes:* 25 minutes` below the title"),
    Change(
      "predict number\nHow much?\nid: step-1\n", "ask number\nHow much?\nid: step-1\n",
      "there are 4 predictions, and there should be 5"),
    Change("about: misconception\n", "", "no question has `about: misconception`"),
    Change("id: belief\n", "", "117: this question has no `id:`"),
    Change(
      "┌──────┐\n│ mask │\n└──────┘", "mask",
      "no cell shows where on the map of a decoder it stands: `decoderMap(here: …)`"),
    Change("█1.0", "1.0", "there is no picture but the map"),
    Change("## Find the error: a mask\n", "## Found\n", "there is no step `## Find the error`"),
    Change(why, "", "the step `Find the error: a mask` lacks a question with `about: why`, which explains it"),
    Change("ask expression", "ask number", "the step `Find the error: a mask` lacks a question that mends it"),
    Change(
      "ask line\nWhat?\n1) let a = 1\n2) let b = 2\n", "ask number\nWhat?\n",
      "the step `Find the error: a mask` lacks a `line` question, which finds the error"),
    Change("## Where you meet it", "## Where it is", "there is no step `## Where you meet it`"),
    Change("## Recap", "## The end", "there is no step `## Recap`"),
    Change(
      "```question\nask shape\nWhat?\nid: recap-3", "## More\n\n```question\nask shape\nWhat?\nid: recap-3",
      "Recap asks 2 questions, and it should ask 3"),
    Change("## Sources", "## Other", "there is no step `## Sources`"),
    Change("  §3.2: the mask.\n", "  the mask.\n", "184: this source has no section, as in §3.2.1"),
    Change("## Exercises", "## Other", "there is no step `## Exercises`"),
    Change(
      "`attnlab start 1` opens", "Open",
      "the step `## Exercises` names no exercise: - `attnlab start 15` opens **15-split-heads**: …"),
    Change(
      "let b1 = 2", "let b1 = \(String(repeating: "1 + ", count: 17))22",
      "39: this line of code has 79 columns, and 78 fit"),
    Change("█1.0", "█\(String(repeating: "1", count: 80))", "17: this cell's output has 81 columns, and 80 fit"),
    Change("█1.0", String(repeating: "█\n", count: 23), "17: this cell's output has 25 lines, and 23 fit"),
  ]

  @Test(arguments: changes) func `what it lacks is found, and nothing else`(_ change: Change) throws {
    let text = WholeLesson.text.replacing(change.part, with: change.instead)
    try #require(text != WholeLesson.text)
    #expect(try reasons(text) == change.found)
  }

  @Test func `a lesson for which there is no exercise, and one without a question, are found`() throws {
    #expect(try reasons(WholeLesson.text, hasExercises: false) == ["there is no exercise for it"])
    let bare = try reasons("# Bare\n\n```swift\n1\n```\n")
    #expect(bare.contains("there is no question") && bare.contains("there is no step `## Recap`"))
    #expect(bare.contains("there are 0 steps without Sources and Exercises, and there should be 7 to 14"))
  }

  @Test func `too few questions that vary are found`() throws {
    let varied = "vary: n = 2, 3\nagain: How much is {n}?\ngives: {n}\n"
    var text = WholeLesson.text
    for left in [4, 3, 2, 1, 0] {
      text.replace(varied, with: "", maxReplacements: 1)
      #expect(try reasons(text) == (left < 3 ? ["\(left) questions vary, and 3 should"] : []))
    }
  }
}
