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
      """,
    aliases: ["judge"])

  @Flag(help: "Print the verdict as JSON.")
  var json = false

  @Flag(help: "Refuse to run the file if this machine can't shut it in.")
  var requireSandbox = false
  @Option(help: "The seed of the fresh cases, as a verdict shows it: the same seed draws the same cases.")
  var seed: Int?

  @Flag(help: "Tell for each case, or for those that fail, how the tolerance came about.")
  var explain = false

  @OptionGroup var course: CourseOption

  @Argument(help: "The file with the solution.")
  var file: String

  func run() throws {
    let environment = Environment.present()
    let check = try ErrorReporting.reported {
      let catalog = try environment.course(course).catalog
      let submission = try ExerciseChoice.submission(file, in: catalog, place: .shell)
      return try ExerciseCheck(
        submission, of: catalog, logs: environment.stateFolder,
        configuration: try environment.configuration(interrupt: Interrupts.listen()), place: .shell,
        seed: seed, requiresSandbox: requireSandbox)
    }
    let screen = Screen(environment)
    if json {
      screen.write(try JSONText.pretty(VerdictReport(check.verdict, explaining: explain)) + "\n")
    } else {
      screen.show(check.documents)
      if explain { screen.show(ToleranceDocuments(check.verdict).documents) }
    }
    if let warning = check.warning { Screen.complain(warning) }
    check.record(in: environment.stateFolder, time: environment.now()).forEach(Screen.complain)
    if !json, let why = check.why { ask(why, about: check.exercise, screen, environment) }
    if case .trouble = check.verdict.finding { throw ExitCode(2) }
    if !check.verdict.passes { throw ExitCode(1) }
  }

  /// Asks the exercise's why-question if somebody sits at a terminal, or says how to see it.
  private func ask(_ why: WhyDialogue, about exercise: Exercise, _ screen: Screen, _ environment: Environment) {
    guard why.hasOptions, environment.inputIsTerminal, environment.outputIsTerminal else {
      return screen.show(why.remark)
    }
    screen.show(why.question)
    while true {
      screen.write("\(why.prompt) ")
      let line = InputSources.line(below: screen)?.filter { !$0.isNewline }
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

  /// Adds an answer to the log of checks, from which authors learn where learners fail.
  private func record(_ entry: CheckEntry?, _ environment: Environment) {
    guard let entry else { return }
    do {
      try CheckLog(folder: environment.stateFolder).append(entry)
    } catch {
      Screen.complain("this check could not be recorded: \(error)")
    }
  }
}
