import Notebooks
import Reports
import WorkerProtocol

/// Judges submissions: compiles a submission, runs it on every case, and compares the results.
public final class ExerciseChecker {
  private let runner: SubmissionRunner
  private let seconds: Int

  /// Creates a checker. Its worker starts while the caller continues.
  ///
  /// - Parameter seconds: the time a verdict may take, whatever the file does.
  public init(_ configuration: NotebookSession.Configuration, seconds: Int = 12) throws {
    self.seconds = seconds
    runner = try SubmissionRunner(configuration)
  }

  /// Ends the worker.
  public func end() { runner.end() }

  /// Judges a file.
  public func check(_ file: SubmissionFile) -> Verdict {
    Verdict(exercise: file.exercise, path: file.path, file: file.name, finding: finding(file))
  }

  private func finding(_ file: SubmissionFile) -> Verdict.Finding {
    let exercise = file.exercise
    var budget = TimeBudget(seconds: seconds)
    let submission = Submission(name: file.name, source: file.source, function: exercise.function.expression)
    switch runner.compile(submission, milliseconds: budget.compiling) {
    case .failure(.notCompiled(let diagnostics)): return .notCompiled(diagnostics)
    case .failure(.otherFunction(let diagnostics)):
      let declaration = file.declaration(of: exercise.function.name)
      let reason = diagnostics.first?.message ?? ""
      if declaration == nil, reason.hasPrefix("cannot find '\(exercise.function.name)'") { return .missingFunction }
      return .otherSignature(declaration, reason: reason)
    case .failure(.outOfTime): return .compilerOutOfTime
    case .failure(.interrupted): return .interrupted
    case .failure(.trouble(let reason)): return .trouble(reason)
    case .success(let build):
      do {
        guard let runs = try runs(of: build, exercise.cases, budget: &budget) else { return .interrupted }
        return judged(exercise, runs)
      } catch {
        return .trouble("\(error)")
      }
    }
  }

  /// The run of one case, before it is judged.
  private struct CaseRun {
    let inputs: ExerciseCase
    let run: SubmissionRun?
    let milliseconds: Int
  }

  /// Runs the cases one after the other; returns nil if the learner interrupted them.
  private func runs(
    of build: SubmissionBuild, _ cases: [ExerciseCase], budget: inout TimeBudget
  ) throws -> [CaseRun]? {
    var runs: [CaseRun] = []
    for (place, each) in cases.enumerated() {
      guard let milliseconds = budget.next(casesLeft: cases.count - place) else {
        runs.append(CaseRun(inputs: each, run: nil, milliseconds: 0))
        continue
      }
      let run = try runner.run(build, inputs: each.inputs, milliseconds: milliseconds)
      if run.ending == .interrupted { return nil }
      if run.time >= .milliseconds(milliseconds) { budget.countTimeout() }
      runs.append(CaseRun(inputs: each, run: run, milliseconds: milliseconds))
    }
    return runs
  }

  // MARK: - Judging

  /// Judges the runs. The expected results are computed only here, once the submission's last process is gone.
  private func judged(_ exercise: Exercise, _ runs: [CaseRun]) -> Verdict.Finding {
    let verdicts = runs.map { each in
      let expected = exercise.reference(each.inputs.inputs)!
      var yours: PortableValue?
      if case .returned(let value) = each.run?.ending { yours = value }
      return CaseVerdict(
        name: each.inputs.name,
        inputs: zip(exercise.function.parameters.map(\.name), each.inputs.inputs).map { ($0, $1) },
        expected: expected, yours: yours, outcome: Self.outcome(each, expected: expected),
        printed: each.run?.printed ?? "")
    }
    return .judged(verdicts, mistake: verdicts.allSatisfy(\.passes) ? nil : mistake(in: exercise, runs, verdicts))
  }

  private static func outcome(_ each: CaseRun, expected: PortableValue) -> CaseVerdict.Outcome {
    switch each.run?.ending {
    case nil, .interrupted: .notRun
    case .returned(nil): .noResult
    case .returned(let value?):
      switch Agreement.of(value, with: expected) {
      case .equal: .passed
      case .otherShape: .otherShape
      case .otherType: .noResult
      case .notANumber(let difference): .notANumber(difference)
      case .differs(let difference): .differs(difference)
      }
    case .died(let death): .died(death)
    case .outOfTime: .outOfTime(milliseconds: each.milliseconds)
    case .outOfOutput: .outOfOutput
    case .endedWorker: .endedWorker
    case .unloadable(let reason): .unloadable(reason)
    }
  }

  /// Returns the mistake that gives the submission's results in every case.
  private func mistake(in exercise: Exercise, _ runs: [CaseRun], _ verdicts: [CaseVerdict]) -> KnownMistake? {
    exercise.mistakes.first { mistake in
      zip(runs, verdicts).allSatisfy { run, verdict in
        guard let yours = verdict.yours, let wrong = mistake.function(run.inputs.inputs) else { return false }
        return Agreement.isSame(yours, as: wrong)
      }
    }
  }
}
