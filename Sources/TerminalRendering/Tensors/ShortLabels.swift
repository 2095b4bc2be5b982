/// Makes labels short in a way that keeps different ones apart, if it can.
enum ShortLabels {
  /// Returns the labels cut to a number of columns.
  static func of(_ labels: [String], width: Int) -> [String] {
    shortened(labels, to: width, measure: DisplayWidth.of)
  }

  /// Returns the labels cut to a number of letters.
  static func of(_ labels: [String], count: Int) -> [String] { shortened(labels, to: count) { $0.count } }

  /// Cuts what is too long at its end. Where that makes different labels the same, their ends are kept beside their
  /// beginnings, and if even that doesn't tell them apart, they are replaced by their places.
  private static func shortened(_ labels: [String], to most: Int, measure: @escaping (String) -> Int) -> [String] {
    let ways: [(Int, String) -> String] = [
      { _, label in head(label, most, measure) },
      { _, label in bothEnds(label, most, measure) },
      { index, label in measure("\(index)") <= most ? "\(index)" : head(label, most, measure) },
    ]
    var short = labels
    var open = Set(labels.indices.filter { measure(labels[$0]) > most })
    for way in ways where !open.isEmpty {
      for index in open { short[index] = way(index, labels[index]) }
      let same = Dictionary(grouping: labels.indices) { short[$0] }.values.filter { group in
        Set(group.map { labels[$0] }).count > 1
      }
      open.formIntersection(same.joined())
    }
    return short
  }

  /// Returns the beginning of a label. From four columns on, an ellipsis says that it is cut.
  private static func head(_ label: String, _ most: Int, _ measure: (String) -> Int) -> String {
    guard measure(label) > most else { return label }
    return prefix(label, most >= 4 ? most - 1 : most, measure) + (most >= 4 ? "…" : "")
  }

  /// Returns the beginning and the end of a label.
  private static func bothEnds(_ label: String, _ most: Int, _ measure: (String) -> Int) -> String {
    guard measure(label) > most else { return label }
    let mark = most >= 4 ? 1 : 0
    let end = String(prefix(String(label.reversed()), (most - mark + 1) / 2, measure).reversed())
    return prefix(label, most - mark - measure(end), measure) + (mark > 0 ? "…" : "") + end
  }

  private static func prefix(_ label: String, _ most: Int, _ measure: (String) -> Int) -> String {
    var kept = ""
    for character in label {
      guard measure(kept + String(character)) <= most else { break }
      kept.append(character)
    }
    return kept
  }
}
