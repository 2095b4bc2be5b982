import Testing

@testable import LessonRunning

@Suite struct QuestionTests {
  static let options = [
    QuestionOption(letter: "a", text: "the *rows*"), QuestionOption(letter: "b", text: "the columns"),
    QuestionOption(letter: "c", text: "both"),
  ]

  /// Reads an answer as a question with the options does.
  private func read<Value: AnswerValue>(_ text: String, _ kind: Value.Type) -> Value? {
    Answer(text, kind, options: Self.options)?.value as? Value
  }

  private static let numbers: [(String, Double)] = [
    ("0.5", 0.5), (".5", 0.5), ("1/2", 0.5), ("½", 0.5), ("50%", 0.5), ("50 %", 0.5), ("5e-1", 0.5), (" 0.50 ", 0.5),
    ("−3", -3), ("-3.", -3), ("+3", 3), ("1½", 1.5), ("√4", 2), ("1/√4", 0.5), ("-∞", -.infinity), ("inf", .infinity),
    ("1_000", 1000), ("≈ 2", 2), ("0,5", 0.5), ("1,2345", 1.2345), ("0,563", 0.563), ("one", 1), ("Twenty-three", 23),
    ("half", 0.5), ("a half", 0.5), ("two thirds", 2 / 3), ("minus one quarter", -0.25), ("one and a half", 1.5),
    ("two hundred and five", 205), ("infinity", .infinity), ("50 percent", 0.5), ("twelve tokens", 12), ("3 heads", 3),
    ("five million", 5_000_000), ("zero", 0), ("T = 2", 2), ("temperature 2", 2),
  ]

  @Test(arguments: numbers)
  func `a number is read by its value`(_ text: String, _ value: Double) {
    #expect(read(text, NumberAnswer.self) == NumberAnswer(value))
  }

  @Test(arguments: [
    "", "a", "let x = 3", "1/0", "1/2/3", "--3", "0x1", "1 and 2", "weights[0]", "√-1", "%", "nan", "1,000", "1,2,3",
    "one or two", "and",
    "minus", "half past two", "one two x", "tokens", "5x2", "3 4", "One Fith", "two thrids",
  ])
  func `a text that isn't a number isn't an answer`(_ text: String) {
    #expect(read(text, NumberAnswer.self) == nil)
  }

  @Test(arguments: [
    ("[2, 3]", [2, 3]), ("(2,3)", [2, 3]), ("2x3", [2, 3]), ("2 × 3", [2, 3]), ("2 3", [2, 3]), ("7", [7]), ("[]", []),
    ("[2,3,5]", [2, 3, 5]), ("5 by 2", [5, 2]), ("two by three", [2, 3]), ("2 rows and 3 columns", [2, 3]),
    ("torch.Size([2, 3])", [2, 3]), ("(5,)", [5]), ("shape [5, 2]", [5, 2]), ("a scalar", []), ("two", [2]),
  ])
  func `a shape is read by its sizes`(_ text: String, _ sizes: [Int]) {
    #expect(read(text, ShapeAnswer.self) == ShapeAnswer(sizes))
  }

  @Test(arguments: ["", "[2, 3", "2.5", "[-1]", "q.shape", "rows", "it is square", "(2,x,5)"])
  func `a text that isn't a shape isn't an answer`(_ text: String) {
    #expect(read(text, ShapeAnswer.self) == nil)
  }

  @Test(arguments: ["a", "A", "a)", "(a)", "the rows", "The rows."])
  func `a choice is its letter or its words`(_ text: String) {
    #expect(read(text, ChoiceAnswer.self) == ChoiceAnswer("a"))
  }

  @Test(arguments: [
    ("it rises", "a"), ("rises", "a"), ("rise", "a"), ("It doesn't rise", "b"), ("stays the same", "c"),
    ("same", "c"),
  ])
  func `a choice is also some words that no other option has`(_ text: String, _ letter: String) {
    let options = [
      QuestionOption(letter: "a", text: "It rises."), QuestionOption(letter: "b", text: "It doesn't rise at all."),
      QuestionOption(letter: "c", text: "It stays the same"),
    ]
    #expect(Answer(text, ChoiceAnswer.self, options: options)?.value as? ChoiceAnswer == ChoiceAnswer(letter))
    for vague in ["not", "it", "the", "falls", "rises and stays", "", "x"] {
      #expect(Answer(vague, ChoiceAnswer.self, options: options) == nil, "\(vague)")
    }
  }

  @Test(arguments: [
    "b, a, c", "b a c", "bac", "B > A > C", "b → a → c", "b then a then c", "first b, then a, finally c",
  ])
  func `an order is its letters`(_ text: String) {
    #expect(read(text, OrderAnswer.self) == OrderAnswer(["b", "a", "c"]))
  }

  @Test(arguments: ["d", "", "b, a", "a, a, b", "bacc", "rows"])
  func `an order has each option once`(_ text: String) {
    #expect(read(text, OrderAnswer.self) == nil)
  }

  @Test(arguments: [
    ("1, because only water counts", 1.0), ("I think it's 1, only water is in both", 1),
    ("0.82 since it is the biggest", 0.82),
    ("about a half, so less", 0.5), ("0,56", 0.56), ("it's 1 because water", 1),
  ])
  func `a number may have its reason behind it`(_ text: String, _ number: Double) throws {
    let question = try QuestionParser(path: "", firstLine: 1).question("ask number\nHow much?\nanswer: 1\n")
    #expect(question.read(text)?.answer == Answer(NumberAnswer(number)))
    let shape = try QuestionParser(path: "", firstLine: 1).question("ask shape\nWhich?\nanswer: [2]\n")
    #expect(shape.read("I think it is [2] because the 5s cancel")?.answer == Answer(ShapeAnswer([2])))
    #expect(shape.read("2, 3")?.answer == Answer(ShapeAnswer([2, 3])))
  }

  @Test(arguments: [
    ("about 1.88, I think", "1.88"), ("ca. 0,11", "0,11"), ("0.56 or so", "0.56"), ("it is b.", "b"),
    ("I'd say c", "c"),
    ("b I think", "b"), ("the answer is [2, 3]", "[2, 3]"), ("= 4", "4"), ("~0.5", "0.5"), ("c", "c"),
    ("itself", "itself"),
  ])
  func `words that people put around an answer are no part of it`(_ text: String, _ core: String) {
    #expect(AnswerText(text).core == core)
  }

  @Test(arguments: [
    ("c, it cancels", "c"), ("b because it is twice", "b"), ("the answer would be twice as large", "b"),
    ("it would be twice as large", "b"), ("I put it after the softmax", "c"), ("after softmax", "c"),
    ("no, since it sums", "a"),
    ("not nothing", nil), ("a vector of two", nil), ("no no", nil),
  ])
  func `a choice is led by its letter, or has words in a row of one option alone`(_ text: String, _ letter: String?) {
    let options = [
      QuestionOption(letter: "a", text: "no: nothing changes"),
      QuestionOption(letter: "b", text: "the answer would be twice as large, and not lie between the values"),
      QuestionOption(letter: "c", text: "after the softmax"),
    ]
    #expect((Answer(text, ChoiceAnswer.self, options: options)?.value as? ChoiceAnswer)?.letter == letter)
  }

  @Test(arguments: [
    "dot products, softmax, sum", "the dot products then softmax then the sum", "products > softmax > sum",
  ])
  func `an order is also the words of its options`(_ text: String) {
    let options = ["sum of values", "dot products", "softmax"].enumerated().map {
      QuestionOption(letter: ["a", "b", "c"][$0.offset], text: $0.element)
    }
    #expect(Answer(text, OrderAnswer.self, options: options)?.value as? OrderAnswer == OrderAnswer(["b", "c", "a"]))
  }

  @Test func `a number is right to half a unit of the last digit that the answer is written with`() throws {
    let question = try QuestionParser(path: "", firstLine: 1).question("ask number\nHow much?\nanswer: 0.67\n")
    let judge = AnswerJudge(question)
    for (number, isRight) in [(0.665, true), (0.675, true), (2 / 3, true), (0.6649, false), (0.68, false)] {
      #expect(judge.isRight(Answer(NumberAnswer(number))) == isRight, "\(number)")
    }
    #expect(judge.isRight(Answer(NumberAnswer(.nan))) == false)
  }

  @Test func `a question is read with all that it says`() throws {
    let question = try QuestionParser(path: "", firstLine: 1).question(
      """
      predict choice
      Which one?

      Think: it matters.
      a) the rows,
        all of them
      b) the columns
      answer: b
      value: pick()
      hint: One.
      hint: Two
        and a half.
      right: Because.
      wrong a: No: rows sum to one.
      wrong: Else.
      """)
    #expect(
      question
        == Question(
          isPrediction: true, text: "Which one?\n\nThink: it matters.",
          options: [.init(letter: "a", text: "the rows, all of them"), .init(letter: "b", text: "the columns")],
          answer: Answer(ChoiceAnswer("b")), tolerance: question.tolerance, value: "pick()", right: "Because.",
          wrong: [.init(answer: Answer(ChoiceAnswer("a")), explanation: "No: rows sum to one.")], otherwise: "Else.",
          hints: ["One.", "Two and a half."]))
    #expect(AnswerJudge(question).explanation(of: Answer(ChoiceAnswer("a")), isRight: false) == "No: rows sum to one.")
  }

  @Test(arguments: [
    (
      "number\nHow?\nanswer: 1", 9,
      "a question begins with `ask` or `predict` and one of number, shape, choice, order, expression, "
        + "lines, line"
    ),
    ("ask number\nHow?", 9, "this question has no answer"),
    ("ask number\nHow?\nanswer: 1\nanswer: 2", 9, "this question has two answers"),
    ("ask number\nHow?\nanswer: many", 11, "`many` isn't a number"),
    ("ask number\nanswer: 1", 9, "this question asks nothing"),
    ("ask choice\nWhich?\nanswer: a", 9, "a choice needs options, `a) …`"),
    ("ask choice\nWhich?\na) x\nb) y\nanswer: c", 13, "`c` isn't a choice"),
    ("ask choice\nWhich?\na) x\na) y\nanswer: a", 9, "two options have one letter"),
    (
      "ask number\nHow?\na) x\nanswer: 1", 9,
      "options are for a choice, an order, a list of lines or a line's number, not a number"
    ),
    ("ask number\nHow?\nanswer: 1\ntolerance: wide", 12, "`wide` isn't a tolerance"),
    ("ask number\nHow?\nanswer: 1\nhint:", 12, "`hint:` says nothing"),
    (
      "ask number\nHow?\nanswer: 1\nhnit: x", 12,
      "this line is neither a key nor indented as a continuation of the line above"
    ),
    ("ask number\nHow?\nanswer: 1\nwrong few: x", 12, "`few` isn't a number"),
    ("ask number\nHow?\nanswer: 1.0\nwrong 1.01: x", 11, "`wrong 1.01` is within the tolerance of the answer"),
  ])
  func `a broken question is refused with its line and the reason`(_ text: String, _ line: Int, _ reason: String) {
    #expect(throws: LessonError(path: "l.md", line: line, reason: reason)) {
      try QuestionParser(path: "l.md", firstLine: 9).question(text)
    }
  }

  @Test(arguments: [
    ("0.5", "0.5", nil), ("0.5!", "0.5", Confidence.sure), ("0.5 ?", "0.5", .guess), ("a ! ", "a", .sure),
    ("[2, 3]??", "[2, 3]", .guess), ("!", "!", nil), (" ? ", " ? ", nil),
  ])
  func `a mark behind an answer says how sure the learner is`(
    _ text: String, _ answer: String, _ confidence: Confidence?
  ) {
    let divided = Confidence.divided(text)
    #expect(divided.answer == answer && divided.confidence == confidence)
  }
}
