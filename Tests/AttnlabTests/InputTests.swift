import Testing

private let control = (c: "\u{3}", d: "\u{4}")

@Suite("A cell that asks for input", .serialized) struct InputTests {
  private let attnlab: Attnlab

  init() throws {
    attnlab = try Attnlab()
    try attnlab.start()
  }

  @Test func `gets what is typed next, at a prompt of its own`() throws {
    try attnlab.type("let name = readLine()\r", at: "1>")
    try attnlab.type("Ada (of\r", at: "input>")
    try attnlab.expect(row: "name  String?  \"Ada (of\"")
    try attnlab.type("name!.count\r", at: "2>")
    try attnlab.expect(last: "7", "3>")
  }

  @Test func `asks in its own words, and line by line`() throws {
    try attnlab.type(
      "print(\"a? \", terminator: \"\"); let a = readLine(); print(\"b?\"); let b = readLine()\r", at: "1>")
    try attnlab.type("12\r", at: "a?")
    try attnlab.type("34\r", at: "input>")
    try attnlab.expect(last: "b?", "input> 34", "a  String?  \"12\"", "b  String?  \"34\"", "2>")
  }

  @Test func `meets the end of the input at Ctrl-D, and ends at Ctrl-C`() throws {
    try attnlab.type("let a = readLine()\r", at: "1>")
    try attnlab.type(control.d, at: "input>")
    try attnlab.expect(row: "a  String?  nil")
    try attnlab.type("let b = readLine()\r", at: "2>")
    try attnlab.type("begun\(control.c)", at: "input>")
    try attnlab.expect(row: "note: interrupted; every variable is as it was before the cell")
    try attnlab.type("let c = readLine()\r", at: "3>")
    try attnlab.type("anew\r", at: "input>")
    try attnlab.expect(row: "c  String?  \"anew\"")
  }

  @Test func `reads by C's functions and by Foundation's`() throws {
    try attnlab.type("import Foundation\r", at: "1>")
    try attnlab.type("let n = FileHandle.standardInput.availableData.count\r", at: "2>")
    try attnlab.type("abc\r", at: "input>")
    try attnlab.expect(row: "n  Int  4")
    try attnlab.type("let c = getchar(), d = getchar(); let rest = readLine()\r", at: "3>")
    try attnlab.type("xyz\r", at: "input>")
    try attnlab.expect(row: "rest  String?  \"z\"")
  }
}
