import Foundation
import NotebookTesting
import Reports
import Testing

@testable import Notebooks

@Suite("Cells that were compiled once") struct KeptCellsTests {
  /// Cells of all kinds: with warnings, deaths, wrappers, names that Swift keeps to their statements, private members.
  private static let cells = [
    "struct Stack { private var items: [Int] = []; mutating func push(_ n: Int) { items.append(n) } }",
    "func half(_ n: Int) -> Int {\n  precondition(n % 2 == 0, \"n must be even\")\n  return n / 2\n}",
    "var s = Stack(), n = 84", "s.push(half(n)); n += 1; s", "func warned() { var unused = 1 }", "half(7)",
    "guard let m = Int(\"44\") else { fatalError() }", "m + n",
    "@propertyWrapper struct Twice { var wrappedValue: Int { didSet { wrappedValue *= 2 } } }\n"
      + "@Twice var t = 1\nt = 5", "t + 1", "func half(_ n: Int) -> Double { Double(n) / 2 }",
    "let h: Double = half(7)",
    "print(#filePath, #fileID); struct P { var a = 1 }; dump(P())", "let x: Int = \"no\"",
    "import Foundation\nfunc wait() async -> Int { 3 }\nlet w = await wait()", "w + 1",
  ]

  /// What a session says of the cells, and how many libraries it had to make for them.
  private struct Told {
    var outcomes: [String] = [], optimised: [String] = []
    var made = 0
  }

  /// Runs the cells, one in a trace and one with optimisation.
  private static func told(_ notebook: TestSession, _ cells: [String] = cells) throws -> Told {
    var told = Told()
    for (number, cell) in cells.enumerated() {
      told.outcomes.append(text(notebook.run(cell, traces: number == 11)) + notebook.printed)
      notebook.session.awaitOptimisation()
    }
    told.outcomes.append("\(notebook.session.variables().map { "\($0.name) \($0.summary)" })")
    told.outcomes.append(text(notebook.session.run("n * 2", isFast: true, listener: { _ in })))
    notebook.session.awaitOptimisation()
    notebook.session.awaitKeeping()
    told.optimised = notebook.session.optimisedCells
    told.made = notebook.session.madeLibraries
    return told
  }

  private static func text(_ outcome: Outcome) -> String {
    var same = outcome
    (same.compileTime, same.runTime, same.state) = (.zero, .zero, nil)
    return "\(same)"
  }

  @Test("are found again by another session, which says the same of them, and compiles nothing but what is refused")
  func found() throws {
    let cache = try TemporaryCache()
    let first = try Self.told(cache.session())
    #expect(first.made > Self.cells.count)
    let second = try Self.told(cache.session())
    #expect(second.outcomes == first.outcomes)
    #expect(second.optimised == first.optimised)
    // One of the cells is not Swift.
    #expect(second.made == 1)
  }

  @Test("show nothing of the session that compiled them")
  func places() throws {
    let cache = try TemporaryCache()
    let notebook = try cache.session()
    for cell in Self.cells { _ = notebook.run(cell) }
    notebook.session.awaitOptimisation()
    notebook.session.awaitKeeping()
    let entries = try cache.entries()
    #expect(entries.count > 10)
    for (name, bytes) in entries {
      #expect(bytes.range(of: Data("attnlab-\(ProcessInfo.processInfo.processIdentifier)-".utf8)) == nil, "\(name)")
    }
  }

  @Test("are compiled again if what is kept of them is torn or changed, and are kept again")
  func damage() throws {
    let cache = try TemporaryCache()
    let cells = Array(Self.cells.prefix(4))
    let first = try Self.told(cache.session(), cells)
    let whole = try cache.entries()
    for damage in [0, 1, 2] {
      for (name, bytes) in try cache.entries() {
        var bytes = bytes
        switch damage {
        case 0: bytes = bytes.prefix(bytes.count / 2)
        case 1: bytes[bytes.count / 2] ^= 1
        default: bytes = Data()
        }
        try bytes.write(to: URL(filePath: "\(cache.cells)/\(name)"))
      }
      let again = try Self.told(cache.session(), cells)
      #expect(again.outcomes == first.outcomes && again.made == first.made)
      #expect(Set(try cache.entries().keys) == Set(whole.keys))
      #expect(try Self.told(cache.session(), cells).made == 0)
    }
  }

  @Test("are right in several sessions at once, which leave whole entries and nothing else")
  func several() async throws {
    let cache = try TemporaryCache()
    let cells = Array(Self.cells.prefix(6))
    let alone = try Self.told(cache.session(), cells)
    let names = Set(try cache.entries().keys)
    try FileManager.default.removeItem(atPath: cache.cells)
    try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<3 {
        group.addTask { [path = cache.path] in try Self.told(TemporaryCache.session(in: path), cells).outcomes }
      }
      for try await outcomes in group { #expect(outcomes == alone.outcomes) }
    }
    #expect(Set(try cache.entries().keys) == names)
    #expect(try Self.told(cache.session(), cells).made == 0)
  }

  @Test("are compiled again for another toolchain or another build")
  func builds() throws {
    let cache = try TemporaryCache()
    let built = URL(filePath: try TestSession.configuration().installation.program).deletingLastPathComponent()
    let other = URL(filePath: cache.path).appending(path: "a/b/c")
    let files = FileManager.default
    try files.createDirectory(at: other, withIntermediateDirectories: true)
    // Where the sources are is found from there.
    try files.createSymbolicLink(
      at: URL(filePath: cache.path).appending(path: "Sources"),
      withDestinationURL: built.appending(path: "../../../Sources").standardized)
    for name in ["Lessons", "Exercises"] {
      try files.createDirectory(atPath: "\(cache.path)/\(name)", withIntermediateDirectories: true)
    }
    let parts = try files.contentsOfDirectory(atPath: built.path).filter {
      $0 == "attnlab" || $0 == "attnlab-worker" || $0.hasSuffix(".so") || $0.hasPrefix("swift-version")
    }
    for part in parts {
      try files.createSymbolicLink(
        at: other.appending(path: part), withDestinationURL: built.appending(path: part).resolvingSymlinksInPath())
    }
    let modules = other.appending(path: "Modules")
    try files.createDirectory(at: modules, withIntermediateDirectories: true)
    for module in LearnerModule.all {
      let file = built.appending(path: "Modules/\(module.name).swiftmodule")
      try files.createSymbolicLink(at: modules.appending(path: file.lastPathComponent), withDestinationURL: file)
    }
    func made(_ toolchain: Toolchain? = nil) throws -> Int {
      let notebook = try cache.session {
        $0.installation = try! Installation.around(executable: other.appending(path: "attnlab").path)
        if let toolchain { $0.toolchain = toolchain }
      }
      #expect(notebook.run("let n = 41").isSuccess)
      #expect(notebook.run("n + 1").result?.text == "42")
      notebook.session.awaitKeeping()
      return notebook.session.madeLibraries
    }
    #expect(try made() == 2)
    #expect(try made() == 0)
    for part in ["libAttnlabNotebook.so", "Modules/Tensors.swiftmodule", "attnlab"] {
      let file = other.appending(path: part)
      let target = file.resolvingSymlinksInPath()
      try files.removeItem(at: file)
      try files.copyItem(at: target, to: file)
      try files.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1e9)], ofItemAtPath: file.path)
      #expect(try made() == 2, "\(part)")
      #expect(try made() == 0, "\(part)")
    }
    // The same toolchain, found elsewhere.
    let root = try TestSession.configuration().toolchain.root
    let copy = "\(cache.path)/usr"
    try files.createSymbolicLink(atPath: copy, withDestinationPath: root)
    #expect(try made(try Toolchain.find(path: "", override: copy)) == 2)
  }

  @Test("take no more room than they may, and a session doesn't miss what others push out")
  func bound() throws {
    let cache = try TemporaryCache()
    let limit = 150_000
    let running = try cache.session { $0.keptBytes = limit }
    #expect(running.run("func twice(_ n: Int) -> Int { n * 2 }").isSuccess)
    running.session.awaitKeeping()
    #expect(try cache.entries().count > 0)
    let other = try cache.session { $0.keptBytes = limit }
    for number in 0..<12 {
      #expect(other.run("let n\(number) = \(number)").isSuccess)
      other.session.awaitKeeping()
      #expect(try cache.entries().values.map(\.count).reduce(0, +) <= limit)
    }
    // The last ones are there, and the first ones are not.
    let third = try cache.session { $0.keptBytes = limit }
    #expect(third.run("let n0 = 0").isSuccess && third.session.madeLibraries == 1)
    try FileManager.default.removeItem(atPath: cache.cells)
    #expect(running.run("twice(21)").result?.text == "42")
  }

  @Test("that can't be kept are compiled each time")
  func unwritable() throws {
    let cache = try TemporaryCache()
    try Data().write(to: URL(filePath: cache.cells))
    for _ in 0..<2 {
      let notebook = try cache.session()
      #expect(notebook.run("20 + 1").result?.text == "21")
      notebook.session.awaitKeeping()
      #expect(notebook.session.madeLibraries == 1)
    }
  }
}
