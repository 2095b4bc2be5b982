public import AttentionEngine

/// The catalog of mechanisms as markdown.
public enum MechanismWords {
  /// Returns all mechanisms, by kind, with the lessons that take them apart.
  ///
  /// - Parameters:
  ///   - word: a word that those have in their names or titles that are listed; nil for all.
  ///   - place: where the learner types commands.
  public static func list(of word: String? = nil, lessons: MechanismLessons, place: CommandPlace) -> String {
    let sections = Mechanism.Kind.allCases.compactMap { kind -> String? in
      let listed = Catalog.mechanisms(kind).filter { word.map($0.isNamed) ?? true }
      guard !listed.isEmpty else { return nil }
      let rows = listed.map {
        "| `\($0.id)` | \($0.title) | \(lessons.number(for: $0).map(String.init) ?? "") |"
      }
      return "## \(title(of: kind))\n\n| name | mechanism | lesson |\n|---|---|---|\n" + rows.joined(separator: "\n")
    }
    return sections.joined(separator: "\n\n")
      + "\n\n\(place("mechanisms NAME")) shows what one costs and where it comes from."
  }

  /// Returns the details of a mechanism, and its cost for sizes that are usual.
  static func sheet(of mechanism: Mechanism, lessons: MechanismLessons, place: CommandPlace) -> String {
    let size = AttentionSize(
      heads: 8, keyHeads: 2, queries: 1, keys: 1, features: 64, valueFeatures: 64, window: 128, rank: 256)
    return sheet(of: mechanism, size: size, tokens: [128, 1024, 8192], lessons: lessons, place: place)
  }

  /// Returns the details of a mechanism, and its cost for several numbers of tokens.
  public static func sheet(
    of mechanism: Mechanism, size: AttentionSize, tokens: [Int], lessons: MechanismLessons, place: CommandPlace
  ) -> String {
    var text = "# \(mechanism.title)\n\n\(mechanism.paper).\n\n\(words(for: mechanism.exactness)) "
    text += "Its cost: \(mechanism.cost).\n"
    let laws = Mechanism.Law.allCases.filter(mechanism.laws.contains).map { "- \(words(for: $0))" }
    if !laws.isEmpty { text += "\nFor all sizes and inputs,\n\n" + laws.joined(separator: "\n") + "\n" }
    if let lesson = lessons.number(for: mechanism) { text += "\n\(place("lesson \(lesson)")) takes it apart.\n" }
    text += "\n| tokens | multiply-adds | exponentials | scores at a time | cache a token |\n|--:|--:|--:|--:|--:|\n"
    for count in tokens {
      var size = size
      (size.queries, size.keys) = (count, count)
      let work = mechanism.work(size)
      text += "| \(count) | \(short(work.multiplyAdds)) | \(short(work.exponentials)) | \(bytes(work.scoreBytes)) "
      text += "| \(bytes(work.cacheBytesPerToken)) |\n"
    }
    let shared = size.keyHeads == size.heads ? "" : " (\(size.keyHeads) of keys if they are shared)"
    return text + """

      For \(size.heads) heads\(shared) of width \(size.features), a window or tile of \(size.window), rank \(size.rank). \
      What running it counts is what these formulas give.
      """
  }

  private static func title(of kind: Mechanism.Kind) -> String {
    switch kind {
    case .scores: "How queries and keys are compared"
    case .masks: "Who sees whom"
    case .heads: "Heads"
    case .positions: "Positions"
    case .caches: "Caches"
    case .efficient: "The same for less"
    case .layers: "Around attention"
    }
  }

  private static func words(for exactness: Mechanism.Exactness) -> String {
    switch exactness {
    case .exact: "Softmax attention over the keys that a query may see, to the last digits of a `Float`."
    case .approximate(let error, let reason):
      "An approximation of softmax attention, as \(reason). On unit normal numbers its error is \(percent(error)) of the "
        + "exact outputs, both as root mean squares (\(words(for: .standard)))."
    case .different(let what): "Different from softmax attention: \(what)."
    }
  }

  /// Returns a share of 1 with two digits: `84 %`.
  private static func percent(_ share: Float) -> String {
    let percents = Double(share) * 100
    return (percents >= 9.95 ? "\(Int(percents.rounded()))" : "\((percents * 100).rounded() / 100)") + " %"
  }

  private static func words(for size: AttentionSize) -> String {
    "\(size.heads) heads of width \(size.features), \(size.queries) tokens, a window of \(size.window), rank \(size.rank)"
  }

  private static func words(for law: Mechanism.Law) -> String {
    switch law {
    case .rowsSumToOne: "the weights of each query sum to 1"
    case .causal: "a later token changes no earlier output"
    case .keysInAnyOrder: "the order of the keys does not matter"
    case .tokensInAnyOrder: "tokens in another order give the same outputs in that order"
    case .plain: "the outputs are those of scaled dot-product attention"
    }
  }

  /// Returns a count with three digits: `12.6 M`.
  private static func short(_ count: Int) -> String {
    count == 0 ? "–" : scaled(Double(count), by: 1000, ["", " k", " M", " G", " T", " P"])
  }

  /// Returns a number of bytes with three digits: `64 MiB`.
  private static func bytes(_ count: Int) -> String {
    count == 0 ? "–" : scaled(Double(count), by: 1024, [" B", " KiB", " MiB", " GiB", " TiB"])
  }

  private static func scaled(_ number: Double, by step: Double, _ units: [String]) -> String {
    var (number, unit) = (number, 0)
    while number >= 999.5, unit < units.count - 1 {
      number /= step
      unit += 1
    }
    let digits = number >= 99.95 || number == number.rounded() ? 0 : number >= 9.995 ? 1 : 2
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let rounded = (number * scale).rounded() / scale
    return (digits == 0 ? "\(Int(rounded))" : "\(rounded)") + units[unit]
  }
}
