import WorkerProtocol

/// Finds two mistakes that a submission makes at once, where each shows in cases of its own.
///
/// Where the one mistake is right, the submission has to have the other's result, and where both are wrong, each entry of its
/// result has to be that of one of them; and one of them at least has to show by itself somewhere. So two that meet in every case (no scale, and softmax along the wrong axis)
/// aren't found: the author lists them as a file.
struct MistakePairs {
  private let runs: [CaseRun], passes: [Bool]
  private let known: [Known]

  /// What is known of one mistake: in each case how it compares, whether it is right there, and its results.
  private struct Known {
    let mistake: Mistake
    let likeness: [MistakeLikeness]
    let isRight: [Bool]
    let results: [MistakeEnding?]
  }

  init(runs: [CaseRun], passes: [Bool], known: [(mistake: Mistake, results: [MistakeEnding?])]) {
    (self.runs, self.passes) = (runs, passes)
    self.known = known.map { mistake, results in
      Known(
        mistake: mistake, likeness: zip(runs, results).map { MistakeLikeness($0, $1) },
        isRight: zip(runs, results).map { Self.isRight($1, in: $0) }, results: results)
    }
  }

  /// The pairs.
  var found: [Verdict.NamedMistake] {
    var pairs: [Verdict.NamedMistake] = []
    for (number, one) in known.enumerated() {
      for other in known[(number + 1)...] where explain(one, other) {
        pairs.append(
          Verdict.NamedMistake(
            slug: [one, other].map(\.mistake.slug).sorted().joined(separator: "+"),
            sentence: "\(one.mistake.sentence), and \(other.mistake.sentence)",
            parts: [one, other].map(\.mistake.slug)))
      }
    }
    return pairs
  }

  private func explain(_ one: Known, _ other: Known) -> Bool {
    let places = runs.indices.filter { one.results[$0] != nil && other.results[$0] != nil }
    func shows(_ mine: Known, _ theirs: Known) -> Bool {
      places.contains { !passes[$0] && mine.likeness[$0] == .same && theirs.likeness[$0] != .same }
    }
    var isMixedAnywhere = false
    let isExplained = places.allSatisfy { place in
      let (left, right) = (one.likeness[place] == .same, other.likeness[place] == .same)
      if one.isRight[place] || other.isRight[place] {
        return (!one.isRight[place] || right) && (!other.isRight[place] || left)
      }
      if left || right { return true }
      isMixedAnywhere = true
      return isMixed(runs[place], one.results[place], other.results[place])
    }
    guard isExplained else { return false }
    let shown = [shows(one, other), shows(other, one)].count { $0 }
    // In a mixed result there are entries of both.
    return shown == 2 || (shown == 1 && isMixedAnywhere)
  }

  private static func isRight(_ ending: MistakeEnding?, in run: CaseRun) -> Bool {
    guard case .results(let theirs) = ending else { return false }
    let expected = run.judged.stated.expected.map(\.result)
    return theirs.count == expected.count
      && zip(theirs, expected).allSatisfy { theirs, right in
        theirs.count == right.count && zip(theirs, right).allSatisfy { Agreement.of($0, with: $1) == .equal }
      }
  }

  /// Returns whether each entry of a result is that of one of two mistakes.
  private func isMixed(_ run: CaseRun, _ one: MistakeEnding?, _ other: MistakeEnding?) -> Bool {
    guard run.isWhole, case .results(let left) = one, case .results(let right) = other,
      left.count == run.results.count, right.count == run.results.count
    else { return false }
    return run.results.indices.allSatisfy { isMixed(.list(run.results[$0]), .list(left[$0]), .list(right[$0])) }
  }

  private func isMixed(_ yours: PortableValue, _ one: PortableValue, _ other: PortableValue) -> Bool {
    if case .list(let items) = yours, case .list(let left) = one, case .list(let right) = other {
      return items.count == left.count && items.count == right.count
        && items.indices.allSatisfy { isMixed(items[$0], left[$0], right[$0]) }
    }
    guard let mine = yours.wide, let left = one.wide, let right = other.wide, mine.shape == left.shape,
      mine.shape == right.shape
    else { return yours == one || yours == other }
    return mine.elements.indices.allSatisfy { place in
      let number = mine.elements[place]
      return [left.elements[place], right.elements[place]].contains { theirs in
        number.isNaN && theirs.isNaN || Tolerance.isNear(number, theirs, error: nil)
      }
    }
  }
}
