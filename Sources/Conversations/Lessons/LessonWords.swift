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

  /// Returns the response to an answer that was judged at once.
  static func judged(_ verdict: LessonLeader.Verdict) -> String {
    if verdict.isRight { return "**Right.** \(verdict.explanation ?? "")" }
    let explanation = verdict.explanation.map { " \($0)" } ?? " Try again; `:hint` helps."
    return "**Not \(shown(verdict.answer, verdict.question)).**\(explanation)"
  }

  /// Returns the response to a prediction after the cell has run.
  static func settled(_ verdict: LessonLeader.Verdict) -> String {
    let given = shown(verdict.answer, verdict.question)
    if verdict.isRight { return "**You predicted it: \(given).** \(verdict.explanation ?? "")" }
    let right = shown(verdict.question.answer, verdict.question)
    return "**You predicted \(given); it is \(right).** \(verdict.explanation ?? verdict.question.right ?? "")"
  }

  /// Returns the revealed answer.
  static func revealed(_ question: Question) -> String {
    "**The answer is \(shown(question.answer, question)).** \(question.right ?? "")"
  }

  private static func shown(_ answer: Answer, _ question: Question) -> String {
    answer.value.shown(among: question.options)
  }
}
