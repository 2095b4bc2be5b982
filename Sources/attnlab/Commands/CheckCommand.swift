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
    record(CheckEntry(verdict, time: environment.now()), environment)
    if verdict.passes, !json { askWhy(submission.exercise, screen, environment) }
    if case .trouble = verdict.finding { throw ExitCode(2) }
    if !verdict.passes { throw ExitCode(1) }
  }

  /// Asks the exercise's why-question if somebody sits at a terminal, or says how to see it.
  private func askWhy(_ exercise: Exercise, _ screen: Screen, _ environment: Environment) {
    guard let why = WhyDialogue(of: exercise) else { return }
    guard why.hasOptions, environment.inputIsTerminal, environment.outputIsTerminal else {
      return screen.show(why.remark)
    }
    screen.show(why.question)
    while true {
      screen.write("\(why.prompt) ")
      let line = readLine()
      if line == nil { screen.startLine() }
      let answer = why.answer(line)
      screen.show(why.documents(after: answer))
      switch answer {
      case .unreadable: continue
      case .skipped: return
      case .right: return record(CheckEntry(why: exercise.id, belief: nil, time: environment.now()), environment)
      case .wrong(let mistake):
        return record(CheckEntry(why: exercise.id, belief: mistake, time: environment.now()), environment)
      }
    }
  }

  /// Adds a line to the log of checks, from which authors learn where learners fail.
  private func record(_ entry: CheckEntry?, _ environment: Environment) {
    guard let entry else { return }
    do {
      try CheckLog(folder: environment.stateFolder).append(entry)
    } catch {
      Screen.complain("this check could not be recorded: \(error)")
    }
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
