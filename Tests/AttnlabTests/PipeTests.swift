import Foundation
import Testing

@Suite struct PipeTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab() }

  private static let cells = "let a = 7\n[1][a]\na + 4\n"

  @Test func `cells from a pipe run until the first that fails`() throws {
    let (output, _, status) = try attnlab.run(input: Self.cells)
    #expect(output.contains("a  Int  7\n"))
    #expect(output.contains("error: index out of range"))
    #expect(!output.contains("\n11\n"))
    #expect(!output.contains("\u{1b}"))
    #expect(status == 1)
  }

  @Test func `with keep-going all cells run, and the failure still counts`() throws {
    let (output, _, status) = try attnlab.run("--keep-going", input: Self.cells)
    #expect(output.hasSuffix("\n11\n"))
    #expect(status == 1)
  }

  @Test func `a Swift file and a markdown file run alike`() throws {
    let swift = try attnlab.write("let a = 7\na + 4\n", to: "cells.swift")
    let markdown = try attnlab.write("# T\n\n```swift\nlet a = 7\n```\n\n```swift\na + 4\n```\n", to: "cells.md")
    for file in [swift, markdown] {
      let (output, _, status) = try attnlab.run("run", file)
      #expect(output == "a  Int  7\n11\n")
      #expect(status == 0)
    }
    #expect(try attnlab.run("run", "none.swift").status == 2)
    #expect(try attnlab.run("run", attnlab.write("x", to: "cells.txt")).status == 2)
  }

  @Test func `without a toolchain one sentence says what was looked for, and what to do`() throws {
    let bare = try Attnlab(["PATH": "/nonexistent", "ATTNLAB_TOOLCHAIN": ""])
    let (_, errors, status) = try bare.run(input: "1\n")
    #expect(status == 2)
    #expect(errors.split(separator: "\n").count == 1)
    #expect(errors.contains("/nonexistent"))
  }

  @Test func `a folder without a toolchain is named with the variable that names it`() throws {
    let (_, errors, status) = try Attnlab(["ATTNLAB_TOOLCHAIN": "/nonexistent"]).run(input: "1\n")
    #expect(status == 2)
    #expect(errors.contains("ATTNLAB_TOOLCHAIN names /nonexistent"))
  }

  @Test func `help and complaints are no wider than the screen`() throws {
    let narrow = try Attnlab(["COLUMNS": "40"])
    let (output, _, _) = try narrow.run("--keep-going", input: ":help\n:hlep\n:undo none\n:next\n:show\n")
    #expect(output.contains("  :undo [n]"))
    #expect(output.split(separator: "\n").allSatisfy { $0.count <= 40 }, "\(output)")
  }

  @Test(
    arguments: [
      ("RoPE(dimensions: 7)", "error: RoPE: the dimensions 7 are not an even number from 2 on", nil),
      (
        "Tensor([[1.0], [2, 3]])", "error: Tensor: the rows differ in length",
        "give every row the same number of elements"
      ),
      ("Tensor.zeros([3, 7]).item()", "error: item: 21 elements, not one", "pick one by its index, self[0, 0]"),
      (
        "matmul(Tensor.zeros([3, 7]), Tensor.zeros([5, 7]))", "error: matmul: the inner sizes differ, 7 and 5",
        "try matmul(left, right.T)"
      ),
      ("fatalError(\"Two words\")", "error: two words", nil),
    ] as [(String, String, String?)])
  func `an error has its headline as it was written, and its repair as the next step`(
    cell: String, headline: String, repair: String?
  ) throws {
    let (output, _, status) = try attnlab.run(input: cell + "\n")
    #expect(status == 1)
    let lines = output.split(separator: "\n").map(String.init)
    #expect(lines.first == headline)
    #expect(lines.first { $0.hasPrefix("next: ") } == repair.map { "next: " + $0 })
  }
}
