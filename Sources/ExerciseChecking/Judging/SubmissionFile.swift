import Notebooks

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A learner's file, and the exercise that it says it is for.
public struct SubmissionFile: Sendable {
  /// The file's path as it was given, and its name without its folder.
  public let path: String, name: String
  /// What it holds.
  public let source: String
  /// The exercise that its first line names.
  public let exercise: Exercise

  /// The longest file that is judged, in bytes.
  public static let longest = 1 << 20

  /// Why a file can't be judged at all.
  public struct Problem: Error, Equatable {
    /// What is wrong.
    public enum Cause: Equatable, Sendable {
      /// The system can't read it; the system's reason.
      case unreadable(String)
      /// It is a folder, a device or a pipe.
      case noFile
      /// It has so many bytes.
      case tooLong(Int)
      /// Its bytes are no UTF-8.
      case notUTF8
      /// Its first line names no exercise.
      case noMark
      /// Its first line names an exercise that there is not.
      case unknownExercise(String)
    }

    /// The file's path.
    public let path: String
    /// What is wrong.
    public let cause: Cause
  }

  /// Reads a file.
  ///
  /// - Throws: ``Problem``.
  public static func read(_ path: String) throws -> SubmissionFile {
    func problem(_ cause: Problem.Cause) -> Problem { Problem(path: path, cause: cause) }
    var information = stat()
    guard stat(path, &information) == 0 else { throw problem(.unreadable(String(cString: strerror(errno)))) }
    guard information.st_mode & S_IFMT == S_IFREG else { throw problem(.noFile) }
    guard information.st_size <= longest else { throw problem(.tooLong(Int(information.st_size))) }
    guard let bytes = TextFile.bytes(of: path) else { throw problem(.unreadable(String(cString: strerror(errno)))) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw problem(.notUTF8) }
    return try SubmissionFile(path: path, source: text)
  }

  /// A file with this text.
  ///
  /// - Throws: ``Problem`` where its first line names no exercise.
  public init(path: String, source: String) throws {
    let first = source.prefix { !$0.isNewline }.trimmingPrefix("\u{FEFF}")
    guard first.hasPrefix(Exercise.markStart) else { throw Problem(path: path, cause: .noMark) }
    let id = first.dropFirst(Exercise.markStart.count).filter { !$0.isWhitespace }
    guard let exercise = ExerciseCatalog.all.first(where: { $0.id == id }) else {
      throw Problem(path: path, cause: .unknownExercise(id))
    }
    self.path = path
    name = path.split(separator: "/").last.map(String.init) ?? path
    self.source = source
    self.exercise = exercise
  }

  /// Where the file declares a function of this name, however it is declared.
  func declaration(of function: String) -> Verdict.Declaration? {
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() {
      guard let word = line.firstRange(of: "func \(function)") else { continue }
      let after = line[word.upperBound...].first
      guard after.map({ !$0.isLetter && !$0.isNumber && $0 != "_" }) ?? true else { continue }
      let column = line.utf8.distance(from: line.startIndex, to: word.lowerBound) + 1
      return Verdict.Declaration(line: place + 1, column: column, source: String(line))
    }
    return nil
  }
}
