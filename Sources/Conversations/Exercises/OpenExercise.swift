import ExerciseChecking

/// The exercise that a learner works on at the prompt.
final class OpenExercise {
  /// The exercise.
  let exercise: Exercise

  /// Opens an exercise.
  init(_ exercise: Exercise) { self.exercise = exercise }
}
