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
}
