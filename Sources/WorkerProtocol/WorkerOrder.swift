/// An order from the front end to one state of a session: a line, fields separated by tabs.
public enum WorkerOrder: Equatable, Sendable {
  /// Load a cell's library and call its entry point in a fork.
  case run(RunOrder)
  /// End, with everything that was started here except other states.
  case drop
}

/// The order to run one cell.
public struct RunOrder: Equatable, Sendable {
  /// The number that identifies this run in the answers.
  public var id: Int
  /// The path of the cell's shared library.
  public var library: String
  /// The name of the function that runs the cell.
  public var entry: String
  /// The name of the cell's module: values at its top level are reported even if nothing is traced.
  public var module: String
  /// Whether the state after the cell is kept, and takes orders from the channel that came with this one. Otherwise it
  /// is inspected and dropped.
  public var keepsState: Bool
  /// Whether every value is reported, including those inside functions.
  public var traces: Bool
  /// The run's resource limits.
  public var limits: RunLimits
  /// The source of the run's standard input.
  public var input: RunInput
  /// The places at the cell's top level.
  public var reports: ReportedPlaces
  /// The folder with the files of the lesson that is open; nil if none is.
  public var lessonFolder: String?

  /// Creates an order from its parts.
  public init(
    id: Int, library: String, entry: String, module: String, keepsState: Bool, traces: Bool, limits: RunLimits,
    input: RunInput = .asked, reports: ReportedPlaces = .none, lessonFolder: String? = nil
  ) {
    self.id = id
    self.library = library
    self.entry = entry
    self.module = module
    self.keepsState = keepsState
    self.traces = traces
    self.limits = limits
    self.input = input
    self.reports = reports
    self.lessonFolder = lessonFolder
  }
}

/// The source of a run's standard input.
public enum RunInput: Equatable, Sendable {
  /// The front end is asked each time a line is needed.
  case asked
  /// The input that the worker was started with.
  case inherited
  /// A file.
  case file(String)
}

/// The resource limits of a run; 0 sets no limit.
public struct RunLimits: Equatable, Sendable {
  /// Processor time in seconds.
  public var processorSeconds: Int
  /// Data memory in bytes.
  public var memoryBytes: Int
  /// The longest file that may be written, in bytes.
  public var fileBytes: Int
  /// Whether the run is shut in, as a stranger's code is: it may compute, and start threads, and reach nothing else.
  public var isShutIn: Bool

  /// No limits, for a learner's own cells.
  public static let none = RunLimits(processorSeconds: 0, memoryBytes: 0, fileBytes: 0, isShutIn: false)

  /// Creates limits from their parts.
  public init(processorSeconds: Int, memoryBytes: Int, fileBytes: Int, isShutIn: Bool) {
    self.processorSeconds = processorSeconds
    self.memoryBytes = memoryBytes
    self.fileBytes = fileBytes
    self.isShutIn = isShutIn
  }
}

extension WorkerOrder {
  /// The order as a line, including its newline.
  public var line: String {
    switch self {
    case .run(let order):
      let fields: [String] = [
        "run", "\(order.id)", order.library, order.entry, order.module, order.keepsState ? "keep" : "leave",
        order.traces ? "trace" : "plain", "\(order.limits.processorSeconds)",
        "\(order.limits.memoryBytes)", "\(order.limits.fileBytes)", order.limits.isShutIn ? "shut" : "open",
        order.input.text, order.reports.text, order.lessonFolder.map(FieldText.escaped) ?? "",
      ]
      return fields.joined(separator: "\t") + "\n"
    case .drop:
      return "drop\n"
    }
  }

  /// Decodes an order from a line without its newline; nil if it isn't one.
  public init?(line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    switch (fields.first, fields.count) {
    case ("run", 14):
      guard let id = Int(fields[1]), let seconds = Int(fields[7]),
        let memory = Int(fields[8]), let file = Int(fields[9]), let input = RunInput(text: fields[11]),
        let reports = ReportedPlaces(text: fields[12])
      else { return nil }
      self = .run(
        RunOrder(
          id: id, library: fields[2], entry: fields[3], module: fields[4], keepsState: fields[5] == "keep",
          traces: fields[6] == "trace",
          limits: RunLimits(
            processorSeconds: seconds, memoryBytes: memory, fileBytes: file, isShutIn: fields[10] == "shut"),
          input: input, reports: reports,
          lessonFolder: fields[13].isEmpty ? nil : FieldText.unescaped(fields[13])))
    case ("drop", 1): self = .drop
    default: return nil
    }
  }
}

extension RunInput {
  fileprivate var text: String {
    switch self {
    case .asked: "asked"
    case .inherited: "inherited"
    case .file(let path): "file:\(path)"
    }
  }

  fileprivate init?(text: String) {
    switch text {
    case "asked": self = .asked
    case "inherited": self = .inherited
    case _ where text.hasPrefix("file:"): self = .file(String(text.dropFirst(5)))
    default: return nil
    }
  }
}
