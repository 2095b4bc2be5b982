import SwiftSource
import Testing

@Suite struct CellOutlineTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var source: String
    var names: [String]
    var testDescription: String { source }

    init(_ source: String, _ names: String...) {
      self.source = source
      self.names = names
    }
  }

  @Test(arguments: [
    Row("let a = 1\nvar b = [2,\n 3]\n", "a", "b"),
    Row("let a = 1; let b = 2", "a", "b"),
    Row("let a = 1, b = 2", "a", "b"),
    Row("let (a, b) = (1, 2)", "a", "b"),
    Row("let (first: a, second: b) = pair", "a", "b"),
    Row("var a: [Int] = []", "a"),
    Row("let café = 1\nlet 🚀 = 2", "café", "🚀"),
    Row("let `class` = 1", "`class`"),
    Row("private let a = 1", "a"),
    Row("a = 2\na.b = 3\nc[0] = 4\nd += 5", "a", "c", "d"),
    Row("a == 2\nif a == 3 { let b = 4 }\nfunc f() { let c = 5 }\n[1].map { let d = $0; return d }"),
    Row("func f(x: Int = 3) {}\nstruct S { var x = 1 }"),
    Row("lazy var a = 1\nlet a: Int\n_ = 3"),
    Row("let s = \"let x = 1\"\nlet t = \"\"\"\n  let y = 2\n  \"\"\"", "s", "t"),
    Row("let s = \"\\(f(\"; let x = 1;\"))\"", "s"),
    Row("let s = #\"\"; let x = 1\"#", "s"),
    Row("let r = /\"/; let s = 1", "r", "s"),
    Row("// let a = 1\n/* let b = 2\n let c = 3 */ let d = 4", "d"),
    Row("let a = 1 // let b = 2\nlet c = 3", "a", "c"),
    Row("#if DEBUG\nlet a = 1\n#endif\nlet b = 2", "a", "b"),
    Row("let a = (\n  1,\n  2\n)\nlet b = 3", "a", "b"),
    Row("let broken = )\nlet b = 2", "broken", "b"),
    Row("let unclosed = (1", "unclosed"),
    Row("let unclosed = \"x\nlet b = 2", "unclosed", "b"),
    Row(""),
  ])
  func `a cell's own names are found, and nothing in brackets, literals and comments`(row: Row) {
    #expect(CellOutline(row.source).names == row.names)
  }

  @Test func `imports are found wherever they stand`() {
    let source = "import Foundation\n@preconcurrency import Glibc; let a = 1\n// import X\nimport struct A.B"
    #expect(CellOutline(source).imports == ["Foundation", "Glibc", "A"])
  }
}
