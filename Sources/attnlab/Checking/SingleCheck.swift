import ArgumentParser
import Conversations
import ExerciseChecking
import System
import TerminalRendering

/// The check of one file: its verdict, printed in a form.
struct SingleCheck {
  let environment: Environment
  let judging: JudgingOptions
  let format: CheckFormat
  /// The case that is judged alone; nil for all.
  let only: CaseChoice?
  /// Whether it is told how the tolerance came about.
  let explains: Bool

  /// Judges a file, and ends with the status of its verdict.
  func run(_ name: String) throws {
    let (submission, check) = try ErrorReporting.reported(own: 3) {
      let catalog = try judging.catalog(environment)
      let submission = try ExerciseChoice.submission(name, in: catalog, place: .shell)
      let checker = try judging.checker(environment, interrupt: InterruptWatch.listen())
      defer { checker.end() }
      let check = try ExerciseCheck(
        submission, only: only, seed: judging.seed, explaining: explains, of: catalog, with: checker,
        logs: environment.stateFolder,
        place: .shell)
      return (submission, check)
    }
    let screen = Screen(environment)
    switch format {
    case .text:
      screen.show(check.documents)
      if explains { screen.show(ToleranceDocuments(check.verdict).documents) }
    case .json: screen.write(try JSONText.pretty(VerdictReport(check.verdict, explaining: explains)) + "\n")
    case .csv: screen.write(CSVText.table(of: [SubmissionRow(check.verdict)]))
    case .compiler:
      for line in CompilerLines(check.verdict, on: submission).lines { screen.write(Sanitiser.label(line) + "\n") }
      if case .trouble(let trouble) = check.verdict.finding { Screen.complain("\(trouble)") }
    }
    if let warning = check.warning { Screen.complain(warning) }
    check.record(in: environment.stateFolder, time: environment.now()).forEach(Screen.complain)
    if format == .text, let why = check.why { WhyQuestionAtTerminal(why, check.exercise, screen, environment).ask() }
    let status = CheckStatus.of(SubmissionResult(check.verdict))
    if status != 0 { throw ExitCode(status) }
  }
}
