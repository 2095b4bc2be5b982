import Notebooks
import WorkerProtocol

/// Finds laws of an exercise that a submission's results break.
struct LawFinder {
  let trials: CaseTrials
  let sheet: ReferenceSheet

  /// The most laws that are told.
  private static let mostLaws = 2

  /// Returns the broken laws, those of the first trial first, and of each the plainest: those of one result before those that
  /// compare two.
  ///
  /// - Parameter cases: trials with the names of their cases; nil for the smallest one.
  func broken(in cases: [(trial: CaseTrial, name: String?)]) throws -> [BrokenLaw] {
    let varying = Set(
      sheet.laws.indices.filter { law in
        sheet.cases.contains { $0.expected.contains { $0.variations[law] != nil } }
      })
    let order = sheet.laws.indices.sorted { (varying.contains($0) ? 1 : 0, $0) < (varying.contains($1) ? 1 : 0, $1) }
    var open: [(law: Int, name: String?, trial: CaseTrial, varied: [PortableValue]?)] = []
    for each in cases where each.trial.yours != nil {
      for law in order {
        let varied = each.trial.expected.variations[law]
        guard varied != nil || !varying.contains(law) else { continue }
        open.append((law, each.name, each.trial, varied))
      }
    }
    let results = try trials.results(for: open.compactMap(\.varied))
    var next = 0
    var judged: [(law: Int, name: String?, trial: LawTrial)] = []
    for each in open {
      var varied: [PortableValue]?
      if each.varied != nil {
        guard results.indices.contains(next) else { break }
        varied = results[next]
        next += 1
      }
      judged.append(
        (
          each.law, each.name,
          LawTrial(law: each.law, inputs: each.trial.inputs, result: each.trial.yours ?? [], varied: varied)
        ))
    }
    let findings = try trials.references.findings(of: trials.sources, judged.map(\.trial))
    var told: [BrokenLaw] = []
    for (each, finding) in zip(judged, findings) where told.count < Self.mostLaws {
      guard case .broken(let sentence) = finding, !told.contains(where: { $0.law == sheet.laws[each.law] }) else {
        continue
      }
      told.append(BrokenLaw(law: sheet.laws[each.law], sentence: sentence, caseName: each.name))
    }
    return told
  }
}
