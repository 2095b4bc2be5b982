import Foundation
import Testing

/// Compares a rendering with the file that holds it.
///
/// The files are written only if `ATTNLAB_RECORD=1` is set, and the test that writes one fails: a run that records
/// compares nothing. A missing file is a failure. The files hold their escape sequences as they are: `cat` one to see it.
enum Snapshot {
  static func expect(_ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    let file = folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["ATTNLAB_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data((text + "\n").utf8).write(to: file)
      Issue.record(
        "recorded \(name).txt and compared nothing: read what changed, and run again without ATTNLAB_RECORD",
        sourceLocation: sourceLocation)
      return
    }
    guard let recorded = try? String(decoding: Data(contentsOf: file), as: UTF8.self) else {
      Issue.record("there is no snapshot \(name).txt; record it, and read it", sourceLocation: sourceLocation)
      return
    }
    #expect(recorded == text + "\n", "the rendering is not that of \(name).txt", sourceLocation: sourceLocation)
  }
}
