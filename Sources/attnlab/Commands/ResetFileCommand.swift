import ArgumentParser
import Conversations

/// `attnlab reset NAME`: the starting file of an exercise instead of the learner's, which is kept as a copy.
struct ResetFileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reset", abstract: "Begin an exercise again; what you have written is kept as a copy.",
    discussion: "It asks before it does so. The copies are numbered, and never overwritten.")

  @Flag(help: "Don't ask.")
  var yes = false

  @OptionGroup var form: StartFormOptions

  @OptionGroup var course: CourseOption

  @Argument(help: "An exercise's number or name.")
  var name: String

  func run() throws {
    let environment = Environment.present()
    let screen = Screen(environment)
    try ErrorReporting.reported {
      let exercise = try ExerciseChoice.exercise(name, in: try environment.course(course).catalog, place: .shell)
      let reset = try ExerciseReset(of: exercise, as: form.value, place: .shell)
      if !yes {
        guard environment.inputIsTerminal, environment.outputIsTerminal else { throw reset.unconfirmed }
        screen.write("\(reset.question) ")
        let answer = InputSources.line(below: screen)
        if answer == nil { screen.startLine() }
        guard ExerciseReset.isYes(answer) else {
          screen.show(reset.declined)
          throw ExitCode(1)
        }
      }
      screen.show(try reset.run())
    }
  }
}
