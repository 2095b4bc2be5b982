import ArgumentParser
import Conversations

/// `attnlab solution NAME`: a worked solution beside the learner's own.
struct SolutionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "solution", abstract: "Show a worked solution beside yours, and what to notice.",
    discussion: "Before the exercise has passed, it is shown only if you ask twice.",
    aliases: ["solve"])

  @OptionGroup var course: CourseOption

  @Argument(help: "An exercise's number or name.")
  var name: String

  @Argument(help: "Your file, if it isn't the one that attnlab start has written.")
  var file: String?

  func run() throws {
    let environment = Environment.present()
    let documents = try ErrorReporting.reported {
      let exercise = try ExerciseChoice.exercise(name, in: try environment.course(course).catalog, place: .shell)
      return try WorkedSolution(of: exercise, logs: environment.stateFolder, place: .shell)
        .documents(beside: file ?? "\(exercise.id).swift")
    }
    Screen(environment).show(documents)
  }
}
