import Conversations
import ExerciseChecking
import Foundation
import LessonRunning
import Reports
import Testing

@Suite struct LessonFormTests {
  @Test func `a lesson's form counts its course's exercises, its links and its glossary`() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "form-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: home) }
    for folder in ["Lessons", "Exercises"] {
      try FileManager.default.createDirectory(at: home.appending(path: folder), withIntermediateDirectories: true)
    }
    let page = home.appending(path: "Lessons/01-one.md")
    try
      "# One\n\n[two](02-two.md), [softmax](glossary.md#softmax), [a page](https://example.org/)\n\n```swift\n1\n```\n"
      .write(to: page, atomically: true, encoding: .utf8)
    let course = try Course(folder: home.path)
    func reasons() throws -> [String] {
      let lesson = try LessonLibrary(folder: course.lessons).lesson("01-one")
      return LessonForm(lesson, of: course) { _ in "" }.findings.map { "\($0.line ?? 0): \($0.reason)" }
    }
    let first = try reasons()
    #expect(first.suffix(2) == ["3: this link leads nowhere: 02-two.md", "3: the glossary has no term #softmax"])
    #expect(first.contains("0: there is no exercise for it"))

    try "# Two\n\n```swift\n1\n```\n".write(
      to: home.appending(path: "Lessons/02-two.md"), atomically: true, encoding: .utf8)
    try "# Glossary\n\n## softmax\n\n*Lesson 1: [One](01-one.md)*\n\nShares.\n".write(
      to: home.appending(path: "Lessons/glossary.md"), atomically: true, encoding: .utf8)
    #expect(try !reasons().contains { $0.hasPrefix("3:") })
    let folder = home.appending(path: "Exercises/01-first/mistakes")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try "# First\n\n*Lesson 1: [One](../../Lessons/01-one.md)*\n\nDo.\n\n```swift\nfunc f(a: Tensor) -> Tensor\n```\n"
      .write(
        to: home.appending(path: "Exercises/01-first/exercise.md"), atomically: true, encoding: .utf8)
    let second = try reasons()
    #expect(!second.contains { $0.hasPrefix("3:") || $0.contains("no exercise for it") })

    try "# Glossary\n\n## softmax\n".write(
      to: home.appending(path: "Lessons/glossary.md"), atomically: true, encoding: .utf8)
    #expect(try reasons().contains { $0.hasPrefix("0: its links aren't looked up: ") && $0.contains("glossary.md:3:") })
  }
}
