import Reports
import System
import WorkerProtocol

/// Results that can be computed again, each in a file of its own.
///
/// An entry is written under another name and then moved, so that several processes may write at once and a reader finds
/// a whole entry or none. It holds its key and a checksum: what is torn, foreign or stale is as good as absent.
struct ResultCache {
  /// The folder, which need not exist.
  let folder: String

  /// Bytes with which each entry begins; they change with the form of what is kept.
  private static let form = "attnlab exercise results 1"
  /// The age at which an entry that nobody has used is removed, in seconds.
  private static let longest = 30 * 24 * 3600

  /// Returns the entry of a key; nil if there is none that can be believed.
  func entry(_ name: String, key: String) -> [UInt8]? {
    guard let bytes = TextFile.bytes(of: path(name, key)) else { return nil }
    var reader = ByteReader(bytes[...])
    guard (try? reader.readString()) == Self.form, (try? reader.readString()) == key,
      let content = try? reader.readBytes(), let sum = try? reader.readInt(), reader.isAtEnd,
      sum == Self.checksum(of: content)
    else { return nil }
    return content
  }

  /// Keeps an entry; if it can't be written, the results are computed again another time.
  func keep(_ content: [UInt8], as name: String, key: String) {
    var writer = ByteWriter()
    writer.write(Self.form)
    writer.write(key)
    writer.write(bytes: content)
    writer.write(Self.checksum(of: content))
    Folder.make(folder)
    removeOld()
    let temporary = "\(folder)/.\(CurrentProcess.id)-\(UInt64.random(in: 0 ... .max))"
    guard (try? TextFile.write(bytes: writer.bytes, to: temporary, isNew: true)) != nil else {
      return FilePath.remove(temporary)
    }
    FilePath.move(temporary, to: path(name, key))
  }

  private func path(_ name: String, _ key: String) -> String { "\(folder)/\(name)-\(key)" }

  private func removeOld() {
    for name in Folder.entries(of: folder) {
      guard let status = FileStatus(of: "\(folder)/\(name)"), status.secondsSinceUse > Self.longest else { continue }
      FilePath.remove("\(folder)/\(name)")
    }
  }

  private static func checksum(of bytes: [UInt8]) -> Int {
    var sum = Fingerprint()
    for byte in bytes { sum.combine(UInt64(byte)) }
    return Int(truncatingIfNeeded: sum.value)
  }
}
