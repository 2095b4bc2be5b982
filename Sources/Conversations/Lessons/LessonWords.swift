import LessonRunning

/// The text around a lesson, in markdown.
enum LessonWords {
  // MARK: - Opening

  /// Returns the item at which a learner begins.
  static func start(of lesson: Lesson, _ standing: LessonProgress.Standing) -> Int {
    switch standing {
    case .new, .done: return 0
    case .under(let way, _): return way
    case .changed(_, let step):
      guard let index = lesson.steps.firstIndex(of: step), index > 0 else { return 0 }
      return lesson.items.firstIndex { $0.step == index } ?? 0
    }
  }

  /// Returns the greeting for a learner who comes back; nil for a new one.
  static func welcome(_ lesson: Lesson, _ standing: LessonProgress.Standing) -> String? {
    switch standing {
    case .new: return nil
    case .done: return "You have finished this lesson; it begins again here."
    case .under(_, let step): return "You are back at “\(step)”. `:restart` begins the lesson again."
    case .changed(_, let step):
      let place = start(of: lesson, standing) > 0 ? "here is its step “\(step)”" : "here it begins again"
      return "This lesson has changed since you were here; \(place)."
    }
  }

  // MARK: - Questions

  /// Returns the text of a question.
  static func asked(_ question: Question) -> String {
    (question.isPrediction ? "**Predict.** " : "**Question.** ") + question.text + options(of: question)
  }

  /// Returns the options of a question below its text: lines of code as code, with their marks.
  static func options(of question: Question) -> String {
    guard !question.options.isEmpty else { return "" }
    guard type(of: question.answer.value).optionForm.isCode else {
      return "\n\n" + question.options.map { "**\($0.letter))** \($0.text)" }.joined(separator: "\\\n")
    }
    let width = question.options.map(\.letter.count).max() ?? 1
    let lines = question.options.map { option in
      String(repeating: " ", count: width - option.letter.count) + "\(option.letter))"
        + (option.text.isEmpty ? "" : " " + option.text)
    }
    return "\n\n````swift\n\(lines.joined(separator: "\n"))\n````"
  }

  /// Returns the remark on an answer that names an option that isn't there.
  static func noOption(_ letter: String, of question: Question) -> String {
    "There is no option \(letter); the options are \(question.options.map(\.letter).joined(separator: ", "))."
  }

  // MARK: - Verdicts

  /// Returns the remark on a prediction until it is judged.
  static func noted(_ answer: Answer, _ confidence: Confidence?) -> String {
    switch confidence {
    case .sure: "Noted: \(answer.value.text), and you are sure."
    case .guess: "Noted: \(answer.value.text), a guess."
    case nil: "Noted: \(answer.value.text)."
    }
  }

  /// Returns the response to an answer that was judged at once. A right one after others stands beside them.
  static func judged(_ verdict: AnswerVerdict) -> String {
    guard verdict.isRight else {
      let explanation = verdict.explanation.map { " \($0)" } ?? " Try again; `:hint` helps."
      return "**Not \(shown(verdict.answer, verdict.question)).**\(explanation)"
    }
    guard !verdict.earlier.isEmpty else { return "**Right.** \(verdict.explanation ?? "")" }
    let answer = shown(verdict.answer, verdict.question)
    return
      "**Right: \(answer).** You said \(list(verdict.earlier, verdict.question)) before. \(verdict.explanation ?? "")"
  }

  /// Returns the response to a prediction after the cell has run.
  static func settled(_ verdict: AnswerVerdict) -> String { response(to: verdict, verb: "predicted") }

  /// Returns the response to an answer in a review, which is given once.
  static func reviewed(_ verdict: AnswerVerdict) -> String {
    verdict.isRight && verdict.confidence == nil
      ? "**Right.** \(verdict.explanation ?? "")" : response(to: verdict, verb: "said")
  }

  private static func response(to verdict: AnswerVerdict, verb: String) -> String {
    let given = shown(verdict.answer, verdict.question)
    if verdict.isRight {
      let lead =
        switch verdict.confidence {
        case .sure: "You were sure, and right: \(given)."
        case .guess: "You guessed, and are right: \(given)."
        case nil: "You \(verb) it: \(given)."
        }
      return "**\(lead)** \(verdict.explanation ?? "")"
    }
    let lead =
      switch verdict.confidence {
      case .sure: "You were sure: \(given);"
      case .guess: "You guessed \(given);"
      case nil: "You \(verb) \(given);"
      }
    let explanation = verdict.explanation ?? verdict.question.right ?? ""
    let right = shown(verdict.question.answer, verdict.question)
    return "**\(lead) it is \(right).** \(explanation)\(code(of: verdict.question))"
  }

  /// Returns the revealed answer, beside the wrong ones that were given.
  static func revealed(_ question: Question, given: [Answer] = []) -> String {
    let answer = shown(question.answer, question)
    let lead =
      given.isEmpty ? "**The answer is \(answer).**" : "**The answer is \(answer).** You said \(list(given, question))."
    return "\(lead) \(question.right ?? "")\(code(of: question))"
  }

  /// Returns the right answer as code, if it is lines in order.
  private static func code(of question: Question) -> String {
    guard type(of: question.answer.value).optionForm == .code else { return "" }
    let lines = question.answer.value.letters.compactMap { letter in
      question.options.first { $0.letter == letter }?.text
    }
    return "\n\n````swift\n\(lines.joined(separator: "\n"))\n````"
  }

  /// Returns different answers in one phrase: `0.5, 0.3 and 2`.
  private static func list(_ answers: [Answer], _ question: Question) -> String {
    var different: [String] = []
    for answer in answers.map({ shown($0, question) }) where !different.contains(answer) { different.append(answer) }
    // A list in a list.
    if different.contains(where: { $0.contains(", ") }) { different = different.map { "“\($0)”" } }
    let last = different.removeLast()
    return different.isEmpty ? last : different.joined(separator: ", ") + " and " + last
  }

  /// Returns an answer for the middle of a sentence: an option that is a sentence loses its full stop.
  private static func shown(_ answer: Answer, _ question: Question) -> String {
    let text = answer.value.shown(among: question.options)
    return text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }
}
