import Glibc
import LineEditing
import SwiftSource
import System
import Testing

@Suite struct PlainReaderTests {
  private func outcomes(_ reader: PlainReader) -> [ReadOutcome] {
    var all: [ReadOutcome] = []
    while all.count < 100 {
      all.append(reader.readCell(prompt: "> ", continuation: ". "))
      if all.last == .endOfInput { break }
    }
    return all
  }

  @Test func `a pipe is read cell by cell`() throws {
    let pipe = try Pipe()
    pipe.write("let x = 1\nfunc f() {\n  x\n}\nf()\n  .description")
    pipe.closeWriteEnd()
    let reader = PlainReader(descriptor: pipe.readEnd)
    #expect(
      outcomes(reader) == [
        .cell("let x = 1"), .cell("func f() {\n  x\n}"), .cell("f()\n  .description"), .endOfInput,
      ])
    #expect(reader.line == 5)
  }

  @Test func `a complete cell doesn't wait for ever`() throws {
    let pipe = try Pipe()
    let reader = PlainReader(descriptor: pipe.readEnd, patience: 1)
    pipe.write("1 + 1\n")
    #expect(reader.readCell(prompt: "", continuation: "") == .cell("1 + 1"))
    pipe.write("2\n")
    #expect(reader.readCell(prompt: "", continuation: "") == .cell("2"))
    #expect(reader.line == 2)
    pipe.closeWriteEnd()
    #expect(reader.readCell(prompt: "", continuation: "") == .endOfInput)
    #expect(reader.readCell(prompt: "", continuation: "") == .endOfInput)
  }

  @Test func `a command waits for nothing`() throws {
    let pipe = try Pipe()
    let reader = PlainReader(descriptor: pipe.readEnd, patience: 3_600_000, isCommand: { $0.hasPrefix(":") })
    pipe.write(":undo\n")
    #expect(reader.readCell(prompt: "", continuation: "") == .cell(":undo"))
  }

  @Test func `bytes that are no UTF-8 are reported with their line`() throws {
    let pipe = try Pipe()
    pipe.write("let x = 1\nlet s = \"")
    pipe.write(bytes: [0xff, 0xfe, 0x0a])
    pipe.write("func f() {\n")
    pipe.write(bytes: [0xc3, 0x0a])
    pipe.write("}\n日本 + \"🙂\"\n")
    pipe.closeWriteEnd()
    let reader = PlainReader(descriptor: pipe.readEnd)
    #expect(
      outcomes(reader) == [
        .cell("let x = 1"), .notUTF8(line: 2), .notUTF8(line: 4), .cell("}"), .cell("日本 + \"🙂\""), .endOfInput,
      ])
    #expect(reader.line == 6)
  }

  @Test func `a byte order mark, Windows line ends and a script line are no code`() throws {
    let pipe = try Pipe()
    pipe.write(bytes: [0xef, 0xbb, 0xbf])
    pipe.write("#!/usr/bin/env attnlab\r\nx\r\nf(\r\n)\r\n")
    pipe.closeWriteEnd()
    #expect(outcomes(PlainReader(descriptor: pipe.readEnd)) == [.cell("x"), .cell("f(\n)"), .endOfInput])
  }

  @Test func `markers in a pipe count from where they are seen`() throws {
    let pipe = try Pipe()
    pipe.write("a\nb\n// %% Both\nc\nd\n// %%\ne\n")
    pipe.closeWriteEnd()
    let reader = PlainReader(descriptor: pipe.readEnd)
    var titles: [String?] = []
    var cells: [ReadOutcome] = []
    while cells.last != .endOfInput, cells.count < 9 {
      cells.append(reader.readCell(prompt: "", continuation: ""))
      titles.append(reader.title)
    }
    #expect(cells == [.cell("a"), .cell("b"), .cell("c\nd"), .cell("e"), .endOfInput])
    #expect(titles[2] == "Both" && titles[3] == nil)
  }

  @Test func `a line that is asked for is the one after the cell, whatever was read to find the cell's end`() throws {
    let pipe = try Pipe()
    pipe.write("ask()\n\n// note\n  (one\r\nask()\ntwo\n:undo\n7\n// %% Title\n8\nthree")
    pipe.closeWriteEnd()
    let reader = PlainReader(descriptor: pipe.readEnd, isCommand: { $0.hasPrefix(":") })
    func cell() -> ReadOutcome { reader.readCell(prompt: "", continuation: "") }
    #expect(cell() == .cell("ask()"))
    for line in ["", "// note", "  (one"] { #expect(reader.readLine(prompt: "? ") == .line(line)) }
    #expect(cell() == .cell("ask()"))
    #expect(reader.line == 5)
    #expect(reader.readLine(prompt: "? ") == .line("two"))
    #expect(cell() == .cell(":undo"))
    #expect(reader.line == 7)
    #expect(cell() == .cell("7"))
    #expect(reader.line == 8)
    #expect(cell() == .cell("8\nthree"))
    #expect(reader.line == 10 && reader.title == "Title")
    #expect(reader.readLine(prompt: "? ") == .endOfInput)
    #expect(cell() == .endOfInput)
  }

  @Test func `a line that is asked for waits for its end and is given whatever its bytes are`() throws {
    let pipe = try Pipe()
    let reader = PlainReader(descriptor: pipe.readEnd, patience: 1)
    pipe.write("ask()\n")
    #expect(reader.readCell(prompt: "", continuation: "") == .cell("ask()"))
    pipe.write(bytes: [0x61, 0xff, 0x0a])
    pipe.write("\nlast")
    pipe.closeWriteEnd()
    #expect(reader.readLine(prompt: "") == .line("a\u{fffd}"))
    #expect(reader.readLine(prompt: "") == .line(""))
    #expect(reader.readLine(prompt: "") == .line("last"))
    #expect(reader.readLine(prompt: "") == .endOfInput)
    #expect(reader.readCell(prompt: "", continuation: "") == .endOfInput)
  }

  @Test func `a line that isn't UTF-8 after a cell is a line where one is asked for`() throws {
    let pipe = try Pipe()
    pipe.write("ask()\n")
    pipe.write(bytes: [0xff, 0x0a])
    pipe.write("8\n")
    pipe.closeWriteEnd()
    let reader = PlainReader(descriptor: pipe.readEnd)
    #expect(reader.readCell(prompt: "", continuation: "") == .cell("ask()"))
    #expect(reader.readLine(prompt: "") == .line("\u{fffd}"))
    #expect(outcomes(reader) == [.cell("8"), .endOfInput])
    #expect(reader.line == 3)
  }

  @Test func `a file is split as a whole`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/cells.swift"
    let source = "a\nb\n// %% Both\nc\nd\n"
    try folder.write(source, to: path)
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    #expect(outcomes(PlainReader(descriptor: descriptor)) == [.cell("a\nb"), .cell("c\nd"), .endOfInput])
    #expect(splitCells(source).map(\.text) == ["a\nb", "c\nd"])
  }

  @Test func `a line longer than any buffer arrives whole`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/long.swift"
    let text = "let s = \"" + String(repeating: "é", count: 300_000) + "\""
    try folder.write(text + "\n", to: path)
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    #expect(outcomes(PlainReader(descriptor: descriptor)) == [.cell(text), .endOfInput])
  }
}
