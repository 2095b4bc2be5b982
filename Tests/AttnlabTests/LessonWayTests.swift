import Foundation
import Testing

/// A learner's way through a lesson, in what it shows.
@Suite(.serialized) struct LessonWayTests {
  private let held: HeldConversation
  private let lesson: String

  private static let text = """
    # A way

    Some words.

    ```swift
    let scores = Tensor([2, 0])
    ```

    ## First

    ```question
    predict number
    Which share has the first?
    id: share
    answer: 0.88
    value: shares[0].item()
    right: e² against one.
    ```

    ```swift
    let shares = softmax(scores, axis: -1)
    ```

    ## Second

    ```question
    ask choice
    What becomes of it?
    id: change
    a) It rises with the score.
    b) It falls.
    answer: a
    wrong b: Look again.
    ```

    ```question
    ask expression
    The scores halved?
    id: halved
    answer: scores / 2
    hint: Divide.
    ```

    ```swift
    shares.sum().item()
    ```
    """

  init() throws {
    held = try HeldConversation()
    lesson = try held.write(Self.text, to: "07-way.md")
  }

  /// Opens the lesson and runs its first cell.
  private func begin() { held.say(":lesson \(lesson)"); held.say("") }

  @Test func `a learner sees the step, the question's id, and how to answer`() throws {
    held.say(":lesson \(lesson)")
    let shown = held.say("")
    #expect(shown.contains("First (step 1 of 2)"))
    #expect(shown.contains("Predict (share). Which share"))
    #expect(held.say("").contains("A question waits; `:where` shows it again. Answer with a number"))
    #expect(held.conversation.state.lesson?.stepNumber == 1)
    #expect(held.conversation.state.lesson?.steps == 2)
  }

  @Test(arguments: ["a lot", "b", "rises", "[2, 3", "5x2", "it grows!", "don't know why", "two-ish"])
  func `an answer that can't be read gets the form and no error of the compiler`(_ text: String) throws {
    begin()
    let reply = held.say(text)
    #expect(reply.contains("Answer with a number"), "\(reply)")
    #expect(!reply.contains("error"), "\(reply)")
    #expect(held.conversation.state.prompt == "answer")
  }

  @Test func `an answer in words is understood`() throws {
    begin()
    #expect(held.say("I don't know").contains("That's fine. `:skip`"))
    #expect(held.say("about 0,88!").contains("Noted: 0.88, and you are sure."))
    held.say("")
    #expect(held.say("falls").contains("Not b) It falls"))
    #expect(held.say("it rises").contains("Right: a. You said b before."))
  }

  @Test func `a skipped prediction is answered once the cell has run`() throws {
    begin()
    #expect(held.say(":skip").contains("The answer comes with the next cell."))
    #expect(held.say("").contains("The answer is 0.88. e² against one."))
  }

  @Test func `a wrong expression is told by its shape`() throws {
    begin()
    for text in ["0.88", "", "a"] { held.say(text) }
    #expect(held.say("scores.reshaped([2, 1])").contains("It is a tensor [2, 1], and a tensor [2] is wanted."))
    #expect(held.say("scores").contains("It is a tensor [2], as wanted, and has other values."))
    #expect(held.say("3").contains("This isn't taken for an answer: a tensor [2] is wanted."))
    #expect(held.say("let half = scores / 3").contains("To answer with it, type `half`."))
    for text in ["halve them", "rises", "I think it is half", "0.5 0.5"] {
      let reply = held.say(text)
      #expect(reply.contains("Answer with a Swift expression") && !reply.contains("error"), "\(text): \(reply)")
    }
    #expect(held.say("score / 2").contains("cannot find 'score'"))
    #expect(held.say("scores * 0.5").contains("Right"))
  }

  @Test func `the lesson goes on from a changed cell, and says so once`() throws {
    held.say(":lesson \(lesson)")
    let shown = held.say("let scores = Tensor([0, 0])")
    #expect(shown.contains("The lesson goes on from your version"))
    #expect(held.say("0.88").contains("Noted"))
    #expect(held.say("").contains("You predicted 0.88; with your version it is 0.5."))
    #expect(held.say(":restart").contains("A way"))
    held.say("")
    #expect(held.say("0.88").contains("Noted"))
    #expect(held.say("").contains("You predicted it: 0.88."))
  }

  @Test func `a learner's own cells come back, and one line says which don't`() throws {
    held.say("let scores = 3")
    held.say("let mine = 11")
    held.say(":lesson \(lesson)")
    #expect(held.say("").contains("Gone from your cells: `let scores = 3`, since `scores` is the lesson's now."))
    #expect(held.say("mine") == "11\n")
    #expect(held.say("scores").contains("2"))
    #expect(!held.say("mine + 1").contains("cell 1"))
    #expect(held.say(":reset").contains("The lesson is where it was"))
    #expect(held.say("mine + 1").contains("cannot find"))
    #expect(held.say("scores").contains("2"))
  }

  @Test func `a lesson that is done can be gone back in and begun again, and the list says so`() throws {
    begin()
    for text in ["0.88", "", "a", "scores / 2"] { held.say(text) }
    let end = held.say("")
    #expect(end.contains("That was lesson 7") && end.contains("`:restart` begins the lesson again"))
    #expect(held.conversation.state.lesson == nil)
    #expect(held.say("mean(shares).item()").contains("0.4999"))
    #expect(held.say(":back").contains("shares.sum()"))
    #expect(held.conversation.state.lesson != nil)
    #expect(held.say("").contains("That was lesson 7"))
    #expect(held.say(":restart").contains("Some words."))
    held.say("")
    #expect(held.say(":lesson \(lesson)").contains("You are back at step 1 of 2, “First”."))
  }

  @Test(arguments: ["0.67?", "it rises", "b!", "idk"])
  func `an answer where no question waits is told so`(_ text: String) throws {
    held.say(":lesson \(lesson)")
    let reply = held.say(text)
    #expect(reply.contains("No question waits for an answer here.") || text == "b!" || text == "idk", "\(reply)")
  }

  @Test func `progress that can't be read is said, and nothing is lost`() throws {
    try FileManager.default.createDirectory(
      at: held.folder.appending(path: "state/progress"), withIntermediateDirectories: true)
    #expect(held.say(":lesson \(lesson)").contains("Your progress can't be read"))
    #expect(held.say("").contains("Predict"))
  }

  @Test func `a version that later cells don't go with leads back to the lesson's own`() throws {
    held.say(":lesson \(lesson)")
    held.say("let scores = [2, 0]")
    held.say("0.88")
    #expect(held.say("").contains("Enter goes on with the lesson's own cells."))
    #expect(held.say("").contains("You predicted it: 0.88."))
  }

  @Test func `a name that the waiting cell declares is said to come`() throws {
    held.say(":lesson \(lesson)")
    #expect(held.say("scores.shape").contains("The lesson's next cell declares `scores`: Enter runs it."))
  }

  @Test func `what waits is shown again, and a step is opened by its number`() throws {
    begin()
    #expect(held.say(":where").contains("Step 1 of 2, “First”."))
    #expect(held.say("where").contains("Predict (share)"))
    #expect(held.say(":lesson \(lesson) 2").contains("What becomes of it?"))
    #expect(!held.say(":lesson \(lesson) 1").contains("You are back"))
    #expect(held.say(":lesson \(lesson) 9").contains("no question and no step 9; it has 2 steps"))
  }

  @Test func `who leaves a lesson is told what is kept`() throws {
    #expect(held.conversation.farewell.isEmpty)
    begin()
    #expect("\(held.conversation.farewell)".contains("Your place in lesson 7 is kept"))
  }
}
