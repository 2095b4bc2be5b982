import ArgumentParser
import ExerciseChecking
import Notebooks
import System

/// How files are judged, whatever is done with their verdicts.
struct JudgingOptions: ParsableArguments {
  @OptionGroup var course: CourseOption

  @Option(help: "The seed of the fresh cases, as a verdict shows it: the same seed draws the same cases.")
  var seed: Int?

  @Flag(help: "Refuse to run a file if this machine can't shut it in.")
  var requireSandbox = false

  /// Returns the exercises among which that of a file is looked for.
  func catalog(_ environment: Environment) throws -> ExerciseCatalog { try environment.course(course).catalog }

  /// Returns what files are judged with.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when judging is to end.
  func configuration(_ environment: Environment, interrupt: Int32?) throws -> NotebookConfiguration {
    var configuration = try environment.configuration(interrupt: interrupt)
    configuration.requiresSandbox = requireSandbox
    return configuration
  }

  /// Returns a checker. It is ended by the caller.
  ///
  /// - Parameter interrupt: a descriptor that becomes readable when judging is to end.
  func checker(_ environment: Environment, interrupt: Int32?) throws -> ExerciseChecker {
    try ExerciseChecker(try configuration(environment, interrupt: interrupt))
  }
}
