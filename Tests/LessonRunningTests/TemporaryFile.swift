import Foundation

/// Files that a test needs, in the temporary folder.
enum TemporaryFile {
  /// A new file with these bytes.
  static func path(holding bytes: [UInt8]) throws -> String {
    let path = newPath()
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// A new file with this text.
  static func path(holding text: String) throws -> String { try path(holding: Array(text.utf8)) }

  /// A path at which there is nothing.
  static func newPath() -> String {
    FileManager.default.temporaryDirectory.appending(path: "attnlab-\(UUID().uuidString)").path
  }
}
