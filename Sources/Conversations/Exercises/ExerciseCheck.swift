public import ExerciseChecking
public import Notebooks
public import Reports
import System

/// A check of a learner's file: the verdict, what is shown of it, and what is recorded.
public struct ExerciseCheck: Sendable {
  /// The exercise.
  public let exercise: Exercise
  /// The verdict.
  public let verdict: Verdict
  private let next: Exercise?
  private let place: CommandPlace
  private let isOfOneCase: Bool

  /// Judges a file with a checker that may have judged others before.
  ///
  /// - Parameters:
  ///   - choice: the case that is judged alone; nil for all.
  ///   - seed: the seed of the fresh cases; nil for any.
  ///   - explaining: whether it is told how the tolerance came about.
  ///   - folder: the folder of the logs, by which the next exercise is told.
  ///   - place: where the learner types commands.
  /// - Throws: an error whose description is a sentence for the learner.
  public init(
    _ submission: SubmissionFile, only choice: CaseChoice? = nil, seed: Int? = nil, explaining: Bool = false,
    of catalog: ExerciseCatalog, with checker: ExerciseChecker, logs folder: String, place: CommandPlace
  ) throws {
    exercise = submission.exercise
    self.place = place
    isOfOneCase = choice != nil
    // What comes next is only a word of advice: another exercise's trouble doesn't spoil a verdict.
    let next = Eventual { [id = submission.exercise.id] in
      try NextExercise(of: catalog, passes: ExerciseLog(folder: folder).passes()).after(id)
    }
    verdict =
      try choice.map { try checker.check(submission, seed: seed, explaining: explaining, only: $0) }
      ?? checker.check(submission, seed: seed, explaining: explaining)
    self.next = try? next.value()
  }

  /// Judges a file.
  ///
  /// - Parameters:
  ///   - folder: the folder of the logs, by which the next exercise is told.
  ///   - configuration: the configuration of the session in which the file runs.
  ///   - place: where the learner types commands.
  ///   - seed: the seed of the fresh cases; nil for any.
  public init(
    _ submission: SubmissionFile, of catalog: ExerciseCatalog, logs folder: String,
    configuration: NotebookConfiguration, place: CommandPlace, seed: Int? = nil
  ) throws {
    let checker = try ExerciseChecker(configuration)
    defer { checker.end() }
    try self.init(submission, seed: seed, of: catalog, with: checker, logs: folder, place: place)
  }

  /// What the machine doesn't keep the file from; nil if all is well.
  public var warning: String? { verdict.protection.flatMap(SandboxWords.warning) }

  /// What is shown of the verdict.
  public var documents: [Document] {
    guard !isOfOneCase else { return CaseDocuments(verdict, place: place).documents }
    return VerdictDocuments(verdict, next: next, place: place).documents + comparison
  }

  /// After a pass, a word on the worked solution.
  private var comparison: [Document] {
    guard verdict.passes else { return [] }
    return [.remark("\(place("solution \(exercise.number)")) shows a worked solution beside yours.")]
  }

  /// What is shown of the verdict where its finding stands above it already.
  var body: [Document] {
    let all = VerdictDocuments(verdict, next: next, place: place)
    return verdict.passes ? all.findings + [.space, .remark(all.nextStep)] + comparison : all.findings
  }

  /// The question that is asked after a pass; nil if there is none.
  public var why: WhyDialogue? {
    verdict.passes && !isOfOneCase ? WhyDialogue(of: exercise, place: place) : nil
  }

  /// Records the check in the logs of a folder; one case alone isn't recorded. Returns what could not be recorded, in a sentence each.
  public func record(in folder: String, time: Int) -> [String] {
    guard !isOfOneCase else { return [] }
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
