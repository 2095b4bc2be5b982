import SwiftSource
import Testing

@Suite("What a cell's tokens say") struct CellPlacesTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var source: String
    var found: [String]
    var testDescription: String { source }
    init(_ source: String, _ found: String...) { (self.source, self.found) = (source, found) }
  }

  @Test(
    "of functions, types, closures and blocks: the rest is the cell's own level",
    arguments: [
      Row("let a = 1"),
      Row("func f() { 1 }; f()", "1:1-1:15"),
      Row("let xs = ys.map { $0 }", "1:17-1:23"),
      Row("f(1, { 2 }, { 3 })", "1:6-1:11", "1:13-1:18"),
      Row("if a {\n  b\n} else {\n  c\n}", "1:6-3:2", "3:8-5:2"),
      Row("struct S {\n  var x = { 1 }()\n}\nS()", "1:1-3:2"),
      Row("@MainActor\nfunc f() {\n}\n", "1:1-3:2"),
      Row("let s = \"{ \\(f { 1 }) }\"; g { 2 }", "1:29-1:34"),
      Row("for é in 0..<3 { x }", "1:17-1:22"),
      Row("let broken = {", "1:14-1:15"),
    ])
  func inner(row: Row) {
    let ranges = CellOutline(row.source).innerRanges
    #expect(
      ranges.map { "\($0.lowerBound.line):\($0.lowerBound.column)-\($0.upperBound.line):\($0.upperBound.column)" }
        == row.found)
  }

  /// The table may let through what the ranges do not, and nothing less.
  @Test("the table of last columns holds every place that lies in no range", arguments: 1...300)
  func columns(seed: UInt64) {
    var random = SeededWords(seed)
    let source = random.source()
    let outline = CellOutline(source)
    let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      for (offset, character) in line.utf8.enumerated() where character != UInt8(ascii: " ") {
        let place = SourcePosition(line: index + 1, column: offset + 1)
        let isOwn = !outline.innerRanges.contains { $0.contains(place) }
        let beginsStatement = offset == 0 || line.utf8.prefix(offset).suffix(2).first == UInt8(ascii: ";")
        if isOwn, beginsStatement { #expect(Int(outline.lastColumns[index + 1]) >= offset + 1, "\(source)\n\(place)") }
      }
    }
  }

  @Test(
    "names that a statement may change",
    arguments: [
      Row("for i in 0..<3 { n += i; var k = i; k += 1 }", "n"),
      Row("xs.forEach { total += $0 }", "xs", "total"),
      Row("swap(&a, &b)", "a", "b"),
      Row("if x == 3 { y[0].z = 1 }", "y"),
      Row("f(n: 1, m: 2)"),
      Row("a.b.c()", "a"),
      Row("a! .up(); b?.up()", "a", "b"),
      Row("x <= y; x != z; x == w"),
      Row("\"\\(n += 1)\""),
    ])
  func touched(row: Row) {
    #expect(CellOutline(row.source).touched == row.found)
  }

  @Test(
    "names that Swift keeps to the statements after them",
    arguments: [
      Row(
        "guard let a = b, let c, case .some(let d) = e, case let .f(g, _) = h else { fatalError() }", "a", "c", "d", "g"
      ),
      Row("async let q = f(), r = g()", "q", "r"),
      Row("#if X\nguard let a = b else { fatalError() }\n#else\nguard let a = c else { fatalError() }\n#endif", "a"),
      Row("let a = 1; func f() { guard let b = c else { return } }"),
    ])
  func kept(row: Row) {
    #expect(CellOutline(row.source).keptNames == row.found)
  }

  @Test("a function's effects are those of the functions that it calls")
  func effects() {
    let first = CellOutline("var n = 0\nfunc up() { n += 1 }\nfunc twice() { up(); up() }")
    let second = CellOutline("func many() { for _ in 0..<3 { twice() } }\nmany()")
    #expect(second.changedByCalls(knowing: first.functions).contains("n"))
    #expect(!CellOutline("let f = 3").changedByCalls(knowing: first.functions).contains("n"))
  }

  @Test(
    "what only declares, and what may be called later",
    arguments: [
      ("class C {}", true, true), ("func f() {}\n\nenum E { case a }", true, true), ("import A", true, false),
      ("private final class C { init() {} }; extension C {}", true, true), ("infix operator +++", true, true),
      ("actor A {}", true, true), ("let actor = 3; actor", false, false), ("open(3)", false, false),
      ("let f = { 1 }", false, true), ("var n: Int { 1 }", false, true), ("let xs = ys.map { $0 }", false, false),
      ("f { 1 }", false, false), ("", false, false),
    ])
  func kinds(source: String, onlyDeclares: Bool, declaresCode: Bool) {
    #expect(CellOutline(source).onlyDeclares == onlyDeclares)
    #expect(CellOutline(source).declaresCode == declaresCode)
  }

  @Test("functions that are kept whole begin at their modifiers, and have a body")
  func functionPlaces() {
    let source = """
      protocol P { func f(); static func g() -> Int }
      struct S: P { func f() {}; public static func g() -> Int { 1 }; mutating func h() {} }
      @inline(__always) func k() {}
      class C { override class func f() {} }
      """
    #expect(CellOutline(source).functionPlaces.map { "\($0.line):\($0.column)" } == ["2:15", "2:28", "2:65", "4:11"])
  }

  @Test("a cell is worth optimising at once if it repeats something very often")
  func long() {
    #expect(CellOutline("let xs = (0..<10_000_000).map { $0 * 2 }").isLong)
    #expect(CellOutline("for i in 0..<Int(1e6) { n += i }").isLong)
    #expect(!CellOutline("let xs = (0..<1000).map { $0 * 2 }").isLong)
    #expect(!CellOutline("let million = 1_000_000").isLong)
    #expect(!CellOutline("func f() { for i in 0..<10_000_000 {} }").isLong)
  }

  @Test("imports are known by their modules, and kept as they were written")
  func imports() {
    let outline = CellOutline("@preconcurrency import Foundation; import struct A.B\nlet a = 1")
    #expect(outline.imports == ["Foundation", "A"])
    #expect(outline.importDeclarations == ["@preconcurrency import Foundation", "import struct A.B"])
  }
}

/// Sources of random statements, with braces, strings and comments.
private struct SeededWords {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func next(_ count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  mutating func source() -> String {
    let pieces = [
      "a", "f { b }", "let c = 1", "func g() { h }", "if a { b } else { c }", "\"{\"", "x.map { $0 }.y", "/* { */ d",
      "struct S {\n  var t = { 1 }\n}", "for i in j {\n  k\n}", "[1, 2]", "(l,\n m)", "do { n } catch { o }",
    ]
    var text = ""
    for _ in 0..<2 + next(6) { text += pieces[next(pieces.count)] + (next(3) == 0 ? "; " : "\n") }
    return text
  }
}
