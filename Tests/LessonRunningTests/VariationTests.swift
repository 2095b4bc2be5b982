import Testing

@testable import LessonRunning

@Suite struct VariationTests {
  static let text = """
    ask number
    id: head-width
    about: shape
    A model of width 64 has 2 heads. How wide is a head?
    answer: 32
    vary: heads = 2, 4, 8; width = 64, 128
    again: A model of width {width} has {heads} heads.
      How wide is a head?
    gives: {width} / {heads}
    """

  private func question(_ text: String) throws -> Question {
    try QuestionParser(path: "l.md", firstLine: 9).question(text)
  }

  @Test func `combinations are counted from the lesson's own numbers, the last name fastest`() throws {
    let question = try question(Self.text)
    #expect(question.id == "head-width")
    #expect(question.topic == .shape)
    let variation = try #require(question.variation)
    #expect(variation.count == 6)
    #expect((0..<6).map(variation.source) == ["64 / 2", "128 / 2", "64 / 4", "128 / 4", "64 / 8", "128 / 8"])
    #expect(variation.text(3) == "A model of width 128 has 4 heads. How wide is a head?")
  }

  @Test func `what the question is about may stand above its text, also in several lines`() throws {
    let above = """
      ask choice
      vary: n = 2, 3
      again: Is {n}
        more than two?
      gives: {n} > 2 ? "a" : "b"
      id: more
      Is 2 more than two?
        This is indented.
      a) yes
      b) no
      answer: b
      """
    let question = try question(above)
    #expect(question.text == "Is 2 more than two?\n  This is indented.")
    #expect(question.variation?.text(1) == "Is 3 more than two?")
    #expect(question.id == "more")
  }

  @Test func `a value may have commas in brackets and in strings, and one that is given twice counts once`() throws {
    let varied = try question(
      "ask shape\nWhich?\nanswer: [2, 3]\nvary: s = [2, 3], [5], [2, 3]; t = \"a,b;\", \"c\"\nagain: {s}{t}\ngives: {s}"
    )
    #expect(varied.variation?.names.map(\.values) == [["[2, 3]", "[5]"], ["\"a,b;\"", "\"c\""]])
  }

  @Test(arguments: [
    (text.replacing("\ngives: {width} / {heads}", with: ""), 14),
    (text.replacing("again:", with: "hint:"), 14),
    ("ask number\nHow?\nanswer: 1\ngives: 1", 12),
  ])
  func `a question varies in all three lines or in none`(_ text: String, _ line: Int) {
    let reason = "a question that varies has all three of `vary:`, `again:` and `gives:`"
    #expect(throws: LessonError(path: "l.md", line: line, reason: reason)) { try question(text) }
  }

  @Test(arguments: [
    (text.replacing("width {width}", with: "width {widht}"), 15, "`{width}` varies, and doesn't stand in `again:`"),
    (text.replacing("has {heads}", with: "has {heads} {more}"), 15, "`{more}` isn't a name of `vary:`"),
    (text.replacing("64, 128", with: "64,"), 14, "a value of width is empty"),
    (text.replacing("width = 64, 128", with: "heads = 3"), 14, "heads is given twice"),
    (
      text.replacing("width = 64, 128", with: "64, 128"), 14,
      "`64, 128` isn't a name with its values, `heads = 2, 4, 8`"
    ),
    (
      text.replacing("heads = 2, 4, 8; width = 64, 128", with: "heads = 2; width = 64"), 14,
      "a question varies in 2 to 10000 ways, and this one doesn't"
    ),
    (
      text.replacing("ask number", with: "ask expression"), 14, "a question for an expression can't vary"
    ),
    (
      text.replacing("id: head-width", with: "id: Head width"), 10,
      "`Head width` isn't an id: small letters and digits, with - between words"
    ),
    (
      text.replacing("about: shape", with: "about: form"), 11,
      "a question is about one of shape, misconception, why, and this says `form`"
    ),
    (text + "\nid: other", 18, "`id:` is given twice"),
    (text + "\nvary: a = 1, 2", 18, "`vary:` is given twice"),
  ])
  func `a line that can't be meant is refused with the reason`(_ text: String, _ line: Int, _ reason: String) {
    #expect(throws: LessonError(path: "l.md", line: line, reason: reason)) { try question(text) }
  }

  @Test func `a lesson has an id once`() throws {
    let block = "```question\n\(Self.text)\n```\n\n"
    let other = block.replacing("id: head-width", with: "id: width-of-head")
    func lesson(_ text: String) throws -> Lesson {
      try LessonParser.lesson("# T\n\n```swift\n1\n```\n\n" + text, id: "07-t", path: "l.md")
    }
    #expect(try lesson(block + other).items.count == 4)
    #expect(
      throws: LessonError(path: "l.md", line: 19, reason: "the question on line 7 has the id head-width already")
    ) { try lesson(block + block) }
  }
}
