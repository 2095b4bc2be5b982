import ArgumentParser
import Conversations
import ExerciseChecking

/// `attnlab start NAME`: the starting file of an exercise.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Write an exercise's starting file into this folder.",
    discussion: """
      With --parsons it has the lines of a solution in another order, and two or three wrong ones among them. With \
      --faded it has a solution whose end is missing. An existing file is never overwritten.
      """,
    aliases: ["begin"])

  @Flag(help: "Order the lines of a solution, instead of writing them.")
  var parsons = false

  @Flag(help: "Finish a solution, instead of writing all of it.")
  var faded = false

  @Option(help: ArgumentHelp("How many parts are missing in a faded solution, from its end.", valueName: "parts"))
  var missing: Int?

  @OptionGroup var course: CourseOption

  @Argument(help: "An exercise's number or name.")
  var name: String

  func validate() throws {
    if parsons, faded { throw ValidationError("--parsons and --faded are two forms: give one of them") }
    if missing != nil, !faded { throw ValidationError("--missing belongs to --faded") }
    if let missing, missing < 1 { throw ValidationError("--missing takes a number from 1, not \(missing)") }
  }

  func run() throws {
    let environment = Environment.present()
    let screen = Screen(environment)
    try ErrorReporting.reported {
      let exercise = try ExerciseChoice.exercise(name, in: try environment.course(course).catalog, place: .shell)
      let form: StartForm = parsons ? .parsons : faded ? .faded(missing: missing ?? 1) : .empty
      screen.show(try ExerciseStart(of: exercise, as: form, place: .shell).write())
    }
  }
}
