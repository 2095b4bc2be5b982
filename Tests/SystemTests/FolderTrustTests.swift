import Foundation
import System
import Testing

@Suite("A folder that others may have touched") struct FolderTrustTests {
  private let folder: String

  init() throws { folder = try Folder.makeTemporary(in: "/tmp", prefix: "trust-") }

  @Test("is removed with its links, and what they lead to stays")
  func links() throws {
    defer { Folder.removeTree(folder) }
    Folder.make("\(folder)/kept/inside")
    try TextFile.write("mine", to: "\(folder)/kept/file")
    FilePath.link("\(folder)/link", to: "\(folder)/kept")
    Folder.removeOwnTree("\(folder)/link")
    #expect(Folder.entries(of: "\(folder)/kept").sorted() == ["file", "inside"])
    #expect(Folder.entries(of: folder).sorted() == ["kept", "link"], "a link is nobody's leftover")
    Folder.removeTree("\(folder)/link")
    #expect(Folder.entries(of: folder) == ["kept"])
    Folder.make("\(folder)/gone")
    FilePath.link("\(folder)/gone/link", to: "\(folder)/kept")
    Folder.removeOwnTree("\(folder)/gone")
    #expect(Folder.entries(of: folder) == ["kept"])
    #expect(TextFile.contents(of: "\(folder)/kept/file") == "mine")
  }

  @Test("is removed however deep it is")
  func depth() throws {
    defer { Folder.removeTree(folder) }
    let deep = "\(folder)/deep"
    Folder.make(deep)
    // Paths of more than 4,096 bytes can't be named at once: each folder is moved into the next one.
    for level in 0..<3_000 {
      Folder.make("\(folder)/next")
      FilePath.move(deep, to: "\(folder)/next/d\(level % 10)")
      FilePath.move("\(folder)/next", to: deep)
    }
    Folder.removeTree(deep)
    #expect(Folder.entries(of: folder) == [])
  }

  @Test("isn't this user's if it is another's")
  func foreign() throws {
    defer { Folder.removeTree(folder) }
    Folder.make("\(folder)/theirs/inside")
    // Only root can give a folder away.
    guard geteuid() == 0, chown("\(folder)/theirs", 65_534, 65_534) == 0 else { return }
    Folder.removeOwnTree("\(folder)/theirs")
    #expect(Folder.entries(of: "\(folder)/theirs") == ["inside"])
    #expect(!Folder.makeOwn("\(folder)/theirs"))
  }

  @Test("is trusted if it is one, this user's, and closed to others; a link isn't")
  func trust() throws {
    defer { Folder.removeTree(folder) }
    #expect(Folder.makeOwn("\(folder)/a/b"))
    FilePath.link("\(folder)/link", to: "\(folder)/a")
    #expect(!Folder.makeOwn("\(folder)/link"))
    try TextFile.write("", to: "\(folder)/file")
    #expect(!Folder.makeOwn("\(folder)/file"))
    chmod("\(folder)/a", 0o777)
    #expect(Folder.makeOwn("\(folder)/a"))
    var status = stat()
    #expect(stat("\(folder)/a", &status) == 0 && status.st_mode & 0o022 == 0)
  }
}
