import ArgumentParser
import Conversations
import ExerciseChecking

/// `attnlab start NAME`: the starting file of an exercise.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Write an exercise's starting file into this folder.",
    discussion: """
      With --parsons it has the lines of a solution in another order, and two or three wrong ones among them. With \
      --faded it has a solution whose end is missing. An existing file is never overwritten; `attnlab reset` does that, and keeps a copy.
      """,
    aliases: ["begin"])

  @OptionGroup var form: StartFormOptions

  @OptionGroup var course: CourseOption

  @Argument(help: "An exercise's number or name.")
  var name: String

  func run() throws {
    let environment = Environment.present()
    let screen = Screen(environment)
    try ErrorReporting.reported {
      let exercise = try ExerciseChoice.exercise(name, in: try environment.course(course).catalog, place: .shell)
      screen.show(try ExerciseStart(of: exercise, as: form.value, place: .shell).write())
    }
  }
}
