internal import Glibc
import Synchronization

/// A tool that is started once and used many times.
///
/// It waits at a point that all its runs reach in the same way, and copies of its process do what is asked for: they have
/// the tool loaded already, and whatever it reads first. What is preloaded into the tool for that is `CForkServer`. If
/// anything is other than expected, ``run(_:interrupt:limits:started:)`` returns nil, and the tool is to be run in the usual way.
public final class ForkServer: Sendable {
  /// The longest request, in bytes.
  public static let longest = 1 << 20

  /// What a tool waits for.
  public enum Point: Sendable {
    /// Its arguments.
    case arguments
    /// The text of its source, which it finds at a path, and a name that is another in each run, but as long as this one.
    case source(path: String, name: String)
  }

  /// The number that the socket has in the tool.
  private static let numberOfSocket: Int32 = 9

  private struct Connection {
    let socket: DescriptorSocket
    var isReady = false
    /// Whether the server has still to tell that the last copy is gone.
    var isOwed = false
  }

  private let process: Int32
  private let point: Point
  private let connection: Mutex<Connection?>
  /// Whether it has been waited for, so that its number may be another's.
  private let isGone = Mutex(false)

  /// Starts a tool.
  ///
  /// - Parameters:
  ///   - library: the library that is preloaded.
  ///   - point: what it waits for.
  ///   - folders: the folders that it finds under ``ChildProcess/placeOfFolder`` and ``ChildProcess/placeOfSource``.
  public init(
    library: String, _ program: String, _ arguments: [String], environment: [String], at point: Point,
    folders: [String] = []
  ) throws {
    let socket = try DescriptorSocket()
    var variables = ["LD_PRELOAD=\(library)", "ATTNLAB_FORK_SERVER=\(Self.numberOfSocket)"]
    if case .source(let path, let name) = point {
      variables += ["ATTNLAB_FORK_NAME=\(name)", "ATTNLAB_FORK_SOURCE=\(path)"]
    }
    process = try ChildProcess.withFolders(folders) { places throws in
      let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
      defer { close(nowhere) }
      return try ChildProcess.withStack(ChildProcess.Limits().stackBytes) {
        try ChildProcess.spawn(
          program, arguments, environment: environment + variables,
          descriptors: [(nowhere, 1), (nowhere, 2), (socket.otherEnd, Self.numberOfSocket)] + places)
      }
    }
    socket.closeOtherEnd()
    self.point = point
    connection = Mutex(Connection(socket: socket))
  }

  /// Whether it may still serve.
  public var isThere: Bool { isGone.withLock { !$0 } }

  /// Does what is asked for, and returns what came of it; nil if it has to be done in the usual way, as it has while another
  /// copy is at work.
  ///
  /// - Parameters:
  ///   - texts: the name and the text of the source, or the tool's arguments from its own name on.
  ///   - patience: how long to wait until the server is ready, in milliseconds.
  ///   - interrupt: a descriptor that becomes readable when the copy is to be ended at once.
  ///   - limits: what the copy may use.
  ///   - started: is called with the number of the copy's process.
  public func run(
    _ texts: [String], patience: Int32, interrupt: Int32? = nil, limits: ChildProcess.Limits = ChildProcess.Limits(),
    started: (Int32) -> Void = { _ in }
  ) -> ChildProcess.Result? {
    var request = Array(texts.joined(separator: "\0").utf8)
    if case .arguments = point { request.append(0) }
    guard request.count <= Self.longest else { return nil }
    let result: ChildProcess.Result?? = connection.withLockIfAvailable { connection in
      guard connection != nil, let output = try? Pipe(), let ending = try? Pipe() else { return nil }
      switch Self.becomesReady(&connection!, patience, interrupt) {
      case .interrupted: return ChildProcess.Result(status: 128 + SIGINT, output: "", wasInterrupted: true)
      case .late: return nil
      case .gone: break
      case .ready:
        let socket = connection!.socket
        if connection!.isOwed, RunningProgram.Server.take(from: socket) == nil { break }
        connection!.isOwed = false
        let head = withUnsafeBytes(of: UInt32(request.count)) { Array($0) }
        guard socket.send(head, with: [output.writeEnd, ending.writeEnd]), socket.send(request),
          let number = socket.receive(4).map({ $0.withUnsafeBytes { $0.loadUnaligned(as: Int32.self) } })
        else { break }
        started(number)
        limits.impose(on: number)
        output.closeWriteEnd()
        ending.closeWriteEnd()
        var program = RunningProgram(
          process: number, output: output, interrupt: interrupt, limits: limits,
          server: RunningProgram.Server(ending: ending, socket: socket))
        if let result = program.finish() {
          connection!.isOwed = program.isOwed
          return result
        }
      }
      connection = nil
      forget()
      return nil
    }
    return result ?? nil
  }

  private func forget() {
    isGone.withLock { isGone in
      guard !isGone else { return }
      ChildProcess.kill(process)
      ChildProcess.wait(for: process)
      isGone = true
    }
  }

  private enum Readiness { case ready, late, gone, interrupted }

  private static func becomesReady(
    _ connection: inout Connection, _ milliseconds: Int32, _ interrupt: Int32?
  ) -> Readiness {
    if connection.isReady { return .ready }
    let socket = connection.socket
    let news = Descriptor.wait(for: [socket.end] + (interrupt.map { [$0] } ?? []), milliseconds: milliseconds)
    if let interrupt, news.contains(interrupt) { return .interrupted }
    guard news.contains(socket.end) else { return .late }
    guard socket.receive(1) != nil else { return .gone }
    connection.isReady = true
    return .ready
  }

  /// Ends it, with the copy that is under way.
  public func end() {
    // A run that is under way hears of it, and ends its copy.
    isGone.withLock { if !$0 { ChildProcess.kill(process) } }
    connection.withLock { $0 = nil }
    forget()
  }

  deinit { end() }
}
