#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An error in reading or writing the history.
public struct HistoryFailure: Error, Equatable, Sendable {
  /// The file or the folder that caused it.
  public let path: String
  /// The system's error number, `errno`.
  public let code: Int32
}

/// The cells of earlier sessions, in a file to which one entry at a time is appended.
///
/// An entry is a line of UTF-8, in which a line end is written `\n`, a carriage return `\r` and a backslash
/// `\\`. Each is appended by one write under a lock, so that two sessions at once interleave their entries and
/// lose none, and a session that is killed loses at most the entry it was writing. A last line without its end
/// is an entry cut off in this way, and is skipped.
struct HistoryFile {
  let path: String
  let limit: Int

  // MARK: Reading

  /// Returns the newest entries, the oldest of them first. An absent file has none.
  ///
  /// A file that holds more than twice as many entries as are kept is rewritten without the oldest.
  func load() throws(HistoryFailure) -> [String] {
    guard let bytes = try contents() else { return [] }
    let all = Self.entries(in: bytes)
    if all.count > 2 * limit { try? shorten() }
    return Array(all.suffix(limit))
  }

  static func entries(in bytes: [UInt8]) -> [String] {
    guard let end = bytes.lastIndex(of: newline) else { return [] }
    return bytes[..<end].split(separator: newline).compactMap { line in
      String(validating: line, as: UTF8.self).map(decoded)
    }
  }

  private func contents() throws(HistoryFailure) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure()
    }
    defer { close(descriptor) }
    guard let bytes = Self.read(descriptor) else { throw failure() }
    return bytes
  }

  private static func read(_ descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      #if canImport(Glibc)
        let count = Glibc.read(descriptor, &buffer, buffer.count)
      #else
        let count = Darwin.read(descriptor, &buffer, buffer.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  // MARK: Writing

  /// Adds an entry at the end. The file and its folder are created if absent, for the owner alone.
  func append(_ entry: String) throws(HistoryFailure) {
    let descriptor = try openLocked()
    defer { close(descriptor) }
    var line = Array(Self.encoded(entry).utf8) + [newline]
    if Self.endsWithinALine(descriptor) { line.insert(newline, at: 0) }
    try write(line, to: descriptor)
  }

  /// Opens the file at the path and holds its lock.
  ///
  /// Another session may replace the file with a shorter one while this one waits for the lock.
  private func openLocked() throws(HistoryFailure) -> Int32 {
    makeFolder()
    while true {
      let descriptor = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw failure() }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var held = stat()
      var named = stat()
      if fstat(descriptor, &held) == 0, stat(path, &named) == 0, held.st_ino == named.st_ino { return descriptor }
      close(descriptor)
    }
  }

  private func makeFolder() {
    var end = path.startIndex
    while let slash = path[end...].firstIndex(of: "/") {
      if slash > path.startIndex { mkdir(String(path[..<slash]), 0o700) }
      end = path.index(after: slash)
    }
  }

  /// Returns whether the file's last line lacks its end, as a session that was killed may leave it.
  private static func endsWithinALine(_ descriptor: Int32) -> Bool {
    let size = lseek(descriptor, 0, SEEK_END)
    guard size > 0 else { return false }
    var last: UInt8 = 0
    return pread(descriptor, &last, 1, size - 1) == 1 && last != newline
  }

  private func write(_ bytes: [UInt8], to descriptor: Int32) throws(HistoryFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #else
          Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      rest = rest.dropFirst(count)
    }
  }

  /// Replaces this file with one that holds only the newest entries, unless it is a link.
  private func shorten() throws(HistoryFailure) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    let descriptor = try openLocked()
    defer { close(descriptor) }
    guard let bytes = Self.read(descriptor) else { throw failure() }
    let kept = Self.entries(in: bytes).suffix(limit)
    let temporary = path + ".new"
    let new = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard new >= 0 else { throw failure() }
    defer { close(new) }
    try write(kept.flatMap { Array(Self.encoded($0).utf8) + [newline] }, to: new)
    guard fsync(new) == 0, rename(temporary, path) == 0 else { throw failure() }
  }

  private func failure() -> HistoryFailure { HistoryFailure(path: path, code: errno) }

  // MARK: Entries as lines

  static func encoded(_ entry: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in entry.unicodeScalars {
      switch scalar {
      case "\\": line += "\\\\".unicodeScalars
      case "\n": line += "\\n".unicodeScalars
      case "\r": line += "\\r".unicodeScalars
      default: line.append(scalar)
      }
    }
    return String(line)
  }

  static func decoded(_ line: String) -> String {
    var entry = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in line.unicodeScalars {
      switch (isEscaped, scalar) {
      case (false, "\\"): isEscaped = true
      case (false, _): entry.append(scalar)
      case (true, "n"):
        entry.append("\n")
        isEscaped = false
      case (true, "r"):
        entry.append("\r")
        isEscaped = false
      case (true, _):
        entry.append(scalar)
        isEscaped = false
      }
    }
    return String(entry)
  }
}

private let newline = UInt8(ascii: "\n")
