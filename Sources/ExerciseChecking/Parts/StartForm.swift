/// What a learner starts an exercise from.
public enum StartForm: Equatable, Sendable {
  /// The function, to be written.
  case empty
  /// Lines to be ordered, some of them wrong: a ``ParsonsProblem``.
  case parsons
  /// The solution without its last parts: a ``FadedExample``.
  case faded(missing: Int)
}

extension Exercise {
  /// Returns the file that a learner starts from; nil if the form needs a solution in parts, and this one has none.
  ///
  /// - Throws: ``ExerciseProblem``.
  public func start(_ form: StartForm = .empty) throws(ExerciseProblem) -> String? {
    switch form {
    case .empty: try ExerciseText.read("\(folder)/start.swift")
    case .parsons: try ParsonsProblem(of: self)?.text
    case .faded(let missing): try FadedExample(of: self, missing: missing)?.text
    }
  }
}
