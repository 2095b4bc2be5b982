import Notebooks
import WorkerProtocol

/// The run of one case, before it is judged.
struct CaseRun {
  let judged: JudgedCase
  /// The run; nil if no time was left for it.
  let run: SubmissionRun?
  /// The time that it was given.
  let milliseconds: Int
  /// The results of the calls, each in its parts, up to the first that can't be read.
  let results: [[PortableValue]]

  /// Creates a run from its parts.
  init(judged: JudgedCase, run: SubmissionRun?, milliseconds: Int) {
    self.judged = judged
    self.run = run
    self.milliseconds = milliseconds
    results = run?.callResults ?? []
  }

  private var stated: ReferenceSheet.Case { judged.stated }

  /// Whether the time was over before the run had had its own, or before it began.
  var wasStarved: Bool { run == nil || run?.ending == .starved }

  /// Whether every call returned.
  var isWhole: Bool { run?.ending == .returned && results.count == stated.calls.count }

  /// Judges the run: the first call that fails, or the first one if all pass.
  ///
  /// - Parameter explaining: whether the verdict has how the tolerance came about.
  func verdict(_ function: FunctionSignature, explaining: Bool = false) -> CaseVerdict {
    func verdict(_ function: FunctionSignature, call: Int, part: Int, _ outcome: CaseVerdict.Outcome) -> CaseVerdict {
      self.verdict(function, call: call, part: part, outcome, explaining)
    }
    for (call, yours) in results.prefix(stated.calls.count).enumerated() {
      let expected = stated.expected[call].result
      guard yours.count == expected.count else { return verdict(function, call: call, part: 0, .noResult) }
      for part in expected.indices {
        switch Agreement.of(yours[part], with: expected[part]) {
        case .equal:
          guard let conflict = judged.types.conflict(of: yours[part], with: expected[part], part: part) else {
            continue
          }
          return verdict(function, call: call, part: part, .otherElements(conflict))
        case .isNil: return verdict(function, call: call, part: part, .isNil)
        case .isNotNil: return verdict(function, call: call, part: part, .isNotNil)
        case .otherType: return verdict(function, call: call, part: part, .noResult)
        case .otherShape: return verdict(function, call: call, part: part, .otherShape)
        case .notANumber(let difference): return verdict(function, call: call, part: part, .notANumber(difference))
        case .differs(let difference): return verdict(function, call: call, part: part, .differs(difference))
        }
      }
    }
    if isWhole, run?.results.count == stated.calls.count { return verdict(function, call: 0, part: 0, .passed) }
    return verdict(function, call: min(results.count, stated.calls.count - 1), part: 0, ending)
  }

  /// The outcome of a run that gave no wrong result and isn't whole.
  private var ending: CaseVerdict.Outcome {
    switch run?.ending {
    case nil, .interrupted, .starved: .notRun
    case .returned: .noResult
    case .died(let death): .died(death)
    case .outOfTime: .outOfTime(milliseconds: milliseconds)
    case .outOfOutput: .outOfOutput
    case .endedWorker: .endedWorker
    case .unloadable(let reason): .unloadable(reason)
    }
  }

  private func verdict(
    _ function: FunctionSignature, call: Int, part: Int, _ outcome: CaseVerdict.Outcome, _ explaining: Bool
  ) -> CaseVerdict {
    let expected = stated.expected[call].result
    // A call that comes after others gets what the submission's own ones returned.
    let values = stated.calls[call].values(after: results) ?? []
    let isShown =
      outcome != .noResult && outcome != .isNil && results.indices.contains(call)
      && results[call].indices.contains(part)
    return CaseVerdict(
      name: stated.name,
      place: CaseVerdict.Place(
        call: call + 1, calls: stated.calls.count, part: part + 1, parts: expected.count,
        name: function.results.indices.contains(part) ? function.results[part].name : ""),
      repeats: judged.repeated?[call], isFresh: judged.isFresh,
      tolerance: explaining && results.indices.contains(call) && results[call].indices.contains(part)
        ? ToleranceAccount(of: results[call][part], stated.expected[call], part: part) : nil,
      inputs: zip(function.parameters.map(\.name), values).map { CaseVerdict.Input(name: $0, value: $1) },
      expected: expected[part], yours: isShown ? results[call][part] : nil, outcome: outcome,
      printed: run?.printed ?? "", droppedBytes: run.flatMap { $0.droppedBytes > 0 ? $0.droppedBytes : nil })
  }
}
