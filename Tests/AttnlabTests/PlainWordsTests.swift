import Testing

/// Words without a colon that mean a command, and what is said of commands.
@Suite(.serialized) struct PlainWordsTests {
  private let held: HeldConversation

  init() throws { held = try HeldConversation() }

  @Test(arguments: ["help", "?", "man", " help ", "help()", ":?", ":h", ":man", "attnlab help"])
  func `who needs help gets it`(_ text: String) throws {
    let reply = held.say(text)
    #expect(reply.contains(":undo [n]"), "\(reply)")
  }

  @Test(arguments: ["exit", "quit", "exit()", "quit()", ":q", ":exit", ":quit", ":wq", "bye"])
  func `who wants to leave does`(_ text: String) throws {
    held.say(text)
    #expect(held.conversation.state.isOver)
  }

  @Test(arguments: ["help", "exit", "quit", "man", "lesson", "vars", "q"])
  func `a word that a cell has declared is that cell's`(_ word: String) throws {
    held.say("let \(word) = 7")
    #expect(held.say(word) == "7\n")
    #expect(!held.conversation.state.isOver)
    held.say("func quit() -> Int { 5 }")
    #expect(held.say("quit()") == "5\n")
  }

  @Test func `a cell of several lines is no command`() throws {
    #expect(!held.say("show\nscores").contains("which tensor"))
    #expect(held.say("let help = 3\nhelp").contains("3"))
  }

  @Test func `commands of the shell are understood`() throws {
    #expect(held.say("attnlab start 1").contains("01-soft-lookup.swift is written"))
    #expect(held.say("attnlab start 1").contains("already exists"))
    #expect(held.say("start 1").contains("already exists"))
    #expect(held.say("attnlab lessons").contains("Attention as a soft lookup"))
    #expect(held.say("attnlab exercise 5").contains("`") || held.say("attnlab exercise 5").contains("func "))
    #expect(held.say("$ attnlab mechanisms rope").contains("Rotary") || held.say("mechanisms rope").contains("rope"))
    #expect(held.say("attnlab run x.swift").contains("`:quit` leads there"))
    #expect(held.say("attnlab lesosn").contains("Did you mean `:lesson`?"))
    #expect(held.say("attnlab").contains("You are in attnlab"))
    #expect(held.conversation.state.cells.isEmpty)
  }

  @Test func `an exercise is begun, helped with and judged at the prompt`() throws {
    #expect(held.say(":check").contains("which file?"))
    let begun = held.say(":start 1")
    #expect(begun.contains("Edit 01-soft-lookup.swift, then `:check 01-soft-lookup.swift` judges it"))
    #expect(!held.say(":hint").contains("no lesson"))
    let verdict = held.say(":check")
    #expect(verdict.contains("01-soft-lookup") && verdict.contains(":check"))
    #expect(!verdict.contains("attnlab check"))
    #expect(held.say(":check 2").contains("there is no 02-"))
    #expect(held.say(":exercises 1 --hints").contains("Hints"))
    #expect(held.say(":exercises --what").contains("no option --what"))
  }

  @Test(arguments: [
    (":lesson 99", ":lesson"), (":exercises 99", ":exercises"), (":start 99", ":exercises"),
    (":mechanisms nothing", ":mechanisms"),
    (":hint", ":lesson 1"), (":next", ":lesson 1"),
  ])
  func `what is proposed at the prompt is a command of the prompt`(_ text: String, _ proposed: String) throws {
    let reply = held.say(text)
    #expect(reply.contains(proposed) && !reply.contains("attnlab "), "\(reply)")
  }

  @Test func `a why-question is answered where it is asked`() throws {
    #expect(held.say(":exercises 1 --why").contains("Answer with a letter"))
    #expect(held.conversation.state.prompt == "why")
    #expect(held.say("z").contains("One letter, or Enter to go on."))
    #expect(held.say(":hint").contains("a) "))
    #expect(held.conversation.state.prompt == "why")
    let reply = held.say("I think it's a, because it is")
    #expect(reply.contains("Right.") || reply.contains("No, it is "))
    #expect(held.conversation.state.prompt == "1")
    held.say(":exercises 1 --why")
    #expect(held.say("let x = 7").contains("x  Int  7"))
    held.say(":exercises 1 --why")
    #expect(held.say("").contains("--why --answers"))
  }

  @Test(arguments: [":names @", ":term (", ":lesson [", ":exercises \"", ":start {"])
  func `a command with a name is whole, whatever is in it`(_ text: String) {
    #expect(held.conversation.isWhole(text))
    #expect(!held.conversation.isWhole(":trace f("))
  }
}
