import ArgumentParser
import Conversations
import ExerciseChecking

/// `attnlab start NAME`: the starting file of an exercise.
struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Write an exercise's starting file into this folder.",
    discussion: "An existing file is never overwritten.")

  @OptionGroup var course: CourseOption

  @Argument(help: "An exercise's number or name.")
  var name: String

  func run() throws {
    let environment = Environment.present()
    let screen = Screen(canvas: environment.canvas)
    try ErrorReporting.reported {
      let exercise = try ExerciseChoice.exercise(name, in: try environment.course(course).catalog)
      screen.show(try ExerciseStart(of: exercise).write())
    }
  }
}
