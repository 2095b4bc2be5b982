import System

/// A learner's file of tests, and the exercise whose function they test.
///
/// Its first line is `// attnlab tests 05-scaled-scores`.
public struct TestFile: Sendable {
  /// The file's path as given, and its name without its folder.
  public let path: String, name: String
  /// The file's text.
  public let source: String
  /// The exercise named in its first line.
  public let exercise: Exercise

  /// Creates a file that is known to be for an exercise.
  public init(path: String, source: String, exercise: Exercise) {
    self.path = path
    name = FilePath.name(of: path)
    self.source = source
    self.exercise = exercise
  }

  /// Reads a file; nil if its first line doesn't say that it has tests.
  ///
  /// - Parameter catalog: the exercises among which its own is looked for.
  /// - Throws: `SubmissionFile.Problem`, ``ExerciseProblem`` if the exercise can't be read.
  public static func read(_ path: String, in catalog: ExerciseCatalog) throws -> TestFile? {
    let source = try SubmissionFile.text(of: path)
    guard let id = exercise(of: source) else { return nil }
    do {
      return TestFile(path: path, source: source, exercise: try catalog.exercise(id: id))
    } catch is ExerciseCatalog.Unknown {
      throw SubmissionFile.Problem(path: path, cause: .unknownExercise(id))
    }
  }

  /// Returns the id of the exercise whose tests a text says that it has; nil if it says nothing of tests.
  private static func exercise(of source: String) -> String? {
    let first = source.prefix { !$0.isNewline }.trimmingPrefix("\u{FEFF}")
    guard first.hasPrefix(Exercise.testsMarkStart) else { return nil }
    return first.dropFirst(Exercise.testsMarkStart.count).filter { !$0.isWhitespace }
  }

  /// The file's declaration of the function that it should only call; nil if there is none.
  var ownFunction: Verdict.Declaration? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    // A comment may well show it.
    let code = lines.map { $0.drop { $0 == " " }.hasPrefix("//") ? "" : $0 }.joined(separator: "\n")
    return SubmissionFile(path: path, source: code, exercise: exercise).declaration(of: exercise.function)
  }

  /// Returns the name of the file in which a learner begins the tests of an exercise.
  public static func name(for exercise: Exercise) -> String { "\(exercise.id)-tests.swift" }
}
