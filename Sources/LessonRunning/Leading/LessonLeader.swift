import Notebooks

/// Leads a learner through a lesson in a notebook's session.
///
/// The lesson's own cells form one chain of states. What the learner types in between stands on top of it, and is set
/// aside when the lesson goes on: so the lesson's next cell always finds the state that it needs, whatever the learner
/// has done to its variables, and has been compiled while they read.
public final class LessonLeader {
  /// The lesson.
  public let lesson: Lesson
  /// The index of the item that comes next; the number of items at the end.
  public private(set) var position: Int
  /// How many hints of the present question have been given.
  public private(set) var hintsGiven = 0

  private let session: NotebookSession
  /// How many states stood before the lesson began.
  private let base: Int
  /// Predictions that wait for the cell that shows the answer.
  private var predictions: [(question: Question, answer: Answer)] = []

  /// What came of an answer.
  public struct Verdict: Sendable, Equatable {
    /// The question.
    public var question: Question
    /// What was answered.
    public var answer: Answer
    /// Whether it was right.
    public var isRight: Bool
    /// What the lesson says to it, in markdown.
    public var explanation: String?
  }

  /// What came of something typed at a question.
  public enum Reply: Sendable {
    /// It was judged.
    case judged(Verdict)
    /// It is a prediction, and will be judged when the cell has run.
    case noted(Answer)
    /// It is an expression that can't be run; the outcome says why.
    case unsound(Outcome)
    /// It is a letter that no option has.
    case noOption(String)
    /// It is no answer of the question's form.
    case none
  }

  /// What came of going on with a cell.
  public struct CellRun {
    /// The cell.
    public var cell: LessonCell
    /// Its outcome.
    public var outcome: Outcome
    /// How many cells of the learner's own were set aside for it.
    public var setAside: Int
    /// The predictions that it settled.
    public var verdicts: [Verdict]
    /// Whether the lesson goes on after it.
    public var goesOn: Bool
  }

  /// Begins at an item of the lesson.
  public init(lesson: Lesson, session: NotebookSession, position: Int = 0) {
    self.lesson = lesson
    self.session = session
    self.position = min(max(0, position), lesson.items.count)
    base = session.depth
    lookAhead()
  }

  /// The item that comes next, nil at the end.
  public var item: Lesson.Item? { position < lesson.items.count ? lesson.items[position] : nil }

  /// The cell that comes next, nil where something else does.
  public var cell: LessonCell? {
    if case .cell(let cell)? = item?.content { cell } else { nil }
  }

  /// The question that comes next, nil where something else does.
  public var question: Question? {
    if case .question(let question)? = item?.content { question } else { nil }
  }

  // MARK: - Moving

  /// The prose up to the next cell or question, which then comes next.
  public func readOn() -> [String] {
    var read: [String] = []
    while case .prose(let text)? = item?.content {
      read.append(text)
      position += 1
    }
    return read
  }

  /// Leaves the present item without running or answering it.
  public func skip() {
    guard position < lesson.items.count else { return }
    position += 1
    hintsGiven = 0
  }

  /// Goes back to the stop before the present one, and to the state that it needs. False where there is none.
  public func back() -> Bool {
    let stops = lesson.items.indices.prefix(position).filter { index in
      if case .prose = lesson.items[index].content { false } else { true }
    }
    guard let target = stops.last else { return false }
    move(to: startOfProse(before: target))
    return true
  }

  /// Where the prose that leads to an item begins.
  private func startOfProse(before index: Int) -> Int {
    var start = index
    while start > 0, case .prose = lesson.items[start - 1].content { start -= 1 }
    return start
  }

  /// Goes back to the beginning.
  public func restart() { move(to: 0) }

  private func move(to position: Int) {
    self.position = position
    hintsGiven = 0
    predictions = []
    _ = restoreState()
    lookAhead()
  }

  // MARK: - Cells

  /// Runs the cell that comes next, on the state that it needs.
  ///
  /// - Returns: nil where no cell comes next.
  public func runCell(listener: @escaping NotebookSession.Listener) -> CellRun? {
    guard let cell else { return nil }
    let setAside: Int
    switch restoreState() {
    case .success(let count): setAside = count
    case .failure(let broken):
      return CellRun(cell: broken.cell, outcome: broken.outcome, setAside: 0, verdicts: [], goesOn: false)
    }
    let outcome = session.run(cell.source, label: cell.label, listener: listener)
    guard outcome.isSuccess != cell.fails else {
      return CellRun(cell: cell, outcome: outcome, setAside: setAside, verdicts: [], goesOn: false)
    }
    position += 1
    let verdicts = predictions.map { judge($0.answer, to: $0.question) ?? wrong($0.answer, $0.question) }
    predictions = []
    return CellRun(cell: cell, outcome: outcome, setAside: setAside, verdicts: verdicts, goesOn: true)
  }

  /// A cell of the lesson that did not run as it should.
  private struct Broken: Error {
    var cell: LessonCell
    var outcome: Outcome
  }

  /// Brings about the state that the present item needs. Answers with the number of the learner's cells set aside.
  private func restoreState() -> Result<Int, Broken> {
    let needed = cells(before: position)
    let standing = standingCells
    let own = session.depth - base - standing
    do {
      try session.goBack(toDepth: base + min(standing, needed.count))
    } catch {
      let outcome = Outcome(label: "lesson", ending: .trouble("\(error)"))
      return .failure(Broken(cell: needed.last ?? lesson.cells[0], outcome: outcome))
    }
    for cell in needed.dropFirst(standing) {
      let outcome = session.run(cell.source, label: cell.label, listener: { _ in })
      if !outcome.isSuccess { return .failure(Broken(cell: cell, outcome: outcome)) }
    }
    return .success(max(0, own))
  }

  /// Returns to where a learner left: the prose that led there is read again, and the state is as it was then.
  ///
  /// - Returns: the outcome of a cell that did not run as it should, nil where all went well.
  public func resume() -> Outcome? {
    position = startOfProse(before: position)
    if case .failure(let broken) = restoreState() { return broken.outcome }
    return nil
  }

  /// The cells that come before an item and whose states are kept.
  private func cells(before position: Int) -> [LessonCell] {
    lesson.items[..<position].compactMap { item in
      if case .cell(let cell) = item.content, !cell.fails { cell } else { nil }
    }
  }

  /// How many of the lesson's cells stand on the states from before it, one on the other.
  private var standingCells: Int {
    guard session.depth > base else { return 0 }
    let kept = lesson.cells.filter { !$0.fails }
    return zip(session.cells.dropFirst(base), kept).prefix { $0.label == $1.label && $0.source == $1.source }.count
  }

  /// Has the cells that come compiled in the background, each on top of the one before.
  private func lookAhead() {
    guard session.depth == base + standingCells else { return }
    let ahead = lesson.cells.filter { !$0.fails }.dropFirst(standingCells)
    session.prepare(ahead.map { ($0.source, $0.label) })
  }

  // MARK: - Questions

  /// Whether a line is of the form of the present question's answer. An expression might be anything else as well.
  public func hasFormOfAnswer(_ line: String) -> Bool {
    guard let question, question.answer.kind != .expression else { return false }
    return AnswerReader(kind: question.answer.kind, options: question.options).answer(line) != nil
  }

  /// Takes what was typed at the present question.
  public func answer(_ text: String) -> Reply {
    guard let question else { return .none }
    let reader = AnswerReader(kind: question.answer.kind, options: question.options)
    guard let answer = reader.answer(text) else { return reader.letterOfNoOption(text).map(Reply.noOption) ?? .none }
    if case .expression(let source) = answer {
      let trial = session.tryOut(source, label: "answer", listener: { _ in })
      if !trial.isSuccess { return .unsound(trial) }
      if trial.result == nil { return .none }
    }
    if question.isPrediction {
      predictions.append((question, answer))
      position += 1
      hintsGiven = 0
      return .noted(answer)
    }
    let verdict = judge(answer, to: question) ?? wrong(answer, question)
    if verdict.isRight {
      position += 1
      hintsGiven = 0
    }
    return .judged(verdict)
  }

  /// The next hint of the present question, nil where there are no more.
  public func hint() -> String? {
    guard let question, hintsGiven < question.hints.count else { return nil }
    hintsGiven += 1
    return question.hints[hintsGiven - 1]
  }

  private func judge(_ answer: Answer, to question: Question) -> Verdict? {
    let judge = AnswerJudge(question)
    var isRight = judge.isRight(answer)
    if isRight == nil, case .expression(let source) = answer {
      let comparison = AnswerJudge.comparison(source, with: question.answer, tolerance: question.tolerance)
      isRight = session.tryOut(comparison, label: "answer", listener: { _ in }).result?.summary == "true"
    }
    return isRight.map {
      Verdict(question: question, answer: answer, isRight: $0, explanation: judge.explanation(of: answer, isRight: $0))
    }
  }

  private func wrong(_ answer: Answer, _ question: Question) -> Verdict {
    Verdict(
      question: question, answer: answer, isRight: false,
      explanation: AnswerJudge(question).explanation(of: answer, isRight: false))
  }
}
