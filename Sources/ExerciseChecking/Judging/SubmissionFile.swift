import System

/// A learner's file and the exercise it is for.
public struct SubmissionFile: Sendable {
  /// The file's path as given, and its name without its folder.
  public let path: String, name: String
  /// The file's text.
  public let source: String
  /// The exercise named in its first line.
  public let exercise: Exercise

  /// The longest file that can be judged, in bytes.
  public static let longest = 1 << 20
  /// The longest id of an exercise, in bytes.
  private static let longestID = 200

  /// A reason why a file can't be judged at all.
  public struct Problem: Error, Equatable {
    /// The cause of a problem.
    public enum Cause: Equatable, Sendable {
      /// The system can't read it, for this reason.
      case unreadable(String)
      /// It is a folder, a device or a pipe.
      case noFile
      /// It is too long, with this many bytes.
      case tooLong(Int)
      /// Its bytes are not UTF-8.
      case notUTF8
      /// Its first line doesn't name an exercise.
      case noMark
      /// Its first line names an exercise that the course doesn't have.
      case unknownExercise(String)
    }

    /// The file's path.
    public let path: String
    /// The cause.
    public let cause: Cause
  }

  /// Reads a file.
  ///
  /// - Parameter catalog: the exercises among which its own is looked for.
  /// - Throws: ``Problem``, ``ExerciseProblem`` if the exercise can't be read.
  public static func read(_ path: String, in catalog: ExerciseCatalog) throws -> SubmissionFile {
    try SubmissionFile(path: path, source: try text(of: path), in: catalog)
  }

  /// Returns the text of a learner's file.
  ///
  /// - Throws: ``Problem``.
  static func text(of path: String) throws(Problem) -> String {
    func problem(_ cause: Problem.Cause) -> Problem { Problem(path: path, cause: cause) }
    let bytes: [UInt8]
    do {
      let status = try FileStatus(reading: path)
      guard status.isRegularFile else { throw problem(.noFile) }
      guard status.size <= longest else { throw problem(.tooLong(status.size)) }
      bytes = try TextFile.read(path)
    } catch let error as FileError {
      throw problem(.unreadable(error.reason))
    } catch let error as Problem {
      throw error
    } catch {
      throw problem(.unreadable("\(error)"))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw problem(.notUTF8) }
    return text
  }

  /// Creates a file from its text.
  ///
  /// - Throws: ``Problem`` if its first line doesn't name an exercise, ``ExerciseProblem`` if that can't be read.
  public init(path: String, source: String, in catalog: ExerciseCatalog) throws {
    let first = source.prefix { !$0.isNewline }.trimmingPrefix("\u{FEFF}")
    guard first.hasPrefix(Exercise.markStart) else { throw Problem(path: path, cause: .noMark) }
    let id = first.dropFirst(Exercise.markStart.count).filter { !$0.isWhitespace }
    // It is compared with every name there is, and told.
    guard id.utf8.count <= Self.longestID else {
      throw Problem(path: path, cause: .unknownExercise(id.prefix(40) + "…"))
    }
    do {
      self.init(path: path, source: source, exercise: try catalog.exercise(id: id))
    } catch is ExerciseCatalog.Unknown {
      throw Problem(path: path, cause: .unknownExercise(id))
    }
  }

  /// Creates a file that is known to be for an exercise.
  public init(path: String, source: String, exercise: Exercise) {
    self.path = path
    // A name with a line end in it could pass for more lines of a verdict.
    name = String(FilePath.name(of: path).map { $0.isNewline ? " " : $0 })
    self.source = source
    self.exercise = exercise
  }
}
