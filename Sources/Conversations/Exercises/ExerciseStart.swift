public import ExerciseChecking
public import Reports
import System

/// The beginning of an exercise: its starting file, which never replaces one that is there.
public struct ExerciseStart {
  let exercise: Exercise
  let form: StartForm
  let place: CommandPlace

  /// An error: the form needs a solution in parts.
  struct NotParted: Error, CustomStringConvertible {
    var exercise: String
    var place: CommandPlace
    var description: String {
      "the solution of \(exercise) isn't divided into parts, so there are no lines to order and no part to leave out; "
        + "\(place("start \(exercise)")) writes the ordinary start"
    }
  }

  /// An error: the file already exists.
  struct Present: Error, CustomStringConvertible {
    var file: String
    var number: Int
    var place: CommandPlace
    var description: String {
      "\(file) already exists, and was left unchanged; \(place("check \(number)")) judges it, and "
        + "\(place("reset \(number)")) begins it again"
    }
  }

  /// Creates the beginning of an exercise.
  ///
  /// - Parameter place: where the learner types commands.
  public init(of exercise: Exercise, as form: StartForm = .empty, place: CommandPlace) {
    self.exercise = exercise
    self.form = form
    self.place = place
  }

  /// Writes the starting file, and returns the statement.
  ///
  /// - Parameter folder: where to write it; nil for the folder that the process is in.
  /// - Throws: an error whose description is a sentence for the learner.
  public func write(in folder: String? = nil) throws -> [Document] {
    let file = "\(exercise.id).swift"
    guard let start = try exercise.start(form) else { throw NotParted(exercise: exercise.id, place: place) }
    do {
      try TextFile.write(start, to: folder.map { "\($0)/\(file)" } ?? file, isNew: true)
    } catch {
      if error.isOfExistingFile { throw Present(file: file, number: exercise.number, place: place) }
      throw error
    }
    return ExerciseStatement(of: exercise, place: place).documents(afterWriting: file, as: form)
  }
}
