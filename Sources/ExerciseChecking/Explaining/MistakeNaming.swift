import Notebooks
import Reports
import WorkerProtocol

/// Gives a failing submission the name of a mistake whose results it has.
///
/// A mistake that gives another result in any case isn't named. One that gives the submission's in every case is, and if there
/// are several, all of them: they can't be told apart. Where cases ended without a result, those that gave one decide. The
/// others may have ended as a second mistake does, which an operation's refusal of the same shapes tells, and then both
/// are named.
struct MistakeNaming {
  /// How a mistake's run of a case compares with the submission's.
  private enum Likeness { case same, different, unknown }

  /// The runs of the submission, and whether each is right.
  let runs: [CaseRun], passes: [Bool]
  /// What each mistake comes to in each case; nil where it wasn't asked, since another case tells it apart already.
  typealias Results = [MistakeRunner.Ending?]
  private var known: [(mistake: Mistake, results: Results)] = []

  /// The most mistakes that are named at once; more of them say nothing.
  private static let mostNames = 3

  init(runs: [CaseRun], passes: [Bool]) { (self.runs, self.passes) = (runs, passes) }

  /// Whether nothing that is added later changes the name.
  private(set) var isSettled = false

  /// Takes in what a mistake comes to in each case.
  mutating func add(_ mistake: Mistake, _ results: Results) {
    guard results.count == runs.count else { return }
    known.append((mistake, results))
    // Mistakes that are alike in every case are refused where they are written.
    isSettled = isSettled || (runs.allSatisfy(\.isWhole) && isEverywhere(results) && hasEvidence(results))
  }

  /// The names.
  var names: [Verdict.NamedMistake] {
    let whole = known.filter { isEverywhere($0.results) && hasEvidence($0.results) }
    if !whole.isEmpty { return few(plainest(whole).map { named($0.mistake, isEverywhere: true) }) }
    let partial = plainest(known.filter { isPossible($0.results) && hasWrongResult($0.results) })
    if partial.count == 1, let second = known.first(where: { ends(as: $0.results, beside: partial[0].results) }) {
      return [Self.pair(partial[0].mistake, second.mistake)]
    }
    return few(partial.map { named($0.mistake, isEverywhere: false) })
  }

  private func few(_ names: [Verdict.NamedMistake]) -> [Verdict.NamedMistake] {
    names.count <= Self.mostNames ? names : []
  }

  /// Returns the single mistakes, or the pairs if there are no others.
  private func plainest(
    _ found: [(mistake: Mistake, results: Results)]
  ) -> [(mistake: Mistake, results: Results)] {
    let single = found.filter(\.mistake.parts.isEmpty)
    return single.isEmpty ? found : single
  }

  private func named(_ mistake: Mistake, isEverywhere: Bool) -> Verdict.NamedMistake {
    Verdict.NamedMistake(
      slug: mistake.slug, sentence: mistake.sentence, parts: mistake.parts, convention: mistake.convention,
      isEverywhere: isEverywhere)
  }

  private static func pair(_ one: Mistake, _ other: Mistake) -> Verdict.NamedMistake {
    let ordered = [one, other].sorted { $0.slug < $1.slug }
    return Verdict.NamedMistake(
      slug: ordered.map(\.slug).joined(separator: "+"), sentence: "\(one.sentence), and \(other.sentence)",
      parts: ordered.map(\.slug))
  }

  // MARK: - Comparing

  private func likeness(_ run: CaseRun, _ ending: MistakeRunner.Ending?) -> Likeness {
    guard let ending else { return .unknown }
    let mine = MistakeRunner.Ending(run.run)
    switch (mine, ending) {
    case (.results, .results(let theirs)) where run.isWhole:
      let yours = run.run?.results.count == run.results.count ? run.results : []
      guard yours.count == theirs.count else { return .different }
      return zip(yours, theirs).allSatisfy { Agreement.isSame($0, as: $1) } ? .same : .different
    case (.results, _) where run.isWhole: return .different
    case (_, .results(let theirs)):
      // What it returned before it ended has to be the mistake's too.
      let isBegun = zip(run.results, theirs).allSatisfy { Agreement.isSame($0, as: $1) }
      return isBegun ? .unknown : .different
    case (.refused(let yours), .refused(let theirs)): return yours == theirs ? .same : .unknown
    default: return .unknown
    }
  }

  private func isEverywhere(_ results: Results) -> Bool {
    zip(runs, results).allSatisfy { likeness($0, $1) == .same }
  }

  /// Returns whether no case tells a mistake apart.
  func isPossible(_ results: Results) -> Bool {
    zip(runs, results).allSatisfy { likeness($0, $1) != .different }
  }

  /// Returns whether a case fails as the mistake does.
  private func hasEvidence(_ results: Results) -> Bool {
    runs.indices.contains { !passes[$0] && likeness(runs[$0], results[$0]) == .same }
  }

  /// Returns whether a wrong result is the mistake's.
  private func hasWrongResult(_ results: Results) -> Bool {
    runs.indices.contains { !passes[$0] && runs[$0].isWhole && likeness(runs[$0], results[$0]) == .same }
  }

  /// Returns whether a mistake, which is no more than this, accounts for all the cases that another one leaves: it ends in
  /// these and is right in all others.
  private func ends(as second: Results, beside first: Results) -> Bool {
    runs.indices.allSatisfy { place in
      let run = runs[place]
      guard likeness(run, first[place]) == .unknown else {
        guard let ending = second[place] else { return true }
        guard case .results(let theirs) = ending else { return false }
        let expected = run.judged.stated.expected.map(\.result)
        return theirs.count == expected.count
          && zip(theirs, expected).allSatisfy { theirs, right in
            theirs.count == right.count && zip(theirs, right).allSatisfy { Agreement.of($0, with: $1) == .equal }
          }
      }
      return likeness(run, second[place]) == .same
    }
  }
}
