import Foundation
import LessonRunning
import Testing

@Suite struct LessonProgressTests {
  private static let text = """
    # T

    A sentence.

    ```swift
    1
    ```

    ## S

    ```question
    ask number
    One?
    id: one
    answer: 1
    ```

    ```swift
    2
    ```

    ## Last

    Words.

    ```swift
    2
    ```

    The end.
    """

  private func lesson(_ id: String = "02-two", _ changes: (String, String)...) throws -> Lesson {
    let text = changes.reduce(Self.text) { $0.replacing($1.0, with: $1.1) }
    return try LessonLibrary.lesson(at: try TemporaryFile.path(holding: text), id: id)
  }

  private func newProgress() -> LessonProgress { LessonProgress(path: TemporaryFile.newPath() + "/a/b/progress") }

  /// The item that comes next, as the start of its content; nil if there is none.
  private func next(_ progress: LessonProgress, _ lesson: Lesson) throws -> String? {
    guard let next = try progress.book().standing(in: lesson).next else { return nil }
    return switch lesson.items[next].content {
    case .prose(let text): text
    case .cell(let cell): cell.source
    case .question(let question): question.id ?? question.text
    }
  }

  @Test func `what was noted last is where the learner stands`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    #expect(try progress.book().standing(in: lesson) == .new)
    try progress.note(1, of: lesson)
    #expect(try next(progress, lesson) == "1")
    try progress.note(3, of: lesson)
    #expect(try next(progress, lesson) == "one")
    try progress.note(lesson.items.count, of: lesson)
    #expect(try progress.book().standing(in: lesson) == .init(isDone: true))
    #expect(try progress.book().standing(in: self.lesson("03-three")) == .new)
  }

  @Test func `a lesson that is done stays done while it is gone through again`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    try progress.note(lesson.items.count, of: lesson)
    try progress.note(3, of: lesson)
    #expect(try progress.book().standing(in: lesson) == .init(isDone: true, next: 3))
    try progress.note(0, of: lesson)
    #expect(try progress.book().standing(in: lesson) == .init(isDone: true))
  }

  @Test func `a place of each stop is found again whatever sentence is mended`() throws {
    let old = try lesson()
    let new = try lesson(
      "02-two", ("A sentence.", "Another, and\n\na second."), ("One?", "How many?"), ("Words.", "More."))
    for position in 1..<old.items.count {
      let progress = newProgress()
      try progress.note(position, of: old)
      let standing = try progress.book().standing(in: new)
      #expect(!standing.isGuess)
      #expect(try next(progress, new) == next(progress, old), "\(position)")
    }
    let done = newProgress()
    try done.note(old.items.count, of: old)
    #expect(try done.book().standing(in: new) == .init(isDone: true))
  }

  @Test func `a changed stop is come to after the one before it, and a removed one leaves the next`() throws {
    let (progress, old) = (newProgress(), try lesson())
    try progress.note(4, of: old)
    // The second cell, after the question.
    #expect(try next(progress, old) == "2")
    let changed = try lesson(
      "02-two", ("```swift\n2\n```\n\n## Last", "```swift\n22\n```\n\n## Last"),
      ("swift\n2\n```\n\nThe", "swift\n3\n```\n\nThe"))
    #expect(try next(progress, changed) == "22")
    #expect(try progress.book().standing(in: changed).isGuess == false)
  }

  @Test(arguments: ["end", "beginning"])
  func `a question may have any id`(id: String) throws {
    let (progress, lesson) = (newProgress(), try lesson("02-two", ("id: one", "id: \(id)")))
    try progress.note(3, of: lesson)
    #expect(try progress.book().standing(in: lesson) == .init(next: 3))
  }

  @Test func `equal cells are two stops`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    try progress.note(4, of: lesson)
    #expect(try progress.book().standing(in: lesson).next == 4)
    try progress.note(6, of: lesson)
    #expect(try progress.book().standing(in: lesson).next == 6)
  }

  @Test func `a place that is gone is told by the name of its step`() throws {
    let (progress, old) = (newProgress(), try lesson())
    try progress.note(6, of: old)
    let other = try LessonLibrary.lesson(
      at: TemporaryFile.path(holding: "# T\n\n```swift\n5\n```\n\n## Last\n\n```swift\n6\n```\n"), id: "02-two")
    #expect(try progress.book().standing(in: other) == .init(next: 2, isGuess: true))
  }

  @Test func `lines of an earlier version are read`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    try progress.note(1, of: lesson)
    func write(_ lines: String...) throws {
      try lines.map { "lesson\t02-two\t" + $0 + "\tend\n" }.joined().write(
        toFile: progress.path, atomically: true, encoding: .utf8)
    }
    try write("\(lesson.fingerprint)\t4\tS")
    #expect(try progress.book().standing(in: lesson) == .init(next: 4))
    try write("\(lesson.fingerprint)\tdone\tLast")
    #expect(try progress.book().standing(in: lesson) == .init(isDone: true))
    try write("other\t4\tLast")
    #expect(try progress.book().standing(in: lesson) == .init(next: 5, isGuess: true))
    try write("\(lesson.fingerprint)\t99\tLast")
    #expect(try progress.book().standing(in: lesson) == .init(next: 5, isGuess: true))
  }

  @Test func `a file that was torn at any byte loses no more than its last line`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    try progress.note(1, of: lesson)
    let first = try Data(contentsOf: URL(filePath: progress.path)).count
    try progress.note(3, of: lesson)
    let whole = try Data(contentsOf: URL(filePath: progress.path))
    for length in first..<whole.count - 1 {
      let torn = newProgress()
      try torn.note(0, of: lesson)
      try whole.prefix(length).write(to: URL(filePath: torn.path))
      #expect(try torn.book().standing(in: lesson).next == 1, "\(length) bytes")
      try torn.note(3, of: lesson)
      #expect(try torn.book().standing(in: lesson).next == 3, "after \(length) bytes")
    }
  }

  @Test func `a file of foreign bytes is passed over and added to`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    try progress.note(1, of: lesson)
    try Data([0xff, 0x00, 0x09, 0x0a] + Array("lesson\t02-two\tx\t-5\ty\tend\nat\t02-two\tend\n\n".utf8)).write(
      to: URL(filePath: progress.path))
    #expect(try progress.book().standing(in: lesson) == .new)
    try progress.note(1, of: lesson)
    #expect(try progress.book().standing(in: lesson) == .init(next: 1))
  }

  @Test func `a file that can't be read is an error and no empty one`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    try FileManager.default.createDirectory(atPath: progress.path, withIntermediateDirectories: true)
    #expect(throws: (any Error).self) { try progress.book() }
    #expect(throws: (any Error).self) { try progress.note(1, of: lesson) }
  }

  @Test func `what many sessions add at once is all there`() async throws {
    let progress = newProgress()
    let lessons = try (1...16).map { try lesson("\($0 + 10)-many") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for lesson in lessons {
        group.addTask { for _ in 0..<32 { try progress.note(3, of: lesson) } }
      }
      try await group.waitForAll()
    }
    for lesson in lessons { #expect(try progress.book().standing(in: lesson) == .init(next: 3)) }
  }
}
