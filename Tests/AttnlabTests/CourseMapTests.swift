import Foundation
import Testing

/// The map of a course, its pages for reference and its glossary, by the real binary.
@Suite struct CourseMapTests {
  private let attnlab: Attnlab

  init() throws {
    attnlab = try Attnlab()
    for folder in ["Lessons", "Exercises"] {
      try FileManager.default.createDirectory(
        at: attnlab.home.appending(path: "course/\(folder)"), withIntermediateDirectories: true)
    }
    try write("Lessons/01-one.md", "# One\n\n*Takes:* 20 minutes\n\n")
    try write("Lessons/02-two.md", "# Two\n\n*Takes:* 25 minutes\n\n*Builds on:* [One](01-one.md)\n\n")
    try write("Lessons/03-three.md", "# Three\n\n*Builds on:* [One](01-one.md), [Two](02-two.md)\n\n")
    try attnlab.write(Self.glossary, to: "course/Lessons/glossary.md")
  }

  private static let glossary = """
    # Glossary

    ## softmax

    *Lesson 2: [Two](02-two.md)* · *also:* normalised exponential

    Turns scores into *shares*.
    """

  private static let body = """
    Words about [softmax](glossary.md#softmax), after [One](01-one.md).

    ```swift
    let a = 3
    ```

    ```output
    a  Int  3
    ```

    ## Step

    ```question
    predict number
    id: twice
    How much is twice a?
    answer: 6
    vary: a = 3, 4
    again: How much is twice {a}?
    gives: 2 * {a}
    ```

    ```swift
    a * 2
    ```

    ```output
    6
    ```

    ## Recap

    ```question
    ask number
    How much is a?
    answer: 3
    ```

    ## Sources

    - A paper, §3.
    """

  private func write(_ name: String, _ head: String) throws {
    try attnlab.write(head + Self.body, to: "course/\(name)")
  }

  private func run(_ arguments: String..., input: String = "") throws -> (output: String, errors: String, status: Int32)
  {
    let course = attnlab.home.appending(path: "course").path
    switch arguments.count {
    case 1: return try attnlab.run(arguments[0], "--course", course, input: input)
    case 2: return try attnlab.run(arguments[0], arguments[1], "--course", course, input: input)
    default: return try attnlab.run(arguments[0], arguments[1], arguments[2], "--course", course, input: input)
    }
  }

  /// Returns the rows of the map, without the space at their ends.
  private func map() throws -> [String] { try run("lesson").output.split(separator: "\n").map(String.init) }

  @Test func `the map shows what builds on what, and what can be begun`() throws {
    #expect(
      try map() == [
        "      lesson  min  needs", "▸  1  One     20", "   2  Two     25   1",
        "   3  Three        1, 2",
        "▸ can be begun now: `attnlab lesson 1` opens the first of these.",
      ])
  }

  @Test func `what is done opens what builds on it, at the prompt as on the command line`() throws {
    let course = attnlab.home.appending(path: "course").path
    try attnlab.start("lesson", "1", "--course", course, rows: 60)
    try attnlab.type("\r", at: "lesson 1>")
    try attnlab.type(":lesson\r", at: "answer>")
    try attnlab.expect(row: "▸  1  One     20          1/3")
    try attnlab.type("6\r", at: "answer>")
    try attnlab.type("\r", at: "lesson 1>")
    try attnlab.type("3\r", at: "answer>")
    try attnlab.type(":lesson\r", at: "1>")
    try attnlab.expect(row: "   1  One     20          done")
    try attnlab.expect(row: "▸  2  Two     25   1")
    try attnlab.type(":term Softmaxes\r", at: "1>")
    try attnlab.expect(row: "softmax (also normalised exponential)")
    try attnlab.expect(row: "Lesson 2, Two: :lesson 2 opens it.")
    attnlab.kill()
    #expect(try map()[1...2] == ["   1  One     20          done", "▸  2  Two     25   1"])
  }

  @Test func `the map counts what is due for review`() throws {
    try FileManager.default.createDirectory(
      at: attnlab.home.appending(path: "state/attnlab"), withIntermediateDirectories: true)
    let course = attnlab.home.appending(path: "course").path
    try attnlab.start("lesson", "2", "--course", course, rows: 60)
    try attnlab.type("\r", at: "lesson 2>")
    try attnlab.type("7!\r", at: "answer>")
    try attnlab.type("\r", at: "lesson 2>")
    try attnlab.type("\u{4}", at: "answer>")
    _ = try attnlab.end()
    let later = try Attnlab([
      "ATTNLAB_NOW": "4000000000", "XDG_STATE_HOME": attnlab.home.appending(path: "state").path,
    ]).run("lesson", "--course", course)
    let rows = later.output.split(separator: "\n").map(String.init)
    #expect(rows.first?.hasSuffix("due") == true)
    #expect(rows.dropFirst(2).first?.hasSuffix("  1") == true)
    #expect(rows.suffix(2).joined(separator: " ").contains("`attnlab review` asks what is due"))
  }

  @Test func `a lesson is printed with its recorded outputs and without its questions, and nothing is run`() throws {
    let page = try Attnlab(["PATH": "/nowhere"]).run(
      "lesson", "1", "--print", "--course", attnlab.home.appending(path: "course").path)
    #expect(page.status == 0)
    #expect(
      page.output == """
        One
        ===

        Takes: 20 minutes

        Words about softmax, after One (lesson 1).

          let a = 3

        a  Int  3

        Step
        ----

          a * 2

        6

        Sources
        -------

        • A paper, §3.

        """)
    for other in ["--verify", "--record"] {
      let refused = try attnlab.run("lesson", "1", "--print", other)
      #expect(refused.status != 0 && refused.errors.contains("--print"))
    }
    #expect(try attnlab.run("lesson", "--print").errors.contains("--print needs a lesson"))
  }

  @Test func `the glossary is listed, and a term explained`() throws {
    let list = try run("term")
    #expect(list.status == 0 && list.output.contains("  softmax  lesson 2  normalised exponential\n"))
    let term = try run("term", "Normalised-Exponentials")
    #expect(
      term.output == """
        softmax (also normalised exponential)

        Turns scores into shares.

        Lesson 2, Two: `attnlab lesson 2` opens it.

        """)
    #expect(try run("term", "normalised", "exponential").output == term.output)
    let unknown = try run("term", "softmx")
    #expect(unknown.status == 2)
    #expect(unknown.errors == "attnlab: no term softmx; did you mean softmax? `attnlab term` lists them all\n")
  }

  @Test func `a course without a glossary says so, and a broken one is refused with its line`() throws {
    let path = try attnlab.write("# Glossary\n\n## softmax\n\nShares.\n", to: "course/Lessons/glossary.md")
    let broken = try run("term", "softmax")
    #expect(broken.status == 2 && broken.errors.contains("glossary.md:3: below the term stands its lesson"))
    try FileManager.default.removeItem(atPath: path)
    #expect(try run("term").errors == "attnlab: this course has no glossary\n")
  }
}
