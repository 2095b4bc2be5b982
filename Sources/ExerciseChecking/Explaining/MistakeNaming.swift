import Notebooks
import Reports
import WorkerProtocol

/// Gives a failing submission the name of a mistake whose results it has.
///
/// A mistake that gives another result in any case isn't named. One that gives the submission's in every case is, and if there
/// are several, all of them: they can't be told apart. Where cases ended without a result, those that gave one decide. The
/// others may have ended as a second mistake does, which an operation's refusal of the same shapes tells, and then both
/// are named: see ``MistakePairs``.
struct MistakeNaming {
  /// The runs of the submission, and whether each is right.
  let runs: [CaseRun], passes: [Bool]
  /// What each mistake comes to in each case; nil where it wasn't asked, since another case tells it apart already.
  private var known: [(mistake: Mistake, results: [MistakeEnding?])] = []

  /// The most mistakes that are named at once; more of them say nothing.
  private static let mostNames = 3

  init(runs: [CaseRun], passes: [Bool]) { (self.runs, self.passes) = (runs, passes) }

  /// Whether a case fails in a way that a mistake may be known by.
  var mayTell: Bool {
    runs.indices.contains { place in
      if passes[place] { return false }
      if case .other = MistakeEnding(runs[place].run) { return false }
      return true
    }
  }

  /// Whether nothing that is added later changes the name.
  private(set) var isSettled = false

  /// Takes in what a mistake comes to in each case.
  mutating func add(_ mistake: Mistake, _ results: [MistakeEnding?]) {
    guard results.count == runs.count else { return }
    known.append((mistake, results))
    // Mistakes that are alike in every case are refused where they are written.
    isSettled = isSettled || (runs.allSatisfy(\.isWhole) && isEverywhere(results) && hasEvidence(results))
  }

  /// The names.
  var names: [Verdict.NamedMistake] {
    let whole = known.filter { isEverywhere($0.results) && hasEvidence($0.results) }
    if !whole.isEmpty { return few(plainest(whole).map { named($0.mistake, isEverywhere: true) }) }
    let pairs = MistakePairs(runs: runs, passes: passes, known: known.filter(\.mistake.parts.isEmpty)).found
    if !pairs.isEmpty { return pairs.count == 1 ? pairs : [] }
    let partial = plainest(known.filter { isPossible($0.results) && hasWrongResult($0.results) })
    return few(partial.map { named($0.mistake, isEverywhere: false) })
  }

  private func few(_ names: [Verdict.NamedMistake]) -> [Verdict.NamedMistake] {
    names.count <= Self.mostNames ? names : []
  }

  /// Returns the single mistakes, or the pairs if there are no others.
  private func plainest(
    _ found: [(mistake: Mistake, results: [MistakeEnding?])]
  ) -> [(mistake: Mistake, results: [MistakeEnding?])] {
    let single = found.filter(\.mistake.parts.isEmpty)
    return single.isEmpty ? found : single
  }

  private func named(_ mistake: Mistake, isEverywhere: Bool) -> Verdict.NamedMistake {
    Verdict.NamedMistake(
      slug: mistake.slug, sentence: mistake.sentence, parts: mistake.parts, convention: mistake.convention,
      isEverywhere: isEverywhere)
  }

  // MARK: - Comparing

  private func isEverywhere(_ results: [MistakeEnding?]) -> Bool {
    zip(runs, results).allSatisfy { MistakeLikeness($0, $1) == .same }
  }

  /// Returns whether no case tells a mistake apart.
  func isPossible(_ results: [MistakeEnding?]) -> Bool {
    zip(runs, results).allSatisfy { MistakeLikeness($0, $1) != .different }
  }

  /// Returns whether a case fails as the mistake does.
  private func hasEvidence(_ results: [MistakeEnding?]) -> Bool {
    runs.indices.contains { !passes[$0] && MistakeLikeness(runs[$0], results[$0]) == .same }
  }

  /// Returns whether a wrong result is the mistake's.
  private func hasWrongResult(_ results: [MistakeEnding?]) -> Bool {
    runs.indices.contains { !passes[$0] && runs[$0].isWhole && MistakeLikeness(runs[$0], results[$0]) == .same }
  }
}
