public import LessonRunning
import Names
import System

/// Finds the lesson that a learner names.
public enum LessonChoice {
  /// An error: no lesson has this name.
  struct UnknownLesson: Error, CustomStringConvertible {
    var unknown: LessonLibrary.Unknown
    var place: CommandPlace
    var description: String {
      guard !unknown.ids.isEmpty else { return "there are no lessons here" }
      let hint = NumberedName.nearest(to: unknown.name, among: unknown.ids).map { "did you mean \($0)? " } ?? ""
      return "no lesson \(unknown.name); \(hint)\(place("lesson")) lists them all"
    }
  }

  /// Returns the lesson with a number, an id or a slug; if the name ends in `.md`, the one in that file.
  ///
  /// - Parameter place: where the learner types commands.
  /// - Throws: an error whose description is a sentence for the learner.
  public static func lesson(_ name: String, in library: LessonLibrary, place: CommandPlace) throws -> Lesson {
    if name.hasSuffix(".md") {
      return try LessonLibrary.lesson(at: name, id: String(FilePath.name(of: name).dropLast(3)))
    }
    do {
      return try library.lesson(library.id(of: name))
    } catch let unknown as LessonLibrary.Unknown {
      throw UnknownLesson(unknown: unknown, place: place)
    }
  }
}
