public import Notebooks
public import Reports

/// Leads a learner through a lesson in a notebook's session.
///
/// The lesson's own cells form one chain of states, which begins with the session and has nothing of the learner's in it. The
/// learner's cells stand on top of it and are set aside if the lesson continues, so that the lesson's next cell always
/// finds the state it needs, whatever the learner has done to its variables, and has been compiled while they read.
///
/// If the learner runs a cell of the lesson with changes, the changed cell takes its place in the chain. From there on
/// answers are computed from what is there, if their questions say how.
public final class LessonLeader {
  /// The lesson.
  public let lesson: Lesson
  /// The index of the next item; the number of items at the end.
  public internal(set) var position: Int
  /// The number of hints given for the present question.
  public internal(set) var hintsGiven = 0

  /// Hears how many of a number of cells have run again while a state is restored. In the end that is all of them.
  public var restoring: (_ done: Int, _ all: Int) -> Void = { _, _ in }

  let session: NotebookSession
  /// Predictions that wait for the cell that shows the answer, each with its item.
  var predictions: [(item: Int, verdict: AnswerVerdict)] = []
  /// Predictions that the learner skipped, which wait for the same cell.
  var skippedPredictions: [Question] = []
  /// Whether the lesson's cells are traced.
  public var traces = false
  var attempts = Attempts()
  /// The learner's own cells that were set aside for the lesson's, the oldest first.
  var ownCellsAside: [OwnCell] = []
  /// The names that lost cells have declared.
  var lostNames: Set<String> = []
  /// The learner's versions of cells of the lesson, by the cell's number.
  private var edits: [Int: String] = [:]

  /// What becomes of predictions once their cell has run, or was skipped.
  public struct Settlement {
    /// The predictions, judged.
    public var verdicts: [AnswerVerdict] = []
    /// The predictions that were skipped.
    public var skipped: [Question] = []
  }

  /// The outcome of running a lesson's cell.
  public struct CellRun {
    /// The cell.
    public var cell: LessonCell
    /// What ran: the cell's source, or the learner's version of it.
    public var source: String
    /// Its outcome.
    public var outcome: Outcome
    /// The predictions that it settled.
    public var settled = Settlement()
    /// Whether the lesson continues after it.
    public var goesOn = false
  }

  /// Starts at an item of the lesson. From here on the session's cells find the lesson's files.
  public init(lesson: Lesson, session: NotebookSession, position: Int = 0) {
    self.lesson = lesson
    self.session = session
    self.position = min(max(0, position), lesson.items.count)
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

  /// Skips the present item without running or answering it. A cell that is skipped settles its predictions by what the lesson
  /// says.
  @discardableResult
  public func skip() -> Settlement {
    guard position < lesson.items.count else { return Settlement() }
    var settled = Settlement()
    if let question {
      attempts.add(nil, at: position)
      if question.isPrediction { skippedPredictions.append(question) }
    } else {
      settled = settle()
    }
    position += 1
    hintsGiven = 0
    return settled
  }

  private func settle() -> Settlement {
    defer { (predictions, skippedPredictions) = ([], []) }
    return Settlement(verdicts: predictions.map { judged($0.verdict) }, skipped: skippedPredictions.map(asJudged))
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
    // A prediction that nothing has settled was no try.
    for (item, _) in predictions { attempts.dropLast(at: item) }
    (predictions, skippedPredictions) = ([], [])
    // What is done again is the lesson's own.
    let ahead = Set(
      lesson.items[position...].compactMap { if case .cell(let cell) = $0.content { cell.number } else { nil } })
    edits = edits.filter { !ahead.contains($0.key) }
    _ = restoreState()
    lookAhead()
  }

  // MARK: - Cells

  /// Returns what a text is if it is typed where a cell waits: the cell as it stands, the cell with changes, or nil, a cell of
  /// the learner's own.
  public func version(_ text: String) -> LessonCell.Version? { cell.flatMap { LessonCell.Version(text, of: $0) } }

  /// Whether a cell of the lesson was run with changes, and stands so.
  public var isEdited: Bool { !edits.isEmpty }

  /// Makes all cells the lesson's own again, from the next that runs on.
  public func forgetVersions() { edits = [:] }

  /// Runs the next cell on the state that it needs.
  ///
  /// - Parameter edited: the learner's version of the cell, which takes its place if it finishes; nil for the lesson's.
  /// - Returns: nil if the next item isn't a cell.
  public func runCell(edited: String? = nil, listener: @escaping NotebookSession.Listener) -> CellRun? {
    guard let cell else { return nil }
    if case .failure(let broken) = restoreState() {
      return CellRun(cell: broken.cell, source: broken.cell.source, outcome: broken.outcome)
    }
    let source = edited ?? cell.source
    let outcome = session.run(source, label: cell.label, traces: traces, listener: listener)
    var run = CellRun(cell: cell, source: source, outcome: outcome)
    // A version of a cell that is there to fail may do either.
    guard edited == nil ? outcome.isSuccess != cell.fails : outcome.isSuccess else { return run }
    edits[cell.number] = edited
    position += 1
    run.settled = settle()
    run.goesOn = true
    if edited != nil { lookAhead() }
    return run
  }

  /// An error: a lesson's cell did not run as it should.
  private struct Broken: Error {
    var cell: LessonCell
    var outcome: Outcome
  }

  /// Restores the state that the present item needs, and sets aside what stands on top of it.
  private func restoreState() -> Result<Void, Broken> {
    let needed = cells(before: position)
    let standing = standingCells
    setAside(session.cells.dropFirst(standing))
    do {
      try session.goBack(toDepth: min(standing, needed.count))
    } catch {
      let outcome = Outcome(label: "lesson", ending: .trouble(NotebookTrouble(error)))
      return .failure(Broken(cell: needed.last?.cell ?? lesson.cells[0], outcome: outcome))
    }
    let missing = needed.dropFirst(standing)
    defer { if !missing.isEmpty { restoring(missing.count, missing.count) } }
    for (done, (cell, source)) in missing.enumerated() {
      restoring(done, missing.count)
      let outcome = session.run(source, label: cell.label, listener: { _ in })
      if !outcome.isSuccess { return .failure(Broken(cell: cell, outcome: outcome)) }
    }
    return .success(())
  }

  /// Returns to where the learner left, so that the prose before that item is read again, and restores its state.
  ///
  /// - Returns: the outcome of a cell that did not run as it should, nil if all went well.
  public func resume() -> Outcome? {
    position = startOfProse(before: position)
    if case .failure(let broken) = restoreState() { return broken.outcome }
    lookAhead()
    return nil
  }

  /// Drops what the learner has made on top of the lesson's cells.
  ///
  /// - Throws: `NotebookTrouble`.
  public func dropOwnCells() throws {
    ownCellsAside = []
    try session.goBack(toDepth: standingCells)
  }

  /// Returns the cells before an item whose states are kept, each with what ran in its place.
  private func cells(before position: Int) -> [(cell: LessonCell, source: String)] {
    chain(lesson.items[..<position])
  }

  private func chain(_ items: some Sequence<Lesson.Item>) -> [(cell: LessonCell, source: String)] {
    items.compactMap { item in
      guard case .cell(let cell) = item.content else { return nil }
      if let edited = edits[cell.number] { return (cell, edited) }
      return cell.fails ? nil : (cell, cell.source)
    }
  }

  /// The sources of the lesson's cells that stand.
  var lessonSources: [String] { session.cells.prefix(standingCells).map(\.source) }

  /// The state after the last of the lesson's cells that stand.
  var lessonState: StateID { session.state(atDepth: standingCells) }

  /// The number of the lesson's cells whose states follow, one on another, from the session's beginning.
  private var standingCells: Int {
    zip(session.cells, chain(lesson.items)).prefix { $0.label == $1.cell.label && $0.source == $1.source }.count
  }

  /// Whether the present state is the one that the next cell needs, with nothing on top of it.
  public var isAtNextCell: Bool {
    let standing = standingCells
    return session.depth == standing && cells(before: position).count == standing
  }

  /// Compiles the next cells in the background, each on top of the one before.
  private func lookAhead() {
    let standing = standingCells
    guard session.depth == standing else { return }
    session.prepare(chain(lesson.items).dropFirst(standing).map { ($0.source, $0.cell.label) })
  }
}
