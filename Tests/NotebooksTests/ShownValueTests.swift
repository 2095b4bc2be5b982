import NotebookTesting
import Notebooks
import Testing

/// Every value that is shown is the one that the variable has.
@Suite("Every value shown is true") struct ShownValueTests {
  @Test(
    "values show whatever left a function before them",
    arguments: [
      "func f() throws -> Int { throw Bad() }; struct Bad: Error {}\nlet a = try? f()\nlet b = 7\nvar c = 8; c += 1",
      "func f() throws -> Int { throw Bad() }; struct Bad: Error {}\nlet a: Int?\ndo { a = try f() } catch { a = nil }\nlet b = 7\nlet c = 9",
      "struct Age { let n: Int; init?(_ s: String) { guard let v = Int(s) else { return nil }; n = v } }\nlet a = Age(\"x\")\nlet b = Age(\"7\")!.n\nlet c = 9",
      "func f() -> Int? { for i in 0..<9 { if i == 3 { return nil } }; return 1 }\nlet a = f()\nlet b = 7\nlet c = 9",
      "var left = [1, 2]\nfunc next() -> Int? { left.popLast() }\nwhile let x = next() { _ = x }\nlet a = next()\nlet b = 7\nlet c = 9",
      "func g() throws { defer { _ = 1 }; throw Bad() }; struct Bad: Error {}\nlet a: Int? = (try? { try g(); return 3 }())\nlet b = 7\nlet c = 9",
    ])
  func afterThrows(source: String) throws {
    for traces in [false, true] {
      let outcome = try TestSession().run(source, traces: traces)
      #expect(outcome.isSuccess, "\(outcome.ending)")
      let shown = outcome.variables.map { "\($0.name) \($0.summary)" }
      #expect(shown.suffix(3) == ["a nil", "b 7", "c 9"], "\(shown)")
    }
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var cell: String
    var shown: [String]
    var testDescription: String { cell }
    init(_ cell: String, _ shown: String...) { (self.cell, self.shown) = (cell, shown) }
  }

  @Test(
    "a cell shows the variables that it changed, and no others",
    arguments: [
      Row("for i in 0..<5 { n += i }", "n 13"),
      Row("while n > 0 { n -= 2 }", "n -1"),
      Row("repeat { n *= 2 } while n < 20", "n 24"),
      Row("for i in 2..<4 { list.append(i * i) }", "list [1, 4, 9]"),
      Row("if n == 3 { n = 50 } else { list = [] }", "n 50"),
      Row("do { n += 1; list[0] = n }", "n 4", "list [4]"),
      Row("switch n { case 3: list.removeAll(); default: n = 0 }", "list []"),
      Row("switch m {\ncase 40:\n  n = 60\ndefault: break\n}", "n 60"),
      Row("switch n { case let k where k > 9: n = 0; case 3: (n, m) = (m, n); default: break }", "n 40", "m 3"),
      Row("closure()", "n 77"),
      Row("seen = 6", "n 6", "seen 6"),
      Row("half = 9", "n 18", "half 9"),
      Row("watched.w = 8", "n 8", "watched Watched(w: 8)"),
      Row("let made = Making()", "n 4", "made Making(k: 0)"),
      Row("alias.n = 12", "box Box(n: 12)", "alias Box(n: 12)"),
      Row("refill(box)", "box Box(n: 9)", "alias Box(n: 9)"),
      Row("list.forEach { n += $0 }", "n 4"),
      Row("bump(); bump()", "n 5"),
      Row("twice()", "n 5"),
      Row("swap(&n, &m)", "n 40", "m 3"),
      Row("(n, m) = (m, n)", "n 40", "m 3"),
      Row("pair.name += \"!\"", "pair Pair(name: \"p!\")"),
      Row("list.append(4)", "list [1, 4]"),
      Row("for _ in 0..<3 { _ = list.contains(1) }"),
      Row("if n > 100 { n = 0 }"),
      Row("for n in 0..<3 { var m = n; m += 1; _ = m }"),
      Row("box.fill()", "box Box(n: 9)", "alias Box(n: 9)"),
      Row("print(list.count)"),
    ])
  func changed(row: Row) throws {
    let notebook = try TestSession()
    notebook.run(
      """
      var n = 3, m = 40, list = [1]
      struct Pair { var name = "p" }; var pair = Pair()
      final class Box { var n = 1; func fill() { n = 9 } }; let box = Box()
      func bump() { n += 1 }
      func twice() { bump(); bump() }
      let closure = { n = 77 }
      var seen = 5 { didSet { n = seen } }
      var half: Int { get { n / 2 } set { n = newValue * 2 } }
      struct Watched { var w = 0 { didSet { setN(w) } } }; var watched = Watched()
      func setN(_ m: Int) { n = m }
      final class Making { var k = 0; init() { n += 1 } }
      let alias = box
      func refill(_ b: Box) { b.fill() }
      """)
    let outcome = notebook.run(row.cell)
    #expect(outcome.isSuccess, "\(outcome.ending)")
    #expect(Set(outcome.variables.map { "\($0.name) \($0.summary)" }) == Set(row.shown))
  }

  @Test(
    "values are written as a programmer would",
    arguments: [
      ("class Animal { var legs = 4 }; class Dog: Animal { var name = \"Rex\" }\nDog()", "Dog(legs: 4, name: \"Rex\")"),
      ("actor Counter { var n = 4 }\nCounter()", "Counter(n: 4)"),
      ("let three: InlineArray<3, Int> = [7, 8, 9]\nthree", "[7, 8, 9]"),
      ("struct H { var x: InlineArray<2, Double> = [1.5, 2.5]; var y = 1 }\nH()", "H(x: [1.5, 2.5], y: 1)"),
      ("import Observation\n@Observable final class Model { var n = 1 }\nModel()", "Model(n: 1)"),
    ])
  func written(source: String, text: String) throws {
    let outcome = try TestSession().run(source)
    #expect(outcome.result?.text == text, "\(outcome.ending)")
  }

  @Test("a name in backticks is one name")
  func backticks() throws {
    let notebook = try TestSession()
    notebook.run("var `class` = 5")
    let outcome = notebook.run("`class` += 1")
    #expect(outcome.variables.map { "\($0.name) \($0.summary)" } == ["class 6"])
    #expect(notebook.session.variables().map(\.name) == ["class"])
  }

  @Test("a value that can't be copied shows its type")
  func noncopyable() throws {
    let outcome = try TestSession().run("struct Key: ~Copyable { let n = 5 }\nlet key = Key()\nkey.n")
    #expect(outcome.result?.text == "5")
    #expect(outcome.variables.map { "\($0.name) \($0.type) \($0.summary)" } == ["key Key (can't be copied)"])
  }

  @Test("what a learner prints loses the modules of cells and nothing else")
  func modules() throws {
    let notebook = try TestSession()
    notebook.run("struct P { var a = 1 }\ndump(P())\nprint(String(reflecting: P.self), #fileID, \"Cell_ Cell_x\")")
    #expect(notebook.printed == "▿ P\n  - a: 1\nP cell 1 Cell_ Cell_x\n")
  }

  @Test("what is declared anew says who still uses the old one")
  func redefinitions() throws {
    let notebook = try TestSession()
    notebook.run("func greet() -> String { \"a\" }")
    notebook.run("func twice() -> String { greet() + greet() }")
    let again = notebook.run("func greet() -> String { \"b\" }")
    #expect(again.redefinitions.map(\.name) == ["greet"])
    #expect(again.redefinitions.map(\.label) == ["cell 1"])
    #expect(again.redefinitions[0].users.map { "\($0.name) \($0.label)" } == ["twice cell 2"])
    #expect(notebook.run("twice()").result?.text == "\"aa\"")
    notebook.run("struct V { var x = 1 }\nfunc takes(_ v: V) -> Int { v.x }")
    notebook.run("struct V { var x = 2 }")
    let mixed = notebook.run("takes(V())")
    guard case .notCompiled(let diagnostics) = mixed.ending else { throw Unexpected(mixed) }
    let note = diagnostics[0].notes.last?.message ?? ""
    #expect(note.contains("the V of cell 6 and the V of cell 5 are two types"))
  }
}
