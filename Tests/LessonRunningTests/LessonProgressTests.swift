import Foundation
import LessonRunning
import Testing

@Suite struct LessonProgressTests {
  private func lesson(_ id: String = "02-two", edition: String = "first") throws -> Lesson {
    let path = try TemporaryFile.path(
      holding: "# T\n\n\(edition)\n\n```swift\n1\n```\n\n## S\n\n```swift\n2\n```\n")
    return try LessonLibrary.lesson(at: path, id: id)
  }

  private func newProgress() -> LessonProgress { LessonProgress(path: TemporaryFile.newPath() + "/a/b/progress") }

  @Test func `what was noted last is where the learner stands`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    #expect(progress.standing(in: lesson) == .new)
    try progress.note(1, of: lesson)
    try progress.note(3, of: lesson)
    #expect(progress.standing(in: lesson) == .under(way: 3, step: "S"))
    try progress.note(lesson.items.count, of: lesson)
    #expect(progress.standing(in: lesson) == .done)
    #expect(try progress.standing(in: self.lesson("03-three")) == .new)
  }

  @Test func `progress in another text of the lesson is told and not believed`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    try progress.note(3, of: lesson)
    #expect(try progress.standing(in: self.lesson(edition: "second")) == .changed(wasDone: false, step: "S"))
    try progress.note(4, of: lesson)
    #expect(try progress.standing(in: self.lesson(edition: "second")) == .changed(wasDone: true, step: "S"))
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
      #expect(torn.standing(in: lesson) == .under(way: 1, step: "T"), "\(length) bytes")
      try torn.note(3, of: lesson)
      #expect(torn.standing(in: lesson) == .under(way: 3, step: "S"), "after \(length) bytes")
    }
  }

  @Test func `a file of foreign bytes is passed over and added to`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    try progress.note(1, of: lesson)
    try Data([0xff, 0x00, 0x09, 0x0a] + Array("lesson\t02-two\tx\t-5\ty\tend\n\n".utf8)).write(
      to: URL(filePath: progress.path))
    #expect(progress.standing(in: lesson) == .new)
    try progress.note(1, of: lesson)
    #expect(progress.standing(in: lesson) == .under(way: 1, step: "T"))
  }

  @Test func `a position beyond the lesson's end is not believed`() throws {
    let (progress, lesson) = (newProgress(), try lesson())
    try progress.note(3, of: lesson)
    let text = try String(contentsOfFile: progress.path, encoding: .utf8)
    try text.replacing("\t3\t", with: "\t99\t").write(toFile: progress.path, atomically: true, encoding: .utf8)
    #expect(progress.standing(in: lesson) == .new)
  }

  @Test func `what many sessions add at once is all there`() async throws {
    let progress = newProgress()
    let lessons = try (1...16).map { try lesson("\($0 + 10)-many") }
    await withTaskGroup(of: Void.self) { group in
      for lesson in lessons {
        group.addTask { for _ in 0..<32 { try? progress.note(3, of: lesson) } }
      }
    }
    for lesson in lessons { #expect(progress.standing(in: lesson) == .under(way: 3, step: "S")) }
  }
}
