/// Reads a question block of a lesson.
///
///     predict number
///     How much of its attention does the last word keep for itself?
///     id: own-share
///     answer: 0.67
///     tolerance: 0.01
///     value: weights[5, 5].item()
///     hint: Divide e² by the sum of the row.
///     right: Yes: e² stands against twice e⁰.
///     wrong 0.33: That is what the two others get together.
///
/// The first line says when the question is asked (`ask`, or `predict` before the next cell runs) and its
/// answer's form. Indented lines continue the one above.
struct QuestionParser {
  let path: String
  /// The line in the file on which the block's text begins.
  let firstLine: Int

  /// Returns the question in a block's text.
  ///
  /// - Throws: ``LessonError``.
  func question(_ block: String) throws -> Question {
    do {
      return try Self.question(block)
    } catch let fault as QuestionFault {
      throw LessonError(path: path, line: firstLine + fault.line, reason: fault.reason)
    }
  }

  private static func question(_ text: String) throws -> Question {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let head = (lines.first ?? "").split(separator: " ").map(String.init)
    let kinds = AnswerKinds.all.map { $0.kind }
    guard head.count == 2, ["ask", "predict"].contains(head[0]), let kind = AnswerKinds.kind(named: head[1]) else {
      throw QuestionFault(0, "a question begins with `ask` or `predict` and one of \(kinds.joined(separator: ", "))")
    }
    let block = try QuestionBlock(lines.dropFirst(), options: kind.optionForm)
    guard block.text.contains(where: { !$0.isEmpty }) else { throw QuestionFault(0, "this question asks nothing") }
    try check(block.options, of: kind)

    let answers = block.entries.filter { $0.key == "answer" }
    guard let given = answers.first, answers.count == 1 else {
      throw QuestionFault(0, answers.isEmpty ? "this question has no answer" : "this question has two answers")
    }
    var question = Question(
      isPrediction: head[0] == "predict", text: block.text.joined(separator: "\n"), options: block.options,
      answer: try rightAnswer(given.text, given.line, kind, block.options), tolerance: halfUnit(of: given.text),
      value: nil,
      right: nil, wrong: [], otherwise: nil, hints: [])
    for entry in block.entries { try take(entry, into: &question, kind: kind) }
    try check(question, block, answerLine: given.line)
    question.variation = try Variation(block, kind: kind)
    return question
  }

  private static func take(
    _ entry: QuestionBlock.KeyedLine, into question: inout Question, kind: any AnswerValue.Type
  ) throws {
    guard !entry.text.isEmpty else { throw QuestionFault(entry.line, "`\(entry.key):` says nothing") }
    switch entry.key {
    case "id":
      guard entry.text.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil else {
        throw QuestionFault(entry.line, "`\(entry.text)` isn't an id: small letters and digits, with - between words")
      }
      question.id = entry.text
    case "about":
      guard let topic = QuestionTopic(rawValue: entry.text) else {
        let topics = QuestionTopic.allCases.map(\.rawValue).joined(separator: ", ")
        throw QuestionFault(entry.line, "a question is about one of \(topics), and this says `\(entry.text)`")
      }
      question.topic = topic
    case "or":
      guard kind.hasAlternatives else {
        throw QuestionFault(entry.line, "`or:` is for questions with several right orders or lines, not \(kind.noun)")
      }
      question.alternatives.append(try rightAnswer(entry.text, entry.line, kind, question.options))
    case "tolerance":
      guard let tolerance = Double(entry.text), tolerance >= 0 else {
        throw QuestionFault(entry.line, "`\(entry.text)` isn't a tolerance")
      }
      question.tolerance = tolerance
    case "value": question.value = entry.text
    case "right": question.right = entry.text
    case "hint": question.hints.append(entry.text)
    case "wrong" where entry.argument.isEmpty: question.otherwise = entry.text
    case "wrong":
      if kind.optionForm == .code, entry.argument.hasPrefix("with ") {
        let letter = String(entry.argument.dropFirst(5))
        question.distractors.append(Question.Distractor(letter: letter, explanation: entry.text))
      } else {
        let foreseen = try answer(entry.argument, entry.line, kind, question.options)
        question.wrong.append(Question.WrongAnswer(answer: foreseen, explanation: entry.text))
      }
    default: break
    }
  }

  private static func answer(
    _ text: String, _ line: Int, _ kind: any AnswerValue.Type, _ options: [QuestionOption]
  ) throws -> Answer {
    guard let answer = Answer(text, kind, options: options) else {
      throw QuestionFault(line, "`\(text)` isn't \(kind.noun)")
    }
    return answer
  }

  private static func rightAnswer(
    _ text: String, _ line: Int, _ kind: any AnswerValue.Type, _ options: [QuestionOption]
  ) throws -> Answer {
    let answer = try answer(text, line, kind, options)
    if let reason = answer.value.reasonNotToBeRight { throw QuestionFault(line, reason) }
    return answer
  }

  // MARK: - Checks

  private static func check(_ options: [QuestionOption], of kind: any AnswerValue.Type) throws {
    guard kind.hasOptions == !options.isEmpty else {
      let those = AnswerKinds.all.filter { $0.hasOptions }.map { $0.noun }
      let list = those.dropLast().joined(separator: ", ") + " or " + (those.last ?? "")
      throw QuestionFault(
        0,
        options.isEmpty
          ? "\(kind.noun) needs options, `\(kind.optionForm.example)`" : "options are for \(list), not \(kind.noun)")
    }
    if kind.optionForm == .numberedCode {
      guard options.map(\.letter) == options.indices.map({ "\($0 + 1)" }) else {
        throw QuestionFault(0, "the lines of code are numbered 1), 2), 3) and so on")
      }
    }
    guard Set(options.map(\.letter)).count == options.count else {
      throw QuestionFault(0, "two options have one letter")
    }
  }

  private static func check(_ question: Question, _ block: QuestionBlock, answerLine: Int) throws {
    for key in ["id", "about", "tolerance", "value", "right", "vary", "again", "gives"] { _ = try block.entry(key) }
    for foreseen in question.wrong where AnswerJudge(question).isRight(foreseen.answer) == true {
      throw QuestionFault(answerLine, "`wrong \(foreseen.answer.value.text)` is within the tolerance of the answer")
    }
    let used = Set(([question.answer] + question.alternatives).flatMap { $0.value.letters })
    for distractor in question.distractors {
      let line = block.entries.first { $0.argument == "with \(distractor.letter)" }?.line ?? answerLine
      guard question.options.contains(where: { $0.letter == distractor.letter }) else {
        throw QuestionFault(line, "there is no option \(distractor.letter)")
      }
      guard !used.contains(distractor.letter) else {
        throw QuestionFault(line, "option \(distractor.letter) is part of the answer, so it isn't a distractor")
      }
    }
  }

  /// Returns half a unit of the last digit of a number as written: `0.67` allows 0.665 to 0.675.
  static func halfUnit(of text: String) -> Double {
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    guard let point = mantissa.firstIndex(of: "."), let whole = Double(text), whole.isFinite else { return 1e-6 }
    let digits = mantissa[mantissa.index(after: point)...].prefix { $0.isNumber }.count
    return 0.5 * (0..<digits).reduce(1.0) { unit, _ in unit / 10 } * (1 + 1e-9)
  }
}
