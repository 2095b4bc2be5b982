import Foundation
import Testing

@Suite("A file") struct FileTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab() }

  private static let recursion = """
    print(even(10))
    func even(_ n: Int) -> Bool { n == 0 ? true : odd(n - 1) }
    func odd(_ n: Int) -> Bool { n == 0 ? false : even(n - 1) }
    let answer = 41
    answer + 1

    """

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func `of Swift is one cell, whatever its line ends`(end: String, mark: String) throws {
    let text = mark + Self.recursion.replacing("\n", with: end)
    let (output, _, status) = try attnlab.run("run", attnlab.write(text, to: "script.swift"))
    #expect(output == "true\nanswer  Int  41\n42\n")
    #expect(status == 0)
  }

  @Test(arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func `of markdown runs its fences, also those in lists and quotes`(end: String, mark: String) throws {
    let markdown = """
      # T

      ```swift
      let a = 7
      ```

      - one

        ```swift
        let b = a + 1
        ```

      > ```swift
      > let c = b + 1
      > ```

      1. two
         - three
           ~~~swift
           a + b + c
           ~~~

      """
    let text = mark + markdown.replacing("\n", with: end)
    let (output, errors, status) = try attnlab.run("run", attnlab.write(text, to: "cells.md"))
    #expect(output == "a  Int  7\nb  Int  8\nc  Int  9\n24\n", "\(errors)")
    #expect(status == 0)
  }

  @Test func `without anything to run is refused in words`() throws {
    let (_, errors, status) = try attnlab.run("run", attnlab.write("# T\n\n    let a = 7\n", to: "none.md"))
    #expect(status == 2)
    #expect(errors.contains("it has no fenced swift block"))
    let unclosed = try attnlab.run("run", attnlab.write("> ```swift\n> 1\n\ntext\n", to: "unclosed.md"))
    #expect(unclosed.status == 2)
    #expect(unclosed.errors.contains("never closed"))
  }

  @Test func `with a comment that never ends is refused, from a pipe too`() throws {
    let text = "let a = 1\n/* and so on\nlet b = 2\n"
    for (output, status) in [
      try attnlab.run("run", attnlab.write(text, to: "comment.swift")), try attnlab.run(input: text),
      try attnlab.run(input: "/*\n"),
    ].map({ ($0.output, $0.status) }) {
      #expect(output.contains("unterminated '/*' comment"), "\(output)")
      #expect(status == 1)
    }
  }

  @Test func `reads the standard input that attnlab has, and ends as a script does`() throws {
    let script = """
      import Foundation
      atexit { print("handled") }
      while let line = readLine() { print("[\\(line)]") }
      if CommandLine.argc > 0 { exit(5) }
      print("never")

      """
    let file = try attnlab.write(script, to: "reads.swift")
    let (output, errors, status) = try attnlab.run("run", file, input: "one\ntwo")
    #expect(output == "[one]\n[two]\nhandled\nreads.swift called exit(5).\n", "\(errors)")
    #expect(status == 5)
    let ends = try attnlab.write(
      "import Foundation\natexit { print(\"handled\") }\nprint(\"last\")\n", to: "ends.swift")
    #expect(try attnlab.run("run", ends).output == "last\nhandled\n")
  }

  @Test func `is divided by the marks that editors know, and errors stand on its lines`() throws {
    let text = "// %% first\nlet a = 7\n\n// %%\nlet a = \"x\"\n\n// %%\na + missing\n"
    let (output, _, status) = try attnlab.run("run", attnlab.write(text, to: "marked.swift"))
    #expect(output.hasPrefix("a  Int  7\na  String  \"x\"\nerror: cannot find 'missing' in scope"))
    #expect(status == 1)
    let whole = try attnlab.run("run", attnlab.write("let a = 1\n\n\nlet b = missing\n", to: "whole.swift"))
    #expect(whole.output.contains("whole.swift, line 4"))
  }

  @Test func `has the module that a script has`() throws {
    let file = try attnlab.write(
      "struct P { var a = 1 }\ndump(P())\nprint(#fileID, [P.self as Any])\n", to: "module.swift")
    #expect(try attnlab.run("run", file).output == "▿ main.P\n  - a: 1\nmain/module.swift [main.P]\n")
  }

  @Test func `at a pipe gives no lines to cells, which is told once`() throws {
    let (output, _, status) = try attnlab.run(input: "let l = readLine()\nlet m = readLine()\n")
    #expect(output.components(separatedBy: "readLine() is nil").count == 2)
    #expect(output.hasSuffix("m  String?  nil\n"))
    #expect(status == 0)
  }

  @Test func `from a pipe keeps functions and types in a row together, and what is declared anew apart`() throws {
    let together = """
      func even(_ n: Int) -> Bool { n == 0 ? true : odd(n - 1) }
      func odd(_ n: Int) -> Bool { n == 0 ? false : even(n - 1) }
      struct S { var n = 4 }
      extension S { var up: Int { n + 1 } }
      (even(6), S().up)

      """
    #expect(try attnlab.run(input: together).output == "(true, 5)\n")
    let anew = """
      func rate() -> Int { 7 }
      func priced(_ n: Int) -> Int { n * rate() }
      struct V { var x = 1 }
      func first(_ v: V = V()) -> Int { v.x }
      func rate() -> Int { 1000 }
      struct V { var x = 2 }
      (priced(6), rate(), first(), V().x)

      """
    #expect(try attnlab.run(input: anew).output.hasSuffix("(42, 1000, 1, 2)\n"))
    let apart = "func f() -> Int { 1 }\nfunc g() -> Int { missing }\nf()\n"
    let (output, _, status) = try attnlab.run("--keep-going", input: apart)
    #expect(output.hasPrefix("error: cannot find 'missing' in scope"))
    #expect(output.hasSuffix("\n1\n"))
    #expect(status == 1)
  }
}
