import Reports
import System
import WorkerProtocol

/// A worker: the process that was started, the states that were forked from it, and the channels between them and here.
final class WorkerProcess {
  /// A state's process, and the way to it.
  private struct Member {
    var process: Int32
    var channel: OrderChannel
  }

  let process: Int32
  let status: Pipe, events: Pipe, output: Pipe, errors: Pipe
  private let answers: Pipe
  private var members: [StateID: Member]
  private var lost: [StateID] = []
  private var nextRun = 1
  var messages = StatusReader()
  var decoder = CellEventDecoder()
  private var isReady = false
  /// Whether runs can be shut in.
  let isApart: Bool
  /// What shuts runs in, as the worker has tried; nil until it is ready, and if none is to be shut in.
  private(set) var protection: RunProtection?
  private var hasEnded = false
  /// Whether it was given up, and can run nothing any more.
  var isDefunct = false

  /// Starts a worker. It loads its library while the caller goes on.
  ///
  /// - Parameters:
  ///   - arguments: what runs find in `CommandLine.arguments`.
  ///   - inheritsInput: whether its standard input is that of the calling process.
  ///   - isApart: whether it sets itself apart from the machine, so that runs can be shut in; they may read the libraries of
  ///     `libraryPath`.
  init(
    worker: String, library: String, arguments: [String] = [], libraryPath: [String], environment: [String],
    inheritsInput: Bool = false, isApart: Bool = false
  ) throws {
    self.isApart = isApart
    let channel = try OrderChannel()
    (status, events, output, errors, answers) = (try Pipe(), try Pipe(), try Pipe(), try Pipe(), try Pipe())
    let path = libraryPath.joined(separator: ":")
    let own = ["LD_LIBRARY_PATH=", "SWIFT_BACKTRACE=", "\(WorkerChannels.apart)="]
    let kept = environment.filter { variable in !own.contains(where: variable.hasPrefix) }
    let added =
      ["LD_LIBRARY_PATH=\(path)", "SWIFT_BACKTRACE=enable=no"] + (isApart ? ["\(WorkerChannels.apart)=\(path)"] : [])
    let handed = [
      (channel.statesEnd, WorkerChannels.orders), (status.writeEnd, WorkerChannels.status),
      (events.writeEnd, WorkerChannels.events), (answers.readEnd, WorkerChannels.answers), (output.writeEnd, 1),
      (errors.writeEnd, 2),
    ]
    process = try ChildProcess.spawn(
      worker, [library] + arguments, environment: kept + added, descriptors: handed, inheritsInput: inheritsInput)
    members = [.start: Member(process: process, channel: channel)]
    channel.closeStatesEnd()
    if isApart { channel.askForProcesses() }
    for pipe in [status, events, output, errors] { pipe.closeWriteEnd() }
  }

  deinit { end() }

  /// Whether the numbers of processes that the worker tells are those of a namespace of its own.
  private var hasOwnNumbers: Bool { protection?.walls.contains(.ownProcesses) ?? false }

  /// How long a worker may take to fork, in milliseconds.
  private static let longestFork: Int32 = 2000

  /// How long a worker may take to see its states off, in milliseconds.
  private static let grace = 400

  /// Ends the worker and all its states.
  func end() {
    guard !hasEnded else { return }
    hasEnded = true
    members = [:]
    for _ in 0..<Self.grace where !isDefunct {
      if ChildProcess.hasEnded(process) { return }
      CurrentProcess.sleep(milliseconds: 1)
    }
    ChildProcess.kill(process)
    ChildProcess.wait(for: process)
  }

  /// Whether the process that was started is there no more.
  var isGone: Bool {
    if !hasEnded, ChildProcess.hasEnded(process) { (hasEnded, members) = (true, [:]) }
    return hasEnded
  }

  /// How long a worker may take to load its library, in milliseconds; a tenth of a second is usual.
  private static let loading = 8_000

  /// Waits until the library is loaded. False if that was interrupted.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when nobody waits any more.
  @discardableResult
  func waitUntilReady(interrupt: Int32? = nil) throws -> Bool {
    guard !isReady else { return true }
    switch nextMessage(interrupt) {
    case .ready(_, let found)?: (isReady, protection) = (true, found)
    case .unready(let reason)?: throw NotebookTrouble.workerNotLoaded(loader: reason)
    default:
      if let interrupt, Descriptor.isReadable(interrupt, within: 0) { return false }
      guard Descriptor.isReadable(errors.readEnd, within: 0) || isGone else {
        ChildProcess.kill(process)
        throw NotebookTrouble.workerEnded(words: "it did not become ready")
      }
      let words = Descriptor.read(errors.readEnd).map { String(decoding: $0, as: UTF8.self) } ?? ""
      throw NotebookTrouble.workerEnded(words: words)
    }
    return true
  }

  // MARK: - States

  /// Returns the process of a state, nil if it is not there.
  func process(of state: StateID) -> Int32? { members[state]?.process }

  /// Returns the states that were found dead since the last call.
  func takeLost() -> [StateID] {
    defer { lost = [] }
    return lost
  }

  /// Runs a cell on a state.
  ///
  /// - Parameter kept: the name of the state after it, if that is kept. It is there if the report says so.
  func run(
    _ call: CellCall, on state: StateID = .start, keeping kept: StateID? = nil, bounds: RunBounds,
    listener: (OutputPiece) -> Void
  ) throws -> RunReport {
    guard try waitUntilReady(interrupt: bounds.interrupt) else { return RunReport(ending: .interrupted) }
    guard !isGone, let host = members[state] else { return RunReport(ending: .lost) }
    let channel = try kept.map { _ in try OrderChannel() }
    let id = nextRun
    // What one run writes to the worker's own channel can't pass for news of the next.
    nextRun += Int.random(in: 1...1 << 32)
    decoder.reset()
    // An answer that a dead run did not read is not the next one's.
    while Descriptor.isReadable(answers.readEnd, within: 0) { _ = Descriptor.read(answers.readEnd) }
    var run = RunInProgress(
      id: id, host: hasOwnNumbers ? nil : host.process, keepsState: kept != nil, bounds: bounds)
    // One that came too late isn't the next run's.
    while hasOwnNumbers, host.channel.takeProcess(within: 0) != nil {}
    guard host.channel.send(.run(call.order(run: id, keepsState: kept != nil)), with: channel) else {
      noteEnd(of: host.process)
      return RunReport(ending: .lost)
    }
    if hasOwnNumbers { run.process = host.channel.takeProcess(within: Self.longestFork) }
    listen(to: &run, listener: listener) { answers.write(bytes: $0) }
    if !hasOwnNumbers { run.endedProcesses.forEach(noteEnd) }
    if let kept, let channel, let process = run.process, run.report.ending.isCompleted {
      members[kept] = Member(process: process, channel: channel)
      run.report.isKept = true
    }
    return run.report
  }

  /// Ends a state, and waits until it is gone. Those that came from it are untouched.
  ///
  /// - Precondition: it isn't the start.
  func drop(_ state: StateID) throws {
    precondition(state != .start, "the start stays as long as the worker")
    try waitUntilReady()
    guard let member = members.removeValue(forKey: state) else { return }
    _ = member.channel.send(.drop)
    if awaitEnd(of: member.process) { return }
    ChildProcess.killGroup(member.process)
    ChildProcess.kill(member.process)
    _ = awaitEnd(of: member.process)
  }

  /// Lets another state take the place and the name of one, which is dropped if it is there.
  func replace(_ old: StateID, by new: StateID) throws {
    try drop(old)
    members[old] = members.removeValue(forKey: new)
  }

  /// Waits until a process is said to be gone. False if that takes too long.
  private func awaitEnd(of process: Int32) -> Bool {
    let began = ContinuousClock.now
    while true {
      while let message = messages.next() {
        guard case .ended(_, let ended, _, _) = message else { continue }
        if ended == process { return true }
        noteEnd(of: ended)
      }
      let left = Self.grace - Int((ContinuousClock.now - began) / .milliseconds(1))
      guard left > 0, !Descriptor.wait(for: [status.readEnd], milliseconds: Int32(left)).isEmpty, fillMessages() else {
        return false
      }
    }
  }

  /// Takes in that a process has ended which was not asked to.
  private func noteEnd(of process: Int32) {
    guard let state = members.first(where: { $0.value.process == process })?.key else { return }
    members[state] = nil
    lost.append(state)
  }

  // MARK: - Messages

  /// Reads what there is on the status channel, waiting for it. False at its end.
  func fillMessages() -> Bool {
    guard let more = Descriptor.read(status.readEnd), !more.isEmpty else { return false }
    messages.take(more)
    return true
  }

  /// Returns the next message, once there is one; nil at the end, after an interrupt, and if none comes in time.
  private func nextMessage(_ interrupt: Int32?) -> WorkerStatus? {
    let watched = [status.readEnd] + (interrupt.map { [$0] } ?? [])
    while true {
      if let message = messages.next() { return message }
      guard Descriptor.wait(for: watched, milliseconds: Int32(Self.loading)).contains(status.readEnd), fillMessages()
      else { return nil }
    }
  }
}
