import ExerciseChecking

/// The exercise that a learner works on at the prompt, with the hints that were given.
final class OpenExercise {
  /// The exercise.
  let exercise: Exercise
  private var hintsGiven = 0

  /// Opens an exercise.
  init(_ exercise: Exercise) { self.exercise = exercise }

  /// Returns the next hint, in markdown; nil if there are no more.
  func hint() -> String? {
    let hints = exercise.page.hints
    guard hintsGiven < hints.count else { return nil }
    hintsGiven += 1
    return hints[hintsGiven - 1]
  }
}
