import Synchronization
import System

/// The record of what was judged: a log with a line for each file, under a key of all that its row depends on.
///
/// A check of many files that was killed goes on from it, and a file that hasn't changed isn't judged a second time.
public final class JudgedRecord: Sendable {
  private let log: AppendOnlyLog
  private let lines: Mutex<[String: String]>

  /// The most rows that are kept, the latest ones.
  private static let most = 20_000

  /// Reads the record of a folder, which need not exist yet.
  ///
  /// - Throws: `FileError` if the record is there and can't be read.
  public init(folder: String) throws {
    log = AppendOnlyLog(path: "\(folder)/judged")
    var lines: [String: String] = [:]
    let all = try log.lines()
    for line in all {
      let parts = line.split(separator: "\t", maxSplits: 1)
      if parts.count == 2 { lines[String(parts[0])] = String(parts[1]) }
    }
    self.lines = Mutex(lines)
    if all.count > 2 * Self.most { try log.keepNewest(Self.most) }
  }

  /// Returns the row of a file under a key; nil if there isn't one.
  func row(of file: String, key: String) -> SubmissionRow? {
    lines.withLock { $0[key] }.flatMap { SubmissionRow(file: file, line: $0) }
  }

  /// Keeps a row. What can't be written is judged again the next time.
  func keep(_ row: SubmissionRow, key: String) {
    lines.withLock { $0[key] = row.line }
    try? log.append("\(key)\t\(row.line)")
  }
}
