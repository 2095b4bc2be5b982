internal import Glibc

/// A file of lines to which one line at a time is added, by several processes at once and through kills.
///
/// Each line is added by one write under a lock, so that two writers interleave their lines and lose none, and a
/// writer that is killed loses at most the line it was writing. A line without its end is skipped: the next
/// line starts on a line of its own.
public struct AppendOnlyLog: Sendable {
  /// The file's path. Neither the file nor its folder need exist.
  public let path: String

  /// Creates the log that is kept in a file.
  public init(path: String) { self.path = path }

  // MARK: - Reading

  /// Returns the lines, the oldest first, without those that are empty or not UTF-8. An absent file has none.
  public func lines() throws(FileError) -> [String] {
    do throws(FileError) {
      return Self.lines(in: try TextFile.read(path))
    } catch {
      if error.code == ENOENT { return [] }
      throw error
    }
  }

  /// Returns the whole lines in the bytes of a log.
  public static func lines(in bytes: [UInt8]) -> [String] {
    guard let end = bytes.lastIndex(of: newline) else { return [] }
    return bytes[..<end].split(separator: newline).compactMap { String(validating: $0, as: UTF8.self) }
  }

  // MARK: - Writing

  /// Adds a line. The file and its folder are made if absent, for the owner alone.
  ///
  /// - Parameter line: a text without line ends.
  public func append(_ line: String) throws(FileError) {
    let descriptor = try openLocked()
    defer { close(descriptor) }
    let start: [UInt8] = Self.endsWithinALine(descriptor) ? [Self.newline] : []
    guard Descriptor.write(start + Array(line.utf8) + [Self.newline], to: descriptor) else {
      throw FileError(path: path, .written)
    }
  }

  /// Replaces the file with one that holds only its newest lines, unless it is a link or something else that isn't a
  /// file.
  public func keepNewest(_ count: Int) throws(FileError) {
    guard FileStatus(ofLinkOrFile: path)?.isRegularFile == true else { return }
    let descriptor = try openLocked()
    defer { close(descriptor) }
    guard let bytes = Descriptor.readAll(descriptor) else { throw FileError(path: path, .read) }
    let kept = Self.lines(in: bytes).suffix(count).map { $0 + "\n" }.joined()
    let temporary = path + ".new"
    let new = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard new >= 0 else { throw FileError(path: path, .written) }
    defer { close(new) }
    guard Descriptor.write(kept.utf8, to: new), fsync(new) == 0, rename(temporary, path) == 0 else {
      throw FileError(path: path, .written)
    }
  }

  /// Opens the file at the path and holds its lock.
  ///
  /// Another process may replace the file with a shorter one while this one waits for the lock.
  private func openLocked() throws(FileError) -> Int32 {
    Folder.make(Folder.of(path), mode: 0o700)
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw FileError(path: path, .written) }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      if let held = FileStatus(ofOpen: descriptor), held.identity == FileStatus(of: path)?.identity {
        return descriptor
      }
      close(descriptor)
    }
  }

  /// Returns whether the file's last line lacks its end, as a writer that was killed may leave it.
  private static func endsWithinALine(_ descriptor: Int32) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return false }
    var last: UInt8 = 0
    return pread(descriptor, &last, 1, size - 1) == 1 && last != newline
  }

  private static let newline = UInt8(ascii: "\n")
}
