import Testing

@Suite(.serialized) struct LessonTests {
  private let attnlab: Attnlab
  private let lesson: String

  /// A lesson with a prediction and a question.
  static let text = """
    # A small lesson

    Some *words*.

    ```swift
    let words = ["the", "bank"]
    let scores = Tensor([2, 0])
    ```

    ```output
    words   [String]       ["the", "bank"]
    scores  Tensor    [2]  2 0
    ```

    ## A second step

    ```question
    predict number
    Which share has **the**?
    answer: 0.88
    value: shares[0].item()
    wrong 0.12: That is what is left for the other.
    ```

    ```swift
    let shares = softmax(scores, axis: -1)
    ```

    ```output
    shares  Tensor  [2]  0.881 0.119
    ```

    ```question
    ask shape
    And the shape of `shares`?
    answer: [2]
    hint: One number a word.
    ```

    ```swift
    print(words.count)
    ```

    ```output
    2
    ```
    """

  init() throws {
    attnlab = try Attnlab()
    lesson = try attnlab.write(Self.text, to: "07-small.md")
  }

  @Test func `a lesson leads from cell to cell, asks, and judges a prediction by what came out`() throws {
    try attnlab.start("lesson", lesson, rows: 60)
    try attnlab.expect(row: "  let scores = Tensor([2, 0])")
    try attnlab.type("\r", at: "lesson 7>")
    try attnlab.expect(row: "words   [String]       [\"the\", \"bank\"]")
    // A learner may do as they like in between.
    try attnlab.type("let words = 3\r", at: "answer>")
    try attnlab.expect(row: "words  Int  3")
    try attnlab.type("12%\r", at: "answer>")
    try attnlab.expect(row: "Noted: 0.12.")
    try attnlab.type("\r", at: "lesson 7>")
    try attnlab.expect(row: "You predicted 0.12; it is 0.88. That is what is left for the other.")
    try attnlab.type(":hint\r", at: "answer>")
    try attnlab.expect(row: "One number a word.")
    try attnlab.type("(2)\r", at: "answer>")
    try attnlab.type("\r", at: "lesson 7>")
    try attnlab.expect(row: "2")
    try attnlab.expect(row: "That was lesson 7, A small lesson. The notebook stays as it is.")
    try attnlab.type("shares.shape\r", at: "2>")
    try attnlab.expect(last: "[2]", "3>")
  }

  @Test func `a lesson that was killed goes on where it stopped`() throws {
    try attnlab.start("lesson", lesson, rows: 60)
    try attnlab.type("\r", at: "lesson 7>")
    try attnlab.type("0.9\r", at: "answer>")
    try attnlab.expect(row: "Noted: 0.9.")
    attnlab.kill()
    try attnlab.start("lesson", lesson, rows: 60)
    try attnlab.expect(row: "You are back at step 1 of 1, “A second step”. :restart begins the lesson again.")
    try attnlab.type("scores\r", at: "lesson 7>")
    try attnlab.expect(row: "2  0")
    try attnlab.type("\r", at: "lesson 7>")
    try attnlab.expect(row: "Question. And the shape of shares?")
    attnlab.kill()
    // A sentence that is mended moves nobody.
    let other = Self.text.replacing("Some", with: "Other").replacing("Which share", with: "What share")
    try attnlab.write(other, to: "07-small.md")
    try attnlab.start("lesson", lesson, rows: 60)
    try attnlab.expect(row: "You are back at step 1 of 1, “A second step”. :restart begins the lesson again.")
    try attnlab.expect(row: "Question. And the shape of shares?")
    try attnlab.type("scores\r", at: "answer>")
    try attnlab.expect(row: "2  0")
  }

  @Test func `a whole lesson is printed where nobody types`() throws {
    let (output, _, status) = try attnlab.run("lesson", lesson)
    #expect(status == 0)
    #expect(output.contains("Some words."))
    #expect(output.contains("shares  Tensor  [2]  0.881 0.119"))
    #expect(!output.contains("\u{1b}"))
  }

  @Test func `verifying compares outputs and answers, and recording mends the outputs`() throws {
    #expect(try attnlab.run("lesson", "--verify", lesson).status == 0)
    try attnlab.write(Self.text.replacing("0.881", with: "0.9"), to: "07-small.md")
    let verdict = try attnlab.run("lesson", "--verify", lesson)
    #expect(verdict.status == 1)
    #expect(verdict.output.contains("07-small.md:25: the cell's output differs from the recorded one"))
    #expect(try attnlab.run("lesson", "--record", lesson).status == 0)
    #expect(try attnlab.run("lesson", "--verify", lesson).status == 0)
    try attnlab.write(Self.text.replacing("answer: 0.88", with: "answer: 0.5"), to: "07-small.md")
    #expect(try attnlab.run("lesson", "--verify", lesson).status == 1)
  }

  @Test func `a broken lesson, and one that is not there, are refused with status 2`() throws {
    let broken = try attnlab.write("# T\n\n```swift\n1\n", to: "08-broken.md")
    let first = try attnlab.run("lesson", broken)
    #expect(first.errors == "attnlab: \(broken):3: this block is never closed: ``` is missing\n")
    #expect(first.status == 2)
    let second = try attnlab.run("lesson", "sot-lookup")
    #expect(second.errors.contains("no lesson sot-lookup; did you mean 01-soft-lookup?"))
    #expect(second.status == 2)
  }
}
