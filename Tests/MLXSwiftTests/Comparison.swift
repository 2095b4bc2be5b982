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
      let (uncommonThere, takesMore) = Self.uncommon(theirs, against: ours, dropping: dropped)
      let (uncommonHere, _) = Self.uncommon(ours, against: theirs, dropping: dropped)
      if takesMore { forms["there.anyNumber", default: []].append(key) }
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

  private static func labels(of declarations: [Declaration]) -> Set<String> {
    Set(declarations.flatMap { $0.parameters.map { $0.label + ":" } })
  }

  /// What is known of one way to call operations.
  private struct Known {
    /// The kinds of value that each place takes.
    var parameters: [Set<String>]
    /// The kinds of value that come out.
    var result: Set<String> = []
    /// What the parameters are that the call leaves out, by their labels.
    var omitted: [[String: String]] = []
  }

  /// Returns the calls of one side that the other doesn't have, or has for other types or with other values left out.
  private static func uncommon(_ ones: [Declaration], against others: [Declaration], dropping dropped: Set<String>)
    -> (calls: [String], takesMore: Bool)
  {
    var takesMore = false
    let known = known(of: others, dropping: dropped)
    let labels = labels(of: others)
    var calls: [[String]: String] = [:]
    // A function stands for the method that does the same.
    for one in ones.sorted(by: { $0.form < $1.form }) {
      var (isUncommon, told, result) = (false, [Int: String](), false)
      let all = one.allParameters
      for (spelling, places) in one.spellings(dropping: dropped) {
        guard let other = known[spelling] else {
          isUncommon = true
          continue
        }
        for (index, place) in places.enumerated() {
          let kinds = TypeKind.kinds(of: all[place].type)
          let missing = kinds.subtracting(other.parameters[index])
          if missing.isSubset(of: TypeKind.numbers) {
            // A literal fits either; a variable only if every type is taken.
            if !missing.isEmpty && kinds.isSuperset(of: TypeKind.numbers) { takesMore = true }
          } else {
            told[place] = all[place].type
          }
        }
        for place in all.indices where !places.contains(place) && labels.contains(all[place].label + ":") {
          guard let value = all[place].standardValue, !dropped.contains(all[place].label + ":") else { continue }
          if !other.omitted.contains(where: { $0[all[place].label] == value }) {
            told[place] = "\(all[place].type) = \(all[place].standard ?? "")"
          }
        }
        if !TypeKind.kinds(of: one.result).subtracting(other.result).isSubset(of: TypeKind.numbers) { result = true }
      }
      if isUncommon || !told.isEmpty || result {
        let call = one.call(telling: told, known: labels.union(["_:"]), result: result)
        let shape = all.map(\.label) + told.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        if calls[shape] == nil || one.owner.isEmpty { calls[shape] = call }
      }
    }
    return (Set(calls.values).sorted(), takesMore)
  }

  private static func known(of declarations: [Declaration], dropping dropped: Set<String>) -> [Spelling: Known] {
    var known: [Spelling: Known] = [:]
    for one in declarations {
      for (spelling, places) in one.spellings(dropping: dropped) {
        let kinds = places.map { TypeKind.kinds(of: one.allParameters[$0].type) }
        var all = known[spelling] ?? Known(parameters: kinds)
        for place in kinds.indices { all.parameters[place].formUnion(kinds[place]) }
        all.result.formUnion(TypeKind.kinds(of: one.result))
        var omitted: [String: String] = [:]
        for (place, parameter) in one.allParameters.enumerated() where !places.contains(place) {
          omitted[parameter.label] = parameter.standardValue
        }
        all.omitted.append(omitted)
        known[spelling] = all
      }
    }
    return known
  }
}
