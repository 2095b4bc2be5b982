import ArgumentParser
import Conversations
import ExerciseChecking
import Notebooks
import System

/// `attnlab check FILE`: a verdict on a learner's solution.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge a solution of an exercise: what is wrong, where, and why.",
    discussion: """
      The file's first line says which exercise it is for. The exit status is 0 if every case passes, 1 if not, 2 if \
      the file or the exercise can't be read.
      """)

  @Flag(help: "Print the verdict as JSON.")
  var json = false

  @Argument(help: "The file with the solution.")
  var file: String

  func run() throws {
    let environment = Environment.present()
    let verdict = try ErrorReporting.reported {
      let submission = try ExerciseChoice.submission(file)
      let checker = try ExerciseChecker(try environment.configuration(interrupt: Interrupts.listen()))
      defer { checker.end() }
      return checker.check(submission)
    }
    let screen = Screen(canvas: environment.canvas)
    if json {
      screen.write(try JSONText.pretty(VerdictReport(verdict)) + "\n")
    } else {
      screen.show(VerdictDocuments(verdict).documents)
    }
    if verdict.passes { note(verdict, environment, screen) }
    if case .trouble = verdict.finding { throw ExitCode(2) }
    if !verdict.passes { throw ExitCode(1) }
  }

  /// Records a pass; a failure to do so doesn't count against the solution.
  private func note(_ verdict: Verdict, _ environment: Environment, _ screen: Screen) {
    do {
      let folder = ExerciseFolder(of: verdict.exercise, in: try environment.installation().exercises)
      let fingerprint = try folder.statement().fingerprint
      try ExerciseLog(folder: environment.stateFolder).record(verdict.exercise, fingerprint: fingerprint)
    } catch {
      Screen.complain("this pass could not be recorded: \(error)")
    }
  }
}
