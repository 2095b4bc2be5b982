import Testing

@testable import Conversations
@testable import LessonRunning

@Suite struct LessonWordsTests {
  private func question(_ option: String) throws -> Question {
    let text = """
      # T

      ```question
      ask choice
      Which?
      a) It falls
      b) \(option)
      answer: b
      right: It does.
      ```

      ```swift
      1
      ```
      """
    let lesson = try LessonParser.lesson(text, id: "01-t", path: "t.md")
    let questions = lesson.items.compactMap { item in
      if case .question(let question) = item.content { question } else { nil }
    }
    return try #require(questions.first)
  }

  @Test(arguments: [
    ("It grows", "It grows"), ("It grows.", "It grows"), ("It grows …", "It grows …"), ("It grows ...", "It grows ..."),
  ])
  func `an option that is a sentence ends the response once`(option: String, shown: String) throws {
    #expect(LessonWords.revealed(try question(option)) == "**The answer is b) \(shown).** It does.")
  }
}
