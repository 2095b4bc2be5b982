import System
import Testing

@Suite("Folders and files") struct FolderTests {
  private let folder: String

  init() throws { folder = try Folder.makeTemporary(in: "/tmp", prefix: "folder-") }

  @Test("are made with all above them, listed, and removed with all in them, but not what links lead to")
  func trees() throws {
    defer { Folder.removeTree(folder) }
    Folder.make("\(folder)/a/b/c")
    try TextFile.write("kept", to: "\(folder)/kept")
    try TextFile.write("x", to: "\(folder)/a/b/x")
    FilePath.link("\(folder)/a/link", to: folder)
    #expect(Folder.entries(of: "\(folder)/a").sorted() == ["b", "link"])
    #expect(FilePath.resolved("\(folder)/a/link/kept") == FilePath.resolved("\(folder)/kept"))
    Folder.removeTree("\(folder)/a")
    #expect(Folder.entries(of: folder) == ["kept"])
    #expect(Folder.entries(of: "\(folder)/a") == [])
  }

  @Test("say why they can't be read or written")
  func errors() throws {
    defer { Folder.removeTree(folder) }
    let path = "\(folder)/file"
    let absent = #expect(throws: FileError.self) { try TextFile.read(path) }
    #expect(absent?.description == "\(path) can't be read: No such file or directory")
    try TextFile.write("a", to: path, isNew: true)
    let present = #expect(throws: FileError.self) { try TextFile.write("b", to: path, isNew: true) }
    #expect(present?.isOfExistingFile == true && TextFile.contents(of: path) == "a")
    let below = #expect(throws: FileError.self) { try TextFile.write("b", to: "\(path)/below") }
    #expect(below?.description == "\(path)/below can't be written: Not a directory")
    let status = try FileStatus(reading: path)
    #expect(status.isRegularFile && status.size == 1 && status.secondsSinceUse < 60)
    #expect(FileStatus(of: folder)?.isRegularFile == false && FileStatus(of: "\(path)/below") == nil)
  }

  @Test(
    "of text have one kind of line end",
    arguments: [
      ("a\nb", "a\nb"), ("\u{FEFF}a\r\nb\rc\n\rd\r\r\n", "a\nb\nc\n\nd\n\n"), ("\r", "\n"), ("", ""), ("\u{FEFF}", ""),
      ("a\u{FEFF}", "a\u{FEFF}"), ("\r\n👩‍👩‍👧\r\n", "\n👩‍👩‍👧\n"),
    ])
  func normalised(text: String, expected: String) {
    #expect(Array(TextFile.normalised(text).utf8) == Array(expected.utf8))
  }
}
