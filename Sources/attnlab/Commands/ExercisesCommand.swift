import ArgumentParser
import Conversations
import ExerciseChecking
import System

/// `attnlab exercises [NAME]`: the exercises, or the statement of one, or the check for those who write them.
struct ExercisesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercises", abstract: "List the exercises and which have passed, or show the statement of one.",
    discussion: """
      --verify is for those who write exercises: the start has to run and fail, each solution to pass and keep the \
      laws, each mistake to fail and be named as itself, and tests, if there are any, to accept all solutions and catch all \
      mistakes. In our own course each change that rules make in a solution has to fail as well, or to stand in \
      equivalents.txt. Without a name, each mistake is also run as a solution of the other \
      exercises with the same types. The exit status is 1 if something has to be mended, 2 if \
      the course can't be read.
      """,
    aliases: ["exercise"])

  @Flag(help: "Show all of the exercise's hints as well; attnlab hint gives one at a time.")
  var hints = false

  @Flag(help: "Show the question that is asked after a solution has passed.")
  var why = false

  @Flag(help: "With --why: show its answer as well.")
  var answers = false

  @Flag(help: "Check the files of the exercises that are named, or of all, for their author.")
  var verify = false

  @Flag(help: "Make wrong solutions of the correct one by rules, and list those that pass every case.")
  var mutants = false

  @Option(help: "Score how well the cases tell wrong solutions from right ones, and write the page to this file.")
  var score: String?

  @OptionGroup var course: CourseOption

  @Argument(help: "An exercise's number or name; with --verify there may be several. Without one, all are meant.")
  var names: [String] = []

  func validate() throws {
    for (flag, isGiven) in [("--hints", hints), ("--why", why)] where isGiven {
      if names.isEmpty { throw ValidationError("\(flag) needs an exercise: attnlab exercises 1 \(flag)") }
      if verify { throw ValidationError("\(flag) shows an exercise and --verify checks it: give one of them") }
    }
    if answers, !why { throw ValidationError("--answers belongs to --why") }
    if names.count > 1, !verify, !mutants, score == nil { throw ValidationError("one exercise can be shown at a time") }
  }

  func run() throws {
    let environment = Environment.present()
    if verify { return try check(environment) }
    if let score { return try writeScore(to: score, environment) }
    if mutants { return try tryMutants(environment) }
    let documents = try ErrorReporting.reported {
      let catalog = try environment.course(course).catalog
      guard let name = names.first else {
        let passes = try ExerciseLog(folder: environment.stateFolder).passes()
        let catches = try CatchLog(folder: environment.stateFolder).best()
        return try ExerciseList(catalog: catalog, passes: passes, catches: catches, place: .shell).documents()
      }
      let exercise = try ExerciseChoice.exercise(name, in: catalog, place: .shell)
      if why { return ExerciseStatement(of: exercise, place: .shell).why(withAnswers: answers) }
      return ExerciseStatement(of: exercise, place: .shell).documents(withHints: hints)
    }
    Screen(environment).show(documents)
  }

  private func check(_ environment: Environment) throws {
    let screen = Screen(environment)
    let isSound = try ErrorReporting.reported {
      let course = try environment.course(course)
      let configuration = try environment.configuration(interrupt: InterruptWatch.listen())
      let (checker, catcher) = (try ExerciseChecker(configuration), try CatchChecker(configuration))
      defer {
        checker.end()
        catcher.end()
      }
      let review = AuthorReview(
        of: course.catalog, with: checker, catcher,
        isStrict: course.exercises == (try environment.installation().exercises))
      var isSound = true
      for id in try AuthorReview.ids(named: names, in: course.catalog) {
        screen.write("\(id): ")
        let report = review.report(on: id, amongAll: names.isEmpty)
        screen.write("\(Screen.readable(report.line))\n")
        screen.show(report.documents)
        isSound = isSound && report.isSound
        if report.wasInterrupted { break }
      }
      return isSound
    }
    if !isSound { throw ExitCode(1) }
  }

  private func tryMutants(_ environment: Environment) throws {
    let screen = Screen(environment)
    try ErrorReporting.reported {
      let catalog = try environment.course(course).catalog
      let checker = try ExerciseChecker(try environment.configuration(interrupt: InterruptWatch.listen()))
      defer { checker.end() }
      for id in try AuthorReview.ids(named: names, in: catalog) {
        screen.show(try MutantReport(of: try catalog.exercise(id: id), with: checker).documents)
      }
    }
  }

  private func writeScore(to path: String, _ environment: Environment) throws {
    let screen = Screen(environment)
    let page = try ErrorReporting.reported {
      let catalog = try environment.course(course).catalog
      let checker = try ExerciseChecker(try environment.configuration(interrupt: InterruptWatch.listen()))
      defer { checker.end() }
      var scores: [ExerciseScore] = []
      for id in try AuthorReview.ids(named: names, in: catalog) {
        let score = try checker.score(of: try catalog.exercise(id: id))
        screen.write("\(id): \(score.caught) of \(score.wrong) caught, one test \(score.caughtByOneTest); ")
        screen.write("\(score.failing.count) of \(score.right) right ones fail\n")
        scores.append(score)
      }
      let page = ScorePage(scores)
      try TextFile.write(page.markdown, to: path)
      return page
    }
    screen.show([.markdown(page.markdown)])
    if !page.isReached { throw ExitCode(1) }
  }
}
