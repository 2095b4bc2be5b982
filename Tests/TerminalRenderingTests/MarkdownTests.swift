import Testing

@testable import TerminalRendering

@Suite struct MarkdownTests {
  private func plain(_ markdown: String, width: Int = 40) -> String {
    MarkdownView(markdown).render(on: Canvas(width: width, depth: .none))
  }

  @Test(
    "markdown reads without colour",
    arguments: [
      ("", ""), ("# One\n## Two\n### Three", "One\n===\n\nTwo\n---\n\n### Three"),
      ("*a* **b** `c` ~~d~~", "a b `c` ~~d~~"),
      ("[text](https://a.b)", "text (https://a.b)"), ("<https://a.b>", "https://a.b"), ("www.a.bc", "www.a.bc"),
      ("<me@a.bc>", "me@a.bc"), ("a<!-- hidden -->b", "ab"), ("<!-- a\n\n b -->", ""), ("a  \nb\nc", "a\nb c"),
      ("a<br>b", "a\nb"), ("* a\n* b\n\n  c", "• a\n\n• b\n\n  c"), ("9. a\n9. b", " 9. a\n10. b"),
      ("- [X] a\n- [ ] b", "[x] a\n[ ] b"),
      ("> a\n>\n> b", "│ a\n│\n│ b"), ("```\na\tb\n\n  c\n```", "  a   b\n\n    c"), ("-", "•"), ("a\tb", "a   b"),
      ("&amp; \\*", "& *"),
      ("|a|b|\n|-|-:|\n|x|1|\n", "a │ b\n──┼──\nx │ 1"), ("|a|\n|-|\n|`x`\\|y|\n", "a\n─────\n`x`|y"),
    ])
  func readings(markdown: String, text: String) {
    #expect(plain(markdown) == text)
  }

  @Test("every word of a page is drawn, at any width that has room for it", arguments: [37, 41, 80])
  func noWordIsLost(width: Int) {
    let words = ["query", "diagonal:", "uniform,", "sum", "masked", "predicted", "multi-head", "softmax(QKᵀ", "second"]
    let drawn = plain(Specimen.lesson, width: width)
    for word in words { #expect(drawn.replacing("`", with: "").contains(word), "\(word)") }
  }

  @Test("code that fits is drawn as it was written")
  func codeIsWhole() {
    let code = "let scores = matmul(queries, keys.transposed())  /  Float(4).squareRoot()"
    #expect(plain("```swift\n\(code)\n```", width: 80) == "  " + code)
  }

  @Test("prose is no wider than a book's line, in a list too, while code and tables may be", arguments: [80, 101, 300])
  func measure(width: Int) {
    let words = String(repeating: "word ", count: 60)
    let prose = plain("# \(words)\n\n\(words)\n\n- \(words)\n  1. \(words)\n\n> \(words)\n\n---", width: width)
    let widest = prose.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max()
    #expect(widest.map { $0 <= min(width, 100) && $0 > min(width, 100) - 5 } == true)
    #expect(plain("```\n\(words)\n```", width: 310).split(separator: "\n").count == 1)
    #expect(plain("| a |\n|-|\n| \(words) |", width: 310).split(separator: "\n").count == 3)
  }

  @Test("pages are read alike when many are read at once")
  func concurrently() async {
    let alone = plain(Specimen.lesson)
    await withTaskGroup(of: String.self) { group in
      for _ in 0..<64 { group.addTask { self.plain(Specimen.lesson) } }
      for await text in group { #expect(text == alone) }
    }
  }

  @Test(
    "Swift's words are told apart, in code that compiles and in code that does not",
    arguments: [
      ("let x = 1", ["keyword let", "number 1"]), ("x.init.self", []), ("0..<n", ["number 0"]),
      ("1e-5 + 0x1F", ["number 1e-5", "number 0x1F"]), ("a1 _2", []), ("`let` x", []),
      ("\"\\(f(\"a\")) b\" in", ["string \"\\(", "string \"a\"", "string ) b\"", "keyword in"]),
      ("#\"a\"b\"# if", ["string #\"a\"b\"#", "keyword if"]), ("\"open\nlet", ["string \"open", "keyword let"]),
      ("/* a /* b */ let */ for", ["comment /* a /* b */ let */", "keyword for"]), ("x // let", ["comment // let"]),
      ("\"\"\"\nlet \"a\"\n\"\"\"", ["string \"\"\"\nlet \"a\"\n\"\"\""]), ("/* open", ["comment /* open"]),
      ("@escaping #if #", ["keyword @escaping", "keyword #if"]), ("\"a\\", ["string \"a\\"]),
      ("#if let\nif", ["keyword #if", "keyword if"]), ("a = /let \"/ / 2", ["string /let \"/", "number 2"]),
      ("\"\\(1 + x.self) é\u{301}\"", ["string \"\\(", "number 1", "string ) é\u{301}\""]),
      ("1.5.let 2...3", ["number 1.5", "number 2", "number 3"]),
    ] as [(String, [String])])
  func highlighting(code: String, words: [String]) {
    let names: [Style: String] = [
      Style(ink: .magenta): "keyword", Style(ink: .cyan): "number", Style(ink: .green): "string", .faint: "comment",
    ]
    let highlighted = SwiftHighlighter.highlight(code)
    #expect(highlighted.plain == code)
    let found = highlighted.spans.filter { $0.style != .plain }.map { "\(names[$0.style] ?? "?") \($0.text)" }
    #expect(found == words)
  }
}
