public import ExerciseChecking
public import LessonRunning
public import Reports
import System

/// The form that attnlab's own lessons have, held against one: what it has to hold, links that lead somewhere, and pages that
/// fit a screen.
public struct LessonForm {
  let lesson: Lesson
  let course: Course
  let render: ([Document]) -> String

  /// Creates a check of a lesson's form.
  ///
  /// - Parameters:
  ///   - course: the course whose exercises and glossary count.
  ///   - render: returns documents as plain text, 80 columns wide.
  public init(_ lesson: Lesson, of course: Course, render: @escaping ([Document]) -> String) {
    self.lesson = lesson
    self.course = course
    self.render = render
  }

  /// What the lesson lacks, in the order of its lines; what concerns all of it comes first.
  public var findings: [LessonFinding] {
    let exercises = course.catalog
    let hasExercises = exercises.ids.contains { (try? exercises.exercise(id: $0))?.lesson == lesson.number }
    let all =
      LessonLint(lesson, hasExercises: hasExercises).findings + links
      + LessonScreens(lesson: lesson, render: render).findings
    return all.filter { $0.line == nil } + all.filter { $0.line != nil }.sorted { $0.line! < $1.line! }
  }

  private var links: [LessonFinding] {
    do {
      let glossary = try LessonLibrary(folder: course.lessons).glossary()
      return CourseLinks(glossary: glossary).broken(in: TextFile.contents(of: lesson.path) ?? "", path: lesson.path)
    } catch {
      return [LessonFinding("its links aren't looked up: \(error)")]
    }
  }
}
