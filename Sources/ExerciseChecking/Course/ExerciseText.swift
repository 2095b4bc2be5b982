import System

/// The text of an exercise's files.
public enum ExerciseText {
  /// Returns the text of a file, with plain ends of lines.
  ///
  /// - Throws: ``ExerciseProblem`` if the file is missing, or isn't text.
  public static func read(_ path: String) throws(ExerciseProblem) -> String {
    guard let text = TextFile.contents(of: path) else {
      throw ExerciseProblem(path: path, line: nil, fault: .unreadable)
    }
    return TextFile.normalised(text)
  }
}
