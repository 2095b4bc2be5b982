internal import Glibc

/// What stands at a path. A link is a link, wherever it leads.
public enum FileKind: Equatable, Sendable {
  /// A file, a folder, a link.
  case file, folder, link
  /// A device, a pipe, a socket.
  case other

  /// Looks at a path; nil if nothing stands there.
  public init?(at path: String) {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .folder
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}
