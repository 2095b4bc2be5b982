import ArgumentParser
import Conversations
import Notebooks
import Reports
import System

/// `attnlab converse --json`: the conversation for programs, such as an editor's extension.
struct ConverseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "converse", abstract: "Hold the conversation with a program: a request a line, a reply a line.",
    discussion: """
      A request is a JSON object on a line: {"text": "let x = 2"} says what a learner would type, a cell, a :command or \
      an answer. "input" may hold the lines that readLine() gives to the cell, and "id" anything short, which the \
      reply repeats. {"interrupt": true} ends the cells that were sent before it and have not finished. Each request has one reply, in order: \
      {"documents": […], "isSuccess": …, "state": {…}}, or {"error": "…"} if the line isn't a request.
      """)

  @Flag(help: "Speak JSON, the only language there is so far.")
  var json = false

  @OptionGroup var course: CourseOption

  func validate() throws {
    if !json { throw ValidationError("converse needs --json") }
  }

  func run() throws {
    let environment = Environment.present()
    let interrupts = PendingInterrupts()
    let conversation = try ErrorReporting.reported {
      var settings = try environment.settings(course)
      let clear = settings.clearInterrupts
      settings.clearInterrupts = {
        clear()
        interrupts.repeatDropped()
      }
      return try Conversation(settings)
    }
    defer { conversation.end() }
    let requests = LineQueue { line in
      // Any other line, also one that isn't a request, has its reply in turn.
      if let request: ConversationRequest = try? JSONText.value(of: line), request.isInterrupt { interrupts.arrive() }
    }
    while !conversation.state.isOver, let line = requests.next() { reply(to: line, in: conversation, interrupts) }
  }

  private func reply(to line: String, in conversation: Conversation, _ interrupts: PendingInterrupts) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    let request: ConversationRequest
    do {
      request = try JSONText.value(of: line)
    } catch {
      return send(Failure(error: "this line isn't a request: \(error)"))
    }
    var input = (request.input ?? [])[...]
    conversation.answer = { input.popFirst().map { .line($0 + "\n") } ?? .endOfInput }
    if request.isInterrupt {
      interrupts.answer()
      return send(Answered(id: request.id, reply: conversation.idle))
    }
    guard let text = request.text else { return send(Failure(id: request.id, error: "this request has no text")) }
    send(Answered(id: request.id, reply: conversation.say(text)))
  }

  private func send(_ answer: some Encodable) {
    do {
      Screen.send(try JSONText.line(answer) + "\n")
    } catch {
      Screen.complain("a reply can't be written as JSON: \(error)")
    }
  }

  /// A line that it gets.
  private struct Answered: Encodable {
    var id: String?
    var reply: Reply

    func encode(to encoder: any Encoder) throws {
      try reply.encode(to: encoder)
      var container = encoder.container(keyedBy: Key.self)
      try container.encodeIfPresent(id, forKey: .id)
    }

    private enum Key: String, CodingKey { case id }
  }

  /// What it gets instead if the line isn't a request.
  private struct Failure: Encodable {
    var id: String?
    var error: String
  }
}
