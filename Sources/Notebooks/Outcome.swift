import WorkerProtocol

/// What came of a cell.
public struct Outcome: Sendable {
  /// What the learner knows the cell by, such as `cell 7`.
  public var label: String
  /// How it ended.
  public var ending: Ending
  /// The variables that it declared or changed, with the values that they had in the end.
  public var variables: [ValueEvent] = []
  /// The value of its last line, where that is an expression.
  public var result: ValueEvent?
  /// Everything that happened in it, where it was traced.
  public var trace: [TraceEntry] = []
  /// What the compiler warned of.
  public var warnings: [Diagnostic] = []
  /// Threads of its own that were still there when it ended, and are not in the state that follows.
  public var lostThreads = 0
  /// How long the compiler and the cell took.
  public var compileTime: Duration = .zero, runTime: Duration = .zero
  /// Labels of earlier cells whose state died behind the session's back.
  public var lostCells: [String] = []

  /// An outcome from its label and its ending.
  public init(label: String, ending: Ending) {
    self.label = label
    self.ending = ending
  }

  /// Whether the cell came to its end, and its state is the present one.
  public var isSuccess: Bool {
    if case .completed = ending { return true }
    return false
  }

  /// How a cell ends.
  public enum Ending: Sendable, Equatable {
    /// It ran to its end.
    case completed
    /// The compiler refused it.
    case notCompiled([Diagnostic])
    /// It died; every variable is as it was.
    case died(Death)
    /// The learner interrupted it.
    case interrupted
    /// Something of attnlab's own, or of the machine's, is in the way.
    case trouble(String)
  }
}

/// How and where a cell died.
public struct Death: Sendable, Equatable {
  /// What happened.
  public enum Cause: Sendable, Equatable {
    /// A check failed, with the message that it gave: an index out of range, a wrong shape, `fatalError`.
    case failedCheck(message: String)
    /// Calls nested so deep that the stack had no room left.
    case stackExhausted
    /// The cell called `exit` with this status.
    case exited(status: Int32)
    /// It awaits something that no task is left to bring.
    case stuck
    /// It asked for more memory than there is.
    case outOfMemory
    /// A signal ended it, such as `SIGSEGV`.
    case signal(String)
  }

  /// A line of a cell that was running, the innermost first.
  public struct Place: Sendable, Equatable {
    /// The function's name, empty at the cell's own level.
    public var function: String
    /// What the learner knows the cell by.
    public var label: String
    /// The line, counted from 1.
    public var line: Int
    /// The line's text.
    public var source: String
  }

  /// What happened.
  public var cause: Cause
  /// Where, the innermost line first.
  public var places: [Place]
}

/// One thing that happened in a traced cell.
public enum TraceEntry: Sendable, Equatable {
  /// A function or block began, in the cell with this label.
  case entered(label: String, line: Int, source: String, depth: Int)
  /// A value.
  case value(ValueEvent, label: String, source: String, depth: Int)
  /// A place was passed so many more times.
  case folded(count: Int, line: Int, depth: Int)
}
