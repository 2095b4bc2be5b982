import LessonRunning
import Testing

@Suite struct LessonParserTests {
  private func lesson(_ text: String) throws -> Lesson {
    let path = try TemporaryFile.path(holding: text)
    return try LessonLibrary.lesson(at: path, id: "05-test")
  }

  @Test func `a lesson is prose, cells with their outputs, and questions, in their order`() throws {
    let lesson = try lesson(
      """
      # A title

      Words.

      ## Step one

      ```swift
      let a = 1
      ```
      ```output
      a  Int  1
      ```

      More words, and ~~~ in them.

      ```question
      ask number
      What is a?
      answer: 1
      ```

      ```python
      not_a_cell()
      ```

      ## Step two

      ```swift fails
      [1][2]
      ```
      """)
    #expect(lesson.title == "A title")
    #expect(lesson.steps == ["A title", "Step one", "Step two"])
    #expect(lesson.number == 5)
    let kinds = lesson.items.map { item in
      switch item.content {
      case .prose(let text): "prose \(item.step): \(text.split(separator: "\n").last!)"
      case .cell(let cell): "cell \(item.step): \(cell.source)|\(cell.output)|\(cell.fails)"
      case .question(let question): "question \(item.step): \(question.text)"
      }
    }
    #expect(
      kinds == [
        "prose 0: Words.", "prose 1: ## Step one", "cell 1: let a = 1|a  Int  1\n|false",
        "prose 1: More words, and ~~~ in them.", "question 1: What is a?", "prose 1: ```",
        "prose 2: ## Step two", "cell 2: [1][2]||true",
      ])
  }

  struct Broken: CustomTestStringConvertible {
    var name: String, text: String, line: Int?, reason: String
    var testDescription: String { name }
  }

  static let cell = "```swift\n1\n```\n"
  static let broken = [
    Broken(name: "no title", text: cell, line: 1, reason: "a lesson begins with its title, `# …`"),
    Broken(
      name: "a second title", text: "# A\n\n\(cell)\n# B\n", line: 7,
      reason: "a lesson has one title, and this is a second `#`"),
    Broken(name: "words before the title", text: "words\n\n# A\n\(cell)", line: 3, reason: "the title comes first"),
    Broken(
      name: "a fence that isn't closed", text: "# A\n\n```swift\nlet a = 1\n", line: 3,
      reason: "this block is never closed: ``` is missing"),
    Broken(
      name: "a fence closed by a shorter one", text: "# A\n\n````swift\nlet a = 1\n```\n", line: 3,
      reason: "this block is never closed: ``` is missing"),
    Broken(
      name: "an output with no cell", text: "# A\n\nwords\n\n```output\n1\n```\n", line: 5,
      reason: "this output has no cell: it must come right after a `swift` block"),
    Broken(
      name: "an output after words", text: "# A\n\n\(cell)\nwords\n\n```output\n1\n```\n", line: 9,
      reason: "this output has no cell: it must come right after a `swift` block"),
    Broken(
      name: "a tolerance that is no share", text: "# A\n\n\(cell)\n```output within 1\n1\n```\n", line: 7,
      reason: "numbers may differ by a share above 0 and below 1, as in `output within 0.3`; this is 1"),
    Broken(
      name: "an unknown kind of output", text: "# A\n\n\(cell)\n```output roughly\n1\n```\n", line: 7,
      reason: "an output is `output` or `output within 0.3`, and this is `output roughly`"),
    Broken(name: "an empty cell", text: "# A\n\n```swift\n\n```\n", line: 3, reason: "this cell is empty"),
    Broken(
      name: "an unknown kind of cell", text: "# A\n\n```swift quietly\n1\n```\n", line: 3,
      reason: "a cell is `swift` or `swift fails`, and this is `swift quietly`"),
    Broken(
      name: "no cell at all", text: "# A\n\nwords\n", line: nil,
      reason: "a lesson needs a cell, a fenced `swift` block"),
    Broken(
      name: "a prediction that nothing settles",
      text: "# A\n\n\(cell)\n```question\npredict number\nWhat?\nanswer: 1\n```\n", line: 7,
      reason: "no cell follows this prediction to show the answer"),
  ]

  @Test(arguments: broken)
  func `a broken lesson is refused with its line and the reason`(_ broken: Broken) throws {
    let path = try TemporaryFile.path(holding: broken.text)
    #expect(throws: LessonError(path: path, line: broken.line, reason: broken.reason)) {
      try LessonLibrary.lesson(at: path, id: "05-test")
    }
  }

  @Test(arguments: ["0", "-0.3", "1", "1.5", "nan", "inf", "much"])
  func `a tolerance that can't be meant is refused`(tolerance: String) throws {
    let path = try TemporaryFile.path(holding: "# A\n\n\(Self.cell)\n```output within \(tolerance)\n1\n```\n")
    let error = #expect(throws: LessonError.self) { try LessonLibrary.lesson(at: path, id: "05-test") }
    #expect(error?.line == 7)
  }

  @Test func `bytes that are no UTF-8 are refused with their line`() throws {
    let path = try TemporaryFile.path(holding: Array("# A\n\nwords \u{e9}".utf8) + [0xff, 0x0a])
    #expect(throws: LessonError(path: path, line: 3, reason: "these bytes are not UTF-8")) {
      try LessonLibrary.lesson(at: path, id: "05-test")
    }
  }

  @Test func `a lesson with lines that end as on Windows reads the same`() throws {
    let text = "# A\n\n## B\n\n\(Self.cell)```output\n1\n```\n"
    let path = try TemporaryFile.path(holding: text.replacing("\n", with: "\r\n"))
    #expect(try LessonLibrary.lesson(at: path, id: "x").cells == lesson(text).cells)
  }
}
