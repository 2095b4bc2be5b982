/// Finds what a lesson lacks of the form that attnlab's own lessons have.
///
/// They predict and ask, some questions of them again with other numbers; they draw; they have an error to be found,
/// explained and mended; they say where a learner meets what they teach, recapitulate, name their sources, and lead on to
/// exercises.
public struct LessonLint {
  /// The least number of predictions in a lesson.
  static let predictions = 5
  /// The least number of questions that can be asked again with other numbers.
  static let variations = 3
  /// The number of questions at the end.
  static let recapQuestions = 3
  /// The numbers of steps that a lesson may have.
  static let steps = 7...14
  /// The minutes that a lesson may take.
  static let minutes = 15...30
  /// The most columns of a line of code, which a page indents by two.
  static let codeWidth = 78
  /// The most columns of a recorded output.
  static let outputWidth = 80
  /// The most lines of a recorded output: with the prompt below it, it fills a screen.
  static let outputHeight = 23

  let lesson: Lesson
  let hasExercises: Bool

  /// Creates a lint of a lesson.
  ///
  /// - Parameter hasExercises: whether the course has an exercise for it.
  public init(_ lesson: Lesson, hasExercises: Bool) {
    self.lesson = lesson
    self.hasExercises = hasExercises
  }

  /// What it lacks, and what is too wide or too high.
  public var findings: [LessonFinding] { metadata + asked + drawn + sections + sizes }

  private var questions: [(question: Question, item: Lesson.Item)] {
    lesson.items.compactMap { item in
      if case .question(let question) = item.content { (question, item) } else { nil }
    }
  }

  private var metadata: [LessonFinding] {
    var findings: [LessonFinding] = []
    if lesson.metadata.buildsOn.isEmpty, lesson.number > 1 {
      findings.append(
        LessonFinding("nothing says what it builds on: `*Builds on:* [title](NN-slug.md)` below the title"))
    }
    guard let minutes = lesson.metadata.minutes else {
      return findings + [LessonFinding("nothing says how long it takes: `*Takes:* 25 minutes` below the title")]
    }
    if !Self.minutes.contains(minutes) {
      findings.append(
        LessonFinding("it takes \(minutes) minutes, and lessons take \(Self.words(Self.minutes))"))
    }
    return findings
  }

  private var asked: [LessonFinding] {
    guard !questions.isEmpty else { return [LessonFinding("there is no question")] }
    var findings: [LessonFinding] = []
    let predictions = questions.count { $0.question.isPrediction }
    if predictions < Self.predictions {
      findings.append(LessonFinding("there are \(predictions) predictions, and there should be \(Self.predictions)"))
    }
    for topic in QuestionTopic.allCases where !questions.contains(where: { $0.question.isAbout(topic) }) {
      findings.append(LessonFinding("no question has `about: \(topic.rawValue)`"))
    }
    let varying = questions.count { $0.question.variation != nil }
    if varying < Self.variations {
      findings.append(LessonFinding("\(varying) questions vary, and \(Self.variations) should"))
    }
    for (question, item) in questions where question.id == nil {
      findings.append(LessonFinding(line: item.line, "this question has no `id:`"))
    }
    return findings
  }

  private var drawn: [LessonFinding] {
    var findings: [LessonFinding] = []
    let pictures = lesson.cells.filter { PictureText.hasPicture($0.output) }
    if !pictures.contains(where: { $0.source.contains("decoderMap(") }) {
      findings.append(LessonFinding("no cell shows where on the map of a decoder it stands: `decoderMap(here: …)`"))
    }
    if !pictures.contains(where: { !$0.source.contains("decoderMap(") }) {
      findings.append(LessonFinding("there is no picture but the map"))
    }
    return findings
  }

  // MARK: - Steps with a name

  private var sections: [LessonFinding] {
    var findings: [LessonFinding] = []
    let steps = lesson.steps.dropFirst().count { !["Sources", "Exercises"].contains($0) }
    if !Self.steps.contains(steps) {
      findings.append(
        LessonFinding(
          "there are \(steps) steps without Sources and Exercises, and there should be \(Self.words(Self.steps))"))
    }
    findings += errorStep
    if step("Where you meet it") == nil { findings.append(LessonFinding("there is no step `## Where you meet it`")) }
    if let recap = step("Recap") {
      let asked = questions(of: recap).count { !$0.isPrediction }
      if asked != Self.recapQuestions {
        findings.append(LessonFinding("Recap asks \(asked) questions, and it should ask \(Self.recapQuestions)"))
      }
    } else {
      findings.append(LessonFinding("there is no step `## Recap`"))
    }
    return findings + sources + exercises
  }

  private var errorStep: [LessonFinding] {
    guard let step = lesson.steps.firstIndex(where: { $0 == "Find the error" || $0.hasPrefix("Find the error:") })
    else {
      return [LessonFinding("there is no step `## Find the error`")]
    }
    let asked = questions(of: step)
    let wanted: [(isThere: Bool, what: String)] = [
      (asked.contains { $0.answer.kind == "line" }, "a `line` question, which finds the error"),
      (asked.contains { $0.topic == .why }, "a question with `about: why`, which explains it"),
      (asked.contains { ["expression", "lines"].contains($0.answer.kind) }, "a question that mends it"),
    ]
    return wanted.filter { !$0.isThere }.map { LessonFinding("the step `\(lesson.steps[step])` lacks \($0.what)") }
  }

  private var sources: [LessonFinding] {
    guard let step = step("Sources") else { return [LessonFinding("there is no step `## Sources`")] }
    let items = prose(of: step).flatMap { text, line in
      zip(line..., text.split(separator: "\n", omittingEmptySubsequences: false)).reduce(into: [(Int, String)]()) {
        if $1.1.hasPrefix("- ") {
          $0.append(($1.0, String($1.1)))
        } else if !$0.isEmpty {
          $0[$0.count - 1].1 += $1.1
        }
      }
    }
    if items.isEmpty { return [LessonFinding("Sources lists nothing")] }
    // A part of a library is named as code, and a part of a paper by its section.
    return items.filter { !$0.1.contains("§") && !$0.1.contains("`") }
      .map { LessonFinding(line: $0.0, "this source has no section, as in §3.2.1") }
  }

  private var exercises: [LessonFinding] {
    var findings: [LessonFinding] = []
    if !hasExercises { findings.append(LessonFinding("there is no exercise for it")) }
    guard let step = step("Exercises") else { return findings + [LessonFinding("there is no step `## Exercises`")] }
    if step != lesson.steps.count - 1 { findings.append(LessonFinding("the step `## Exercises` should be the last")) }
    if !prose(of: step).contains(where: { $0.text.contains("attnlab start ") }) {
      findings.append(
        LessonFinding("the step `## Exercises` names no exercise: - `attnlab start 15` opens **15-split-heads**: …"))
    }
    return findings
  }

  private func step(_ name: String) -> Int? { lesson.steps.firstIndex(of: name) }

  private func questions(of step: Int) -> [Question] {
    questions.filter { $0.item.step == step }.map(\.question)
  }

  private func prose(of step: Int) -> [(text: String, line: Int)] {
    lesson.items.filter { $0.step == step }.compactMap { item in
      if case .prose(let text) = item.content { (text, item.line) } else { nil }
    }
  }

  // MARK: - Sizes

  private var sizes: [LessonFinding] {
    lesson.cells.flatMap { cell -> [LessonFinding] in
      let code = cell.source.split(separator: "\n", omittingEmptySubsequences: false)
      var findings = zip((cell.firstLine + 1)..., code).filter { $0.1.count > Self.codeWidth }.map { line, text in
        LessonFinding(line: line, "this line of code has \(text.count) columns, and \(Self.codeWidth) fit")
      }
      let output = cell.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      if let widest = output.map(\.count).max(), widest > Self.outputWidth {
        findings.append(
          LessonFinding(line: cell.firstLine, "this cell's output has \(widest) columns, and \(Self.outputWidth) fit"))
      }
      if output.count > Self.outputHeight {
        findings.append(
          LessonFinding(
            line: cell.firstLine, "this cell's output has \(output.count) lines, and \(Self.outputHeight) fit"))
      }
      return findings
    }
  }

  private static func words(_ range: ClosedRange<Int>) -> String { "\(range.lowerBound) to \(range.upperBound)" }
}

extension Question {
  /// Returns whether it is about a topic. A question for a shape is about shapes without saying so.
  fileprivate func isAbout(_ topic: QuestionTopic) -> Bool {
    self.topic == topic || type(of: answer.value).topic == topic
  }
}
