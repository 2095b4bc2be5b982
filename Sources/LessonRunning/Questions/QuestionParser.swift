/// Reads a question block of a lesson.
///
///     predict number
///     How much of its attention does the last word keep for itself?
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

  private static let keys = ["answer", "tolerance", "value", "right", "wrong", "hint"]

  private struct KeyedLine {
    var key: String
    var argument: String
    var text: String
    var line: Int
  }

  /// Returns the question in a block's text.
  ///
  /// - Throws: ``LessonError``.
  func question(_ block: String) throws -> Question {
    let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let head = (lines.first ?? "").split(separator: " ").map(String.init)
    let kinds = AnswerKinds.all.map { $0.kind }
    guard head.count == 2, ["ask", "predict"].contains(head[0]), let kind = AnswerKinds.kind(named: head[1]) else {
      throw wrong(0, "a question begins with `ask` or `predict` and one of \(kinds.joined(separator: ", "))")
    }
    var (text, options, entries) = try parts(lines.dropFirst())
    while text.last?.isEmpty == true { text.removeLast() }
    guard text.contains(where: { !$0.isEmpty }) else { throw wrong(0, "this question asks nothing") }
    guard kind.hasOptions == !options.isEmpty else {
      let those = AnswerKinds.all.filter { $0.hasOptions }.map { Self.noun($0) }.joined(separator: " or ")
      throw wrong(
        0,
        options.isEmpty
          ? "\(Self.noun(kind)) needs options, `a) …`" : "options are for \(those), not \(Self.noun(kind))")
    }
    guard Set(options.map(\.letter)).count == options.count else { throw wrong(0, "two options have one letter") }

    let answers = entries.filter { $0.key == "answer" }
    guard let given = answers.first, answers.count == 1 else {
      throw wrong(0, answers.isEmpty ? "this question has no answer" : "this question has two answers")
    }
    guard let answer = Answer(given.text, kind, options: options) else {
      throw wrong(given.line, "`\(given.text)` isn't \(Self.noun(kind))")
    }
    var question = Question(
      isPrediction: head[0] == "predict", text: text.joined(separator: "\n"), options: options, answer: answer,
      tolerance: Self.halfUnit(of: given.text), value: nil, right: nil, wrong: [], otherwise: nil, hints: [])
    for entry in entries { try take(entry, into: &question, kind: kind) }
    for foreseen in question.wrong where AnswerJudge(question).isRight(foreseen.answer) == true {
      throw wrong(given.line, "`wrong \(foreseen.answer.value.text)` is within the tolerance of the answer")
    }
    return question
  }

  private func take(_ entry: KeyedLine, into question: inout Question, kind: any AnswerValue.Type) throws {
    guard !entry.text.isEmpty else { throw wrong(entry.line, "`\(entry.key):` says nothing") }
    switch entry.key {
    case "tolerance":
      guard let tolerance = Double(entry.text), tolerance >= 0 else {
        throw wrong(entry.line, "`\(entry.text)` isn't a tolerance")
      }
      question.tolerance = tolerance
    case "value": question.value = entry.text
    case "right": question.right = entry.text
    case "hint": question.hints.append(entry.text)
    case "wrong" where entry.argument.isEmpty: question.otherwise = entry.text
    case "wrong":
      guard let answer = Answer(entry.argument, kind, options: question.options) else {
        throw wrong(entry.line, "`\(entry.argument)` isn't \(Self.noun(kind))")
      }
      question.wrong.append(Question.WrongAnswer(answer: answer, explanation: entry.text))
    default: break
    }
  }

  /// Splits a block into the text, the options and the entries with a key.
  private func parts(_ lines: ArraySlice<String>) throws -> ([String], [QuestionOption], [KeyedLine]) {
    var text: [String] = []
    var options: [QuestionOption] = []
    var entries: [KeyedLine] = []
    for (index, line) in zip(lines.indices, lines) {
      if let entry = entry(line, index) {
        entries.append(entry)
      } else if line.hasPrefix("  "), !entries.isEmpty {
        let rest = String(line.drop { $0 == " " })
        entries[entries.count - 1].text += (entries[entries.count - 1].text.isEmpty ? "" : " ") + rest
      } else if line.hasPrefix("  "), !options.isEmpty {
        options[options.count - 1].text += " " + line.drop { $0 == " " }
      } else if let option = option(line), entries.isEmpty {
        options.append(option)
      } else if entries.isEmpty, options.isEmpty {
        text.append(line)
      } else if line.contains(where: { !$0.isWhitespace }) {
        throw wrong(index, "this line is neither a key nor indented as a continuation of the line above")
      }
    }
    return (text, options, entries)
  }

  private func entry(_ line: String, _ index: Int) -> KeyedLine? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let words = line[..<colon].split(separator: " ", maxSplits: 1).map(String.init)
    guard let key = words.first, line.hasPrefix(key), Self.keys.contains(key), words.count == 1 || key == "wrong" else {
      return nil
    }
    let text = line[line.index(after: colon)...].drop { $0 == " " }
    return KeyedLine(key: key, argument: words.count == 2 ? words[1] : "", text: String(text), line: index)
  }

  private func option(_ line: String) -> QuestionOption? {
    let characters = Array(line.prefix(3))
    guard characters.count == 3, characters[0].isLowercase, characters[1] == ")", characters[2] == " " else {
      return nil
    }
    return QuestionOption(letter: String(characters[0]), text: String(line.dropFirst(3)))
  }

  /// Returns half a unit of the last digit of a number as written: `0.67` allows 0.665 to 0.675.
  static func halfUnit(of text: String) -> Double {
    let mantissa = text.prefix { $0 != "e" && $0 != "E" }
    guard let point = mantissa.firstIndex(of: "."), let whole = Double(text), whole.isFinite else { return 1e-6 }
    let digits = mantissa[mantissa.index(after: point)...].prefix { $0.isNumber }.count
    return 0.5 * (0..<digits).reduce(1.0) { unit, _ in unit / 10 } * (1 + 1e-9)
  }

  /// Returns a kind's name with its article.
  private static func noun(_ kind: any AnswerValue.Type) -> String {
    (kind.kind.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + kind.kind
  }

  private func wrong(_ line: Int, _ reason: String) -> LessonError {
    LessonError(path: path, line: firstLine + line, reason: reason)
  }
}
