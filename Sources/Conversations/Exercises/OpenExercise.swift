import ExerciseChecking

/// The exercise that a learner works on at the prompt.
final class OpenExercise {
  /// The exercise.
  let exercise: Exercise
  /// The file of it that was judged last, as it was named; nil if none was.
  var checkedFile: String?

  /// Opens an exercise.
  init(_ exercise: Exercise) { self.exercise = exercise }
}
