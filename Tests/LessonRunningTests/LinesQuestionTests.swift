import Testing

@testable import LessonRunning

/// Questions about code: lines to be put in order, and a line to be found.
@Suite struct LinesQuestionTests {
  private static let lines = [
    QuestionOption(letter: "a", text: "let weights = softmax(scores, axis: -1)"),
    QuestionOption(letter: "b", text: "let scores = matmul(queries, keys)"),
    QuestionOption(letter: "c", text: "let scores = matmul(queries, keys.T)"),
    QuestionOption(letter: "d", text: "return matmul(weights, values)"),
  ]

  private static let numbered = (1...12).map { QuestionOption(letter: "\($0)", text: "  step(\($0))") }

  private func question(_ text: String) throws -> Question {
    try QuestionParser(path: "l.md", firstLine: 9).question(text)
  }

  static let ordered = """
    ask lines
    Put them in order.
    a) let weights = softmax(scores, axis: -1)
    b) let scores = matmul(queries, keys)
    c) let scores = matmul(queries, keys.T)
    d) return matmul(weights, values)
    answer: c, a, d
    or: a, c, d
    wrong c, d: No weights.
    wrong with b: The keys are columns.
    wrong: Other.
    """

  static let faulty = """
    predict line
    Which line is wrong?
    1) func attend(_ q: Tensor, _ k: Tensor) -> Tensor {
    2)   let scores = matmul(q, k.T)
    3)
    4)   return softmax(scores, axis: 0)
    5) }
    answer: 4
    wrong 2: It is right.
    """

  @Test(arguments: [
    ("c, a, d", ["c", "a", "d"]), ("c a d", ["c", "a", "d"]), ("CAD", ["c", "a", "d"]), ("c > a", ["c", "a"]),
    ("b", ["b"]), ("a, a, b", ["a", "a", "b"]), ("c → a", ["c", "a"]),
  ])
  func `lines are read as letters, as many as the learner takes`(_ text: String, _ letters: [String]) {
    #expect(Answer(text, LinesAnswer.self, options: Self.lines) == Answer(LinesAnswer(letters)))
  }

  @Test(arguments: ["", "c, x", "let a = 3", "cadx", "matmul", "1, 2"])
  func `a text with anything other than letters of options isn't an answer in lines`(_ text: String) {
    #expect(Answer(text, LinesAnswer.self, options: Self.lines) == nil)
  }

  @Test(arguments: [
    ("3", "3"), ("3)", "3"), ("(3)", "3"), ("line 3", "3"), ("Line 12.", "12"), ("03", "3"), ("three", "3"),
    ("the third", "3"), ("third line", "3"),
  ])
  func `a line is read by its number`(_ text: String, _ number: String) {
    #expect(Answer(text, LineAnswer.self, options: Self.numbered) == Answer(LineAnswer(number)))
  }

  @Test(arguments: ["", "0", "13", "-1", "1.5", "3 + 4", "line", "the last", "nothing(3)", "99999999999999999999"])
  func `a text that isn't the number of a line isn't an answer`(_ text: String) {
    #expect(Answer(text, LineAnswer.self, options: Self.numbered) == nil)
  }

  @Test func `an option that isn't there is named, and one letter may be a variable`() {
    #expect(LineAnswer.absentOption(in: "line 13", options: Self.numbered) == "13")
    #expect(LineAnswer.absentOption(in: "3", options: Self.numbered) == nil)
    #expect(LinesAnswer.absentOption(in: "c, a, x", options: Self.lines) == "x")
    #expect(LinesAnswer.absentOption(in: "x", options: Self.lines) == nil)
    #expect(LinesAnswer.absentOption(in: "let a", options: Self.lines) == nil)
  }

  @Test func `several orders are right, and a distractor has words of its own`() throws {
    let question = try question(Self.ordered)
    let judge = AnswerJudge(question)
    func answer(_ letters: String) -> Answer { Answer(LinesAnswer(letters.map(String.init))) }
    for (letters, isRight) in [
      ("cad", true), ("acd", true), ("cda", false), ("ca", false), ("cadb", false), ("caad", false),
    ] {
      #expect(judge.isRight(answer(letters)) == isRight, "\(letters)")
    }
    for (letters, words) in [("cd", "No weights."), ("bad", "The keys are columns."), ("dca", "Other.")] {
      #expect(judge.explanation(of: answer(letters), isRight: false) == words, "\(letters)")
    }
  }

  @Test func `lines of code keep their indentation, and may be empty`() throws {
    let question = try question(Self.faulty)
    #expect(question.isPrediction)
    #expect(question.answer == Answer(LineAnswer("4")))
    #expect(question.options.map(\.letter) == ["1", "2", "3", "4", "5"])
    #expect(question.options.map(\.text)[1...2] == ["  let scores = matmul(q, k.T)", ""])
    #expect(question.answer.value.shown(among: question.options) == "line 4, `return softmax(scores, axis: 0)`")
  }

  @Test func `a line of code is as long as a terminal has room for, and no longer`() throws {
    let code = String(repeating: "x", count: OptionForm.widestCode)
    #expect(try question("ask line\nWhich?\n1) \(code)\n2) y\nanswer: 1").options[0].text == code)
    #expect(
      throws: LessonError(path: "l.md", line: 11, reason: "this line of code has 71 characters; the most are 70")
    ) { try question("ask line\nWhich?\n1) x\(code)\n2) y\nanswer: 1") }
  }

  @Test(arguments: [
    (ordered.replacing("c, a, d", with: "c"), 15, "lines to be put in order are at least two"),
    (ordered.replacing("c, a, d", with: "c, a, c"), 15, "each line stands once in an order"),
    (ordered.replacing("c, a, d", with: "c, a, x"), 15, "`c, a, x` isn't a list of lines"),
    (ordered.replacing("or: a, c, d", with: "or: a"), 16, "lines to be put in order are at least two"),
    (ordered.replacing("with b", with: "with x"), 18, "there is no option x"),
    (
      ordered.replacing("with b", with: "with c"), 18, "option c is part of the answer, so it isn't a distractor"
    ),
    (
      ordered.replacing("wrong c, d", with: "wrong a, c, d"), 15,
      "`wrong a, c, d` is within the tolerance of the answer"
    ),
    (
      ordered.replacing("d) return", with: "  and more\nd) return"), 14,
      "this line is neither a key nor indented as a continuation of the line above"
    ),
    (faulty.replacing("2) ", with: "7) "), 9, "the lines of code are numbered 1), 2), 3) and so on"),
    (faulty.replacing("answer: 4", with: "answer: 6"), 16, "`6` isn't a line's number"),
    ("ask line\nWhich?\nanswer: 1", 9, "a line's number needs options, `1) …`"),
    ("ask lines\nWhich?\nanswer: a", 9, "a list of lines needs options, `a) …`"),
    (
      "ask number\nHow?\nanswer: 1\nor: 2", 12,
      "`or:` is for questions with several right orders or lines, not a number"
    ),
  ])
  func `a broken question about code is refused with its line and the reason`(
    _ text: String, _ line: Int, _ reason: String
  ) {
    #expect(throws: LessonError(path: "l.md", line: line, reason: reason)) { try question(text) }
  }
}
