import ExerciseChecking
public import Reports

/// What is shown of a file that is judged at each save: the present verdict, and what has changed since the last one.
public struct WatchedVerdicts {
  private let name: String
  private var latest: ExerciseCheck?
  /// The last verdict of a file that ran, with which later ones are compared.
  private var judged: Verdict?

  /// What has changed since the verdict before.
  private var difference = ""
  /// Why the file can't be judged as it is now; nil if it can.
  public var problem: String?

  /// Creates the page of a file that wasn't judged yet.
  ///
  /// - Parameter name: the file's name.
  public init(of name: String) {
    self.name = name
  }

  /// The finding in a line.
  public var headline: String {
    if let problem { return "\(name) can't be judged: \(problem)" }
    guard let verdict = latest?.verdict else { return "\(name): judging …" }
    return "\(verdict.exercise): \(VerdictWords.line(verdict))"
  }

  /// What has changed since the verdict before; empty if there is nothing to say.
  public var change: String {
    guard problem != nil else { return difference }
    return latest == nil ? "" : "Below is the verdict on what was there before."
  }

  /// The verdict in full.
  public var body: [Document] { latest.map(\.body) ?? [] }

  /// Everything, for where nothing is redrawn.
  public var documents: [Document] {
    [.space, .markdown("**\(headline)**")] + (change.isEmpty ? [] : [.remark(change)]) + body
  }

  /// Takes a verdict. Returns whether it says something else of the file than the one before.
  @discardableResult
  public mutating func take(_ check: ExerciseCheck) -> Bool {
    let verdict = check.verdict
    let isNew = latest?.verdict.finding != verdict.finding
    difference = Self.change(from: judged, after: latest?.verdict, to: verdict)
    latest = check
    if case .judged = verdict.finding { judged = verdict }
    return isNew
  }

  private static func change(from judged: Verdict?, after last: Verdict?, to verdict: Verdict) -> String {
    guard let last else { return "" }
    guard case .judged(let cases, let mistakes) = verdict.finding else {
      guard let judged else { return "" }
      return last.cases.isEmpty ? "" : "Before, \(VerdictWords.line(judged))."
    }
    guard let judged, case .judged(let earlier, let named) = judged.finding else { return "" }
    let before = Dictionary(earlier.enumerated().map { (key($0, $1), $1.passes) }) { first, _ in first }
    let now = cases.enumerated().filter { place, each in before[key(place, each)] == !each.passes }.map(\.element)
    let (better, worse) = (now.filter(\.passes), now.filter { !$0.passes })
    var sentences = [list("Passes now: ", better), list("Fails now: ", worse)].filter { !$0.isEmpty }
    if let old = named.first, mistakes.first?.slug != old.slug { sentences.append("No longer \(old.sentence).") }
    return sentences.isEmpty ? "The same cases pass as before." : sentences.joined(separator: " ")
  }

  /// Cases may share a name, and not their place.
  private static func key(_ place: Int, _ each: CaseVerdict) -> String { "\(place) \(each.name)" }

  private static func list(_ title: String, _ cases: [CaseVerdict]) -> String {
    guard !cases.isEmpty else { return "" }
    let rest = cases.count > 3 ? " and \(cases.count - 3) more" : ""
    return title + cases.prefix(3).map(\.name).joined(separator: " · ") + rest + "."
  }
}
