import Reports
import Synchronization
import System

/// Results that can be computed again, each in a file of its own.
///
/// An entry is written under another name and then moved, so that several processes may write at once and a reader finds
/// a whole entry or none. It holds its key and a checksum: what is torn, foreign or stale is as good as absent. All
/// together take no more room than they may: those that were used least recently go first.
package struct KeptResults: Sendable {
  /// The folder, which need not exist.
  package let folder: String
  /// Bytes with which each entry begins; they change with the form of what is kept.
  let form: String
  /// How many bytes all entries together may take.
  let limit: Int
  private let account = Account()

  /// The age at which an entry that nobody has used is removed, and one that a dead writer left, in seconds.
  private static let longest = 30 * 24 * 3600, longestWriting = 3600
  /// How the name of a file begins that is still being written.
  private static let writing = "."

  /// Creates the results of a form in a folder.
  package init(folder: String, form: String, limit: Int = 256 << 20) {
    self.folder = folder
    self.form = "attnlab \(form)"
    self.limit = limit
  }

  /// Returns the entry of a key; nil if there is none that can be believed.
  package func entry(_ name: String, key: String) -> [UInt8]? {
    let path = path(name, key)
    guard let bytes = TextFile.bytes(of: path) else { return nil }
    var reader = ByteReader(bytes[...])
    guard (try? reader.readString()) == form, (try? reader.readString()) == key,
      let content = try? reader.readBytes(), let sum = try? reader.readInt(), reader.isAtEnd,
      sum == Self.checksum(of: content)
    else { return nil }
    FilePath.noteUse(of: path)
    return content
  }

  /// Keeps an entry; if it can't be written, the results are computed again another time.
  package func keep(_ content: [UInt8], as name: String, key: String) {
    var writer = ByteWriter()
    writer.write(form)
    writer.write(key)
    writer.write(bytes: content)
    writer.write(Self.checksum(of: content))
    guard writer.bytes.count <= limit else { return }
    Folder.make(folder)
    let temporary = "\(folder)/\(Self.writing)\(CurrentProcess.id)-\(UInt64.random(in: 0 ... .max))"
    guard (try? TextFile.write(bytes: writer.bytes, to: temporary, isNew: true)) != nil else {
      return FilePath.remove(temporary)
    }
    FilePath.move(temporary, to: path(name, key))
    if account.isLookDue(after: writer.bytes.count, limit: limit) { account.note(size: removeOld()) }
  }

  private func path(_ name: String, _ key: String) -> String { "\(folder)/\(name)-\(key)" }

  /// Removes what is too old, and what is too much. Returns the bytes that are left.
  private func removeOld() -> Int {
    var standing: [(path: String, status: FileStatus)] = []
    for name in Folder.entries(of: folder) {
      let path = "\(folder)/\(name)"
      guard let status = FileStatus(of: path) else { continue }
      let longest = name.hasPrefix(Self.writing) ? Self.longestWriting : Self.longest
      if status.secondsSinceUse > longest { FilePath.remove(path) } else { standing.append((path, status)) }
    }
    var size = standing.map(\.status.size).reduce(0, +)
    guard size > limit else { return size }
    for (path, status) in standing.sorted(by: { $0.status.used < $1.status.used }) where size > limit {
      FilePath.remove(path)
      size -= status.size
    }
    return size
  }

  private static func checksum(of bytes: [UInt8]) -> Int {
    var sum = Fingerprint()
    sum.combine(bytes)
    return Int(truncatingIfNeeded: sum.value)
  }

  /// What all entries took when they were last looked at, and what has been kept since.
  ///
  /// To look at thousands of entries takes several milliseconds, which each of hundreds of results would pay. Others write as
  /// well, of whom this knows nothing until it looks again: each of them may take a 64th of the room beyond it.
  private final class Account: Sendable {
    private let state = Mutex<(size: Int, since: Int, entries: Int)?>(nil)
    private static let mostEntries = 16, mostOfRoom = 64

    /// Counts an entry. Returns whether all are to be looked at.
    func isLookDue(after bytes: Int, limit: Int) -> Bool {
      state.withLock { state in
        guard let known = state else { return true }
        let (since, entries) = (known.since + bytes, known.entries + 1)
        state = (known.size, since, entries)
        return known.size + since > limit || since > limit / Self.mostOfRoom || entries >= Self.mostEntries
      }
    }

    func note(size: Int) { state.withLock { $0 = (size, 0, 0) } }
  }
}
