import Reports
import System
import WorkerProtocol

// What comes from a run while it goes on, and its end.

extension WorkerProcess {
  /// Hears a run until it has ended. `handOver` takes the bytes that answer it.
  func listen(to run: inout RunInProgress, listener: (OutputPiece) -> Void, handOver: ([UInt8]) -> Void) {
    while run.ending == nil || run.awaitsEnd {
      listenOnce(to: &run, listener: listener)
      if run.wantsInput { answer(&run, listener: listener, handOver) }
    }
    // Whatever was written before the end is in the pipes by now.
    while !run.isOverdue, readChannels(into: &run, wait: 0, listener: listener) {}
    // A run that is judged may have said itself that it had ended.
    if run.left != nil, let process = run.process { Self.killRun(process) }
    run.output.take([], atEnd: true) { run.pictures[$0] }.forEach(listener)
    run.errors.take([], atEnd: true) { _ in nil }.map(Self.asError).forEach(listener)
    run.report.ending = run.ending!
  }

  /// Gets the line that a run waits for, once all of its output is shown, and hands it over.
  private func answer(_ run: inout RunInProgress, listener: (OutputPiece) -> Void, _ handOver: ([UInt8]) -> Void) {
    run.wantsInput = false
    while run.ending == nil, readChannels(into: &run, wait: 0, listener: listener) {}
    guard run.ending == nil else { return }
    switch run.bounds.answer() {
    case .line(let line):
      let bytes = Array(line.utf8)
      handOver((0..<4).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) } + bytes)
    case .endOfInput: handOver([0, 0, 0, 0])
    case .interrupted: end(&run, as: .interrupted)
    }
  }

  private static func asError(_ piece: OutputPiece) -> OutputPiece {
    if case .text(let text) = piece { return .errorText(text) }
    return piece
  }

  /// How often a run without bounds is looked after, and one whose time is limited, in milliseconds.
  private static let watch = 1000, closeWatch = 40

  private func listenOnce(to run: inout RunInProgress, listener: (OutputPiece) -> Void) {
    var wait = Self.watch
    if let left = run.left {
      if run.isOverdue { return giveUp(&run) }
      if run.ending == nil, let ending = run.timeIsOver() {
        // It may have ended long ago, and this process be the one that had to wait.
        _ = readChannels(into: &run, wait: 0, listener: listener)
        return end(&run, as: ending)
      }
      wait = run.ending == nil ? min(left, Self.closeWatch) : run.leftToGo ?? left
    }
    let heard = readChannels(into: &run, wait: Int32(clamping: wait), listener: listener)
    if run.hasLostHost {
      end(&run, as: .lost)
      if run.process == nil { run.awaitsEnd = false }
    }
    if !heard, run.left == nil, isGone { giveUp(&run) }
    // A run that is judged may have said itself that it has ended, and go on.
    if run.left != nil, run.ending != nil, run.awaitsEnd, !run.isKilled, let process = run.process {
      run.isKilled = true
      Self.killRun(process)
    }
    // Its state may have died after it, and before it could tell.
    if !heard, run.ending != nil, let process = run.process, !ChildProcess.exists(process) { run.awaitsEnd = false }
  }

  /// Reads what the channels have. False if they had nothing.
  private func readChannels(into run: inout RunInProgress, wait: Int32, listener: (OutputPiece) -> Void) -> Bool {
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
      let pictures = run.pictures
      run.output.take(roomFor(bytes, in: &run)) { pictures[$0] }.forEach(listener)
    }
    if ready.contains(errors.readEnd), let bytes = Descriptor.read(errors.readEnd), !bytes.isEmpty {
      gotSomething = true
      run.errors.take(roomFor(bytes, in: &run)) { _ in nil }.map(Self.asError).forEach(listener)
    }
    if ready.contains(status.readEnd) { gotSomething = readStatus(into: &run) || gotSomething }
    if let interrupt = run.bounds.interrupt, ready.contains(interrupt) { end(&run, as: .interrupted) }
    return gotSomething
  }

  /// Returns the bytes of a run's output that are kept; the run goes on, and more of them are dropped.
  private func roomFor(_ bytes: [UInt8], in run: inout RunInProgress) -> [UInt8] {
    let room = run.bounds.outputBytes.map { max(0, $0 - run.printed) } ?? bytes.count
    run.printed += bytes.count
    run.report.droppedBytes += max(0, bytes.count - room)
    return bytes.count > room ? Array(bytes.prefix(room)) : bytes
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
    guard fillMessages() else {
      run.ending = run.ending ?? .lost
      run.awaitsEnd = false
      return false
    }
    while let message = messages.next() { run.take(message) }
    return true
  }

  /// Ends the run from outside.
  private func end(_ run: inout RunInProgress, as ending: RunEnding) {
    guard run.ending == nil else { return }
    run.ending = ending
    run.awaitsEnd = true
    while run.process == nil, run.awaitsEnd, !run.isOverdue, !run.hasLostHost {
      let ready = Descriptor.wait(for: [status.readEnd], milliseconds: run.left == nil ? Int32(Self.watch) : 50)
      if !ready.isEmpty { readStatus(into: &run) } else if isGone { giveUp(&run) }
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
    if !isGone { ChildProcess.kill(process) }
    if let process = run.process { Self.killRun(process) }
    run.ending = run.ending ?? .lost
    run.awaitsEnd = false
    isDefunct = true
  }
}
