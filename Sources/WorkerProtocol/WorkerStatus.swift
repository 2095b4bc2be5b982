/// What a worker tells of its orders: one line each, fields separated by tabs.
public enum WorkerStatus: Equatable, Sendable {
  /// The runtime is loaded, and orders are awaited.
  case ready(process: Int32)
  /// The runtime could not be loaded; the loader's reason.
  case unready(reason: String)
  /// A run began, in this process.
  case started(run: Int, process: Int32)
  /// A run came to its end; `threads` of its own were still there, and will not be in the state that follows.
  case completed(run: Int, nanoseconds: Int, threads: Int)
  /// A run called `exit` with this status, and its process ends.
  case exited(run: Int, status: Int32)
  /// A run awaits something that no task is left to bring, and its process ends.
  case stuck(run: Int)
  /// A run could not be loaded; the loader's reason.
  case unloadable(run: Int, reason: String)
  /// The running process is about to die of a signal. Innermost first, the places in cells' libraries that were
  /// being executed, and the names of the functions at the very top.
  case crashed(signal: Int32, stackExhausted: Bool, frames: [Frame], top: [String])
  /// The process of a run ended, and the state before it is the present one; `status` is what `waitpid` gave,
  /// `peakBytes` the most memory it had in use.
  case ended(run: Int, status: Int32, peakBytes: Int)
  /// States were given up; the one before them is the present one.
  case undone

  /// A place in a library.
  public struct Frame: Equatable, Sendable {
    /// The library's path.
    public var library: String
    /// The offset in the library of the instruction.
    public var offset: Int

    /// A place from its parts.
    public init(library: String, offset: Int) {
      self.library = library
      self.offset = offset
    }
  }
}

extension WorkerStatus {
  /// The message as a line, its newline included.
  public var line: String {
    let fields: [String]
    switch self {
    case .ready(let process): fields = ["ready", "\(process)"]
    case .unready(let reason): fields = ["unready", Self.flat(reason)]
    case .started(let run, let process): fields = ["started", "\(run)", "\(process)"]
    case .completed(let run, let nanoseconds, let threads):
      fields = ["completed", "\(run)", "\(nanoseconds)", "\(threads)"]
    case .exited(let run, let status): fields = ["exited", "\(run)", "\(status)"]
    case .stuck(let run): fields = ["stuck", "\(run)"]
    case .unloadable(let run, let reason): fields = ["unloadable", "\(run)", Self.flat(reason)]
    case .crashed(let signal, let exhausted, let frames, let top):
      fields =
        ["crashed", "\(signal)", exhausted ? "stack" : "other", top.joined(separator: " ")]
        + frames.map { "\($0.library)+\($0.offset)" }
    case .ended(let run, let status, let peak): fields = ["ended", "\(run)", "\(status)", "\(peak)"]
    case .undone: fields = ["undone"]
    }
    return fields.joined(separator: "\t") + "\n"
  }

  private static func flat(_ text: String) -> String {
    String(text.prefix(2000).map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }

  /// The message that a line without its newline gives, or nil where it gives none.
  public init?(line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch (fields[0], fields.count) {
    case ("ready", 2):
      guard let process = Int32(fields[1]) else { return nil }
      self = .ready(process: process)
    case ("unready", 2): self = .unready(reason: fields[1])
    case ("started", 3):
      guard let run = Int(fields[1]), let process = Int32(fields[2]) else { return nil }
      self = .started(run: run, process: process)
    case ("completed", 4):
      guard let run = Int(fields[1]), let time = Int(fields[2]), let threads = Int(fields[3]) else { return nil }
      self = .completed(run: run, nanoseconds: time, threads: threads)
    case ("exited", 3):
      guard let run = Int(fields[1]), let status = Int32(fields[2]) else { return nil }
      self = .exited(run: run, status: status)
    case ("stuck", 2):
      guard let run = Int(fields[1]) else { return nil }
      self = .stuck(run: run)
    case ("unloadable", 3):
      guard let run = Int(fields[1]) else { return nil }
      self = .unloadable(run: run, reason: fields[2])
    case ("crashed", 4...):
      guard let signal = Int32(fields[1]) else { return nil }
      let frames = fields[4...].compactMap { field -> Frame? in
        guard let plus = field.lastIndex(of: "+"), let offset = Int(field[field.index(after: plus)...]) else {
          return nil
        }
        return Frame(library: String(field[..<plus]), offset: offset)
      }
      self = .crashed(
        signal: signal, stackExhausted: fields[2] == "stack", frames: frames,
        top: fields[3].split(separator: " ").map(String.init))
    case ("ended", 4):
      guard let run = Int(fields[1]), let status = Int32(fields[2]), let peak = Int(fields[3]) else { return nil }
      self = .ended(run: run, status: status, peakBytes: peak)
    case ("undone", 1): self = .undone
    default: return nil
    }
  }
}
