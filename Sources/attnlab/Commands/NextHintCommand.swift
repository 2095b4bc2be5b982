import ArgumentParser
import Conversations

/// `attnlab hint NAME`: the next rung of an exercise's ladder of hints.
struct NextHintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hint", abstract: "Give the next hint to an exercise: each says a little more than the one before.",
    discussion: "How many hints you have taken is remembered. No hint holds the answer.",
    aliases: ["hints"])

  @Flag(help: "Show the hints that you have taken again, without a new one.")
  var again = false

  @OptionGroup var course: CourseOption

  @Argument(help: "An exercise's number or name.")
  var name: String

  func run() throws {
    let environment = Environment.present()
    let documents = try ErrorReporting.reported {
      let exercise = try ExerciseChoice.exercise(name, in: try environment.course(course).catalog, place: .shell)
      let ladder = HintLadder(of: exercise, logs: environment.stateFolder, place: .shell)
      return try again ? ladder.again() : ladder.next()
    }
    Screen(environment).show(documents)
  }
}
