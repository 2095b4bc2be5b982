internal import Glibc

/// Whole files of text, read and written.
public enum TextFile {
  /// Returns the bytes of a file.
  public static func read(_ path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, .read) }
    defer { close(descriptor) }
    guard let bytes = Descriptor.readAll(descriptor) else { throw FileError(path: path, .read) }
    return bytes
  }

  /// Returns the bytes of a file, or nil if it can't be read.
  public static func bytes(of path: String) -> [UInt8]? { try? read(path) }

  /// Returns the first bytes of a file, or nil if it can't be read.
  ///
  /// - Parameter most: how many bytes are read.
  public static func bytes(of path: String, atMost most: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var all: [UInt8] = []
    while all.count < most, let more = Descriptor.read(descriptor, atMost: min(1 << 16, most - all.count)) {
      if more.isEmpty { return all }
      all += more
    }
    return all
  }

  /// Returns the text of a file, or nil if it can't be read or isn't UTF-8.
  public static func contents(of path: String) -> String? {
    bytes(of: path).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Returns a text with `\\n` at the ends of its lines, whatever they were, and without a byte order mark.
  public static func normalised(_ text: String) -> String {
    guard text.unicodeScalars.first == "\u{FEFF}" || text.utf8.contains(UInt8(ascii: "\r")) else { return text }
    var result = String.UnicodeScalarView()
    var followsReturn = false
    for (index, scalar) in text.unicodeScalars.enumerated() where index > 0 || scalar != "\u{FEFF}" {
      if scalar != "\n" || !followsReturn { result.append(scalar == "\r" ? "\n" : scalar) }
      followsReturn = scalar == "\r"
    }
    return String(result)
  }

  /// Writes a file whole.
  ///
  /// - Parameter isNew: whether a file that is there already is an error rather than replaced.
  public static func write(_ text: String, to path: String, isNew: Bool = false) throws(FileError) {
    try write(bytes: Array(text.utf8), to: path, isNew: isNew)
  }

  /// Writes a file whole, byte by byte.
  ///
  /// - Parameter isNew: whether a file that is there already is an error rather than replaced.
  public static func write(bytes: [UInt8], to path: String, isNew: Bool = false) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | (isNew ? O_EXCL : O_TRUNC), 0o644)
    guard descriptor >= 0 else { throw FileError(path: path, .written) }
    defer { close(descriptor) }
    guard Descriptor.write(bytes, to: descriptor) else { throw FileError(path: path, .written) }
  }

  /// Returns whether a tool's output says that it found no room for what it writes.
  public static func isOutOfRoom(_ output: String) -> Bool { output.contains("No space left on device") }
}
