public import ExerciseChecking
import Names
import System

/// What a learner means who names tests: a file of them, or an exercise whose tests are to be begun.
public enum CatchChoice {
  /// A file, to be judged.
  case file(TestFile)
  /// An exercise, whose file is to be written.
  case toBegin(Exercise)

  /// An error: the file has no tests.
  struct NoTests: Error, CustomStringConvertible {
    var path: String
    var place: CommandPlace
    var description: String {
      "\(path) has no tests: its first line isn't one like `// attnlab tests 05-scaled-scores`; \(place("catch 5")) "
        + "begins a file of them"
    }
  }

  /// Returns what is meant by a name.
  ///
  /// - Parameters:
  ///   - name: a file's path, or the name of an exercise.
  ///   - folder: the folder that a path begins in; nil for the one that the process is in.
  ///   - place: where the learner types commands.
  /// - Throws: an error whose description is a sentence for the learner.
  public static func of(
    _ name: String, in catalog: ExerciseCatalog, folder: String? = nil, place: CommandPlace
  ) throws -> CatchChoice {
    if !name.hasSuffix(".swift"), !name.contains("/") {
      let exercise = try ExerciseChoice.exercise(name, in: catalog, place: place)
      let file = TestFile.name(for: exercise)
      guard FilePath.resolved(folder.map { "\($0)/\(file)" } ?? file) != nil else { return .toBegin(exercise) }
      return .file(try tests(file, in: catalog, folder: folder, place: place))
    }
    return .file(try tests(name, in: catalog, folder: folder, place: place))
  }

  private static func tests(
    _ name: String, in catalog: ExerciseCatalog, folder: String?, place: CommandPlace
  ) throws -> TestFile {
    guard let file = try file(name, in: catalog, folder: folder, place: place) else {
      throw NoTests(path: name, place: place)
    }
    return file
  }

  /// Reads a file of tests; nil if its first line doesn't say that it has any.
  ///
  /// - Throws: an error whose description is a sentence for the learner.
  public static func file(
    _ name: String, in catalog: ExerciseCatalog, folder: String? = nil, place: CommandPlace
  ) throws -> TestFile? {
    let path = name.hasPrefix("/") ? name : folder.map { "\($0)/\(name)" } ?? name
    do {
      return try TestFile.read(path, in: catalog)
    } catch let problem as SubmissionFile.Problem {
      throw ExerciseChoice.UnusableFile(problem: problem, ids: catalog.ids, place: place)
    }
  }
}
