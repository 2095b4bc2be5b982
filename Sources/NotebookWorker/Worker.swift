import CProcess
@preconcurrency import Glibc
import WorkerProtocol

/// One state of a session: it waits for orders, and runs cells in forks of itself.
struct Worker {
  /// Creates the first state, without a library; nil if no front end has handed over its channels.
  init?() {
    guard fcntl(WorkerChannels.orders, F_GETFD) >= 0 else { return nil }
    setvbuf(stdout, nil, _IOLBF, 1 << 16)
    signal(SIGPIPE, SIG_DFL)
    signal(SIGINT, SIG_IGN)
    let channels = [WorkerChannels.orders, WorkerChannels.status, WorkerChannels.events, WorkerChannels.answers]
    for descriptor in channels {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
    attnlab_report_crashes(WorkerChannels.status, "Cell_")
    attnlab_adopt_orphans()
    attnlab_keep_memory()
  }

  /// What the compiler's code may need that no file imports.
  private static let runtime = ["swiftCore", "swiftSwiftOnoneSupport", "swift_Concurrency", "swift_StringProcessing"]

  /// Loads what cells link against, and says so.
  ///
  /// - Parameter folders: the folders that runs may read, parted by colons, where runs are shut in; nil where they aren't.
  func load(library: String, apart folders: String?) -> Bool {
    guard dlopen(library, RTLD_NOW | RTLD_GLOBAL) != nil else {
      tell(.unready(reason: String(cString: dlerror())))
      return false
    }
    // Cells are linked without them, and find what they need of them.
    for name in Self.runtime { _ = dlopen("lib\(name).so", RTLD_NOW | RTLD_GLOBAL) }
    attnlab_adopt_tasks()
    attnlab_hear_runtime(WorkerChannels.status)
    attnlab_note_throws()
    tell(.ready(process: getpid(), protection: folders.map { setApart(library: library, folders: $0) }))
    return true
  }

  /// Sets this worker apart from the machine, and tries what holds a run.
  private func setApart(library: String, folders: String) -> RunProtection {
    attnlab_set_apart(library, folders)
    var walls: UInt32 = 0
    let reached = attnlab_try_protection(&walls)
    return RunProtection(walls: walls, reached: reached)
  }

  /// Carries out orders until there are no more. A fork whose state is kept comes here too.
  func serve() -> Never {
    while true {
      var end = attnlab_end()
      switch attnlab_await(WorkerChannels.orders, &end) {
      case attnlab_child_ended:
        tell(.ended(run: Int(end.run), process: end.process, status: end.status, peakBytes: end.peak))
      default: takeOrder()
      }
    }
  }

  private func takeOrder() {
    var channel: Int32 = -1
    guard let text = attnlab_take_order(WorkerChannels.orders, &channel) else { attnlab_leave(true) }
    let line = String(cString: text)
    free(text)
    switch WorkerOrder(line: line) {
    case .run(let order): run(order, line: line, channel: channel)
    case .drop: attnlab_leave(false)
    case nil:
      fputs("attnlab-worker: no order: \(line)\n", stderr)
      attnlab_leave(false)
    }
  }

  /// Runs a cell in a fork. Returns in this state at once, and in the fork once the cell has ended well and its state is
  /// to be kept.
  private func run(_ order: RunOrder, line: String, channel: Int32) {
    let child = attnlab_fork(Int64(order.id), channel, WorkerChannels.orders)
    if child == 0 { return runHere(order, line: line) }
    guard child < 0 else { return }
    tell(.unloadable(run: order.id, reason: "no process could be started: \(String(cString: strerror(errno)))"))
  }

  private func runHere(_ order: RunOrder, line: String) {
    signal(SIGINT, SIG_DFL)
    tell(.started(run: order.id, process: getpid()))
    takeFilesAndLimits(order)
    // From here on code of the cell's runs: a library has some that runs as it is loaded.
    guard let cell = LoadedCell(order) else {
      tell(.unloadable(run: order.id, reason: String(cString: dlerror())))
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
      // Its parent may go as soon as this is told.
      if order.keepsState {
        attnlab_give_memory_back()
        attnlab_become_state()
      }
      tell(
        .completed(
          run: order.id, nanoseconds: elapsed, threads: max(0, Int(attnlab_retire_threads(threads) - threads)),
          tasks: Int(attnlab_waiting_tasks())))
      if !order.keepsState { _exit(0) }
      attnlab_renew_memory()
    }
    signal(SIGINT, SIG_IGN)
  }

  /// Sees to what the run has of files, to its limits, and to its being shut in. Ends it where that can't be.
  private func takeFilesAndLimits(_ order: RunOrder) {
    func ended(_ what: String, _ failure: Int32) {
      guard failure != 0 else { return }
      tell(.unloadable(run: order.id, reason: "\(what): \(String(cString: strerror(failure)))"))
      _exit(2)
    }
    let limits = order.limits
    attnlab_ask_for_input(order.input == .asked, WorkerChannels.status, WorkerChannels.answers)
    if limits.isShutIn {
      var input: String?
      if case .file(let path) = order.input { input = path }
      ended("its files can't be given to it", attnlab_take_files(order.library, input))
    } else if case .file(let path) = order.input {
      ended("its input can't be read", takeInput(path))
    }
    ended(
      "its limits could not be set", attnlab_limit(limits.processorSeconds, limits.memoryBytes, limits.fileBytes))
    if limits.isShutIn { ended("it can't be shut in", attnlab_shut_in(order.library)) }
  }

  /// Makes a file the standard input. Returns the error number of what failed, or 0.
  private func takeInput(_ path: String) -> Int32 {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return errno }
    defer { close(file) }
    return dup2(file, STDIN_FILENO) >= 0 ? 0 : errno
  }

  private func clock() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }

  private func tell(_ status: WorkerStatus) {
    // A run may have begun a line here that it never ended.
    let bytes = Array("\n\(status.line)".utf8)
    bytes.withUnsafeBytes { attnlab_tell(WorkerChannels.status, $0.baseAddress, $0.count) }
  }
}
