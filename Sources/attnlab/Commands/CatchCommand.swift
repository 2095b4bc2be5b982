import ArgumentParser
import Conversations
import ExerciseChecking
import System

/// `attnlab catch NAME`: tests of a learner's own, begun or judged.
struct CatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catch", abstract: "Write tests for an exercise before its code, and see what they catch.",
    discussion: """
      With an exercise's number, writes a file of tests to be edited; if it is there already, judges it. Good tests accept \
      right solutions that are written differently, and catch functions with mistakes that people make. \
      The exit status is 0 if they do both, 1 if not, 2 if the file or the exercise can't be read, and 3 if attnlab itself \
      has failed.
      """)

  @Flag(help: "Print the verdict as JSON.")
  var json = false

  @Flag(help: "Refuse to run a file if this machine can't shut it in.")
  var requireSandbox = false

  @OptionGroup var course: CourseOption

  @Argument(help: "An exercise's number or name, or a file with tests.")
  var name: String

  func run() throws {
    let environment = Environment.present()
    let file = try ErrorReporting.reported { () -> TestFile? in
      let catalog = try environment.course(course).catalog
      switch try CatchChoice.of(name, in: catalog, place: .shell) {
      case .file(let file): return file
      case .toBegin(let exercise):
        let documents = try CatchStart(of: exercise, place: .shell).write(
          configuration: try environment.configuration(interrupt: InterruptWatch.listen()))
        Screen(environment).show(documents ?? [])
        return nil
      }
    }
    if let file { try TestsVerdict.show(file, json: json, requiresSandbox: requireSandbox, environment) }
  }
}
