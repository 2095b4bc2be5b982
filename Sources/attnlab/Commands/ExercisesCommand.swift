import ArgumentParser
import Conversations
import ExerciseChecking

/// `attnlab exercises [NAME]`: the exercises, or the statement of one.
struct ExercisesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exercises", abstract: "List the exercises and which have passed, or show the statement of one.")

  @Flag(help: "Show the exercise's hints as well.")
  var hints = false

  @OptionGroup var course: CourseOption

  @Argument(help: "An exercise's number or name. Without one, all are listed.")
  var name: String?

  func validate() throws {
    if hints, name == nil { throw ValidationError("--hints needs an exercise: attnlab exercises 1 --hints") }
  }

  func run() throws {
    let environment = Environment.present()
    let documents = try ErrorReporting.reported {
      let catalog = try environment.course(course).catalog
      guard let name else {
        return try ExerciseList(catalog: catalog, log: ExerciseLog(folder: environment.stateFolder)).documents()
      }
      return ExerciseStatement(of: try ExerciseChoice.exercise(name, in: catalog)).documents(withHints: hints)
    }
    Screen(canvas: environment.canvas).show(documents)
  }
}
