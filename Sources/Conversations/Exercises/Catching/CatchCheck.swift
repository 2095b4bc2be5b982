public import ExerciseChecking
public import Notebooks
public import Reports

/// A check of a learner's tests: the verdict, what is shown of it, and what is recorded.
public struct CatchCheck {
  /// The verdict.
  public let verdict: CatchVerdict
  private let file: TestFile
  private let before: CatchEntry?
  private let place: CommandPlace

  /// Judges a file of tests.
  ///
  /// - Parameters:
  ///   - folder: the folder of the logs, which tell what was reached before.
  ///   - configuration: the configuration of the session in which the tests run.
  ///   - place: where the learner types commands.
  ///   - progress: hears what the checker is busy with where that takes a while.
  public init(
    _ file: TestFile, logs folder: String, configuration: NotebookConfiguration, place: CommandPlace,
    progress: @escaping (String) -> Void = { _ in }
  ) throws {
    let checker = try CatchChecker(configuration)
    defer { checker.end() }
    checker.progress = progress
    self.file = file
    self.place = place
    verdict = checker.check(file)
    // What was reached before is only a word beside the verdict.
    before = try? CatchLog(folder: folder).best()[file.exercise.id]
  }

  /// The exercise whose function the tests are for.
  public var exercise: Exercise { file.exercise }

  /// What is shown of the verdict.
  public var documents: [Document] { CatchDocuments(verdict, of: file, before: before, place: place).documents }

  /// The verdict as JSON.
  public var report: CatchReport { CatchReport(verdict, of: file.exercise) }

  /// Records the verdict in the log of a folder. Returns what could not be recorded, in a sentence.
  public func record(in folder: String, time: Int) -> [String] {
    guard let entry = CatchEntry(verdict, time: time) else { return [] }
    do {
      try CatchLog(folder: folder).append(entry)
      return []
    } catch {
      return ["this verdict could not be recorded: \(error)"]
    }
  }

  /// The status with which a program ends that has shown the verdict: 0 if every right solution is accepted and every mistake
  /// caught, 1 if not, 2 if the exercise can't be used, 3 if the checker itself has failed.
  public var status: Int32 {
    switch verdict.finding {
    case .trouble(.exercise): 2
    case .trouble: 3
    default: verdict.passes ? 0 : 1
    }
  }
}
