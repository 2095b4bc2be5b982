import System

/// The cells of earlier sessions, in a log with an entry a line.
///
/// In an entry's line a line end is written `\n`, a carriage return `\r` and a backslash `\\`.
struct HistoryFile {
  let path: String
  let limit: Int

  private var log: AppendOnlyLog { AppendOnlyLog(path: path) }

  /// Returns the newest entries, the oldest of them first. An absent file has none.
  ///
  /// A file that holds more than twice as many entries as are kept is rewritten without the oldest.
  func load() throws(FileError) -> [String] {
    let lines = try log.lines()
    if lines.count > 2 * limit { try? log.keepNewest(limit) }
    return lines.suffix(limit).map(Self.decoded)
  }

  /// Adds an entry at the end. The file and its folder are created if absent, for the owner alone.
  func append(_ entry: String) throws(FileError) { try log.append(Self.encoded(entry)) }

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
