import ExerciseChecking

/// What is said of the cases that were drawn for one verdict alone.
enum FreshWords {
  /// Returns how many cases were drawn and with which seed, as `3 of them fresh (seed 4711)`; nil if none was.
  static func remark(_ verdict: Verdict) -> String? {
    let fresh = verdict.cases.count(where: \.isFresh)
    return fresh == 0 ? nil : "\(fresh) of them fresh (seed \(verdict.seed))"
  }

  /// Returns a case's name, which says that it is a fresh one: `random, 3 by 5 (fresh)`.
  static func name(_ verdict: CaseVerdict) -> String { verdict.isFresh ? "\(verdict.name) (fresh)" : verdict.name }

  /// Returns how to have the cases again in which a submission fails; nil if it fails in a stated case too.
  static func again(_ verdict: Verdict, place: CommandPlace) -> String? {
    let failed = verdict.cases.filter { !$0.passes }
    guard !failed.isEmpty, failed.allSatisfy({ $0.isFresh || $0.repeats != nil }),
      verdict.cases.contains(where: \.isFresh)
    else { return nil }
    return
      "Each verdict draws cases like this one: \(place("check \(verdict.path) --seed \(verdict.seed)")) has the same ones "
      + "again."
  }
}
