import SwiftSource
import Testing

@Suite struct CellCompletenessTests {
  struct Row: CustomTestStringConvertible, Sendable {
    var name: String
    var source: String
    var expected: CellCompleteness
    var testDescription: String { name }

    init(_ name: String, _ source: String, _ expected: CellCompleteness) {
      self.name = name
      self.source = source
      self.expected = expected
    }
  }

  @Test(arguments: [
    Row("an empty text", "", .complete),
    Row("an expression", "1 + 2", .complete),
    Row("brackets that close", "f(a[1], { $0 })", .complete),
    Row("an open brace", "func f() {", .unfinished(.brackets(depth: 1))),
    Row("three open brackets", "f([{", .unfinished(.brackets(depth: 3))),
    Row("a body over three lines", "func f() {\n  1\n}", .complete),
    Row("a blank line in a body", "func f() {\n\n", .unfinished(.brackets(depth: 1))),
    Row("a stray closing brace", "}", .complete),
    Row("brackets that cross", "f(]", .complete),
    Row("a brace opened after a stray closer", ") {", .complete),
  ])
  func `brackets must close`(row: Row) {
    #expect(CellCompleteness.check(row.source) == row.expected)
  }

  @Test(arguments: [
    Row("a brace in a string", #"let s = "{""#, .complete),
    Row("an escaped quote", #"let s = "\"{""#, .complete),
    Row("a string that its line doesn't close", #"let s = "abc"#, .complete),
    Row("the same inside a body", "func f() {\n  let s = \"abc\n", .unfinished(.brackets(depth: 1))),
    Row("and the body closed after it", "func f() {\n  let s = \"abc {\n}", .complete),
    Row("an empty string", #"let s = """#, .complete),
    Row("an open multi-line string", "let s = \"\"\"\n  {", .unfinished(.string)),
    Row("a blank line in one", "let s = \"\"\"\n\n", .unfinished(.string)),
    Row("a closed one", "let s = \"\"\"\n  { \"quoted\" \\\"\"\"\n  \"\"\"", .complete),
    Row("a raw string", ##"let s = #"\"# "##, .complete),
    Row("a raw string with a quote", ##"let s = #"a " { "#"##, .complete),
    Row("a raw string and no interpolation", ##"let s = #"\("#"##, .complete),
    Row("a raw multi-line string", "let s = ##\"\"\"\n  \"\"\"#\n", .unfinished(.string)),
    Row("a raw multi-line string, closed", "let s = ##\"\"\"\n  \"\"\"#\n  \"\"\"##", .complete),
    Row("an interpolation", #"let s = "a\(b + "}")c""#, .complete),
    Row("a closure in an interpolation", #"let s = "\(a.map { "\($0){" })""#, .complete),
    Row("a raw interpolation", ##"let s = #"\#(f("{")) \("#"##, .complete),
    Row("an interpolation that the line doesn't close", #"print("a \("#, .unfinished(.brackets(depth: 1))),
    Row("an interpolation open in a multi-line string", "let s = \"\"\"\n  \\(f(", .unfinished(.brackets(depth: 2))),
    Row("an interpolation over lines", "let s = \"\"\"\n  \\(f(\n  1))\n  \"\"\"", .complete),
    Row("a comment sign in a string", #"let s = "// {" + "/*""#, .complete),
  ])
  func `brackets in string literals don't count`(row: Row) {
    #expect(CellCompleteness.check(row.source) == row.expected)
  }

  @Test(arguments: [
    Row("a line comment", "let x = 1 // {", .complete),
    Row("a comment after an operator", "let x = // the value", .unfinished(.expression)),
    Row("an open comment", "/* {", .unfinished(.comment)),
    Row("a nested comment", "/* /* */", .unfinished(.comment)),
    Row("a nested comment, closed", "/* /* { */ */ 1", .complete),
    Row("a quote in a comment", "// don't \"\n1", .complete),
    Row("an apostrophe", "let x = 'a {", .unfinished(.brackets(depth: 1))),
    Row("a comment between operator and operand", "let x = /* five */ 5", .complete),
    Row("an operator before a comment", "let x = a +/* b */", .unfinished(.expression)),
  ])
  func `comments don't count`(row: Row) {
    #expect(CellCompleteness.check(row.source) == row.expected)
  }

  @Test(arguments: [
    Row("a raw regex", "let r = #/[{(]/#", .complete),
    Row("a raw regex with a slash", "let r = ##/a/#{/##", .complete),
    Row("a regex of several lines", "let r = #/\n  [{", .unfinished(.regex)),
    Row("a regex of several lines, closed", "let r = #/\n  [{\n/#", .complete),
    Row("a raw regex that its line doesn't close", "let r = #/abc", .complete),
    Row("a bare regex", "let r = /[{]/", .complete),
    Row("a bare regex as an argument", "s.contains(/\\/{/)", .complete),
    Row("a division", "let x = a / b / {", .unfinished(.brackets(depth: 1))),
    Row("a division without spaces", "let x = a/(b/c)", .complete),
    Row("a division after a bracket", "let x = f(1)/{ 2 }()/3", .complete),
    Row("a division as a function", "let f = g(/, [", .unfinished(.brackets(depth: 2))),
    Row("a division at the end", "let x = a /", .unfinished(.expression)),
  ])
  func `a slash divides or quotes`(row: Row) {
    #expect(CellCompleteness.check(row.source) == row.expected)
  }

  @Test(arguments: [
    Row("an equals sign", "let x =", .unfinished(.expression)),
    Row("an equals sign without a space", "let x=", .unfinished(.expression)),
    Row("a plus", "let x = a +", .unfinished(.expression)),
    Row("a logical operator and spaces", "let x = a &&   ", .unfinished(.expression)),
    Row("a range", "let x = 0 ..<", .unfinished(.expression)),
    Row("a range without an end", "let x = a[1...]", .complete),
    Row("a range at the end", "let x = 1...", .complete),
    Row("a comma", "let x = 1,", .unfinished(.expression)),
    Row("an arrow", "func f() ->", .unfinished(.expression)),
    Row("a dot", "x.", .unfinished(.expression)),
    Row("a question", "let x = a ?", .unfinished(.expression)),
    Row("a forced value", "x!", .complete),
    Row("an optional type", "var x: Int?", .complete),
    Row("a generic type", "var x: Array<Int>", .complete),
    Row("a forced cast", "let x = y as!", .unfinished(.expression)),
    Row("a try", "let x = try?", .unfinished(.expression)),
    Row("an else", "guard x else", .unfinished(.expression)),
    Row("an operator as an argument", "xs.reduce(0, +)", .complete),
    Row("an operator's declaration", "infix operator **", .complete),
    Row("an operator with its precedence", "infix operator ** : P", .complete),
    Row("a unicode operator", "let x = a ×", .unfinished(.expression)),
    Row("the operand on the next line", "let x =\n  3", .complete),
    Row("a member named as a keyword", "x.in", .complete),
    Row("a name in backticks", "let `in` = 1; `in`", .complete),
    Row("an inequality", "a != b", .complete),
  ])
  func `an operator at the end wants an operand`(row: Row) {
    #expect(CellCompleteness.check(row.source) == row.expected)
  }

  @Test(arguments: [
    Row("an attribute", "@inlinable", .unfinished(.attribute)),
    Row("an attribute with arguments", "@available(macOS 13, *)", .unfinished(.attribute)),
    Row("two attributes", "@discardableResult\n@inlinable", .unfinished(.attribute)),
    Row("an attribute and its function", "@inlinable\nfunc f() {}", .complete),
    Row("a modifier", "public", .unfinished(.expression)),
    Row("a condition", "#if os(Linux)\nlet x = 1", .unfinished(.condition)),
    Row("a condition with both branches", "#if DEBUG\nlet x = 1\n#else\nlet x = 2\n#endif", .complete),
    Row("a nested condition", "#if A\n#if B\n#endif", .unfinished(.condition)),
    Row("a stray end of a condition", "#endif", .complete),
    Row("a condition in a string", "let s = \"\"\"\n#if A\n\"\"\"", .complete),
    Row("an availability condition", "if #available(macOS 13, *) { 1 }", .complete),
    Row("a macro", "#warning(\"{\")", .complete),
    Row("a head without its body", "func f() -> Int", .unfinished(.body)),
    Row("a loop without its body", "for x in xs", .unfinished(.body)),
    Row("a type over two lines", "struct A\n{\n}", .complete),
    Row("an else without its body", "if a { } else", .unfinished(.expression)),
    Row("a condition as a value", "let x = if a { 1 } else { 2 }", .complete),
    Row("repeat and while", "repeat { f() } while a", .complete),
    Row("repeat and while on two lines", "repeat {\n  f()\n}\nwhile a", .complete),
    Row("do and catch", "do { try f() } catch { }", .complete),
    Row("an import of a function", "import func Foundation.sqrt", .complete),
    Row("two statements", "let x = 1; func f()", .unfinished(.body)),
  ])
  func `heads, attributes and conditions want what they announce`(row: Row) {
    #expect(CellCompleteness.check(row.source) == row.expected)
  }

  @Test(arguments: [
    Row("a string of NULs", "\0\0\0", .complete),
    Row("a backslash", "\\", .complete),
    Row("a backslash at the end of an open string", "\"\\", .complete),
    Row("hashes alone", "###", .complete),
    Row("hashes and a slash", "#/", .unfinished(.regex)),
    Row("four quotes", "\"\"\"\"", .unfinished(.string)),
    Row("a backtick", "`", .complete),
    Row("an at sign", "@", .unfinished(.attribute)),
    Row("Windows line ends", "func f() {\r\n  1\r\n}\r\n", .complete),
    Row("emoji and wide characters", "let 日本 = \"👩‍👩‍👧{\" // 🙂", .complete),
    Row("a thousand open brackets", String(repeating: "(", count: 1000), .unfinished(.brackets(depth: 1000))),
  ])
  func `hostile text is read to its end`(row: Row) {
    #expect(CellCompleteness.check(row.source) == row.expected)
  }

  @Test(arguments: [
    Row("a loop", "for i in range(3):", .complete),
    Row("a loop with its line", "for i in range(3): print(i)", .complete),
    Row("a function", "def f(x, n=3):", .complete),
    Row("a condition", "if x > 2:", .complete),
    Row("an endless loop", "while True:", .complete),
    Row("a type", "class Model(nn.Module):", .complete),
    Row("a context", "with torch.no_grad():", .complete),
    Row("an else", "else:", .complete),
    Row("a choice", "a = 1 if b else 2", .complete),
    Row("a quoted bracket", "s = 'a ('", .complete),
    Row("a comment", "# a (", .complete),
    Row("an apostrophe behind a name", "f(a')", .complete),
    Row("a type's list of protocols", "class Model:", .unfinished(.expression)),
    Row("a condition with its alternatives", "if a ? b :", .unfinished(.expression)),
    Row("a loop with a type", "for x:", .unfinished(.expression)),
    Row("a pattern with a type", "if let x:", .unfinished(.expression)),
  ])
  func `a head of Python's blocks is answered at once, and what Swift may go on with is not`(row: Row) {
    #expect(CellCompleteness.check(row.source) == row.expected)
  }

  @Test func `the indented lines below such a head belong to it in a file, and the next line doesn't`() {
    let cells = splitCells("for i in xs:\n    f(i)\n\n    g(i)\nelse:\n    h()\nlet a = 1")
    #expect(cells.map(\.line) == [1, 7])
  }

  @Test func `an empty line ends what only an operator left open`() {
    for source in ["let x =", "@inlinable", "func f()", "a,"] {
      #expect(CellCompleteness.check(source).endsAtEmptyLine, "\(source)")
    }
    for source in ["f(", "\"\"\"", "/*", "#if A", "#/"] {
      #expect(!CellCompleteness.check(source).endsAtEmptyLine, "\(source)")
    }
  }
}
