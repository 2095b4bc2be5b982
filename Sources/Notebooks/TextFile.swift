import SwiftSource

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whole files of text, read and written.
public enum TextFile {
  /// The bytes of a file, or nil if it can't be read; `errno` then says why.
  public static func bytes(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var all: [UInt8] = []
    while let more = Pipe.read(descriptor) {
      if more.isEmpty { return all }
      all += more
    }
    return nil
  }

  /// The text of a file, or nil if it can't be read or isn't UTF-8.
  public static func contents(of path: String) -> String? {
    bytes(of: path).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// A text with `\\n` at the ends of its lines, whatever they were, and without a byte order mark.
  public static func normalised(_ text: String) -> String {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    guard text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    return SourceLines(text).joined(separator: "\n")
  }

  /// A file could not be written.
  public struct NotWritten: Error, CustomStringConvertible {
    /// The file's path, and the system's error number.
    public let path: String, code: Int32

    /// A file that could not be written, and why.
    public init(path: String, code: Int32) {
      self.path = path
      self.code = code
    }

    /// One sentence that says so.
    public var description: String {
      code == ENOSPC
        ? "there is no room on the disk for \(path): make some, or set TMPDIR to a folder that has room"
        : "\(path) can't be written: \(String(cString: strerror(code)))"
    }
  }

  /// Whether a tool found no room for what it writes.
  static func isOutOfRoom(_ output: String) -> Bool { output.contains("No space left on device") }

  /// What to say of a disk that has no room for compiled cells.
  static var outOfRoom: String { NotWritten(path: "compiled cells", code: ENOSPC).description }

  /// Makes a folder and those around it, as far as they are not there.
  static func makeFolder(_ path: String) {
    let folders = path.split(separator: "/", omittingEmptySubsequences: false)
    for depth in folders.indices.dropFirst() { mkdir(folders[...depth].joined(separator: "/"), 0o755) }
  }

  /// Removes a file, if it is there.
  static func remove(_ path: String) { unlink(path) }

  /// Writes a file whole.
  ///
  /// - Parameter isNew: whether a file that is there already is an error rather than replaced.
  public static func write(_ text: String, to path: String, isNew: Bool = false) throws {
    try write(bytes: Array(text.utf8), to: path, isNew: isNew)
  }

  /// Writes a file whole, byte by byte what it is given.
  static func write(bytes: [UInt8], to path: String, isNew: Bool = false) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_EXCL : O_TRUNC), 0o644)
    guard descriptor >= 0 else { throw NotWritten(path: path, code: errno) }
    defer { close(descriptor) }
    var sent = 0
    while sent < bytes.count {
      let wrote = bytes[sent...].withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        #else
          Darwin.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if wrote > 0 { sent += wrote } else if errno != EINTR { throw NotWritten(path: path, code: errno) }
    }
  }

  /// Adds to the end of a file in one write, so that what others add at the same time stands before or after it. The
  /// file and its folder are made if they are not there.
  public static func append(_ text: String, to path: String) throws {
    let folders = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    for depth in folders.indices.dropFirst() { mkdir(folders[...depth].joined(separator: "/"), 0o700) }
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw NotWritten(path: path, code: errno) }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    #if canImport(Glibc)
      let wrote = Glibc.write(descriptor, bytes, bytes.count)
    #else
      let wrote = Darwin.write(descriptor, bytes, bytes.count)
    #endif
    guard wrote == bytes.count else { throw NotWritten(path: path, code: wrote < 0 ? errno : ENOSPC) }
  }
}
