internal import Glibc

/// The bytes of a file, read as they are needed: its pages are mapped into memory, and unmapped with this object.
///
/// The file may be replaced or removed meanwhile. If another program makes this very file shorter, a look at the bytes
/// that are gone ends the process with `SIGBUS`; if it writes into it, the bytes here may change.
final class MappedFile {
  /// The bytes.
  let bytes: UnsafeRawBufferPointer

  /// Maps a file.
  ///
  /// - Throws: if it can't be read, isn't a file, or is empty. A pipe without a writer isn't waited for.
  init(_ path: String) throws(TensorFileError.Trouble) {
    if path.utf8.contains(0) { throw .unreadable(reason: "its name has a zero byte", startingAt: nil) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      let code = errno
      let isLost = code == ENOENT && !path.hasPrefix("/")
      throw .unreadable(reason: String(cString: strerror(code)), startingAt: isLost ? Self.currentFolder : nil)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .unreadable(reason: Self.reason, startingAt: nil) }
    if let other = FileKind.other(than: status) { throw .notAFile(what: other) }
    let count = Int(status.st_size)
    if count == 0 { throw .empty }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
      throw .unreadable(reason: Self.reason, startingAt: nil)
    }
    bytes = UnsafeRawBufferPointer(start: start, count: count)
  }

  deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

  /// The system's words for the last error.
  private static var reason: String { String(cString: strerror(errno)) }

  /// The folder that relative paths start at; nil if it is gone.
  private static var currentFolder: String? {
    guard let folder = getcwd(nil, 0) else { return nil }
    defer { free(folder) }
    return String(cString: folder)
  }
}
