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

  @OptionGroup var course: CourseOption

  @Argument(help: "The file with the solution.")
  var file: String

  func run() throws {
    let environment = Environment.present()
    let (submission, verdict, next) = try ErrorReporting.reported {
      let catalog = try environment.course(course).catalog
      let submission = try ExerciseChoice.submission(file, in: catalog)
      let checker = try ExerciseChecker(try environment.configuration(interrupt: Interrupts.listen()))
      defer { checker.end() }
      let next = Eventual { [id = submission.exercise.id] in try catalog.next(after: id) }
      let verdict = checker.check(submission)
      // What comes next is only a word of advice: another exercise's trouble doesn't spoil a verdict.
      return (submission, verdict, try? next.value())
    }
    let screen = Screen(canvas: environment.canvas)
    if json {
      screen.write(try JSONText.pretty(VerdictReport(verdict)) + "\n")
    } else {
      screen.show(VerdictDocuments(verdict, next: next).documents)
    }
    if verdict.passes { note(submission.exercise, environment) }
    if case .trouble = verdict.finding { throw ExitCode(2) }
    if !verdict.passes { throw ExitCode(1) }
  }

  /// Records a pass; a failure to do so doesn't count against the solution.
  private func note(_ exercise: Exercise, _ environment: Environment) {
    do {
      try ExerciseLog(folder: environment.stateFolder).record(exercise.id, fingerprint: exercise.page.fingerprint)
    } catch {
      Screen.complain("this pass could not be recorded: \(error)")
    }
  }
}
