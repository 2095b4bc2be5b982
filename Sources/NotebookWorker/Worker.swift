import CProcess
@preconcurrency import Glibc
import WorkerProtocol

/// One state of a session: it runs cells in forks of itself, and sleeps while a fork lives.
struct Worker {
  private let shared: UnsafeMutablePointer<attnlab_shared>

  /// A worker without a library, or nil if the system has no page to share.
  init?() {
    guard fcntl(WorkerChannels.orders, F_GETFD) >= 0, let shared = attnlab_share() else { return nil }
    self.shared = shared
    setvbuf(stdout, nil, _IOLBF, 1 << 16)
    signal(SIGPIPE, SIG_DFL)
    signal(SIGINT, SIG_IGN)
    let channels = [WorkerChannels.orders, WorkerChannels.status, WorkerChannels.events, WorkerChannels.answers]
    for descriptor in channels {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    attnlab_report_crashes(WorkerChannels.status, "Cell_")
  }

  /// Loads what cells link against, and says so.
  func load(library: String) -> Bool {
    guard dlopen(library, RTLD_NOW | RTLD_GLOBAL) != nil else {
      tell(.unready(reason: String(cString: dlerror())))
      return false
    }
    attnlab_adopt_tasks()
    attnlab_hear_runtime(WorkerChannels.status)
    attnlab_note_throws()
    tell(.ready(process: getpid()))
    return true
  }

  /// Carries out orders until there are no more.
  func serve() -> Never {
    while let line = readOrder() {
      switch WorkerOrder(line: line) {
      case .run(let order): run(order, line: line)
      case .undo(let count):
        shared.pointee.undo = Int32(clamping: count)
        _exit(0)
      case nil:
        fputs("attnlab-worker: no order: \(line)\n", stderr)
        _exit(2)
      }
    }
    shared.pointee.closing = 1
    _exit(0)
  }

  /// Runs a cell in a fork. Returns in the fork once the cell has ended well and its state is to be kept; returns in
  /// the state before it once the fork is gone.
  private func run(_ order: RunOrder, line: String) {
    let child = attnlab_fork()
    if child == 0 { return runHere(order, line: line) }
    guard child > 0 else {
      return tell(
        .unloadable(run: order.id, reason: "no process could be started: \(String(cString: strerror(errno)))"))
    }
    var peak = 0
    let status = attnlab_wait(child, WorkerChannels.orders, &peak)
    if shared.pointee.closing != 0 { _exit(0) }
    if shared.pointee.undo > 0 {
      shared.pointee.undo -= 1
      if shared.pointee.undo > 0 { _exit(0) }
      return tell(.undone)
    }
    tell(.ended(run: order.id, status: status, peakBytes: peak))
  }

  private func runHere(_ order: RunOrder, line: String) {
    signal(SIGINT, SIG_DFL)
    tell(.started(run: order.id, process: getpid()))
    guard let cell = LoadedCell(order) else {
      tell(.unloadable(run: order.id, reason: String(cString: dlerror())))
      _exit(2)
    }
    guard takesInput(order.input) else {
      tell(.unloadable(run: order.id, reason: "its input can't be read: \(String(cString: strerror(errno)))"))
      _exit(2)
    }
    let failure = attnlab_limit(
      order.limits.processorSeconds, order.limits.memoryBytes, order.limits.fileBytes, order.limits.allowsProcesses)
    guard failure == 0 else {
      tell(.unloadable(run: order.id, reason: "its limits could not be set: \(String(cString: strerror(failure)))"))
      _exit(2)
    }
    let threads = attnlab_threads()
    RuntimeCalls.begin(order: line, image: cell.image)
    cell.readBefore?()
    let began = clock()
    var exitStatus: Int32 = 0
    let ending = attnlab_call_cell(cell.entry, &exitStatus)
    let elapsed = clock() - began
    RuntimeCalls.end()
    cell.readAfter?()
    RuntimeCalls.forget()
    if ending == attnlab_exited { attnlab_run_exit_handlers() }
    fflush(stdout)
    switch ending {
    case attnlab_exited:
      tell(.exited(run: order.id, status: exitStatus))
      _exit(0)
    case attnlab_stuck:
      tell(.stuck(run: order.id))
      _exit(0)
    default:
      tell(
        .completed(
          run: order.id, nanoseconds: elapsed, threads: max(0, Int(attnlab_retire_threads(threads) - threads)),
          tasks: Int(attnlab_waiting_tasks())))
      if !order.keepsState { _exit(0) }
    }
    signal(SIGINT, SIG_IGN)
  }

  /// Sees to what the run's standard input is. A file is opened before the limits, under which it may be out of reach.
  private func takesInput(_ input: RunInput) -> Bool {
    attnlab_ask_for_input(input == .asked, WorkerChannels.status, WorkerChannels.answers)
    guard case .file(let path) = input else { return true }
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    return dup2(file, STDIN_FILENO) >= 0
  }

  private func clock() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private func tell(_ status: WorkerStatus) {
    // A run may have begun a line here that it never ended.
    let bytes = Array("\n\(status.line)".utf8)
    _ = bytes.withUnsafeBytes { write(WorkerChannels.status, $0.baseAddress, $0.count) }
  }

  /// The next order, read unbuffered: what a stream had read ahead would exist twice after a fork.
  private func readOrder() -> String? {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while true {
      switch read(WorkerChannels.orders, &byte, 1) {
      case 1 where byte == UInt8(ascii: "\n"): return String(decoding: line, as: UTF8.self)
      case 1: line.append(byte)
      case -1 where errno == EINTR: continue
      default: return nil
      }
    }
  }
}
