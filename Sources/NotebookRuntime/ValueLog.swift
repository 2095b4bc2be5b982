internal import CReports
internal import CellHooks
internal import Reports
internal import WorkerProtocol

/// What a cell reports, from its first statement to its last.
///
/// Without a trace only the cell's own level is reported. In a trace each function or block that is entered has a
/// scope. Within one scope a place (the range of one expression, or of one block) is sent the first few times, then
/// only counted; when the scope ends, the count is sent, and the last value with it. A block that is only counted
/// costs little inside: its values are not looked at. So a loop of a million turns is a handful of events, while a
/// function that is called from five lines shows its inside five times.
final class ValueLog: __CellListener, @unchecked Sendable {
  /// The log of this process.
  static let current = ValueLog()

  /// How many events a run may send in all, against recursion without end.
  static let mostEvents = 20_000

  private struct State {
    var source = CellSource()
    var module = ""
    var traces = false
    var isOpen = false
    var sent = 0
    var pictures = 0
    /// Whether a value is being written, which may call code of the learner's that reports values in turn.
    var isWriting = false
    /// What was seen at the cell's own level.
    var top = SeenPlaces()
    /// What was seen in each scope.
    var stack = TraceStack<SeenPlaces>()
    /// How the variables looked before the cell began.
    var before: [Int: CapturedValue] = [:]

    /// Where values are counted now.
    var seen: SeenPlaces {
      get { stack.innermost ?? top }
      set { if stack.innermost == nil { top = newValue } else { stack.innermost = newValue } }
    }
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
  func beginCell(module: String, source: CellSource, traces: Bool) {
    __CellListening.listener = self
    withState { state in
      let before = state.before
      state = State()
      state.module = module
      state.source = source
      state.traces = traces
      state.before = before
      state.isOpen = true
    }
  }

  /// Ends a cell's run.
  func endCell() {
    let folds = withState { state in
      state.stack.scopes.reversed().flatMap { $0.contents.folds() } + state.top.folds()
    }
    send(folds)
    withState { $0.isOpen = false }
  }

  /// Forgets the cell.
  func forgetCell() { withState { $0 = State() } }

  /// Writes events out, none of what that calls being reported.
  private func send(_ events: [() -> CellEvent]) {
    guard !events.isEmpty else { return }
    withState { $0.isWriting = true }
    for event in events { EventChannel.send(event()) }
    withState { $0.isWriting = false }
  }

  // MARK: - What cells report

  func value(_ value: Any, type: Any.Type, name: String, at place: __CellPlace) {
    let range = SourceRange(place)
    let events = withState { state -> [() -> CellEvent] in
      guard state.isOpen, !state.isWriting else { return [] }
      let isTop =
        place.module == state.module && state.source.isTop(line: place.startLine, column: place.startColumn)
      guard state.traces || isTop else { return [] }
      let left = state.traces ? Self.leave(state.stack.unwind(to: place, isScope: false)) : []
      guard !state.seen.isSilent else { return left }
      func event() -> ValueEvent {
        ValueEvent(
          name: name, type: TypeName.of(type), value: isTop ? ValueCapture.full(value) : ValueCapture.line(value),
          range: range, module: place.module, isTop: isTop)
      }
      let isSent = state.seen.counts(range, module: place.module, isBlock: false, last: event)
      guard isSent, state.sent < Self.mostEvents else { return left }
      state.sent += 1
      return left + [{ .value(event()) }]
    }
    send(events)
  }

  func enter(_ place: __CellPlace) {
    let events = withState { state -> [() -> CellEvent] in
      guard state.isOpen, !state.isWriting, state.traces else { return [] }
      let left = Self.leave(state.stack.unwind(to: place, isScope: true))
      let range = SourceRange(place)
      let isShown =
        !state.seen.isSilent && state.seen.counts(range, module: place.module, isBlock: true, last: nil)
        && state.sent < Self.mostEvents
      if isShown { state.sent += 1 }
      state.stack.push(place, SeenPlaces(isSilent: !isShown))
      return left + (isShown ? [{ .scopeEntry(range, module: place.module) }] : [])
    }
    send(events)
  }

  func exit(_ place: __CellPlace) {
    let events = withState { state -> [() -> CellEvent] in
      guard state.isOpen, !state.isWriting, state.traces else { return [] }
      return Self.leave(state.stack.pop(place))
    }
    send(events)
  }

  /// Returns what is told of scopes that were left.
  private static func leave(_ scopes: [SeenPlaces]) -> [() -> CellEvent] {
    scopes.flatMap { scope in scope.isSilent ? [] : scope.folds() + [{ .scopeExit }] }
  }

  // MARK: - What attnlab's own code asks

  func before(_ value: Any, index: Int) {
    let captured = writing { ValueCapture.noted(value) }
    withState { $0.before[index] = captured }
  }

  func final(_ value: Any?, type: Any.Type, index: Int) {
    let before = withState { $0.before[index] }
    let place = SourceRange(startLine: index + 1, startColumn: 1, endLine: index + 1, endColumn: 1)
    let event = writing {
      // What can't be compared needs no digest.
      let now = value.map { before == nil ? CapturedValue(ValueCapture.full($0)) : ValueCapture.noted($0) }
      return ValueEvent(
        name: "", type: TypeName.of(type), value: now?.value, range: place, module: "", isTop: true, isFinal: true,
        isUnchanged: before != nil && before == now, isInstance: value.map(InstanceValue.isHeld) ?? false)
    }
    EventChannel.send(.value(event))
  }

  func result(_ value: Any, type: Any.Type) {
    let event = writing {
      ValueEvent(
        name: "", type: TypeName.of(type), value: ValueCapture.full(value), range: SourceRange.none, module: "",
        isTop: true)
    }
    EventChannel.send(.value(event))
  }

  /// Does something of which nothing is reported.
  private func writing<Answer>(_ body: () -> Answer) -> Answer {
    let was = withState { state in
      defer { state.isWriting = true }
      return state.isWriting
    }
    defer { withState { $0.isWriting = was } }
    return body()
  }

  /// Sends a picture, and puts its mark into what is printed.
  func picture(_ picture: some Picture) {
    let mark = withState { state -> Int in
      state.pictures += 1
      return state.pictures
    }
    EventChannel.send(.picture(AnyPicture(picture), mark: mark))
    EventChannel.print(WorkerChannels.pictureMark(mark))
  }
}

extension SourceRange {
  init(_ place: __CellPlace) {
    self.init(
      startLine: place.startLine, startColumn: place.startColumn, endLine: place.endLine, endColumn: place.endColumn)
  }
}
