import ArgumentParser
import ExerciseChecking
import Reports
import System

/// Reports the error that stopped a command, in a sentence.
enum ErrorReporting {
  /// Calls a function; if it fails, reports the error and ends the command with status 2.
  ///
  /// - Parameter own: the status if it isn't what the learner named that is at fault, but the toolchain, the disk, a process
  ///   or another part of attnlab.
  static func reported<Answer>(own: Int32 = 2, _ body: () throws -> Answer) throws -> Answer {
    do {
      return try body()
    } catch let exit as ExitCode {
      throw exit
    } catch {
      Screen.complain("\(error)")
      throw ExitCode(isOwn(error) ? own : 2)
    }
  }

  private static func isOwn(_ error: any Error) -> Bool {
    switch error {
    case let trouble as Trouble: if case .exercise = trouble { false } else { true }
    case is ToolchainProblem, is NotebookTrouble, is ChildProcess.NotStarted, is Pipe.Unavailable, is FileError: true
    default: false
    }
  }
}
