internal import Glibc

extension Folder {
  /// Makes a folder that nobody else may write to, and those around it, as far as they are absent.
  ///
  /// - Returns: whether it can be trusted: it is a folder rather than a link to one, it is this user's, and nobody else may write to
  ///   it.
  public static func makeOwn(_ path: String) -> Bool {
    make(path, mode: 0o700)
    guard let folder = try? open(path, followsLinks: false) else { return false }
    defer { close(folder) }
    guard let status = FileStatus(ofOpen: folder), status.isOwn else { return false }
    return !status.isWritableByOthers || fchmod(folder, 0o700) == 0
  }
}
