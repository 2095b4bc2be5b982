import Conversations
import Foundation
import NotebookTesting
import Reports
import System
import TerminalDriving
import TerminalRendering
import Testing

/// A whole session goes the same way in each front end: at a terminal, as lines of JSON, and by calls of the library.
@Suite(.serialized) struct FrontEndTests {
  private let attnlab: Attnlab
  private let lesson: String
  private let version: String
  private var greeting: [Document] = []

  init() throws {
    attnlab = try Attnlab()
    version = try attnlab.version
    lesson = try attnlab.write(LessonTests.text, to: "07-small.md")
  }

  /// What the learner types. After `endless` they interrupt.
  private var script: [String] {
    [
      "let x = Tensor([[1, 2, 3], [5, 7, 11]])", "let y: Int = \"a\"", "matmul(x, x)", "print(\"two\"); x.shape",
      Self.endless,
      "func half(_ t: Tensor) -> Tensor { let h = t / 2; return h }", ":trace half(x)", ":vars", ":undo", ":undo many",
      ":udno", ":show x", "[1][3]", ":help", ":lesson \(lesson)", "", "0.12", "", "7", ":hint", "let mine = 3", "[2]",
      "", "mine", ":reset", "x", ":quit",
    ]
  }

  private static let endless = "while true {}"

  @Test mutating func `a session has the same replies by the library, at a terminal and as JSON`() throws {
    let replies = try repliesOfLibrary()
    #expect(replies.count == script.count)
    #expect(replies.last?.state.isOver == true)
    // So that the comparison is about something: each kind of reply is among them.
    for part in ["two", "interrupted", "inner sizes", "Not", "Right", "no command"] {
      #expect(replies.contains { "\($0.documents)".contains(part) }, "\(part)")
    }
    let shown = withoutEcho(try linesOfTerminal(prompts: prompts(replies)))
    let difference = shown.difference(from: withoutEcho(lines(of: replies)))
    #expect(difference.isEmpty, "\(difference.map { "\($0)" }.joined(separator: "\n"))")
    #expect(try repliesOfJSON() == replies)
  }

  // MARK: - The library

  private mutating func repliesOfLibrary() throws -> [Reply] {
    let interrupts = try System.Pipe()
    let configuration = try TestSession.configuration(interrupt: interrupts.readEnd)
    let settings = ConversationSettings(
      session: configuration, lessons: configuration.installation.lessons,
      progressFile: attnlab.home.appending(path: "progress").path,
      clearInterrupts: {
        while Descriptor.isReadable(interrupts.readEnd, within: 0) { _ = Descriptor.read(interrupts.readEnd) }
      })
    let conversation = try Conversation(settings)
    defer { conversation.end() }
    greeting = conversation.greeting(version: version)
    return script.map { text in
      if text == Self.endless {
        let end = interrupts.writeEnd
        Thread.detachNewThread {
          Thread.sleep(forTimeInterval: 2)
          Descriptor.write([1], to: end)
        }
      }
      return conversation.say(text)
    }
  }

  // MARK: - The terminal

  private static let rows = 900

  /// The prompts at which the script is typed.
  private func prompts(_ replies: [Reply]) -> [String] { ["1"] + replies.dropLast().map(\.state.prompt) }

  /// The rows of the screen of the real program.
  private func linesOfTerminal(prompts: [String]) throws -> [String] {
    try attnlab.start(rows: Self.rows)
    for (text, prompt) in zip(script, prompts) {
      try attnlab.type(text + "\r", at: "\(prompt)>")
      if text == Self.endless {
        Thread.sleep(forTimeInterval: 2)
        attnlab.type("\u{3}")
      }
    }
    #expect(try attnlab.end() == 0)
    return try #require(attnlab.terminal).screen.lines
  }

  /// The rows without what a terminal itself echoes: keys that come before the editor listens, and Ctrl-C.
  private func withoutEcho(_ lines: [String]) -> [String] {
    lines.map { String($0.trimmingPrefix("^C")) }.filter { !$0.isEmpty && !script.contains($0) }
  }

  /// The rows that a screen shows if the replies are drawn on it.
  private func lines(of replies: [Reply]) -> [String] {
    let canvas = Canvas(width: 80, depth: .ansi256)
    var screen = EmulatedScreen(columns: 80, rows: Self.rows)
    func show(_ text: String) { screen.show(Array(text.replacing("\n", with: "\r\n").utf8)) }
    var writer = DocumentWriter()
    for document in greeting { show(writer.text(of: document, on: canvas)) }
    for (index, reply) in replies.enumerated() {
      show("\(prompts(replies)[index])> \(script[index])\n")
      for document in reply.documents { show(writer.text(of: document, on: canvas)) }
      show(writer.lineStart())
    }
    return screen.lines
  }

  // MARK: - JSON

  private func repliesOfJSON() throws -> [Reply] {
    let process = Process()
    let (input, output) = (Foundation.Pipe(), Foundation.Pipe())
    process.executableURL = URL(filePath: Attnlab.path)
    process.arguments = ["converse", "--json"]
    process.environment = attnlab.environment.merging(
      ["XDG_STATE_HOME": attnlab.home.appending(path: "other").path]) { $1 }
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    for text in script {
      let request = try JSONEncoder().encode(["text": text])
      try input.fileHandleForWriting.write(contentsOf: request + Data("\n".utf8))
      if text == Self.endless {
        Thread.sleep(forTimeInterval: 3)
        try input.fileHandleForWriting.write(contentsOf: Data("{\"interrupt\": true}\n".utf8))
      }
    }
    try input.fileHandleForWriting.close()
    let lines = try #require(try output.fileHandleForReading.readToEnd()).split(separator: UInt8(ascii: "\n"))
    process.waitUntilExit()
    // The interrupt has a reply of its own.
    return try lines.map { try decoder.decode(Reply.self, from: $0) }.filter { reply in
      !(reply.documents.isEmpty && !reply.state.isOver && reply.state.prompt == "6")
    }
  }
}
