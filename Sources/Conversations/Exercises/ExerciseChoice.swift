public import ExerciseChecking
import Names

/// Finds the exercise that a learner names.
public enum ExerciseChoice {
  /// An error: no exercise has this name.
  struct UnknownExercise: Error, CustomStringConvertible {
    var name: String
    var ids: [String]
    var description: String {
      let hint = NumberedName.nearest(to: name, among: ids).map { "did you mean \($0)? " } ?? ""
      return "no exercise \(name); \(hint)`attnlab exercises` lists them all"
    }
  }

  /// Returns the exercise with a number, an id or a slug.
  ///
  /// - Throws: an error whose description is a sentence for the learner.
  public static func exercise(_ name: String, in catalog: ExerciseCatalog) throws -> Exercise {
    do {
      return try catalog.exercise(named: name)
    } catch let unknown as ExerciseCatalog.Unknown {
      throw UnknownExercise(name: name, ids: unknown.ids)
    }
  }

  /// Returns the id of the exercise with a number, an id or a slug, without reading it.
  ///
  /// - Throws: an error whose description is a sentence.
  static func id(_ name: String, in catalog: ExerciseCatalog) throws -> String {
    guard let id = NumberedName.find(name, among: catalog.ids) else {
      throw UnknownExercise(name: name, ids: catalog.ids)
    }
    return id
  }

  /// Reads a learner's file.
  ///
  /// - Throws: an error whose description is a sentence for the learner.
  public static func submission(_ path: String, in catalog: ExerciseCatalog) throws -> SubmissionFile {
    do {
      return try SubmissionFile.read(path, in: catalog)
    } catch let problem as SubmissionFile.Problem {
      throw UnusableFile(problem: problem, ids: catalog.ids)
    }
  }

  /// An error: a file can't be judged at all.
  struct UnusableFile: Error, CustomStringConvertible {
    var problem: SubmissionFile.Problem
    var ids: [String]
    var description: String {
      let reason =
        switch problem.cause {
        case .unreadable(let reason): reason
        case .noFile: "it isn't a file"
        case .tooLong(let bytes): "it has \(bytes) bytes, and the limit is \(SubmissionFile.longest)"
        case .notUTF8: "it is not UTF-8"
        case .noMark: "its first line doesn't name an exercise, as in `// attnlab exercise 01-soft-lookup`"
        case .unknownExercise(let id): UnknownExercise(name: id, ids: ids).description
        }
      return "\(problem.path) can't be judged: \(reason)"
    }
  }
}
