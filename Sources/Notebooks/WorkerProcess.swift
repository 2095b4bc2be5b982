import Reports
import System
import WorkerProtocol

/// A worker and the stack of states that lives in it.
final class WorkerProcess {
  /// How a run ended.
  enum Ending: Equatable {
    case completed(threads: Int, tasks: Int)
    case crashed(signal: Int32, stackExhausted: Bool, frames: [WorkerStatus.Frame], top: [String])
    case exited(status: Int32)
    case stuck
    case unloadable(reason: String)
    case interrupted
    case outOfTime
    case outOfOutput
    case killed(signal: Int32)
    case lost
  }

  /// What a run came to.
  struct Report {
    var ending: Ending
    var nanoseconds = 0
    var peakBytes = 0
    var events: [CellEvent] = []
    /// The earlier runs whose states were found dead.
    var lostRuns: [Int] = []
    /// What Swift's runtime wrote to standard error.
    var runtimeSaid = ""
  }

  /// What may end a run from outside.
  struct Bounds {
    /// A descriptor that becomes readable when the learner wants the run to end.
    var interrupt: Int32?
    /// How long it may take, in milliseconds.
    var milliseconds: Int?
    /// How many bytes it may print.
    var outputBytes: Int?
    /// How many bytes of events it may send.
    var eventBytes: Int?
    /// Whether it is a script's, whose module has a name that is known.
    var isScript = false
    /// Answers a run that asks for a line of standard input: the line with its end, nil at the end of the input.
    var answer: () -> InputAnswer = { .endOfInput }
  }

  /// Hears what a run prints, as it prints it.
  typealias Listener = (OutputPiece) -> Void

  private let process: Int32
  private let orders: Pipe, status: Pipe, events: Pipe, output: Pipe, errors: Pipe, answers: Pipe
  private var statusBytes: [UInt8] = []
  private var nextRun = 1
  private var decoder = CellEventDecoder()
  private var isReady = false, hasEnded = false
  /// Whether it was given up, and can run nothing any more.
  private(set) var isDefunct = false

  /// Starts a worker. It loads its library while the caller goes on.
  ///
  /// - Parameters:
  ///   - arguments: what runs find in `CommandLine.arguments`.
  ///   - inheritsInput: whether its standard input is that of the calling process.
  init(
    worker: String, library: String, arguments: [String] = [], libraryPath: [String], environment: [String],
    inheritsInput: Bool = false
  ) throws {
    (orders, status, events, output, errors) = (try Pipe(), try Pipe(), try Pipe(), try Pipe(), try Pipe())
    answers = try Pipe()
    let kept = environment.filter { !$0.hasPrefix("LD_LIBRARY_PATH=") && !$0.hasPrefix("SWIFT_BACKTRACE=") }
    let added = ["LD_LIBRARY_PATH=\(libraryPath.joined(separator: ":"))", "SWIFT_BACKTRACE=enable=no"]
    let handed = [
      (orders.readEnd, WorkerChannels.orders), (status.writeEnd, WorkerChannels.status),
      (events.writeEnd, WorkerChannels.events), (answers.readEnd, WorkerChannels.answers), (output.writeEnd, 1),
      (errors.writeEnd, 2),
    ]
    process = try ChildProcess.spawn(
      worker, [library] + arguments, environment: kept + added, descriptors: handed, inheritsInput: inheritsInput)
    orders.closeReadEnd()
    for pipe in [status, events, output, errors] { pipe.closeWriteEnd() }
  }

  deinit { end() }

  /// Ends the worker and all its states.
  func end() {
    guard !hasEnded else { return }
    hasEnded = true
    orders.closeWriteEnd()
    ChildProcess.kill(process)
    ChildProcess.wait(for: process)
  }

  /// Waits until the library is loaded.
  func waitUntilReady() throws {
    guard !isReady else { return }
    switch nextStatus() {
    case .ready?: isReady = true
    case .unready(let reason)?: throw WorkerTrouble(reason: "its library can't be loaded: \(reason)")
    default:
      let words = Descriptor.read(errors.readEnd).map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw WorkerTrouble(reason: words.isEmpty ? "it ended at once" : words)
    }
  }

  /// Runs a cell.
  func run(
    _ cell: (library: String, entry: String, module: String), keepsState: Bool, traces: Bool, limits: RunLimits = .none,
    input: RunInput = .asked, reports: ReportedPlaces = .none, bounds: Bounds, listener: Listener
  ) throws -> (run: Int, report: Report) {
    try waitUntilReady()
    let id = nextRun
    // What one run writes to the worker's own channel can't pass for news of the next.
    nextRun += Int.random(in: 1...1 << 32)
    decoder.reset()
    let order = RunOrder(
      id: id, library: cell.library, entry: cell.entry, module: cell.module, keepsState: keepsState, traces: traces,
      limits: limits, input: input, reports: reports)
    // An answer that a dead run did not read is not the next one's.
    while Descriptor.wait(for: [answers.readEnd], milliseconds: 0) == [answers.readEnd] {
      _ = Descriptor.read(answers.readEnd)
    }
    var run = RunInProgress(id: id, keepsState: keepsState, bounds: bounds)
    guard orders.write(WorkerOrder.run(order).line) else { return (id, Report(ending: .lost)) }
    while run.ending == nil || run.awaitsEnd {
      try listen(to: &run, listener: listener)
      if run.wantsInput { answer(&run, listener: listener) }
    }
    // Whatever was written before the end is in the pipes by now.
    while !run.isOverdue, try readChannels(into: &run, wait: 0, listener: listener) {}
    // A run that is judged may have said itself that it had ended.
    if run.left != nil, let process = run.process { Self.killRun(process) }
    deliver(run.output.take([], atEnd: true) { run.pictures[$0] }, listener)
    deliver(run.errors.take([], atEnd: true) { _ in nil }.map(Self.asError), listener)
    run.report.ending = run.ending!
    return (id, run.report)
  }

  /// Gives up the last `count` states.
  func undo(_ count: Int) throws {
    try waitUntilReady()
    guard count > 0, orders.write(WorkerOrder.undo(count).line) else { return }
    while let answer = nextStatus() {
      if answer == .undone { return }
    }
    throw WorkerTrouble(reason: "it ended")
  }

  // MARK: - Listening

  /// Gets the line that a run waits for, once all is shown that it has printed, and hands it over.
  private func answer(_ run: inout RunInProgress, listener: Listener) {
    run.wantsInput = false
    while run.ending == nil, (try? readChannels(into: &run, wait: 0, listener: listener)) == true {}
    guard run.ending == nil else { return }
    switch run.bounds.answer() {
    case .line(let line):
      let bytes = Array(line.utf8)
      let length = (0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) }
      answers.write(bytes: length + bytes)
    case .endOfInput: answers.write(bytes: [0, 0, 0, 0])
    case .interrupted: end(&run, as: .interrupted)
    }
  }

  private static func asError(_ piece: OutputPiece) -> OutputPiece {
    if case .text(let text) = piece { return .errorText(text) }
    return piece
  }

  private func deliver(_ pieces: [OutputPiece], _ listener: Listener) { pieces.forEach(listener) }

  private func listen(to run: inout RunInProgress, listener: Listener) throws {
    var wait = -1
    if let left = run.left {
      if run.isOverdue { return giveUp(&run) }
      if run.ending == nil, left <= 0 { return end(&run, as: .outOfTime) }
      wait = run.ending == nil ? left : run.leftToGo ?? left
    }
    _ = try readChannels(into: &run, wait: Int32(clamping: wait), listener: listener)
  }

  /// Reads what the channels have. False if they had nothing.
  private func readChannels(into run: inout RunInProgress, wait: Int32, listener: Listener) throws -> Bool {
    var watched = [events.readEnd, output.readEnd, errors.readEnd, status.readEnd]
    if run.ending == nil, let interrupt = run.bounds.interrupt { watched.append(interrupt) }
    let ready = Descriptor.wait(for: watched, milliseconds: wait)
    guard !ready.isEmpty else { return false }
    var gotSomething = false
    if ready.contains(events.readEnd) { gotSomething = readEvents(into: &run) || gotSomething }
    if ready.contains(output.readEnd), let bytes = Descriptor.read(output.readEnd), !bytes.isEmpty {
      gotSomething = true
      // A picture is sent before its mark is printed.
      while run.sent <= run.bounds.eventBytes ?? .max,
        Descriptor.wait(for: [events.readEnd], milliseconds: 0) == [events.readEnd], readEvents(into: &run)
      {}
      let room = run.bounds.outputBytes.map { max(0, $0 - run.printed) } ?? bytes.count
      run.printed += bytes.count
      let pictures = run.pictures
      deliver(run.output.take(Array(bytes.prefix(room))) { pictures[$0] }, listener)
      if bytes.count > room { end(&run, as: .outOfOutput) }
    }
    if ready.contains(errors.readEnd), let bytes = Descriptor.read(errors.readEnd), !bytes.isEmpty {
      gotSomething = true
      let room = run.bounds.outputBytes.map { max(0, $0 - run.printed) } ?? bytes.count
      run.printed += bytes.count
      deliver(run.errors.take(Array(bytes.prefix(room))) { _ in nil }.map(Self.asError), listener)
      if bytes.count > room { end(&run, as: .outOfOutput) }
    }
    if ready.contains(status.readEnd) { gotSomething = readStatus(into: &run) || gotSomething }
    if let interrupt = run.bounds.interrupt, ready.contains(interrupt) { end(&run, as: .interrupted) }
    return gotSomething
  }

  private func readEvents(into run: inout RunInProgress) -> Bool {
    guard let bytes = Descriptor.read(events.readEnd), !bytes.isEmpty else { return false }
    run.sent += bytes.count
    if let most = run.bounds.eventBytes, run.sent > most {
      end(&run, as: .outOfOutput)
      return true
    }
    guard let decoded = try? decoder.decode(bytes) else {
      // Bytes that aren't events come from a run that writes to a channel that isn't its own: they are not believed.
      decoder.reset()
      return true
    }
    for event in decoded {
      if case .picture(let picture, let mark) = event { run.pictures[mark] = picture }
      run.report.events.append(event)
    }
    return true
  }

  /// Takes in the messages that have come. False if there will be no more.
  @discardableResult
  private func readStatus(into run: inout RunInProgress) -> Bool {
    guard fillStatus() else {
      run.ending = run.ending ?? .lost
      run.awaitsEnd = false
      return false
    }
    while let message = takeStatus() { run.take(message) }
    return true
  }

  /// Ends the run from outside.
  private func end(_ run: inout RunInProgress, as ending: Ending) {
    guard run.ending == nil else { return }
    run.ending = ending
    run.awaitsEnd = true
    while run.process == nil, run.awaitsEnd, !run.isOverdue {
      let ready = Descriptor.wait(for: [status.readEnd], milliseconds: run.left == nil ? -1 : 50)
      if !ready.isEmpty { readStatus(into: &run) }
    }
    if let process = run.process { Self.killRun(process) }
  }

  private static func killRun(_ process: Int32) {
    ChildProcess.killGroup(process)
    // It may have left its group.
    ChildProcess.kill(process)
  }

  /// Ends the worker because of a run that does not go.
  private func giveUp(_ run: inout RunInProgress) {
    ChildProcess.kill(process)
    run.ending = run.ending ?? .lost
    run.awaitsEnd = false
    isDefunct = true
  }

  /// Reads what there is on the status channel, waiting for it. False at its end.
  private func fillStatus() -> Bool {
    guard let more = Descriptor.read(status.readEnd), !more.isEmpty else { return false }
    statusBytes += more
    // A message is shorter than this; what never ends a line is none.
    if statusBytes.count > 1 << 17, !statusBytes.contains(UInt8(ascii: "\n")) { statusBytes = [] }
    return true
  }

  /// The first message that has come whole.
  private func takeStatus() -> WorkerStatus? {
    while let end = statusBytes.firstIndex(of: UInt8(ascii: "\n")) {
      let line = String(decoding: statusBytes[..<end], as: UTF8.self)
      statusBytes.removeFirst(end + 1)
      if let message = WorkerStatus(line: line) { return message }
    }
    return nil
  }

  private func nextStatus() -> WorkerStatus? {
    while true {
      if let message = takeStatus() { return message }
      guard fillStatus() else { return nil }
    }
  }
}
