import Foundation
import Testing

/// Of several weak functions of one name, the linker keeps the first that it meets. If a module of fast loops shared one with
/// a module that is linked after it, that module would run what only newer processors can.
///
/// SwiftPM hands modules to the linker in the order of their names. `KernelsPortable`, which runs everywhere, comes before
/// `KernelsWithAVX2`, and has most of what the others could share.
@Suite("The modules of fast loops") struct KernelSymbolTests {
  private static let narrow = ["Kernels", "KernelsPortable"]
  private static let wide = ["KernelsWithAVX2", "KernelsWithAVX512"]

  /// The folder with what was built.
  private let products: URL

  init() throws {
    let above = sequence(first: URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()) { folder in
      folder.path == "/" ? nil : folder.deletingLastPathComponent()
    }
    products = try #require(
      above.first { FileManager.default.fileExists(atPath: $0.appending(path: "KernelsPortable.build").path) },
      "what was built is not above the tests")
  }

  /// Returns the functions that modules define, weak ones only if asked for, as far as their names match a pattern.
  private func functions(of modules: [String], areWeak: Bool, matching pattern: String = "") throws -> Set<Substring> {
    let (shell, output) = (Process(), Pipe())
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.currentDirectoryURL = products
    let objects = modules.map { "\($0).build/*.o" }.joined(separator: " ")
    shell.arguments = [
      "-c", "nm --defined-only \(objects) | grep -E ' \(areWeak ? "[Ww]" : "[TtWw]") .*(\(pattern))' | cut -d' ' -f3",
    ]
    shell.standardOutput = output
    try shell.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    return Set(text.split(separator: "\n"))
  }

  /// Returns the files that the linker gets for each program and library, in order.
  private func linkLists() throws -> [(product: String, text: String)] {
    try FileManager.default.contentsOfDirectory(atPath: products.path).filter { $0.hasSuffix(".product") }.compactMap {
      let list = products.appending(path: "\($0)/Objects.LinkFileList")
      return (try? String(contentsOf: list, encoding: .utf8)).map { text in (list.path, text) }
    }
  }

  #if arch(x86_64)
    @Test("share no function with a module that is linked after them")
    func weakFunctions() throws {
      let before = try functions(of: Self.narrow, areWeak: true)
      var shared: Set<Substring> = []
      for module in Self.wide {
        #expect(try functions(of: [module], areWeak: false).count > 10)
        // A mangled name has each module's name with its length before it: such functions are the module's own.
        let own = "\(module.utf8.count)\(module)"
        shared.formUnion(try functions(of: [module], areWeak: true).filter { !$0.contains(own) })
      }
      shared.subtract(before)
      if shared.isEmpty { return }
      let linked = try linkLists().flatMap { $0.text.matches(of: /\/(\w+)\.build\//).map { String($0.1) } }
      let others = Set(linked).subtracting(Self.narrow + Self.wide)
      #expect(others.contains("Tensors"))
      let names = shared.map { $0.replacing("$", with: "[$]") }.joined(separator: "|")
      let elsewhere = try functions(of: others.sorted(), areWeak: true, matching: names).intersection(shared)
      #expect(elsewhere.isEmpty)
    }

    @Test("are linked after those that run everywhere")
    func order() throws {
      var seen = 0
      for (list, text) in try linkLists() {
        guard let wide = text.firstRange(of: "/KernelsWithAVX") else { continue }
        let narrow = try #require(text.firstRange(of: "/KernelsPortable.build"), "\(list)")
        let last = text.ranges(of: "/KernelsPortable.build").last ?? narrow
        #expect(last.lowerBound < wide.lowerBound, "\(list)")
        seen += 1
      }
      #expect(seen > 0)
    }
  #endif
}
