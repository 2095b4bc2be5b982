import Foundation
import Testing

/// Requests that nobody would send on purpose, and an interrupt that comes before what it is to end has begun.
@Suite(.serialized) struct ConverseTests {
  private let attnlab: Attnlab

  init() throws { attnlab = try Attnlab() }

  @Test(.timeLimit(.minutes(1)))
  func `an interrupt ends a cell that was sent before it, though it has not begun`() throws {
    let requests = """
      {"text": "let x = 2"}
      {"text": "while true {}", "id": "endless"}
      {"interrupt": true, "id": "stop"}
      {"text": "1 + 1"}

      """
    let (output, _, status) = try attnlab.run("converse", "--json", input: requests)
    let replies = output.split(separator: "\n")
    #expect(status == 0 && replies.count == 4)
    #expect(replies[1].contains("interrupted") && replies[1].contains("\"id\":\"endless\""))
    #expect(replies[2].contains("\"documents\":[]") && replies[2].contains("\"id\":\"stop\""))
    #expect(replies[3].contains("\"isSuccess\":true"))
  }

  @Test(arguments: ["nonsense", "[]", "{}", "{\"text\": 3}", "{\"interrupt\": false}", "\u{0}", "{\"text\": \"let"])
  func `a line that isn't a request has an error for its reply, and the next is taken`(_ line: String) throws {
    let (output, _, status) = try attnlab.run("converse", "--json", input: line + "\n\n{\"text\": \":help\"}\n")
    let replies = output.split(separator: "\n")
    #expect(status == 0 && replies.count == 2)
    #expect(replies.first?.hasPrefix("{\"error\":") == true)
    #expect(replies.last?.contains("\"isSuccess\":true") == true)
  }
}
