import Notebooks
import Reports

/// Leads a learner through a lesson in a notebook's session.
///
/// The lesson's own cells form one chain of states. The learner's cells in between build on it and are set
/// aside when the lesson continues, so that the lesson's next cell always finds the state it needs, whatever
/// the learner has done to its variables, and has been compiled while they read.
public final class LessonLeader {
  /// The lesson.
  public let lesson: Lesson
  /// The index of the next item; the number of items at the end.
  public private(set) var position: Int
  /// The number of hints given for the present question.
  public private(set) var hintsGiven = 0

  let session: NotebookSession
  /// The number of states before the lesson began.
  private let base: Int
  /// Predictions that wait for the cell that shows the answer.
  private var predictions: [AnswerVerdict] = []
  private var attempts = Attempts()

  /// The outcome of text typed at a question.
  public enum Reply: Sendable {
    /// The answer was judged.
    case judged(AnswerVerdict)
    /// The answer is a prediction and will be judged after the cell has run.
    case noted(Answer, Confidence?)
    /// The answer is an expression that can't be run; the outcome says why.
    case unsound(Outcome)
    /// The answer is a letter that isn't among the options.
    case noOption(String)
    /// The text isn't an answer of the question's form.
    case none
  }

  /// The outcome of running a lesson's cell.
  public struct CellRun {
    /// The cell.
    public var cell: LessonCell
    /// Its outcome.
    public var outcome: Outcome
    /// The number of the learner's own cells that were set aside for it.
    public var setAside: Int
    /// The predictions that it settled.
    public var verdicts: [AnswerVerdict]
    /// Whether the lesson continues after it.
    public var goesOn: Bool
  }

  /// Starts at an item of the lesson. From here on the session's cells find the lesson's files.
  public init(lesson: Lesson, session: NotebookSession, position: Int = 0) {
    self.lesson = lesson
    self.session = session
    self.position = min(max(0, position), lesson.items.count)
    base = session.depth
    session.lessonFolder = lesson.dataFolder
    lookAhead()
  }

  /// The next item; nil at the end.
  public var item: Lesson.Item? { position < lesson.items.count ? lesson.items[position] : nil }

  /// The next cell; nil if the next item isn't one.
  public var cell: LessonCell? {
    if case .cell(let cell)? = item?.content { cell } else { nil }
  }

  /// The next question; nil if the next item isn't one.
  public var question: Question? {
    if case .question(let question)? = item?.content { question } else { nil }
  }

  // MARK: - Moving

  /// Reads on to the next cell or question, and returns the prose before it.
  public func readOn() -> [String] {
    var read: [String] = []
    while case .prose(let text)? = item?.content {
      read.append(text)
      position += 1
    }
    return read
  }

  /// Skips the present item without running or answering it.
  public func skip() {
    guard position < lesson.items.count else { return }
    if question != nil { attempts.add(nil, at: position) }
    position += 1
    hintsGiven = 0
  }

  /// Goes back to the stop before the present one and the state it needs. Returns false if there is none.
  public func back() -> Bool {
    let stops = lesson.items.indices.prefix(position).filter { index in
      if case .prose = lesson.items[index].content { false } else { true }
    }
    guard let target = stops.last else { return false }
    move(to: startOfProse(before: target))
    return true
  }

  /// Returns the index at which the prose before an item begins.
  private func startOfProse(before index: Int) -> Int {
    var start = index
    while start > 0, case .prose = lesson.items[start - 1].content { start -= 1 }
    return start
  }

  /// Goes back to the beginning.
  public func restart() {
    attempts = Attempts()
    move(to: 0)
  }

  private func move(to position: Int) {
    self.position = position
    hintsGiven = 0
    predictions = []
    _ = restoreState()
    lookAhead()
  }

  // MARK: - Cells

  /// Runs the next cell on the state that it needs.
  ///
  /// - Returns: nil if the next item isn't a cell.
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
    let verdicts = predictions.map(judged)
    predictions = []
    return CellRun(cell: cell, outcome: outcome, setAside: setAside, verdicts: verdicts, goesOn: true)
  }

  /// An error: a lesson's cell did not run as it should.
  private struct Broken: Error {
    var cell: LessonCell
    var outcome: Outcome
  }

  /// Restores the state that the present item needs. Returns the number of the learner's cells set aside.
  private func restoreState() -> Result<Int, Broken> {
    let needed = cells(before: position)
    let standing = standingCells
    let own = session.depth - base - standing
    do {
      try session.goBack(toDepth: base + min(standing, needed.count))
    } catch {
      let outcome = Outcome(label: "lesson", ending: .trouble(NotebookTrouble(error)))
      return .failure(Broken(cell: needed.last ?? lesson.cells[0], outcome: outcome))
    }
    for cell in needed.dropFirst(standing) {
      let outcome = session.run(cell.source, label: cell.label, listener: { _ in })
      if !outcome.isSuccess { return .failure(Broken(cell: cell, outcome: outcome)) }
    }
    return .success(max(0, own))
  }

  /// Returns to where the learner left, so that the prose before that item is read again, and restores its state.
  ///
  /// - Returns: the outcome of a cell that did not run as it should, nil if all went well.
  public func resume() -> Outcome? {
    position = startOfProse(before: position)
    if case .failure(let broken) = restoreState() { return broken.outcome }
    return nil
  }

  /// Returns the cells before an item whose states are kept.
  private func cells(before position: Int) -> [LessonCell] {
    lesson.items[..<position].compactMap { item in
      if case .cell(let cell) = item.content, !cell.fails { cell } else { nil }
    }
  }

  /// The number of the lesson's cells whose states follow, one on another, those from before it.
  private var standingCells: Int {
    guard session.depth > base else { return 0 }
    let kept = lesson.cells.filter { !$0.fails }
    return zip(session.cells.dropFirst(base), kept).prefix { $0.label == $1.label && $0.source == $1.source }.count
  }

  /// Compiles the next cells in the background, each on top of the one before.
  private func lookAhead() {
    guard session.depth == base + standingCells else { return }
    let ahead = lesson.cells.filter { !$0.fails }.dropFirst(standingCells)
    session.prepare(ahead.map { ($0.source, $0.label) })
  }

  // MARK: - Questions

  /// The answers that were given to the present question so far, the oldest first.
  public var answersGiven: [Answer] { attempts.answers(at: position) }

  /// The number that the next try of the present question has, counted from 1.
  public var nextAttempt: Int { attempts.next(at: position) }

  /// Notes the answers that the learner gave to the present question before they left the lesson, so that the next try isn't
  /// the first.
  public func recall(_ texts: [String]) {
    guard let question, answersGiven.isEmpty else { return }
    for text in texts { attempts.add(question.read(text)?.answer, at: position) }
  }

  /// Returns whether a line has the form of an answer to the present question. An expression might be anything
  /// else too.
  public func hasFormOfAnswer(_ line: String) -> Bool {
    guard let question, let read = question.read(line) else { return false }
    return read.answer.value.source == nil
  }

  /// Takes an answer to the present question.
  public func answer(_ text: String) -> Reply {
    guard let question else { return .none }
    guard let (answer, confidence) = question.read(text) else {
      return question.absentOption(in: text).map(Reply.noOption) ?? .none
    }
    if let source = answer.value.source {
      let trial = session.tryOut(source, label: "answer", listener: { _ in })
      if !trial.isSuccess { return .unsound(trial) }
      if trial.result == nil { return .none }
    }
    let verdict = AnswerVerdict(
      question: question, answer: answer, isRight: false, confidence: confidence, earlier: answersGiven,
      attempt: nextAttempt)
    attempts.add(answer, at: position)
    if question.isPrediction {
      predictions.append(verdict)
      position += 1
      hintsGiven = 0
      return .noted(answer, confidence)
    }
    let judged = judged(verdict)
    if judged.isRight {
      position += 1
      hintsGiven = 0
    }
    return .judged(judged)
  }

  /// Returns the next hint for the present question, or nil if there are no more.
  public func hint() -> String? {
    guard let question, hintsGiven < question.hints.count else { return nil }
    hintsGiven += 1
    return question.hints[hintsGiven - 1]
  }

  /// Returns a verdict with its judgement.
  private func judged(_ verdict: AnswerVerdict) -> AnswerVerdict {
    let judge = AnswerJudge(verdict.question)
    var verdict = verdict
    if let isRight = judge.isRight(verdict.answer) {
      verdict.isRight = isRight
    } else if let source = verdict.answer.value.source {
      let (right, tolerance) = (verdict.question.answer, verdict.question.tolerance)
      let comparison = AnswerJudge.comparison(source, with: right, tolerance: tolerance)
      let outcome = session.tryOut(comparison, label: "answer", listener: { _ in })
      verdict.isRight = outcome.result?.value == .boolean(true)
    }
    verdict.explanation = judge.explanation(of: verdict.answer, isRight: verdict.isRight)
    return verdict
  }
}
