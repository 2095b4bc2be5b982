/// What the front end asks of a worker: one line each, fields separated by tabs.
public enum WorkerOrder: Equatable, Sendable {
  /// Load a cell's library and call its entry point, in a fork.
  case run(RunOrder)
  /// Give up the present state and `count - 1` states before it.
  case undo(Int)
}

/// The order to run one cell.
public struct RunOrder: Equatable, Sendable {
  /// The number by which the answers name this run.
  public var id: Int
  /// The path of the cell's shared library.
  public var library: String
  /// The name of the function that runs the cell.
  public var entry: String
  /// The name of the cell's module: values at its own level are reported even when nothing is traced.
  public var module: String
  /// Whether the state after the cell becomes the present one. Otherwise it is looked at and left.
  public var keepsState: Bool
  /// Whether every value is reported, inside functions too.
  public var traces: Bool
  /// How many columns a value may take when it is written in full.
  public var width: Int
  /// What the run may use.
  public var limits: RunLimits
  /// The path of the file that is the run's standard input; empty for none.
  public var input: String

  /// An order from its parts.
  public init(
    id: Int, library: String, entry: String, module: String, keepsState: Bool, traces: Bool, width: Int,
    limits: RunLimits, input: String = ""
  ) {
    self.id = id
    self.library = library
    self.entry = entry
    self.module = module
    self.keepsState = keepsState
    self.traces = traces
    self.width = width
    self.limits = limits
    self.input = input
  }
}

/// What a run may use; 0 sets no limit.
public struct RunLimits: Equatable, Sendable {
  /// Processor time in seconds.
  public var processorSeconds: Int
  /// Data memory in bytes.
  public var memoryBytes: Int
  /// The longest file that may be written, in bytes.
  public var fileBytes: Int
  /// Whether the run may start threads and processes.
  public var allowsProcesses: Bool

  /// No limit at all, for a learner's own cells.
  public static let none = RunLimits(processorSeconds: 0, memoryBytes: 0, fileBytes: 0, allowsProcesses: true)

  /// Limits from their parts.
  public init(processorSeconds: Int, memoryBytes: Int, fileBytes: Int, allowsProcesses: Bool) {
    self.processorSeconds = processorSeconds
    self.memoryBytes = memoryBytes
    self.fileBytes = fileBytes
    self.allowsProcesses = allowsProcesses
  }
}

extension WorkerOrder {
  /// The order as a line, its newline included.
  public var line: String {
    switch self {
    case .run(let order):
      let fields: [String] = [
        "run", "\(order.id)", order.library, order.entry, order.module, order.keepsState ? "keep" : "leave",
        order.traces ? "trace" : "plain", "\(order.width)", "\(order.limits.processorSeconds)",
        "\(order.limits.memoryBytes)", "\(order.limits.fileBytes)", order.limits.allowsProcesses ? "any" : "none",
        order.input,
      ]
      return fields.joined(separator: "\t") + "\n"
    case .undo(let count):
      return "undo\t\(count)\n"
    }
  }

  /// The order that a line without its newline gives, or nil where it gives none.
  public init?(line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch (fields.first, fields.count) {
    case ("run", 13):
      guard let id = Int(fields[1]), let width = Int(fields[7]), let seconds = Int(fields[8]),
        let memory = Int(fields[9]), let file = Int(fields[10])
      else { return nil }
      self = .run(
        RunOrder(
          id: id, library: fields[2], entry: fields[3], module: fields[4], keepsState: fields[5] == "keep",
          traces: fields[6] == "trace", width: width,
          limits: RunLimits(
            processorSeconds: seconds, memoryBytes: memory, fileBytes: file, allowsProcesses: fields[11] == "any"),
          input: fields[12]))
    case ("undo", 2):
      guard let count = Int(fields[1]) else { return nil }
      self = .undo(count)
    default: return nil
    }
  }
}
