public import ExerciseChecking
public import Reports

/// How the tolerance of a verdict came about, in words and numbers.
public struct ToleranceDocuments {
  let verdict: Verdict

  /// Creates the explanation of a verdict.
  public init(_ verdict: Verdict) { self.verdict = verdict }

  /// The documents: the rule, then the failing cases if there are some, or all.
  public var documents: [Document] {
    let failed = verdict.cases.filter { !$0.passes && $0.tolerance != nil }
    let shown = failed.isEmpty ? verdict.cases : failed
    guard shown.contains(where: { $0.tolerance != nil }) else { return [] }
    return [.space, .markdown(Self.rule)]
      + shown.flatMap { each in each.tolerance.map { [.space] + documents($0, of: each) } ?? [] }
  }

  private static let rule = """
    **How near is near enough.** The reference computes in double precision, and beside each number it carries e, the most that \
    `Float` may be off by in the same formula. With u = 2⁻²⁴, the greatest relative error of one operation, a sum of n terms adds \
    n · u · Σ|terms| to e, and what the terms bring along is multiplied by how sensitive the formula is there. A number x may be \
    off by 2 · e + 8 · u · (1 + |x|).
    """

  private func documents(_ account: ToleranceAccount, of verdict: CaseVerdict) -> [Document] {
    let unit = 0x1p-24
    let stages = account.stages.map { stage -> String in
      let name = stage.name.isEmpty ? "the result" : stage.name
      let terms = stage.terms > 1 ? "sums of up to \(stage.terms) terms; " : ""
      let times = stage.greatest == 0 ? 0 : stage.error / (unit * stage.greatest)
      return "\(name): \(terms)numbers up to \(Self.number(stage.greatest)), off by up to \(Self.number(stage.error))"
        + (times > 0 ? ", which is \(Self.number(times)) · u of the greatest" : "")
    }
    let place = account.index.isEmpty ? "" : " at \(account.index)"
    let share = account.found / account.allowed
    let judgement =
      share <= 1
      ? "\(Self.number(share * 100)) % of what is allowed" : "\(Self.number(share)) times what is allowed"
    return [
      .markdown("**\(FreshWords.name(verdict))**"),
      .lines(
        stages.map { "  \($0)" } + [
          "  the nearest to its bound\(place): yours is \(Float(account.yours)), expected \(account.expected)",
          "  e is \(Self.number(account.error)), so \(Self.number(account.allowed)) is allowed; found is "
            + "\(Self.number(account.found)), \(judgement)",
        ]),
    ]
  }

  /// Returns a number with two digits: `3.1e-06`, `42`.
  private static func number(_ value: Double) -> String {
    guard value != 0, value.isFinite else { return "\(value)" }
    var (rest, exponent) = (abs(value), 0)
    while rest >= 9.95 { (rest, exponent) = (rest / 10, exponent + 1) }
    while rest < 0.995 { (rest, exponent) = (rest * 10, exponent - 1) }
    let digits = (rest * 10).rounded()
    let sign = value < 0 ? "-" : ""
    switch exponent {
    case -2, -1: return "\(sign)\((digits * (exponent == -1 ? 10 : 1)) / 1000)"
    case 0: return "\(sign)\(digits / 10)"
    case 1...6: return "\(sign)\(Int((abs(value)).rounded()))"
    default: return "\(sign)\(digits / 10)e\(exponent)"
    }
  }
}
