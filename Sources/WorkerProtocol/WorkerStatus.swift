import Reports

/// A worker's report on its orders: one line each, fields separated by tabs.
public enum WorkerStatus: Equatable, Sendable {
  /// The runtime is loaded, and orders are awaited. `protection` has what shuts runs in; nil if nothing is to.
  case ready(process: Int32, protection: RunProtection? = nil)
  /// The runtime could not be loaded, for the loader's reason.
  case unready(reason: String)
  /// A run began, in this process.
  case started(run: Int, process: Int32)
  /// A run finished. `threads` of its own were still there and will not be in the next state. `tasks` have
  /// something left to do, and do it when a later cell awaits.
  case completed(run: Int, nanoseconds: Int, threads: Int, tasks: Int)
  /// A run called `exit` with this status, and its process ends.
  case exited(run: Int, status: Int32)
  /// A run awaits something that no remaining task can provide, and its process ends.
  case stuck(run: Int)
  /// A run could not be loaded, for the loader's reason.
  case unloadable(run: Int, reason: String)
  /// The running process is about to die of a signal. Innermost first: the places in cells' libraries that were
  /// being executed, and the names of the functions at the very top.
  case crashed(signal: Int32, stackExhausted: Bool, frames: [Frame], top: [String])
  /// The process of a run or of a state ended; `status` is `waitpid`'s status, `peakBytes` the peak memory in use. `run`
  /// is the run that it was forked for, 0 if the state that forked it is gone.
  case ended(run: Int, process: Int32, status: Int32, peakBytes: Int)
  /// The run waits for a line of standard input: see ``WorkerChannels/answers``.
  case wantsInput
  /// Swift's runtime wrote something to standard error, as it does before it stops a process.
  case runtimeSays(String)

  /// A place in a library.
  public struct Frame: Equatable, Sendable {
    /// The library's path.
    public var library: String
    /// The offset of the instruction in the library.
    public var offset: Int

    /// Creates a place from its parts.
    public init(library: String, offset: Int) {
      self.library = library
      self.offset = offset
    }
  }
}

extension WorkerStatus {
  /// The message as a line, including its newline.
  public var line: String {
    let fields: [String]
    switch self {
    case .ready(let process, let protection): fields = ["ready", "\(process)"] + (protection?.fields ?? [])
    case .unready(let reason): fields = ["unready", Self.flat(reason)]
    case .started(let run, let process): fields = ["started", "\(run)", "\(process)"]
    case .completed(let run, let nanoseconds, let threads, let tasks):
      fields = ["completed", "\(run)", "\(nanoseconds)", "\(threads)", "\(tasks)"]
    case .exited(let run, let status): fields = ["exited", "\(run)", "\(status)"]
    case .stuck(let run): fields = ["stuck", "\(run)"]
    case .unloadable(let run, let reason): fields = ["unloadable", "\(run)", Self.flat(reason)]
    case .crashed(let signal, let exhausted, let frames, let top):
      fields =
        ["crashed", "\(signal)", exhausted ? "stack" : "other", top.joined(separator: " ")]
        + frames.map { "\($0.library)+\($0.offset)" }
    case .ended(let run, let process, let status, let peak):
      fields = ["ended", "\(run)", "\(process)", "\(status)", "\(peak)"]
    case .wantsInput: fields = ["input"]
    case .runtimeSays(let text): fields = ["says", FieldText.escaped(text)]
    }
    return fields.joined(separator: "\t") + "\n"
  }

  private static func flat(_ text: String) -> String {
    String(text.prefix(2000).map { $0 == "\t" || $0.isNewline ? " " : $0 })
  }

  /// Decodes a message from a line without its newline; nil if it isn't one.
  public init?(line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch (fields[0], fields.count) {
    case ("ready", 2):
      guard let process = Int32(fields[1]) else { return nil }
      self = .ready(process: process)
    case ("ready", 4):
      guard let process = Int32(fields[1]), let protection = RunProtection(fields: fields[2...]) else { return nil }
      self = .ready(process: process, protection: protection)
    case ("unready", 2): self = .unready(reason: fields[1])
    case ("started", 3):
      guard let run = Int(fields[1]), let process = Int32(fields[2]) else { return nil }
      self = .started(run: run, process: process)
    case ("completed", 5):
      guard let run = Int(fields[1]), let time = Int(fields[2]), let threads = Int(fields[3]),
        let tasks = Int(fields[4])
      else { return nil }
      self = .completed(run: run, nanoseconds: time, threads: threads, tasks: tasks)
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
    case ("ended", 5):
      guard let run = Int(fields[1]), let process = Int32(fields[2]), let status = Int32(fields[3]),
        let peak = Int(fields[4])
      else { return nil }
      self = .ended(run: run, process: process, status: status, peakBytes: peak)
    case ("input", 1): self = .wantsInput
    case ("says", 2): self = .runtimeSays(FieldText.unescaped(fields[1]))
    default: return nil
    }
  }
}
