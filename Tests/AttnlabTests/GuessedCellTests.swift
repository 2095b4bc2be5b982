import Testing

@testable import Conversations

/// Which texts at the prompt are compiled before Enter.
@Suite(.serialized) struct GuessedCellTests {
  private let held: HeldConversation

  private static let text = """
    # A way

    Some words.

    ```swift
    let scores = Tensor([2, 0])
    ```

    ```question
    ask number
    How many scores are there?
    id: count
    answer: 2
    ```

    ```question
    ask expression
    The scores halved?
    id: halved
    answer: scores / 2
    ```

    ```swift
    scores.sum().item()
    ```
    """

  init() throws { held = try HeldConversation() }

  /// Returns the label of the cell that a text is, `next` if that is the next number, and nil if it is no cell.
  private func label(_ text: String) -> String? {
    held.conversation.dialogue.label(ofCell: text).map { $0.own ?? "next" }
  }

  @Test func `cells are, and what means a command isn't`() {
    for text in ["let a = 1", "a", "  a + 1", "func f() {}\nf()"] { #expect(label(text) == "next", "\(text)") }
    for text in [":vars", "  :undo", "help", "exit", "", " ", "lesson 3", "attnlab start 5"] {
      #expect(label(text) == nil, "\(text)")
    }
  }

  @Test func `in a lesson, versions of its cell and cells of one's own are, and answers aren't`() throws {
    held.say(":lesson \(try held.write(Self.text, to: "07-way.md"))")
    #expect(label("let scores = Tensor([2, 0])") == nil)
    let version = try #require(label("let scores = Tensor([3, 0])"))
    #expect(version != "next")
    #expect(label("let mine = 4") == "next")
    held.conversation.guess("let scores = Tensor([3, 0])")
    held.conversation.guess("let mine = 4")
    #expect(held.conversation.state.cells == [])
    held.say("let mine = 4")
    // The lesson's cell needs the state below.
    #expect(label("let scores = Tensor([3, 0])") == nil)
    #expect(label("mine + 1") == "next")
    held.say("")
    #expect(label("2") == nil && label("?") == nil)
    held.say("2")
    #expect(label("scores / 2") == nil && label("scores") == nil)
  }

  @Test func `a guess changes nothing that is said`() {
    held.conversation.guess("let a = 20")
    #expect(held.say("let b = 2").contains("b  Int  2"))
    held.conversation.guess("b + 40")
    held.conversation.guess(nil)
    held.conversation.guess("b + 40")
    #expect(held.say("b + 40").contains("42"))
    held.conversation.guess("let c: Int = \"no\"")
    #expect(held.say(":vars").contains("b  Int  2"))
    #expect(held.say("let c: Int = \"no\"").contains("cannot convert"))
    #expect(held.conversation.state.prompt == "4")
  }
}
