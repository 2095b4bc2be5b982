public import ExerciseChecking
import Names
import System

/// Finds the exercise that a learner names.
public enum ExerciseChoice {
  /// An error: no exercise has this name.
  struct UnknownExercise: Error, CustomStringConvertible {
    var name: String
    var ids: [String]
    var place: CommandPlace
    var description: String {
      let hint = NumberedName.nearest(to: name, among: ids).map { "did you mean \($0)? " } ?? ""
      return "no exercise \(name); \(hint)\(place("exercises")) lists them all"
    }
  }

  /// Returns the exercise with a number, an id or a slug.
  ///
  /// - Parameter place: where the learner types commands.
  /// - Throws: an error whose description is a sentence for the learner.
  public static func exercise(_ name: String, in catalog: ExerciseCatalog, place: CommandPlace) throws -> Exercise {
    do {
      return try catalog.exercise(named: name)
    } catch let unknown as ExerciseCatalog.Unknown {
      throw UnknownExercise(name: name, ids: unknown.ids, place: place)
    }
  }

  /// Returns the id of the exercise with a number, an id or a slug, without reading it.
  ///
  /// - Throws: an error whose description is a sentence.
  static func id(_ name: String, in catalog: ExerciseCatalog) throws -> String {
    guard let id = NumberedName.find(name, among: catalog.ids) else {
      throw UnknownExercise(name: name, ids: catalog.ids, place: .shell)
    }
    return id
  }

  /// Reads a learner's file.
  ///
  /// - Parameters:
  ///   - name: the file's path, or the name of an exercise, which stands for the file that was written to begin it.
  ///   - folder: the folder that a path begins in; nil for the one that the process is in.
  ///   - place: where the learner types commands.
  /// - Throws: an error whose description is a sentence for the learner.
  public static func submission(
    _ name: String, in catalog: ExerciseCatalog, folder: String? = nil, place: CommandPlace
  ) throws -> SubmissionFile {
    let path = try path(name, in: catalog, folder: folder, place: place)
    do {
      return try SubmissionFile.read(path, in: catalog)
    } catch let problem as SubmissionFile.Problem {
      throw UnusableFile(problem: problem, ids: catalog.ids, place: place)
    }
  }

  /// Returns the path of the file that a learner names.
  ///
  /// - Throws: an error whose description is a sentence for the learner, if an exercise is named that has no file yet.
  public static func path(
    _ name: String, in catalog: ExerciseCatalog, folder: String? = nil, place: CommandPlace
  ) throws -> String {
    func path(_ file: String) -> String { file.hasPrefix("/") ? file : folder.map { "\($0)/\(file)" } ?? file }
    guard !name.hasSuffix(".swift"), let id = NumberedName.find(name, among: catalog.ids) else { return path(name) }
    let file = path("\(id).swift")
    guard FilePath.resolved(file) != nil else { throw NotBegun(id: id, place: place) }
    return file
  }

  /// An error: there is no file of an exercise.
  struct NotBegun: Error, CustomStringConvertible {
    var id: String
    var place: CommandPlace
    var description: String {
      "there is no \(id).swift here; \(place("start \(NumberedName(id).number ?? 0)")) writes it"
    }
  }

  /// An error: a file can't be judged at all.
  public struct UnusableFile: Error, CustomStringConvertible {
    var problem: SubmissionFile.Problem
    var ids: [String]
    var place: CommandPlace
    /// A sentence that says so.
    public var description: String { "\(problem.path) can't be judged: \(reason)" }

    /// Why it can't be judged.
    public var reason: String {
      switch problem.cause {
      case .unreadable(let reason): reason
      case .noFile: "it isn't a file"
      case .tooLong(let bytes): "it has \(bytes) bytes, and the limit is \(SubmissionFile.longest)"
      case .notUTF8: "it is not UTF-8"
      case .noMark: "its first line doesn't name an exercise, as in `// attnlab exercise 01-soft-lookup`"
      case .unknownExercise(let id): UnknownExercise(name: id, ids: ids, place: place).description
      }
    }
  }
}
