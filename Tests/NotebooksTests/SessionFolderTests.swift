import Foundation
import NotebookTesting
import Testing

@testable import Notebooks

/// Whoever may write to the folder for temporary files can't make a session remove, or believe, what isn't its own.
@Suite("The folders of a session") struct SessionFolderTests {
  private let place: URL

  init() throws {
    place = FileManager.default.temporaryDirectory.appending(path: "folders-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
  }

  private func make(_ path: String, _ text: String = "kept") throws {
    let file = place.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: place.appending(path: path).path)
  }

  @Test("leftovers of the dead are cleared, and no link to anything is followed")
  func leftovers() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try make("victims/file")
    // No process has such a number: the system's largest is 4,194,304.
    try make("attnlab-4194310-old/1/source.swift")
    for link in ["attnlab-4194310-trap", "attnlab-4194310-old/link"] {
      try FileManager.default.createSymbolicLink(
        at: place.appending(path: link), withDestinationURL: place.appending(path: "victims"))
    }
    try make("attnlab-\(getpid())-mine/file")
    try make("attnlab-notes-4194310/file")
    let folder = try SessionFolder(in: place.path)
    #expect(exists("victims/file") && exists("attnlab-\(getpid())-mine/file") && exists("attnlab-notes-4194310/file"))
    #expect(!exists("attnlab-4194310-old"))
    #expect(FileManager.default.fileExists(atPath: folder.path))
    folder.remove()
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test("a cache folder that is a link isn't used")
  func cache() throws {
    defer { try? FileManager.default.removeItem(at: place) }
    try make("elsewhere/file")
    try FileManager.default.createSymbolicLink(
      at: place.appending(path: "cache"), withDestinationURL: place.appending(path: "elsewhere"))
    var configuration = try TestSession.configuration()
    configuration.cacheFolder = place.appending(path: "cache").path
    let session = place.appending(path: "session").path
    #expect(configuration.trusted(orElse: session).cacheFolder == "\(session)/cache")
    configuration.cacheFolder = place.appending(path: "own").path
    #expect(configuration.trusted(orElse: session).cacheFolder == configuration.cacheFolder)
    try FileManager.default.removeItem(at: place.appending(path: "own/modules"))
    try FileManager.default.createSymbolicLink(
      at: place.appending(path: "own/modules"), withDestinationURL: place.appending(path: "elsewhere"))
    #expect(configuration.trusted(orElse: session).cacheFolder == "\(session)/cache")
  }

  @Test("a line of a cell that is quoted above a caret isn't a diagnostic")
  func quoted() {
    let output = """
      /f/Cell_1.swift:31:14: error: cannot convert value of type 'String' [cannot_convert]
      let s: Int = "x.swift:1:1: error: quoted"
                   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
      /f/Cell_1.swift:32:1: error: second [second]
      error: also quoted
      ^~~~~
      """
    let found = DiagnosticParser(labels: ["Cell_1": "cell 1"]).parse(output)
    #expect(found.map(\.name) == ["cannot_convert", "second"])
    #expect(found.map(\.sourceLine) == ["let s: Int = \"x.swift:1:1: error: quoted\"", "error: also quoted"])
  }
}
