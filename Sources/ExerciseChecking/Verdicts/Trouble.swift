import Notebooks
import Reports
public import WorkerProtocol

/// Something in an exercise, in attnlab itself, or in the machine that keeps a submission from being judged: never the
/// learner's fault.
public enum Trouble: Error, Equatable, Sendable, Codable {
  /// One of the exercise's own files is at fault.
  case exercise(ExerciseProblem)
  /// The compiler fails without naming a line; the beginning of its output.
  case compilerFailed(output: String)
  /// The linker fails; the beginning of its output.
  case notLinked(output: String)
  /// What was compiled can't be loaded, for the loader's reason.
  case notLoaded(reason: String)
  /// A run could reach these things, and was to reach none.
  case notShutIn([RunProtection.Reach])
  /// The machine was so busy that something didn't get the time that it may take.
  case busy
  /// The toolchain, a process or a file can't be used.
  case notebook(NotebookTrouble)

  /// Creates the trouble that an error is.
  init(_ error: any Error) {
    switch error {
    case let trouble as Trouble: self = trouble
    case let problem as ExerciseProblem: self = .exercise(problem)
    case let refusal as NotShutIn: self = .notShutIn(refusal.reached)
    default: self = .notebook(NotebookTrouble(error))
    }
  }
}

extension Trouble: CustomStringConvertible {
  /// The trouble in a line.
  public var description: String {
    switch self {
    case .exercise(let problem): problem.description
    case .compilerFailed(let output): "the Swift compiler fails without naming a line of the file: \(output)"
    case .notLinked(let output): "the file can't be linked: \(output)"
    case .notLoaded(let reason): "what was compiled can't be loaded: \(reason)"
    case .notShutIn: "this machine doesn't shut a submission in, so it wasn't run"
    case .busy: "the machine is so busy that the check did not get its time: try again when less is running"
    case .notebook(let trouble): trouble.description
    }
  }
}
