import ExerciseChecking

extension Dialogue {
  /// Returns the exercise with a name, which is open from then on, or the one that is open if the name is empty; nil if
  /// none is.
  ///
  /// - Throws: an error whose description is a sentence for the learner.
  func exercise(named name: String) throws -> Exercise? {
    guard !name.isEmpty else { return exercise?.exercise }
    let catalog = ExerciseCatalog(folder: workbench.settings.exerciseFolder)
    let named = try ExerciseChoice.exercise(name, in: catalog, place: .prompt)
    if exercise?.exercise.id != named.id { exercise = OpenExercise(named) }
    return named
  }
}
