import ExerciseChecking

/// Finds the exercise that a learner does next.
struct NextExercise {
  let catalog: ExerciseCatalog
  let passes: ExercisePasses

  /// Prepares to look at a course and at what has passed.
  init(of catalog: ExerciseCatalog, passes: ExercisePasses) {
    self.catalog = catalog
    self.passes = passes
  }

  /// Returns the first exercise of the same lesson that hasn't passed, or else the first after the one with this id, or else
  /// the first of all; nil if all others have.
  ///
  /// - Throws: `ExerciseProblem`.
  func after(_ id: String) throws(ExerciseProblem) -> Exercise? {
    let all = try catalog.all()
    let place = all.firstIndex { $0.id == id } ?? 0
    let others = (all[place...].dropFirst() + all[..<place]).filter { passes.standing(of: $0) == .open }
    let siblings = all.filter { other in all[place].lesson == other.lesson && others.contains { $0.id == other.id } }
    return siblings.first ?? others.first
  }
}
