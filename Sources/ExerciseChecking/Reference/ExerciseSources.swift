import Notebooks
import WorkerProtocol

/// What every file of an exercise is compiled and run with.
struct ExerciseSources {
  let exercise: Exercise
  /// What a learner may build on.
  let given: Submission.Given?
  /// The files of the folder `data`.
  let files: [ExerciseFile]

  /// Reads the sources of an exercise.
  init(_ exercise: Exercise) throws(ExerciseProblem) {
    self.exercise = exercise
    given = try exercise.given()
    files = try exercise.files()
  }

  /// Returns a file that solves the exercise, or means to, as it is compiled.
  func submission(name: String, source: String) -> Submission {
    Submission(name: name, source: source, given: given, entry: .function(exercise.function.expression))
  }

  /// Returns the key of what depends on these sources.
  func key(_ shared: ResultKey) -> ResultKey {
    let own = shared.with([exercise.id, exercise.function.declaration, given?.source ?? ""])
    return files.reduce(own) { $0.with([$1.name]).with($1.bytes) }
  }
}
