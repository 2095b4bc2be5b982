import System

/// The lessons and exercises that a learner works on: two folders, anywhere.
public struct Course: Equatable, Sendable {
  /// The folder of the lessons, and that of the exercises. A course may lack one of them.
  public let lessons: String, exercises: String

  /// An error: a folder that is named as a course has neither lessons nor exercises.
  public struct NotFound: Error, Equatable, CustomStringConvertible {
    /// The folder.
    public let folder: String
    /// Creates the error.
    public init(folder: String) { self.folder = folder }
    /// A sentence that says so.
    public var description: String {
      "\(folder) isn't a course: it has neither a folder Lessons nor a folder Exercises"
    }
  }

  /// Creates a course from its folders.
  public init(lessons: String, exercises: String) {
    self.lessons = lessons
    self.exercises = exercises
  }

  /// Finds the lessons and exercises in a course's folder.
  ///
  /// - Throws: ``NotFound``.
  public init(folder: String) throws(NotFound) {
    self.init(lessons: "\(folder)/Lessons", exercises: "\(folder)/Exercises")
    guard [lessons, exercises].contains(where: { !Folder.entries(of: $0).isEmpty }) else {
      throw NotFound(folder: folder)
    }
  }

  /// The exercises.
  public var catalog: ExerciseCatalog { ExerciseCatalog(folder: exercises) }
}
