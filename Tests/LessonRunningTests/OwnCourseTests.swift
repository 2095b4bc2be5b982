import Foundation
import NotebookTesting
import Testing

@testable import LessonRunning

/// attnlab's own course: its pages lead to each other, and to terms that the glossary has.
@Suite struct OwnCourseTests {
  private let folder: String
  private let library: LessonLibrary
  private let glossary: Glossary

  init() throws {
    folder = try TestSession.configuration().installation.lessons
    library = LessonLibrary(folder: folder)
    glossary = try #require(try LessonLibrary(folder: folder).glossary())
  }

  private var pages: [String] {
    let exercises = URL(filePath: folder).deletingLastPathComponent().appending(path: "Exercises").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: exercises)) ?? []
    return library.ids.map { "\(folder)/\($0).md" } + ["\(folder)/\(Glossary.fileName)"]
      + names.sorted().map { "\(exercises)/\($0)/exercise.md" }
  }

  @Test func `every link of a lesson, an exercise and the glossary leads to a page or a term that is there`() throws {
    #expect(pages.count > library.ids.count + 1)
    for page in pages {
      let text = try String(contentsOfFile: page, encoding: .utf8)
      for finding in CourseLinks(glossary: glossary).broken(in: text, path: page) {
        Issue.record("\(page):\(finding.line ?? 0): \(finding.reason)")
      }
    }
  }

  @Test func `the lessons are numbered without a gap, and build on lessons before them`() throws {
    let lessons = try library.ids.map(library.lesson)
    #expect(lessons.map(\.number) == Array(1...lessons.count))
    for lesson in lessons {
      for id in lesson.metadata.buildsOn {
        #expect(library.ids.contains(id) && id < lesson.id, "\(lesson.id) builds on \(id)")
      }
    }
  }

  @Test func `the glossary is sorted, and each of its terms has a lesson under the title that it has`() throws {
    #expect(glossary.terms.map(\.anchor) == glossary.terms.map(\.anchor).sorted())
    let titles = Dictionary(uniqueKeysWithValues: try library.ids.map { ($0, try library.lesson($0).title) })
    for term in glossary.terms {
      for lesson in term.lessons { #expect(titles[lesson.id] == lesson.title, "\(term.name): \(lesson.id)") }
    }
  }

  @Test func `the README lists the lessons by their titles`() throws {
    let readme = URL(filePath: #filePath).appending(path: "../../../README.md").standardized
    let rows = try String(contentsOf: readme, encoding: .utf8).matches(of: /\n\| (\d+) \| (.+) \|/).map { match in
      "\(match.1) \(match.2)"
    }
    let lessons = try library.ids.map(library.lesson)
    #expect(rows == lessons.map { "\($0.number) \($0.title)" })
  }
}
