internal import WorkerProtocol

/// What the compiler's calls report, from the first statement of a cell to its last.
///
/// Each function or block that is entered has a frame. Within one frame a place (the range of one expression, or of
/// one block) is sent the first few times, then only counted; when the frame ends, the count is sent, and the last
/// value with it. A block that is only counted costs nothing inside: its values are not even looked at. So a loop of
/// a million turns is a million cheap calls and a handful of events, while a function that is called from five lines
/// shows its inside five times.
final class ValueLog: @unchecked Sendable {
  /// The log of this process.
  static let current = ValueLog()

  /// How many values of one place in one frame are sent before they are only counted.
  static let shownAtOnePlace = 3

  /// How many events a run may send in all, against recursion without end.
  static let mostEvents = 20_000

  /// The file name that the front end gives to the lines that read a cell's variables once it has ended.
  static let finalValuesFile = "attnlab:values"

  private struct Place: Hashable {
    var startLine: Int, startColumn: Int, endLine: Int, endColumn: Int
    var isBlock: Bool
  }

  private struct Turns {
    var count = 0
    var range: SourceRange
    var module: String
    var last: (() -> ValueEvent)?
  }

  private struct State {
    var module = ""
    var traces = false
    var width = 80
    var isOpen = false
    var sent = 0
    var pictures = 0
    /// Whether a value is being written, which may call code of the learner's that reports values in turn.
    var isWriting = false
    /// What was seen in each frame, the cell's own first.
    var frames: [[Place: Turns]] = [[:]]
    /// How many frames deep a block is that is only counted, itself included.
    var silentDepth = 0
  }

  /// Touched by ``withState(_:)`` alone. A value that is kept for later is of any type, sendable or not, which a lock
  /// of the standard library would refuse.
  private var state = State()
  private let lock = Lock()

  private func withState<Answer>(_ body: (inout State) -> Answer) -> Answer {
    lock.lock()
    defer { lock.unlock() }
    return body(&state)
  }

  /// Starts a cell's run.
  func beginCell(module: String, traces: Bool, width: Int) {
    withState {
      $0 = State()
      $0.module = module
      $0.traces = traces
      $0.width = width
      $0.isOpen = true
    }
  }

  /// Ends a cell's run.
  func endCell() {
    let folds = withState { $0.frames.reversed().flatMap(Self.folds) }
    send(folds)
    withState { $0 = State() }
  }

  /// Writes events out, none of what that calls being reported.
  private func send(_ events: [() -> CellEvent]) {
    guard !events.isEmpty else { return }
    withState { $0.isWriting = true }
    for event in events { EventChannel.send(event()) }
    withState { $0.isWriting = false }
  }

  /// Counts one more turn at a place, and tells whether it is one of those that are sent.
  private static func counts(
    _ state: inout State, _ range: SourceRange, _ module: String, isBlock: Bool
  ) -> (place: Place, isSent: Bool) {
    let place = Place(
      startLine: range.startLine, startColumn: range.startColumn, endLine: range.endLine, endColumn: range.endColumn,
      isBlock: isBlock)
    let top = state.frames.count - 1
    state.frames[top][place, default: Turns(range: range, module: module)].count += 1
    let isSent = state.frames[top][place]!.count <= shownAtOnePlace && state.sent < mostEvents
    if isSent { state.sent += 1 }
    return (place, isSent)
  }

  private static func folds(_ frame: [Place: Turns]) -> [() -> CellEvent] {
    let folded = frame.filter { $0.value.count > shownAtOnePlace }
    let inOrder = folded.sorted { ($0.key.startLine, $0.key.startColumn) < ($1.key.startLine, $1.key.startColumn) }
    return inOrder.flatMap { _, turns -> [() -> CellEvent] in
      let hidden = turns.count - shownAtOnePlace - (turns.last == nil ? 0 : 1)
      let fold = hidden > 0 ? [{ CellEvent.folded(turns.range, module: turns.module, count: hidden) }] : []
      return fold + (turns.last.map { last in [{ .value(last()) }] } ?? [])
    }
  }

  /// A value was seen.
  func value<Value>(_ value: Value, name: String, range: SourceRange, module: String, file: String) {
    guard Value.self != Void.self else { return }
    let isFinal = file == Self.finalValuesFile
    let event = withState { state -> (() -> ValueEvent)? in
      guard state.isOpen, !state.isWriting, state.silentDepth == 0 else { return nil }
      let depth = state.frames.count - 1
      guard state.traces || (depth == 0 && module == state.module) else { return nil }
      let width = state.width
      func event() -> ValueEvent {
        ValueEvent(
          name: name, type: TypeName.of(Value.self), shape: Display.shape(of: value),
          summary: Display.summary(of: value), text: depth == 0 ? Display.text(of: value, width: width) : nil,
          range: range, module: module, depth: depth, isFinal: isFinal)
      }
      if isFinal { return event }
      let turn = Self.counts(&state, range, module, isBlock: false)
      if turn.isSent { return event }
      state.frames[depth][turn.place]?.last = event
      return nil
    }
    if let event { send([{ .value(event()) }]) }
  }

  /// A function or block began.
  func enter(_ range: SourceRange, module: String) {
    let isTold = withState { state -> Bool in
      guard state.isOpen, !state.isWriting else { return false }
      guard state.traces else {
        state.frames.append([:])
        return false
      }
      guard state.silentDepth == 0, Self.counts(&state, range, module, isBlock: true).isSent else {
        state.silentDepth += 1
        return false
      }
      state.frames.append([:])
      return true
    }
    if isTold { EventChannel.send(.scopeEntry(range, module: module)) }
  }

  /// The innermost function or block ended.
  func exit() {
    let events = withState { state -> [() -> CellEvent] in
      guard state.isOpen, !state.isWriting else { return [] }
      if state.silentDepth > 0 {
        state.silentDepth -= 1
        return []
      }
      guard state.frames.count > 1 else { return [] }
      let frame = state.frames.removeLast()
      return state.traces ? Self.folds(frame) + [{ .scopeExit }] : []
    }
    send(events)
  }

  /// Sends a picture, and puts its mark into what is printed.
  func picture(_ picture: Picture) {
    let mark = withState { state -> Int in
      state.pictures += 1
      return state.pictures
    }
    EventChannel.send(.picture(picture, mark: mark))
    EventChannel.print(WorkerChannels.pictureMark(mark))
  }
}
