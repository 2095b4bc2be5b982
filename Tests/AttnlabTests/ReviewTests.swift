import Conversations
import Foundation
import NotebookTesting
import Reports
import TerminalDriving
import Testing

/// A course with a lesson whose answers are kept, and asked for again.
@Suite(.serialized) struct ReviewTests {
  private let attnlab: Attnlab
  private let course: String
  private static let now = 1_790_000_000, day = 24 * 3600

  private static let lesson = """
    # Small

    ```swift
    let width = 64
    ```

    ```output
    width  Int  64
    ```

    ## Heads

    ```question
    ask number
    id: head-width
    A model of width 64 has 2 heads. How wide is a head?
    answer: 32
    wrong 62: Heads divide.
    wrong: Divide the width by the heads.
    vary: heads = 2, 4
    again: A model of width 64 has {heads} heads. How wide is a head?
    gives: 64 / {heads}
    ```

    ```question
    predict choice
    id: more-heads
    With more heads, a head is
    a) wider
    b) narrower
    answer: b
    ```

    ```swift
    print(width / 4)
    ```

    ```output
    16
    ```

    ## Sources

    None.
    """

  init() throws {
    attnlab = try Attnlab(["ATTNLAB_NOW": "\(Self.now)"])
    course = attnlab.home.appending(path: "course").path
    try FileManager.default.createDirectory(atPath: course + "/Lessons", withIntermediateDirectories: true)
    try attnlab.write(Self.lesson, to: "course/Lessons/07-small.md")
  }

  private var answers: [String] {
    let text = try? String(contentsOfFile: attnlab.home.path + "/state/attnlab/answers", encoding: .utf8)
    return (text ?? "").split(separator: "\n").map { String($0.replacing("\t", with: " ")) }
  }

  private func write(answers lines: [String]) throws {
    let folder = attnlab.home.appending(path: "state/attnlab")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let text = lines.map { $0.replacing(" ", with: "\t") + "\n" }.joined()
    try text.write(to: folder.appending(path: "answers"), atomically: true, encoding: .utf8)
  }

  // MARK: - The conversation

  /// A clock that a test sets.
  private final class Clock {
    var time = ReviewTests.now
  }

  private func conversation(_ clock: Clock) throws -> Conversation {
    let configuration = try TestSession.configuration()
    var settings = ConversationSettings(
      session: configuration, lessons: course + "/Lessons",
      progressFile: attnlab.home.path + "/state/attnlab/progress")
    settings.now = { clock.time }
    settings.exerciseFolder = configuration.installation.exercises
    settings.workingFolder = attnlab.home.path
    return try Conversation(settings)
  }

  private func text(_ reply: Reply) -> String {
    reply.documents.map { document in
      switch document {
      case .markdown(let text), .remark(let text), .sentence(let text): text
      case .table(let table): table.rows.map { $0.map(\.text).joined(separator: "|") }.joined(separator: "\n")
      default: ""
      }
    }.joined(separator: "\n")
  }

  @Test func `answers are kept, summed up at the end, and asked again when they are due`() throws {
    let clock = Clock()
    let conversation = try conversation(clock)
    defer { conversation.end() }
    func say(_ line: String) -> String { text(conversation.say(line)) }
    #expect(say(":review").contains("Nothing is due"))
    _ = say(":lesson 7")
    _ = say("")
    #expect(say("62").contains("**Not 62.** Heads divide."))
    #expect(say("32").contains("**Right: 32.** You said 62 before."))
    #expect(say("a!").contains("Noted: a, and you are sure."))
    let end = say("")
    #expect(end.contains("**You were sure: a) wider; it is b) narrower.**"))
    #expect(end.contains("Right at first try: 0 of 2 questions."))
    #expect(end.contains("  :lesson 7 head-width|Heads\n  :lesson 7 more-heads|Heads"))
    #expect(end.contains("2 questions are due for review"))
    #expect(end.contains("That was lesson 7, Small."))
    #expect(
      answers == [
        "answer \(Self.now) 07-small head-width number 1 wrong - 62 end",
        "answer \(Self.now) 07-small head-width number 2 right - 32 end",
        "answer \(Self.now) 07-small more-heads choice 1 wrong sure a end",
      ])
    // A cell of the learner's is not seen by what `gives:` computes, and runs in between.
    _ = say("func / (a: Int, b: Int) -> Int { 99 }")
    #expect(say(":review").contains("With more heads"))
    #expect(conversation.state.prompt == "review")
    _ = conversation.say("let mine = 5")
    let next = say("b")
    #expect(next.contains("**Right.**") && next.contains("A model of width 64 has 4 heads."))
    #expect(say("32?").contains("**You guessed 32; it is 16.** Divide the width by the heads."))
    #expect(conversation.state.prompt != "review")
    #expect(answers.last == "review \(Self.now) 07-small head-width number 1 wrong guess 32 end")
    // A day later the right one is due too; after ten minutes no more is asked.
    clock.time += Self.day
    #expect(say(":review").contains("2 questions are due"))
    clock.time += 600
    #expect(say(":skip").contains("One more is due"))
    #expect(conversation.state.prompt != "review")
    #expect(conversation.say("mine").isSuccess)
  }

  @Test func `a question is opened by its id, and a lesson that is done stays done`() throws {
    let conversation = try conversation(Clock())
    defer { conversation.end() }
    for line in [":lesson 7", "", "32", "b", ""] { conversation.say(line) }
    #expect(conversation.say(":lesson 7 more-heads").state.prompt == "answer")
    #expect(text(conversation.say("a")).contains("Noted: a."))
    #expect(text(conversation.say(":lesson")).contains("Small|0/2|done"))
    #expect(text(conversation.say(":lesson 7 no-such")).contains("lesson 7 has no question and no step no-such"))
  }

  @Test func `an exercise is begun at the prompt, and its file never overwritten`() throws {
    let conversation = try conversation(Clock())
    defer { conversation.end() }
    #expect(conversation.say(":start 1").isSuccess)
    let file = attnlab.home.path + "/01-soft-lookup.swift"
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("// attnlab exercise 01-soft-lookup"))
    try attnlab.write("mine", to: "01-soft-lookup.swift")
    #expect(!conversation.say(":start 1").isSuccess)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "mine")
    #expect(text(conversation.say(":start 999")).contains("no exercise 999"))
  }

  // MARK: - The program

  @Test func `a review at a terminal asks what is due, and leaves`() throws {
    try write(answers: ["answer \(Self.now) 07-small head-width number 1 wrong - 62 end", "answer 17"])
    try attnlab.start("review", "--course", course)
    try attnlab.expect(row: "Question. A model of width 64 has 4 heads. How wide is a head?")
    try attnlab.type("16!\r", at: "review>")
    try attnlab.expect(row: "You were sure, and right: 16.")
    try attnlab.expect(row: "That is all that was due. 1 of 1 right.")
    #expect(try attnlab.end() == 0)
    #expect(answers.last == "review \(Self.now) 07-small head-width number 1 right sure 16 end")
  }

  @Test func `without a terminal each line is an answer`() throws {
    try write(answers: [
      "answer \(Self.now - Self.day) 07-small head-width number 1 right - 32 end",
      "answer \(Self.now) 07-small more-heads choice 1 wrong - a end",
    ])
    #expect(try attnlab.run("review", "--course", course, "--due").output == "2\n")
    let (output, errors, status) = try attnlab.run("review", "--course", course, input: "b\n5\n")
    #expect(status == 0 && errors.isEmpty)
    #expect(output.contains("You said 5; it is 16. Divide the width by the heads."))
    #expect(output.contains("1 of 2 right."))
    #expect(try attnlab.run("review", "--course", course, "--due").output == "1\n")
    let exported = try attnlab.run("review", "--export").output
    #expect(exported.split(separator: "\n").count == 4)
    #expect(exported.hasPrefix("answer\t\(Self.now - Self.day)\t07-small\thead-width\tnumber\t1\tright\t-\t32\tend\n"))
    // The end of the input is the end of the review.
    #expect(try attnlab.run("review", "--course", course, input: "").status == 0)
  }
}
