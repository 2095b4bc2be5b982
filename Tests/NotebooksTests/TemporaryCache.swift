import Foundation
import NotebookTesting
import Notebooks

/// A cache folder without compiled cells, which has the public modules that are made once for a build. The modules of C headers
/// name the folder they are in, so those are its own.
final class TemporaryCache {
  let path = FileManager.default.temporaryDirectory.appending(path: "cells-\(UUID().uuidString)").path
  var cells: String { "\(path)/cells" }

  init() throws {
    // The first session makes what is missing.
    let other = try TestSession()
    _ = other.run("1")
    let shared = try TestSession.configuration().cacheFolder
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: shared)
    where name.hasPrefix("public-") {
      try FileManager.default.createSymbolicLink(
        atPath: "\(path)/\(name)", withDestinationPath: "\(shared)/\(name)")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A session that keeps its cells here.
  func session(change: (inout NotebookSession.Configuration) -> Void = { _ in }) throws -> TestSession {
    try Self.session(in: path, change: change)
  }

  /// A session that keeps its cells in a folder.
  static func session(
    in path: String, change: (inout NotebookSession.Configuration) -> Void = { _ in }
  ) throws -> TestSession {
    try TestSession { configuration in
      configuration.cacheFolder = path
      change(&configuration)
    }
  }

  /// The files of the kept cells, with their bytes.
  func entries() throws -> [String: Data] {
    guard FileManager.default.fileExists(atPath: cells) else { return [:] }
    let names = try FileManager.default.contentsOfDirectory(atPath: cells)
    return Dictionary(
      uniqueKeysWithValues: try names.map { ($0, try Data(contentsOf: URL(filePath: "\(cells)/\($0)"))) })
  }
}
