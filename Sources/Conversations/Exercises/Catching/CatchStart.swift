public import ExerciseChecking
public import Notebooks
public import Reports
import System
import WorkerProtocol

/// The beginning of an exercise's tests: a file with an example, which never replaces one that is there.
public struct CatchStart {
  let exercise: Exercise
  let place: CommandPlace

  /// Creates the beginning of the tests of an exercise.
  ///
  /// - Parameter place: where the learner types commands.
  public init(of exercise: Exercise, place: CommandPlace) {
    self.exercise = exercise
    self.place = place
  }

  /// Writes the file, and returns what there is to do; nil if it was there already.
  ///
  /// - Parameters:
  ///   - folder: where to write it; nil for the folder that the process is in.
  ///   - configuration: the configuration of the session in which the exercise's reference gives the example.
  /// - Throws: an error whose description is a sentence for the learner.
  public func write(in folder: String? = nil, configuration: NotebookConfiguration) throws -> [Document]? {
    let name = TestFile.name(for: exercise)
    let path = folder.map { "\($0)/\(name)" } ?? name
    guard FilePath.resolved(path) == nil else { return nil }
    let checker = try ExerciseChecker(configuration)
    defer { checker.end() }
    let text = try TestTemplate(of: exercise, sheet: checker.sheet(of: exercise)).text
    do {
      try TextFile.write(text, to: path, isNew: true)
    } catch {
      if error.isOfExistingFile { return nil }
      throw error
    }
    let solutions = exercise.solutions.count
    let mistakes = exercise.mistakes.count { $0.parts.isEmpty }
    return [
      .remark("\(name) is written."), .space, .markdown(exercise.page.task), .space,
      .markdown(
        """
        Write tests before the function. They are to accept \(solutions) right solutions, which are written differently, \
        and to catch \(mistakes) wrong ones, each with a mistake that people make. You see the code of none.
        """),
      .remark("Edit \(name), then \(place("catch \(name)")) judges it."),
    ]
  }
}
