import Foundation
import NotebookTesting
import Reports
import System
import Testing

@testable import Notebooks

@Suite("A cell that is guessed") struct GuessTests {
  private let cache: TemporaryCache
  private let notebook: TestSession
  private var session: NotebookSession { notebook.session }

  init() throws {
    cache = try TemporaryCache()
    notebook = try cache.session()
    #expect(notebook.run("let a = 20").isSuccess)
  }

  /// The files of a session's folder that were made for a cell.
  private var files: [String] {
    Folder.entries(of: Folder.of(session.place(for: "x"))).filter { $0.hasPrefix("Cell_") }.sorted()
  }

  @Test("is there when it is asked for, with nothing left to be made")
  func taken() throws {
    session.guess("let b = a + 1\nb * 2")
    session.awaitGuess()
    let made = session.madeLibraries
    let outcome = notebook.run("let b = a + 1\nb * 2")
    #expect(outcome.result?.text == "42" && session.madeLibraries == made)
    #expect(notebook.run("b").result?.text == "21")
    session.awaitKeeping()
    #expect(try cache.entries().count == 3)
  }

  @Test("is waited for if it is asked for too early")
  func early() throws {
    session.guess("let c = a + 2")
    #expect(notebook.run("let c = a + 2").variables.map { "\($0.name) \($0.summary)" } == ["c 22"])
  }

  @Test("runs nothing and leaves nothing if another one is asked for")
  func wrong() throws {
    session.awaitKeeping()
    let (before, entries) = (files, try cache.entries().count)
    let proof = "\(cache.path)/it-ran"
    session.guess("import Foundation\nFileManager.default.createFile(atPath: \"\(proof)\", contents: nil)")
    session.awaitGuess()
    #expect(files != before)
    session.dropGuess()
    session.awaitGuess()
    #expect(files == before)
    #expect(session.cells.count == 1 && session.nextNumber == 2)
    #expect(notebook.run("a + 1").result?.text == "21")
    session.awaitKeeping()
    #expect(!FileManager.default.fileExists(atPath: proof))
    #expect(try cache.entries().count == entries + 1)
  }

  @Test("gives way to the next, and never has two compilers")
  func many() throws {
    let folder = Folder.of(session.place(for: "x"))
    var most = 0
    for number in 0..<12 {
      session.guess("let d = a * \(number)")
      for _ in 0..<number {
        usleep(4_000)
        most = max(most, Self.tools(in: folder))
      }
    }
    #expect(most == 1)
    session.guess("let d = a")
    session.guess("let d = a + 22")
    #expect(notebook.run("let d = a + 22").isSuccess)
    #expect(notebook.run("d").result?.text == "42")
  }

  /// Returns how many processes compile for a session.
  private static func tools(in folder: String) -> Int {
    let numbers = Folder.entries(of: "/proc").filter { Int32($0) != nil }
    return numbers.count { number in
      guard let words = TextFile.contents(of: "/proc/\(number)/cmdline") else { return false }
      return words.contains(folder) && words.contains("Cell_") && !words.contains(ToolServers.name)
    }
  }

  @Test("that is no Swift is told of when it is asked for, with the same words")
  func refused() throws {
    let other = try cache.session()
    #expect(other.run("let a = 20").isSuccess)
    let plain = other.run("let e: Int = \"no\"").ending
    session.guess("let e: Int = \"no\"")
    session.awaitGuess()
    #expect(notebook.run("let e: Int = \"no\"").ending == plain)
    guard case .notCompiled = plain else { return #expect(Bool(false), "\(plain)") }
  }

  @Test("that is interrupted while it is waited for can be asked for again")
  func interrupted() throws {
    let interrupt = try System.Pipe()
    let session = try TestSession(interrupt: interrupt.readEnd)
    #expect(session.run("1").isSuccess)
    let cell = "let f = [1, 2.5, 3].map { $0 * 2 }.reduce(1) { $0 + $1 } + \(UInt32.random(in: 0 ... .max))"
    session.session.guess(cell)
    interrupt.write("x")
    #expect(session.run(cell).ending == .interrupted)
    _ = Descriptor.read(interrupt.readEnd)
    #expect(session.run(cell).isSuccess)
  }
}
