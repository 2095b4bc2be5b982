import ArgumentParser
import Conversations
import ExerciseChecking
import System

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
      let start = try exercise.start()
      let file = "\(exercise.id).swift"
      do {
        try TextFile.write(start, to: file, isNew: true)
      } catch let failure as FileError where failure.isOfExistingFile {
        throw Present(file: file)
      }
      screen.show(ExerciseStatement(of: exercise).documents(afterWriting: file))
    }
  }

  /// An error: the file already exists.
  private struct Present: Error, CustomStringConvertible {
    var file: String
    var description: String {
      "\(file) already exists, and was left unchanged; `attnlab check \(file)` judges it"
    }
  }
}
