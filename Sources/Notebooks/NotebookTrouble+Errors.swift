import Reports
import System

extension NotebookTrouble {
  /// Creates the trouble that an error tells of.
  public init(_ error: any Error) {
    switch error {
    case let trouble as NotebookTrouble: self = trouble
    case let problem as ToolchainProblem: self = .toolchain(problem)
    case let failure as FileError:
      self = .file(path: failure.path, code: failure.code, isWritten: failure.action == .written)
    case let failure as ChildProcess.NotStarted: self = .program(path: failure.program, code: failure.code)
    case let failure as Pipe.Unavailable: self = .channel(code: failure.code)
    default: self = .unforeseen("\(error)")
    }
  }
}
