import WorkerProtocol

/// How a mistake's run of a case compares with a submission's.
enum MistakeLikeness {
  case same, different, unknown

  /// Compares a run with a mistake's; nothing is known of one that wasn't asked.
  init(_ run: CaseRun, _ ending: MistakeEnding?) { self = Self.compared(run, ending) }

  private static func compared(_ run: CaseRun, _ ending: MistakeEnding?) -> MistakeLikeness {
    guard let ending else { return .unknown }
    let mine = MistakeEnding(run.run)
    switch (mine, ending) {
    case (.results, .results(let theirs)) where run.isWhole:
      let yours = run.run?.results.count == run.results.count ? run.results : []
      guard yours.count == theirs.count else { return .different }
      return zip(yours, theirs).allSatisfy { Agreement.isSame($0, as: $1, error: run.error) } ? .same : .different
    case (.results, _) where run.isWhole: return .different
    case (_, .results(let theirs)):
      // What it returned before it ended has to be the mistake's too.
      let isBegun = zip(run.results, theirs).allSatisfy { Agreement.isSame($0, as: $1, error: run.error) }
      return isBegun ? .unknown : .different
    case (.refused(let yours), .refused(let theirs)): return yours == theirs ? .same : .unknown
    default: return .unknown
    }
  }
}

extension CaseRun {
  /// What two ways to compute the result of a mistake may differ by: as much as those of the right result, at its worst entry,
  /// and a hundredth at most.
  fileprivate var error: Double {
    let errors = judged.stated.expected.flatMap(\.result).flatMap { $0.wide?.errors ?? [] }
    return min(0.01, 2 * (errors.filter(\.isFinite).max() ?? 0))
  }
}
