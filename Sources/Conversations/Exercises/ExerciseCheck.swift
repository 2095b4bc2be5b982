public import ExerciseChecking
public import Notebooks
public import Reports
import System

/// A check of a learner's file: the verdict, what is shown of it, and what is recorded.
public struct ExerciseCheck {
  /// The exercise.
  public let exercise: Exercise
  /// The verdict.
  public let verdict: Verdict
  private let next: Exercise?
  private let place: CommandPlace

  /// Judges a file.
  ///
  /// - Parameters:
  ///   - folder: the folder of the logs, by which the next exercise is told.
  ///   - configuration: the configuration of the session in which the file runs.
  ///   - place: where the learner types commands.
  ///   - seed: the seed of the fresh cases; nil for any.
  ///   - requiresSandbox: whether a file that could reach something of the machine isn't run at all.
  public init(
    _ submission: SubmissionFile, of catalog: ExerciseCatalog, logs folder: String,
    configuration: NotebookConfiguration, place: CommandPlace, seed: Int? = nil, requiresSandbox: Bool = false
  ) throws {
    let checker = try ExerciseChecker(configuration, requiresSandbox: requiresSandbox)
    defer { checker.end() }
    exercise = submission.exercise
    self.place = place
    // What comes next is only a word of advice: another exercise's trouble doesn't spoil a verdict.
    let next = Eventual { [id = submission.exercise.id] in
      try NextExercise(of: catalog, passes: ExerciseLog(folder: folder).passes()).after(id)
    }
    verdict = checker.check(submission, seed: seed)
    self.next = try? next.value()
  }

  /// What the machine doesn't keep the file from; nil if all is well.
  public var warning: String? { verdict.protection.flatMap(SandboxWords.warning) }

  /// What is shown of the verdict.
  public var documents: [Document] { VerdictDocuments(verdict, next: next, place: place).documents }

  /// The question that is asked after a pass; nil if there is none.
  public var why: WhyDialogue? { verdict.passes ? WhyDialogue(of: exercise, place: place) : nil }

  /// Records the check in the logs of a folder. Returns what could not be recorded, in a sentence each.
  public func record(in folder: String, time: Int) -> [String] {
    var troubles: [String] = []
    if verdict.passes {
      do {
        try ExerciseLog(folder: folder).record(exercise.id, fingerprint: exercise.page.fingerprint)
      } catch {
        troubles.append("this pass could not be recorded: \(error)")
      }
    }
    if let entry = CheckEntry(verdict, time: time) {
      do {
        try CheckLog(folder: folder).append(entry)
      } catch {
        troubles.append("this check could not be recorded: \(error)")
      }
    }
    return troubles
  }
}
