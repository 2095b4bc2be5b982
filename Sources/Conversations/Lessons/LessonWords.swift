import LessonRunning

/// The text around a lesson, in markdown.
enum LessonWords {
  // MARK: - Opening

  /// Returns the greeting for a learner who comes back; nil for a new one.
  static func welcome(_ lesson: Lesson, _ standing: ProgressBook.Standing) -> String? {
    guard let next = standing.next else {
      return standing.isDone ? "You have finished this lesson; it begins again here." : nil
    }
    let step = lesson.items[next].step
    let place = step > 0 ? "step \(step) of \(lesson.steps.count - 1), “\(lesson.steps[step])”" : "its beginning"
    return standing.isGuess
      ? "This lesson has changed since you were here, so it goes on at \(place)."
      : "You are back at \(place). `:restart` begins the lesson again."
  }

  /// Returns what is said while cells run again, so many of them so far.
  static func restoring(_ done: Int, of all: Int) -> String {
    all == 1 ? "Restoring a cell …" : "Restoring \(all) cells … \(done) done."
  }

  /// Returns prose in which commands of the shell are those of the prompt: `:start 5`.
  private static func forPrompt(_ prose: String) -> String {
    prose.replacing(/`attnlab ((?:lesson|start|check|exercises|review|term|names|mechanisms)\b[^`]*)`/) { "`:\($0.1)`" }
  }

  /// Returns the prose of a lesson, as it is shown at the prompt; a heading that begins a step says which of how many it is.
  static func numbered(_ prose: String, step: Int, of lesson: Lesson) -> String {
    let prose = forPrompt(prose)
    guard step > 0, prose.hasPrefix("## "), let end = prose.firstIndex(of: "\n") ?? Optional(prose.endIndex) else {
      return prose
    }
    return "\(prose[..<end]) (step \(step) of \(lesson.steps.count - 1))\(prose[end...])"
  }

  /// The remark after a learner's version of a cell.
  static let goesOnFromVersion =
    "The lesson goes on from your version: its answers are computed from it where they can be, and numbers in its text may be "
    + "others. `:back` returns to the lesson's own."

  /// The remark after a cell of the lesson that fails where a version of the learner's stands before it.
  static let failsAfterVersion =
    "This cell doesn't go with your version of an earlier one. Enter goes on with the lesson's own cells."

  /// The remark after a learner's version that didn't finish.
  static let unfinishedVersion = "The lesson still waits here: Enter runs its own cell, Up brings it to the prompt."

  /// Returns the remark for a learner who says that they don't know.
  static func unknown(_ question: Question) -> String {
    let hint = question.hints.isEmpty ? "" : "`:hint` helps, and "
    return
      "That's fine. \(hint)`:skip` goes on and shows the answer\(question.isPrediction ? " once the cell has run" : "")."
  }

  // MARK: - Questions

  /// Returns the text of a question.
  ///
  /// - Parameter withID: whether it begins with the question's id, by which a learner can name it.
  static func asked(_ question: Question, withID: Bool = false) -> String {
    let id = withID ? question.id.map { " (\($0))" } ?? "" : ""
    return "**\(question.isPrediction ? "Predict" : "Question")\(id).** \(question.text)\(options(of: question))"
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
      let help =
        verdict.question.hints.isEmpty ? "Try again, or `:skip` shows the answer." : "Try again; `:hint` helps."
      let said = [ExpressionWords.difference(verdict), verdict.explanation].compactMap { $0 }.joined(separator: " ")
      return "**Not \(shown(verdict.answer, verdict.question)).** \(said.isEmpty ? help : said)"
    }
    guard !verdict.earlier.isEmpty else { return "**Right.** \(verdict.explanation ?? "")" }
    return
      "**Right: \(brief(verdict.answer)).** You said \(list(verdict.earlier, brief)) before. \(verdict.explanation ?? "")"
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
    let condition = verdict.question.isComputed ? "with your version " : ""
    return "**\(lead) \(condition)it is \(right).** \(explanation)\(code(of: verdict.question))"
  }

  /// Returns the revealed answer, beside the wrong ones that were given.
  static func revealed(_ question: Question, given: [Answer] = []) -> String {
    let answer = shown(question.answer, question)
    let lead =
      given.isEmpty ? "**The answer is \(answer).**" : "**The answer is \(answer).** You said \(list(given, brief))."
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
  private static func list(_ answers: [Answer], _ words: (Answer) -> String) -> String {
    var different: [String] = []
    for answer in answers.map(words) where !different.contains(answer) { different.append(answer) }
    // A list in a list.
    if different.contains(where: { $0.contains(", ") }) { different = different.map { "“\($0)”" } }
    let last = different.removeLast()
    return different.isEmpty ? last : different.joined(separator: ", ") + " and " + last
  }

  /// Returns an answer in a word: of an option, its letter.
  private static func brief(_ answer: Answer) -> String {
    answer.value.letters.isEmpty ? answer.value.shown(among: []) : answer.value.text
  }

  /// Returns an answer for the middle of a sentence: an option that is a sentence loses its full stop.
  private static func shown(_ answer: Answer, _ question: Question) -> String {
    let text = answer.value.shown(among: question.options)
    return text.hasSuffix(".") && !text.hasSuffix("..") ? String(text.dropLast()) : text
  }
}
