/// What came of a cell.
public struct Outcome: Hashable, Codable, Sendable {
  /// What the learner knows the cell by, such as `cell 7`.
  public var label: String
  /// How it ended.
  public var ending: Ending
  /// The variables that it declared or changed, with the values that they had in the end.
  public var variables: [NamedValue] = []
  /// The value of its last line, if that is an expression.
  public var result: NamedValue?
  /// Everything that happened in it, if it was traced.
  public var trace: [TraceEntry] = []
  /// How much the cell reports of what happens in it.
  public var reporting = Reporting.everything
  /// The types and functions that the cell redeclared while earlier code still uses the earlier ones.
  public var redefinitions: [Redefinition] = []
  /// What the compiler warned of.
  public var warnings: [Diagnostic] = []
  /// Threads of its own that were still there when it ended, and are not in the state that follows.
  public var lostThreads = 0
  /// Tasks that have something left to do, which they do when a later cell awaits.
  public var waitingTasks = 0
  /// How long the compiler and the cell took.
  public var compileTime: Duration = .zero, runTime: Duration = .zero
  /// Labels of earlier cells whose state died behind the session's back.
  public var lostCells: [String] = []
  /// The state after it, if that was kept.
  public var state: StateID?
  /// The states that were let go to make room for it, if any.
  public var released: ReleasedStates?

  /// Creates an outcome from its label and its ending.
  public init(label: String, ending: Ending) {
    self.label = label
    self.ending = ending
  }

  /// Whether the cell finished, so that its state is the present one.
  public var isSuccess: Bool {
    if case .completed = ending { return true }
    return false
  }

  /// How a cell ends.
  public enum Ending: Hashable, Codable, Sendable {
    /// It ran to its end.
    case completed
    /// The compiler refused it.
    case notCompiled([Diagnostic])
    /// It died; every variable is as it was.
    case died(Death)
    /// The learner interrupted it.
    case interrupted
    /// The compiler failed at this line of the cell, counted from 1; nil if it does not say where.
    case compilerFailed(line: Int?, CompilerFault)
    /// Something of attnlab's own, or of the machine's, is in the way.
    case trouble(NotebookTrouble)
  }

  /// How the compiler fails.
  public enum CompilerFault: Hashable, Codable, Sendable {
    /// It crashed.
    case crash
    /// It was ended after so many seconds.
    case outOfTime(seconds: Int)
  }
}
