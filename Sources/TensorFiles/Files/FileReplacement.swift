internal import Glibc

/// A file that is being written to take the place of another, all at once.
///
/// The bytes go into a file beside it, which gets the name when all of them are on the disk. Whoever opens the name
/// finds the old file or the new one, whole; whoever has mapped the old file keeps it. If anything fails, the old file
/// is as it was. Only a process that is ended in the middle leaves the file beside it behind, `.attnlab-….tmp`.
final class FileReplacement {
  private let descriptor: Int32
  private let temporary: String
  private let target: String
  private var isInPlace = false

  /// Writes a file.
  ///
  /// - Parameters:
  ///   - path: its path. A link is followed; a file that is there keeps its permissions.
  ///   - body: writes the bytes.
  /// - Throws: if the system refuses, or something other than a file stands there.
  static func write(
    _ path: String, _ body: (FileReplacement) throws(TensorFileError.Trouble) -> Void
  ) throws(TensorFileError.Trouble) {
    let file = try FileReplacement(path)
    try body(file)
    try file.putInPlace()
  }

  private init(_ path: String) throws(TensorFileError.Trouble) {
    if path.utf8.contains(0) { throw .unwritable(reason: "its name has a zero byte") }
    var old = stat()
    let isThere = stat(path, &old) == 0
    if isThere, let other = FileKind.other(than: old) { throw .notAFile(what: other) }
    // To replace it needs only the folder's permission: the file's own is asked too.
    if isThere, faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) != 0 { throw Self.trouble }
    let target = Self.resolved(path)
    self.target = target
    let folder = target.lastIndex(of: "/").map { target[...$0] } ?? ""
    var number = 0
    while true {
      let name = "\(folder).attnlab-\(getpid())-\(number).tmp"
      let made = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if made >= 0 {
        (descriptor, temporary) = (made, name)
        break
      }
      if errno != EEXIST { throw Self.trouble }
      number += 1
    }
    if isThere { fchmod(descriptor, old.st_mode & 0o777) }
  }

  deinit {
    close(descriptor)
    if !isInPlace { unlink(temporary) }
  }

  /// Writes bytes at an offset, whole.
  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws(TensorFileError.Trouble) {
    var sent = 0
    while sent < bytes.count {
      let wrote = pwrite(descriptor, bytes.baseAddress! + sent, min(bytes.count - sent, 1 << 30), offset + sent)
      if wrote >= 0 { sent += wrote } else if errno != EINTR { throw Self.trouble }
    }
  }

  /// Writes bytes at an offset, whole.
  func write(_ bytes: [UInt8], at offset: Int) throws(TensorFileError.Trouble) {
    try bytes.withUnsafeBytes { bytes in
      Result { () throws(TensorFileError.Trouble) in try write(bytes, at: offset) }
    }.get()
  }

  /// Gives the file its name.
  private func putInPlace() throws(TensorFileError.Trouble) {
    guard fsync(descriptor) == 0, rename(temporary, target) == 0 else { throw Self.trouble }
    isInPlace = true
    // The new name is on the disk with the folder. Not every file system can do that, and the file is whole without.
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "."
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if opened >= 0 {
      fsync(opened)
      close(opened)
    }
  }

  /// The trouble that `errno` now holds.
  private static var trouble: TensorFileError.Trouble { .unwritable(reason: String(cString: strerror(errno))) }

  /// Returns the path that links lead to; the path itself if nothing stands there.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
