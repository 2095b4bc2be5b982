import Foundation
import Testing

/// The linker keeps one of several weak functions of a name. If a module of fast loops shared one with another module, it
/// could be the copy for a processor that isn't there.
@Suite("The modules of fast loops") struct KernelSymbolTests {
  /// The modules, by the folders of what was built of them beside these tests.
  private static func builtFolders() throws -> [(module: String, folder: URL)] {
    let products = try #require(
      sequence(first: URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()) { folder in
        folder.path == "/" ? nil : folder.deletingLastPathComponent()
      }.first { FileManager.default.fileExists(atPath: $0.appending(path: "KernelsPortable.build").path) },
      "what was built is not above the tests")
    return ["KernelsPortable", "KernelsAVX2", "KernelsAVX512"].map {
      ($0, products.appending(path: "\($0).build"))
    }.filter { FileManager.default.fileExists(atPath: $0.1.path) }
  }

  /// Returns the lines of `nm` for object files.
  private static func symbols(_ objects: [String]) throws -> [Substring] {
    let (nm, output) = (Process(), Pipe())
    nm.executableURL = URL(filePath: "/usr/bin/env")
    nm.arguments = ["nm", "--defined-only", "--no-sort"] + objects
    nm.standardOutput = output
    try nm.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    nm.waitUntilExit()
    #expect(nm.terminationStatus == 0)
    return text.split(separator: "\n")
  }

  @Test("define no function that another module may define too")
  func functions() throws {
    let built = try Self.builtFolders()
    #if arch(x86_64)
      #expect(built.count == 3)
    #endif
    for (module, folder) in built {
      let objects = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".o") }
      #expect(!objects.isEmpty)
      let symbols = try Self.symbols(objects.map { folder.appending(path: $0).path })
      var own = 0
      for symbol in symbols {
        let fields = symbol.split(separator: " ")
        guard fields.count == 3, "TtWw".contains(fields[1]) else { continue }
        // A mangled name has each module's name with its length before it.
        let isOwn = fields[2].contains("\(module.utf8.count)\(module)")
        if isOwn { own += 1 }
        #expect(isOwn || fields[1] == "t", "\(module) shares \(fields[2])")
      }
      #expect(own > 0)
    }
  }
}
