import Foundation
import NotebookTesting
import Reports
import System
import Testing

@testable import Notebooks

@Suite("Tools that were started ahead") struct ToolServerTests {
  private let cache: TemporaryCache

  init() throws { cache = try TemporaryCache() }

  private static let cells = [
    "let a = [1, 2, 3].map { $0 * 2 }", "a.reduce(0, +)", "var b = Tensor([[1, 2], [3, 4]])", "b *= 2; b.sum().item()",
    "import Foundation", "sqrt(16) + Double(a.count)", "private let hidden = 5", "hidden + 1",
    "func twice(_ n: Int) -> Int { n * 2 }\nstruct P { private var x = 3; var y: Int { x } }", "twice(P().y)",
    "let wrong: Int = \"no\"", "undefined + 1", "print(#fileID, #line)", "twice(21)",
    "if true {", "func f() -> Int {\n  1", "@main struct App { static func main() {} }",
    "let ü = \"日本\"; let q: Int = ü",
    "for i in 0..<3 { print(i) }", "let unused = { var x = 1 }", "hidden.wrong", "",
  ]

  /// How many of them the compiler refuses.
  private static let refused = 7

  /// Returns what is said of a cell, without the times that it took.
  private func told(_ cell: String, by notebook: TestSession, isGuessed: Bool) -> String {
    if isGuessed {
      notebook.session.guess(cell)
      notebook.session.awaitGuess()
    }
    var outcome = notebook.run(cell)
    (outcome.compileTime, outcome.runTime, outcome.state) = (.zero, .zero, nil)
    return "\(outcome)\(notebook.printed)"
  }

  @Test("make of cells what the tools make of them that are started for each")
  func same() throws {
    let usual = try cache.session { $0.installation.forkLibrary = nil }
    #expect(usual.session.compiler.servers == nil)
    let plain = Self.cells.map { told($0, by: usual, isGuessed: false) }
    usual.session.awaitKeeping()
    try FileManager.default.removeItem(atPath: cache.cells)

    let ahead = try cache.session { $0.toolPatience = 60_000 }
    #expect(Self.cells.map { told($0, by: ahead, isGuessed: true) } == plain)
    let served = try #require(ahead.session.compiler.servers).served
    #expect(served.compiled >= Self.cells.count && served.linked >= Self.cells.count - Self.refused)
  }

  @Test("serve on when a copy was interrupted, and one that was killed is done again in the usual way")
  func interrupted() throws {
    let interrupt = try System.Pipe()
    let notebook = try cache.session {
      $0.interrupt = interrupt.readEnd
      $0.toolPatience = 60_000
    }
    let session = notebook.session
    #expect(told("let a = 1", by: notebook, isGuessed: true).contains("completed"))
    session.guess("let slow = [1, 2.5, 3, 4].map { $0 * 2 }.map { $0 + 1 }.reduce(0) { $0 + $1 }")
    interrupt.write("x")
    #expect(
      notebook.run("let slow = [1, 2.5, 3, 4].map { $0 * 2 }.map { $0 + 1 }.reduce(0) { $0 + $1 }").ending
        == .interrupted)
    _ = Descriptor.read(interrupt.readEnd)
    session.awaitGuess()
    let before = try #require(session.compiler.servers).served.compiled
    #expect(told("let b = a + 1", by: notebook, isGuessed: true).contains("completed"))
    #expect(try #require(session.compiler.servers).served.compiled == before + 1)
  }

  @Test("leave a text that is too long to the compiler that is started for it")
  func long() throws {
    let notebook = try cache.session()
    let text = "let n = 42\n" + String(repeating: "// \(String(repeating: "x", count: 97))\n", count: 900) + "n"
    notebook.session.guess(text)
    notebook.session.awaitGuess()
    #expect(notebook.run(text).result?.text == "42")
    #expect(try #require(notebook.session.compiler.servers).served.compiled == 0)
  }

  @Test("are done without if they can't be preloaded, or aren't what they should be")
  func others() throws {
    // A toolchain whose compiler and linker are started by scripts: what is preloaded is preloaded into these.
    let real = try TestSession.configuration().toolchain.root
    let root = "\(cache.path)/other"
    let files = FileManager.default
    try files.createDirectory(atPath: "\(root)/bin", withIntermediateDirectories: true)
    try files.createSymbolicLink(atPath: "\(root)/lib", withDestinationPath: "\(real)/lib")
    for tool in ["swift-frontend", "ld.lld", "llvm-symbolizer"] {
      let script = "#!/bin/sh\nexec \(real)/bin/\(tool) \"$@\"\n"
      try script.write(toFile: "\(root)/bin/\(tool)", atomically: false, encoding: .utf8)
      try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: "\(root)/bin/\(tool)")
    }
    let toolchain = try Toolchain.find(path: "", override: root)
    for library in [try TestSession.configuration().installation.forkLibrary, "/nowhere.so", "/etc/passwd"] {
      let notebook = try cache.session {
        $0.toolchain = toolchain
        $0.installation.forkLibrary = library
      }
      let number = library?.count ?? 0
      #expect(told("let a = \(number)", by: notebook, isGuessed: true).contains("completed"))
      #expect(told("let a: Int = \"\(number)\"", by: notebook, isGuessed: true).contains("cannot_convert"))
      #expect(try #require(notebook.session.compiler.servers).served.compiled == 0)
    }
  }

  @Test("are gone with the session, and their failures are made good")
  func gone() throws {
    var notebook: TestSession? = try cache.session()
    let folder = Folder.of(try #require(notebook).session.place(for: "x"))
    #expect(told("let a = 1", by: try #require(notebook), isGuessed: true).contains("completed"))
    notebook?.session.warm()
    notebook?.session.awaitGuess()
    let tools = Self.tools(folder)
    #expect(tools.count >= 1)
    for tool in tools { ChildProcess.kill(tool) }
    #expect(told("let b = a + 1", by: try #require(notebook), isGuessed: true).contains("completed"))
    #expect(told("let c = b + 1", by: try #require(notebook), isGuessed: true).contains("completed"))
    notebook = nil
    #expect(Self.tools(folder).isEmpty)
  }

  /// Returns the processes of compilers that wait for a session.
  private static func tools(_ folder: String) -> [Int32] {
    Folder.entries(of: "/proc").compactMap { Int32($0) }.filter { number in
      TextFile.contents(of: "/proc/\(number)/cmdline").map { $0.contains(folder) && $0.contains(ToolServers.name) }
        ?? false
    }
  }
}
