import ArgumentParser
import Conversations
import ExerciseChecking
import System

/// The verdict on tests of a learner's own, at the shell.
enum TestsVerdict {
  /// Judges a file of tests, shows the verdict, and ends with its status.
  static func show(
    _ file: TestFile, json: Bool, requiresSandbox: Bool, _ environment: Environment
  ) throws {
    let line = PassingLine()
    let showsProgress = environment.outputIsTerminal && !json
    let check = try ErrorReporting.reported(own: 3) {
      var configuration = try environment.configuration(interrupt: InterruptWatch.listen())
      configuration.requiresSandbox = requiresSandbox
      return try CatchCheck(
        file, logs: environment.stateFolder, configuration: configuration, place: .shell
      ) { if showsProgress { line.show($0) } }
    }
    line.show(nil)
    let screen = Screen(environment)
    if json {
      screen.write(try JSONText.pretty(check.report) + "\n")
    } else {
      screen.show(check.documents)
    }
    check.record(in: environment.stateFolder, time: environment.now()).forEach(Screen.complain)
    if check.status != 0 { throw ExitCode(check.status) }
  }
}
