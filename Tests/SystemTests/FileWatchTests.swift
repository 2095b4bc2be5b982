import System
import Testing

@Suite("A file that is watched") struct FileWatchTests {
  private let folder: String
  private var path: String { "\(folder)/a.swift" }

  init() throws {
    folder = try Folder.makeTemporary(in: "/tmp", prefix: "watch-")
    try TextFile.write("one", to: "\(folder)/a.swift")
  }

  /// Returns whether a change is noticed.
  private func notices(_ watch: FileWatch, _ change: () throws -> Void) rethrows -> Bool {
    watch.settle(milliseconds: 5)
    try change()
    defer { watch.settle(milliseconds: 5) }
    return Descriptor.isReadable(watch.descriptor, within: 2000)
  }

  @Test("is noticed when it is written, replaced, removed and made again")
  func changes() throws {
    defer { Folder.removeTree(folder) }
    let watch = FileWatch(path)
    #expect(try notices(watch) { try TextFile.write("two", to: path) })
    #expect(
      try notices(watch) {
        try TextFile.write("three", to: "\(folder)/.a.swp")
        FilePath.move("\(folder)/.a.swp", to: path)
      })
    #expect(notices(watch) { FilePath.remove(path) })
    #expect(FileStamp(of: path) == nil)
    #expect(try notices(watch) { try TextFile.write("four", to: path) })
    watch.settle(milliseconds: 5)
    #expect(!Descriptor.isReadable(watch.descriptor, within: 20))
  }

  @Test("is noticed where a link leads, and in a folder that was made again")
  func links() throws {
    defer { Folder.removeTree(folder) }
    Folder.make("\(folder)/other")
    try TextFile.write("one", to: "\(folder)/other/b.swift")
    Folder.make("\(folder)/links")
    FilePath.link("\(folder)/links/c.swift", to: "\(folder)/other/b.swift")
    let watch = FileWatch("\(folder)/links/c.swift")
    #expect(try notices(watch) { try TextFile.write("two", to: "\(folder)/other/b.swift") })
    Folder.removeTree("\(folder)/links")
    Folder.make("\(folder)/links")
    watch.settle(milliseconds: 5)
    #expect(try notices(watch) { try TextFile.write("three", to: "\(folder)/links/c.swift") })
  }

  @Test("has another stamp after each change, even one of the same length at once")
  func stamps() throws {
    defer { Folder.removeTree(folder) }
    var stamps = [FileStamp(of: path)]
    for text in ["two", "six", "ten"] {
      CurrentProcess.sleep(milliseconds: 15)
      try TextFile.write(text, to: path)
      stamps.append(FileStamp(of: path))
    }
    for (place, stamp) in stamps.enumerated() { #expect(stamps.firstIndex(of: stamp) == place) }
  }
}
