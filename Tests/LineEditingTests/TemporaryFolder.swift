import System
import Testing

/// A folder that is gone when the test is over.
final class TemporaryFolder {
  let path: String

  init() throws { path = try Folder.makeTemporary(in: "/tmp", prefix: "line-editing-") }

  deinit { Folder.removeTree(path) }

  func write(_ text: String, to path: String) throws { try TextFile.write(text, to: path) }

  func write(_ bytes: [UInt8], to path: String) throws { try TextFile.write(bytes: bytes, to: path) }

  func bytes(of path: String) throws -> [UInt8] { try TextFile.read(path) }
}
