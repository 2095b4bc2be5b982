import AttentionEngine
import NotebookTesting
import Testing

@testable import LessonRunning

@Suite struct LessonMetadataTests {
  private let cell = "\n\n```swift\n1\n```\n"

  private func lesson(_ text: String) throws -> Lesson { try LessonParser.lesson(text, id: "05-five", path: "five.md") }

  private static let lines = [
    "*Mechanisms:* `a-b`, `c`", "*Builds on:* [One](01-one.md), [Three, or so](03-three-b.md)", "*Takes:* 25 minutes",
  ]

  @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0]])
  func `the lines below the title are read in any order, and shown`(order: [Int]) throws {
    let lesson = try lesson(
      "# Title\n\n" + order.map { Self.lines[$0] }.joined(separator: "\n\n") + "\n\nWords." + cell)
    #expect(lesson.mechanisms == ["a-b", "c"])
    #expect(lesson.metadata.buildsOn == ["01-one", "03-three-b"])
    #expect(lesson.metadata.minutes == 25)
    guard case .prose(let prose)? = lesson.items.first?.content else { throw LessonError(path: "", reason: "no prose") }
    for line in Self.lines { #expect(prose.contains(line)) }
  }

  @Test func `none of the lines has to be there`() throws {
    let lesson = try lesson("# Title\n\nNothing of `a-b`, and 25 minutes." + cell)
    #expect(lesson.metadata == LessonMetadata())
    #expect(lesson.mechanisms.isEmpty)
  }

  @Test(arguments: [
    ("# Title\n\nText.\n\n*Mechanisms:* `a`", 5, "`*Mechanisms:*` comes right below the title"),
    ("# Title\n\n## Step\n\n*Takes:* 5 minutes", 5, "`*Takes:*` comes right below the title"),
    ("# Title\n\n*Mechanisms:* a", 3, "no mechanism is named here; each stands between backticks"),
    (
      "# Title\n\n*Mechanisms:* `a`\n*Takes:* 5 minutes", 4,
      "`*Takes:*` is a paragraph of its own: put a blank line above it"
    ),
    ("# Title\n\n*Takes:* 5 minutes\n\n*Takes:* 6 minutes", 5, "this is a second line `*Takes:*`"),
    (
      "# Title\n\n*Takes:* 5 minutes\n\n*Builds on:* masks", 5,
      "no lesson is named here; each is a link, `[its title](NN-slug.md)`"
    ),
    ("# Title\n\n*Builds on:* [Masks](masks.md)", 3, "`masks.md` isn't the file of a lesson, `NN-slug.md`"),
    ("# Title\n\n*Builds on:* [A](01-a.md), [A](01-a.md)", 3, "01-a is named twice"),
  ])
  func `a line that can't be understood is refused with its place`(text: String, line: Int, reason: String) {
    #expect(throws: LessonError(path: "five.md", line: line, reason: reason)) { try lesson(text + cell) }
  }

  @Test(arguments: ["25", "0 minutes", "-5 minutes", "a quarter of an hour", "99999999999999999999 minutes", ""])
  func `a time that isn't a number of minutes is refused`(time: String) {
    let reason = "a lesson takes a number of minutes from 1 to 600: `*Takes:* 25 minutes`"
    #expect(throws: LessonError(path: "five.md", line: 3, reason: reason)) {
      try lesson("# Title\n\n*Takes:* \(time)" + cell)
    }
  }

  @Test func `every lesson here names mechanisms that the engine has, each in one lesson`() throws {
    let library = LessonLibrary(folder: try TestSession.configuration().installation.lessons)
    let named = try library.ids.flatMap { try library.lesson($0).mechanisms }
    #expect(named.contains("scaled-dot-product"))
    for name in named { #expect(Catalog.mechanism(name) != nil, "\(name)") }
    #expect(Set(named).count == named.count)
  }
}
