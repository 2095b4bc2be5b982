import Foundation
import Reports
import TerminalRendering
import Testing

@testable import Conversations
@testable import LessonRunning

@Suite struct LessonScreensTests {
  private func findings(_ text: String) throws -> [LessonFinding] {
    let path = FileManager.default.temporaryDirectory.appending(path: "screens-\(UUID().uuidString).md").path
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let lesson = try LessonLibrary.lesson(at: path, id: "01-screens")
    let canvas = Canvas(width: 80, depth: .none)
    return LessonScreens(lesson: lesson) { DocumentWriter.text(of: $0, on: canvas) }.findings
  }

  /// Returns prose of so many lines: single words, each with a hard break after it.
  private func prose(_ lines: Int) -> String { (1...lines).map { "line \($0)" }.joined(separator: "\\\n") }

  private let cell = "```swift\nlet a = 1\nlet b = 2\n```\n"

  @Test func `prose and the cell below it fill a screen to its last line, and one line more is found`() throws {
    // The title takes two lines, its rule counted; blank lines stand around the prose, and the cell has two.
    #expect(try findings("# T\n\n\(prose(17))\n\n\(cell)") == [])
    #expect(
      try findings("# T\n\n\(prose(18))\n\n\(cell)") == [
        LessonFinding(line: 1, "what is shown from here to the next stop has 24 lines, and 23 fit")
      ])
  }

  @Test func `a long line counts as the lines that it is wrapped to`() throws {
    let long = [String](repeating: "word", count: 16 * 18).joined(separator: " ")
    #expect(try findings("# T\n\n\(long)\n\n\(cell)").count == 1)
    #expect(try findings("# T\n\n\(long.prefix(80 * 16))\n\n\(cell)") == [])
  }

  @Test func `a question counts with its options and with the remark on how to answer it`() throws {
    let question = "```question\nask choice\nWhich?\na) one\nb) two\nanswer: a\n```\n"
    // The question takes one line, a blank one, and two for its options; the remark takes two the first time.
    let fits = "# T\n\n\(prose(13))\n\n\(question)"
    #expect(try findings(fits + "\n\(cell)") == [])
    #expect(try findings("# T\n\n\(prose(15))\n\n\(question)\n\(cell)").map(\.line) == [1])
    let again = "\n\(prose(18))\n\n\(question)"
    #expect(try findings(fits + again + "\n\(cell)") == [])
    #expect(try findings(fits + "\n\(prose(19))\n\n\(question)\n\(cell)").count == 1)
  }

  @Test func `each stop begins another screen, and sources may be longer than one`() throws {
    let steps = (1...5).map { "## Step \($0)\n\n\(prose(12))\n\n\(cell)\n" }.joined()
    let sources = "## Sources\n\n\(prose(30))\n\n"
    #expect(try findings("# T\n\n\(steps)\(sources)## Exercises\n\n\(prose(19))\n") == [])
    #expect(try findings("# T\n\n\(steps)\(sources)## Exercises\n\n\(prose(22))\n").count == 1)
  }
}
