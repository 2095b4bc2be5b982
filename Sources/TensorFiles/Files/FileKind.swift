internal import Glibc

/// Words for what stands at a path if it isn't a file.
enum FileKind {
  /// Returns the words for something other than a file, nil for a file.
  static func other(than status: stat) -> String? {
    switch status.st_mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "a folder"
    case S_IFIFO: "a pipe"
    case S_IFSOCK: "a socket"
    default: "a device"
    }
  }
}
