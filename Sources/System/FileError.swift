internal import Glibc

/// An error of the system in reading or writing a file.
public struct FileError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What was tried.
  public enum Action: String, Sendable {
    /// The file's bytes were to be read.
    case read
    /// The file was to be made or changed.
    case written
  }

  /// The file or the folder that caused it.
  public let path: String
  /// The system's error number, `errno`.
  public let code: Int32
  /// What was tried.
  public let action: Action

  /// Creates an error from its parts.
  public init(path: String, code: Int32, action: Action) {
    self.path = path
    self.code = code
    self.action = action
  }

  /// Creates the error that `errno` now holds.
  init(path: String, _ action: Action) { self.init(path: path, code: errno, action: action) }

  /// Returns the error of a disk without room for `path`.
  public static func noRoom(for path: String) -> FileError { FileError(path: path, code: ENOSPC, action: .written) }

  /// Whether the file is there already and was to be new.
  public var isOfExistingFile: Bool { code == EEXIST }

  /// The system's words for the error.
  public var reason: String { SystemWords.of(code) }

  /// The error in a sentence, with the file and the reason.
  public var description: String {
    code == ENOSPC
      ? "there is no room on the disk for \(path): make some, or set TMPDIR to a folder that has room"
      : "\(path) can't be \(action.rawValue): \(reason)"
  }
}
