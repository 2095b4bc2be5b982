/// What differs between two interfaces, operation by operation.
struct Comparison {
  /// An operation that isn't the same on both sides.
  struct Difference {
    let key: String
    /// The declarations at fault on either side, in the words of a document.
    let there: [String]
    let here: [String]
  }

  /// The operations that differ, by their keys.
  private(set) var differences: [String: Difference] = [:]
  /// The names of operations that both have, by the form that one of them lacks, as in `here.method`; by
  /// `there.anyNumber` those that take numbers of any type there alone.
  private(set) var forms: [String: [String]] = [:]
  /// The labels that are left out of the comparison, those of them that make a difference.
  var labels: Set<String> { labelsThere.union(labelsHere) }
  /// Those of them that stand on one side alone.
  private(set) var labelsThere: Set<String> = [], labelsHere: Set<String> = []

  /// Compares.
  ///
  /// - Parameters:
  ///   - there, here: the interfaces.
  ///   - foreign: types that are there alone.
  ///   - pairs: names there with names here that they are called by.
  ///   - dropped: labels, with their colons, whose parameters don't count.
  init(
    there: [Declaration], here: [Declaration], foreign: [String], pairs: [String: String],
    dropping dropped: Set<String>
  ) {
    func all(_ calls: [Declaration]) -> [String] {
      Set(calls.map { $0.call() }).sorted()
    }
    for type in foreign { differences[type] = Difference(key: type, there: [type], here: []) }
    let named = Dictionary(pairs.map { ($1, $0) }) { first, _ in first }
    let groups = (Dictionary(grouping: there, by: \.key), Dictionary(grouping: here) { named[$0.key] ?? $0.key })
    for key in Set(groups.0.keys).union(groups.1.keys) {
      let (theirs, ours) = (groups.0[key] ?? [], groups.1[key] ?? [])
      if !theirs.isEmpty && !ours.isEmpty {
        let labels = (Self.labels(of: theirs), Self.labels(of: ours))
        labelsThere.formUnion(labels.0.subtracting(labels.1).intersection(dropped))
        labelsHere.formUnion(labels.1.subtracting(labels.0).intersection(dropped))
      }
      let (faultsThere, faultsHere) = (
        KnownCalls(of: ours, dropping: dropped).faults(of: theirs),
        KnownCalls(of: theirs, dropping: dropped).faults(of: ours)
      )
      let (uncommonThere, uncommonHere) = (Self.calls(faultsThere), Self.calls(faultsHere))
      if faultsThere.contains(where: \.takesMoreNumbers) { forms["there.anyNumber", default: []].append(key) }
      // What a layer can do here besides is nothing that anybody misses.
      let isExtra = uncommonThere.isEmpty && (theirs + ours).contains { $0.form == .member }
      if !uncommonThere.isEmpty || !uncommonHere.isEmpty && !isExtra {
        differences[key] = Difference(key: key, there: uncommonThere, here: uncommonHere)
      } else if let name = pairs[key], name != key, !ours.isEmpty {
        differences[key] = Difference(key: key, there: all(theirs), here: all(ours))
      }
      if !theirs.isEmpty && !ours.isEmpty {
        let (formsThere, formsHere) = (Set(theirs.map(\.form)), Set(ours.map(\.form)))
        for form in formsThere.subtracting(formsHere) { forms["there.\(form.rawValue)", default: []].append(key) }
        for form in formsHere.subtracting(formsThere) { forms["here.\(form.rawValue)", default: []].append(key) }
      }
    }
  }

  /// Returns how the faulty ones are called. A function stands for the method that does the same.
  private static func calls(_ faults: [KnownCalls.Fault]) -> [String] {
    var calls: [[String]: String] = [:]
    for fault in faults.sorted(by: { $0.declaration.form < $1.declaration.form }) {
      guard let call = fault.call else { continue }
      let told = fault.told.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      let shape = fault.declaration.allParameters.map(\.label) + told
      if calls[shape] == nil { calls[shape] = call }
    }
    return Set(calls.values).sorted()
  }

  private static func labels(of declarations: [Declaration]) -> Set<String> {
    Set(declarations.flatMap { $0.parameters.map { $0.label + ":" } })
  }
}
