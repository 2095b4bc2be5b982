public import ExerciseChecking
public import Reports
import System

/// The beginning of an exercise: its starting file, which never replaces one that is there.
public struct ExerciseStart {
  let exercise: Exercise

  /// An error: the file already exists.
  struct Present: Error, CustomStringConvertible {
    var file: String
    var description: String { "\(file) already exists, and was left unchanged; `attnlab check \(file)` judges it" }
  }

  /// Creates the beginning of an exercise.
  public init(of exercise: Exercise) { self.exercise = exercise }

  /// Writes the starting file, and returns the statement.
  ///
  /// - Parameter folder: where to write it; nil for the folder that the process is in.
  /// - Throws: an error whose description is a sentence for the learner.
  public func write(in folder: String? = nil) throws -> [Document] {
    let file = "\(exercise.id).swift"
    do {
      try TextFile.write(try exercise.start(), to: folder.map { "\($0)/\(file)" } ?? file, isNew: true)
    } catch let failure as FileError where failure.isOfExistingFile {
      throw Present(file: file)
    }
    return ExerciseStatement(of: exercise).documents(afterWriting: file)
  }
}
