import ArgumentParser
import ExerciseChecking

/// The form of an exercise's starting file.
struct StartFormOptions: ParsableArguments {
  @Flag(help: "Order the lines of a solution, instead of writing them.")
  var parsons = false

  @Flag(help: "Finish a solution, instead of writing all of it.")
  var faded = false

  @Option(help: ArgumentHelp("How many parts are missing in a faded solution, from its end.", valueName: "parts"))
  var missing: Int?

  /// The form that the options name.
  var value: StartForm { parsons ? .parsons : faded ? .faded(missing: missing ?? 1) : .empty }

  func validate() throws {
    if parsons, faded { throw ValidationError("--parsons and --faded are two forms: give one of them") }
    if missing != nil, !faded { throw ValidationError("--missing belongs to --faded") }
    if let missing, missing < 1 { throw ValidationError("--missing takes a number from 1, not \(missing)") }
  }
}
