import System

/// The mutants that an author declares to be right, each with the reason, in the file `equivalents.txt` of an exercise's
/// folder:
///
///     solution.swift: exchanged: `a, b` => `b, a`
///       addition has no order
///
/// A mutant's name begins its line, and the reason is indented below it.
struct Equivalents {
  /// The reasons, by the names of the mutants.
  let reasons: [String: String]

  /// Reads the file of an exercise, if there is one.
  ///
  /// - Throws: ``ExerciseProblem``.
  init(of exercise: Exercise) throws(ExerciseProblem) {
    let path = "\(exercise.folder)/equivalents.txt"
    var reasons: [String: String] = [:]
    if FilePath.isReadable(path) {
      var names: [String] = []
      for line in try ExerciseText.read(path).split(separator: "\n") where !line.isBlank {
        guard line.hasPrefix(" ") else {
          names = [String(line)] + (names.contains { reasons[$0]?.isEmpty ?? true } ? names : [])
          reasons[String(line)] = ""
          continue
        }
        // One reason may stand below several names.
        for name in names {
          reasons[name] = [reasons[name] ?? "", line.trimmed].filter { !$0.isEmpty }.joined(separator: " ")
        }
      }
    }
    self.reasons = reasons
  }
}
