import Foundation
import Testing

@testable import LessonRunning

@Suite struct AnswerLogTests {
  private func question(_ text: String) throws -> Question {
    try QuestionParser(path: "", firstLine: 1).question(text)
  }

  private func verdict(_ text: String, of question: Question, confidence: Confidence? = nil) throws -> AnswerVerdict {
    AnswerVerdict(
      question: question, answer: try #require(question.read(text)).answer, isRight: false, confidence: confidence,
      attempt: 3)
  }

  @Test func `an entry is one line of ten fields`() throws {
    let question = try question("ask number\nid: own-share\nHow?\nanswer: 1")
    let entry = AnswerEntry(
      try verdict("½", of: question, confidence: .sure), in: "03-t", occasion: .answer, time: 1790)
    #expect(entry.line == "answer\t1790\t03-t\town-share\tnumber\t3\twrong\tsure\t0.5\tend")
    let skipped = AnswerEntry(skipped: question, in: "03-t", occasion: .review, attempt: 2, time: -5)
    #expect(skipped.line == "review\t-5\t03-t\town-share\tnumber\t2\tskipped\t-\t\tend")
    for entry in [entry, skipped] { #expect(AnswerEntry(entry.line) == entry) }
  }

  @Test func `an answer with tabs and line ends stays on its line`() throws {
    let question = try question("ask expression\nHow?\nanswer: a")
    let entry = AnswerEntry(try verdict("a\n\t+ b\r\n+ c", of: question), in: "03-t", occasion: .answer, time: 1)
    #expect(entry.text == "a\n\t+ b\r\n+ c")
    #expect(AnswerEntry(entry.line)?.text == "a  + b + c")
  }

  @Test func `a question without an id is known by its text and its options`() throws {
    let texts = ["Which?\na) x\nb) y", "Which?\na) x\nb) z", "What?\na) x\nb) y"]
    let keys = try texts.map { try question("ask choice\n\($0)\nanswer: a").key }
    #expect(Set(keys).count == 3)
    #expect(try question("ask choice\n\(texts[0])\nanswer: b\nhint: Mended.").key == keys[0])
  }

  @Test(arguments: [
    "", "answer", "answer\t1\t03-t\tq\tnumber\t1\tright\t-\t1", "answer\t1\t03-t\tq\tnumber\t0\tright\t-\t1\tend",
    "answer\tnow\t03-t\tq\tnumber\t1\tright\t-\t1\tend", "answer\t1\t\tq\tnumber\t1\tright\t-\t1\tend",
    "answer\t1\t03-t\tq\tnumber\t1\tmaybe\t-\t1\tend", "lesson\t1\t03-t\tq\tnumber\t1\tright\t-\t1\tend",
    "answer\t1\t03-t\tq\tnumber\t1\tright\t-\t1\t1\tend",
    "answer\t99999999999999999999\t03-t\tq\tnumber\t1\tright\t-\t1\tend",
  ])
  func `a line that isn't an entry is passed over`(_ line: String) throws {
    #expect(AnswerEntry(line) == nil)
    let whole = "answer\t1\t03-t\tq\tnumber\t1\tright\t-\t1\tend"
    let log = AnswerLog(path: try TemporaryFile.path(holding: "\(whole)\n\(line)\n\(whole)\n"))
    #expect(try log.entries().map(\.line) == [whole, whole])
  }

  @Test func `a log that was torn at any byte loses no more than its last entry, and is added to`() throws {
    let question = try question("ask number\nid: q\nHow?\nanswer: 1")
    let entries = try (1...3).map {
      AnswerEntry(try verdict("\($0)", of: question), in: "03-t", occasion: .answer, time: $0)
    }
    let whole = Array(entries[..<2].map { $0.line + "\n" }.joined().utf8)
    for length in entries[0].line.utf8.count + 1..<whole.count {
      let log = AnswerLog(path: try TemporaryFile.path(holding: Array(whole[..<length])))
      #expect(try log.entries() == [entries[0]], "\(length) bytes")
      try log.append(entries[2])
      #expect(try log.entries().last == entries[2], "after \(length) bytes")
      #expect(try log.entries().first == entries[0])
    }
  }

  @Test func `a log that isn't there is empty, and one that can't be read is an error`() throws {
    let folder = FileManager.default.temporaryDirectory.path
    #expect(try AnswerLog(path: "\(folder)/no-such-\(UUID().uuidString)").entries().isEmpty)
    #expect(throws: (any Error).self) { try AnswerLog(path: folder).entries() }
  }
}
