import WorkerProtocol

/// Looks for the smallest case that fails as a given one does.
///
/// Each step tries all that is a little smaller at once, in two runs, and goes on from the smallest that still fails.
/// Everything is in a fixed order, so that the same file finds the same case.
struct SmallestCaseSearch {
  let trials: CaseTrials
  let smaller: SmallerInputs

  /// The most steps, and the most inputs that are tried in one.
  private static let mostSteps = 24, mostTried = 96

  /// Returns the smallest trial that fails like one of these; nil if none of them fails by itself.
  ///
  /// - Parameter starts: the inputs of failing calls; the first is the one that is shown.
  func smallest(from starts: [[PortableValue]]) throws -> (start: Int, trial: CaseTrial)? {
    let tried = try trials.trials(of: Array(starts.prefix(Self.mostTried)))
    guard let shown = tried.lazy.compactMap({ $0 }).first(where: { $0.verdict.passes == false }) else { return nil }
    let failing = tried.enumerated().compactMap { place, trial in
      trial.flatMap { $0.fails(like: shown) ? (start: place, trial: $0) : nil }
    }
    guard var best = failing.min(by: { $0.trial.size < $1.trial.size }) else { return nil }
    var steps = 0
    func improve(_ candidates: ([PortableValue]) -> [[PortableValue]], isFirst: Bool) throws -> Bool {
      guard steps < Self.mostSteps, trials.left > 0 else { return false }
      steps += 1
      let list = Array(candidates(best.trial.inputs).prefix(Self.mostTried))
      guard !list.isEmpty else { return false }
      let failing = try trials.trials(of: list).compactMap { $0 }.filter { $0.fails(like: shown) }
      let next = isFirst ? failing.first : failing.min { $0.size < $1.size }
      guard let next, isFirst || next.size < best.trial.size else { return false }
      best.trial = next
      return true
    }
    while try improve(smaller.fewer, isFirst: false) {}
    while try improve(smaller.plainer, isFirst: true) {}
    // Rounding has an end: a number that is whole isn't rounded again.
    for _ in smaller.names { guard try improve(smaller.rounder, isFirst: true) else { break } }
    while try improve(smaller.fewer, isFirst: false) {}
    return best
  }
}
