import Notebooks
import System
import WorkerProtocol

/// Finds out what a failure is about: the smallest case that fails, how far the submission comes in it, which laws it breaks.
///
/// Nothing of this has a part in whether the submission passes. What fails to be found out is left out.
struct Explainer {
  let runner: SubmissionRunner
  let references: ReferenceRunner
  let sources: ExerciseSources
  let sheet: ReferenceSheet
  /// The submission, and the same with reports of its values.
  let build: SubmissionBuild, reporting: Eventual<SubmissionBuild?>

  /// The most failing cases that are made smaller.
  private static let mostStarts = 32
  /// The most numbers that a value has in the case whose lines are looked at: larger ones aren't reported whole.
  private static let mostEntries = 800

  private var function: FunctionSignature { sources.exercise.function }

  /// Returns what was found out about failing cases; nil if nothing was.
  ///
  /// On a machine with nothing else to do a fifth of a second is enough. The number of steps is limited too, so that a busy
  /// one tells the same.
  ///
  /// - Parameter end: when everything has to be found out.
  /// - Throws: `Interruption` alone.
  func explanation(of verdicts: [CaseVerdict], until end: ContinuousClock.Instant) throws -> Explanation? {
    let failing = verdicts.filter { $0.repeats == nil && $0.tellsAnything && !$0.inputs.isEmpty }
    // Fresh cases differ from verdict to verdict, and the same file is to be told the same.
    let stated = failing.filter { !$0.isFresh }
    let starts = Array((stated.isEmpty ? failing : stated).prefix(Self.mostStarts))
    guard !starts.isEmpty, .now < end else { return nil }
    do {
      // A reference that was kept is compiled again for this, and has its own time.
      try references.prepare(sources)
      let trials = CaseTrials(
        runner: runner, references: references, sources: sources, build: build, types: AskedTypes(of: sheet),
        end: end)
      let search = SmallestCaseSearch(trials: trials, smaller: smaller)
      guard var found = try search.smallest(from: starts.map { $0.inputs.map(\.value) }) else { return nil }
      if case .died = found.trial.verdict.outcome,
        let told = try trials.trials(of: [found.trial.inputs], findingDeaths: true)[0]
      {
        found.trial = told
      }
      let again = try trials.trials(of: [starts[0].inputs.map(\.value)]).first.flatMap { $0 }
      let others = again.map { [(trial: $0, name: Optional(starts[0].name))] } ?? []
      return Explanation(
        progress: try progress(in: found.trial, beside: generic(verdicts), trials),
        smallest: smallest(found.trial, start: starts[found.start]),
        laws: (try? LawFinder(trials: trials, sheet: sheet).broken(in: [(found.trial, nil)] + others)) ?? [])
    } catch let error as Interruption {
      throw error
    } catch {
      return nil
    }
  }

  private var stated: StatedShapes { StatedShapes(markdown: sources.exercise.page.markdown) }

  private var smaller: SmallerInputs {
    let names = function.parameters.map(\.name)
    let all = sheet.cases.flatMap { each in
      each.calls.compactMap { $0.values(after: each.expected.map(\.result)) }
    }
    return SmallerInputs(
      names: names, stated: stated, rules: InputRules(of: all, names: names, as: stated))
  }

  private func smallest(_ trial: CaseTrial, start: CaseVerdict) -> SmallestCase {
    let names = AxisNames(stated: stated)
    let parts = trial.expected.result.enumerated().map { place, expected in
      SmallestCase.ResultPart(
        name: function.results.indices.contains(place) ? function.results[place].name : "",
        axes: expected.tensors.count == 1 ? names.names(part: place, shape: expected.tensors[0]) : [],
        expected: expected, yours: trial.yours.flatMap { $0.indices.contains(place) ? $0[place] : nil })
    }
    return SmallestCase(
      madeOf: start.name, isSmaller: trial.inputs != start.inputs.map(\.value), inputs: trial.verdict.inputs,
      parts: parts, wrongPart: trial.verdict.place.part - 1, outcome: trial.verdict.outcome)
  }

  /// Returns the inputs of the largest stated case that gave a result, right or wrong, and isn't a monster: in it no two values
  /// are alike by chance.
  private func generic(_ verdicts: [CaseVerdict]) -> (inputs: [PortableValue], expected: ReferenceSheet.Expectation)? {
    let all = zip(sheet.cases, verdicts).compactMap { each, verdict in
      each.calls.count == 1 && (verdict.passes || verdict.isWrongResult)
        ? each.calls[0].values(after: []).map { (inputs: $0, expected: each.expected[0]) } : nil
    }
    func most(_ each: (inputs: [PortableValue], expected: ReferenceSheet.Expectation)) -> Int {
      (each.inputs + each.expected.result + each.expected.stages.map(\.value)).map(\.entryCount).max() ?? 0
    }
    return all.filter { most($0) <= Self.mostEntries }.max { most($0) < most($1) }
  }

  private func progress(
    in trial: CaseTrial, beside other: (inputs: [PortableValue], expected: ReferenceSheet.Expectation)?,
    _ trials: CaseTrials
  ) throws -> StageProgress? {
    guard trial.verdict.isWrongResult, !trial.expected.stages.isEmpty, let reporting = try reporting.value() else {
      return nil
    }
    let cases = [(inputs: trial.inputs, expected: trial.expected)] + (other.map { [$0] } ?? [])
    let reports = try trials.reports(of: reporting, for: cases.map(\.inputs))
    guard reports.count == cases.count else { return nil }
    return StageFinder(
      source: build.submission.source, reports: reports, expected: cases.map(\.expected),
      wrongPart: trial.verdict.place.part - 1
    ).progress
  }
}

extension CaseVerdict {
  /// Whether a result arrived that is wrong.
  fileprivate var isWrongResult: Bool {
    switch outcome {
    case .differs, .notANumber, .otherShape: true
    default: false
    }
  }

  /// Whether it fails in a way that smaller inputs may show too.
  fileprivate var tellsAnything: Bool {
    if case .died = outcome { return true }
    return isWrongResult
  }
}
