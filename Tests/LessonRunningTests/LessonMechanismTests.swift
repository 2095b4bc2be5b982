import AttentionEngine
import NotebookTesting
import Testing

@testable import LessonRunning

@Suite struct LessonMechanismTests {
  private let cell = "\n\n```swift\n1\n```\n"

  private func lesson(_ text: String) throws -> Lesson { try LessonParser.lesson(text, id: "01-one", path: "one.md") }

  @Test func `a lesson names its mechanisms below its title, and shows the line`() throws {
    let lesson = try lesson("# Title\n\n*Mechanisms:* `a-b`, `c`" + cell)
    #expect(lesson.mechanisms == ["a-b", "c"])
    guard case .prose(let prose)? = lesson.items.first?.content else { throw LessonError(path: "", reason: "no prose") }
    #expect(prose.contains("*Mechanisms:* `a-b`"))
    #expect(try self.lesson("# Title\n\nNothing of `a-b`." + cell).mechanisms.isEmpty)
  }

  @Test(arguments: [
    ("# Title\n\nText.\n\n*Mechanisms:* `a`", 5, "the mechanisms come right below the title"),
    ("# Title\n\n*Mechanisms:* a", 3, "no mechanism is named here; each stands between backticks"),
  ])
  func `a line in another place, or without a name, is refused`(text: String, line: Int, reason: String) {
    #expect(throws: LessonError(path: "one.md", line: line, reason: reason)) { try lesson(text + cell) }
  }

  @Test func `every lesson here names mechanisms that the engine has, each in one lesson`() throws {
    let library = LessonLibrary(folder: try TestSession.configuration().installation.lessons)
    let named = try library.ids.flatMap { try library.lesson($0).mechanisms }
    #expect(named.contains("scaled-dot-product"))
    for name in named { #expect(Catalog.mechanism(name) != nil, "\(name)") }
    #expect(Set(named).count == named.count)
  }
}
