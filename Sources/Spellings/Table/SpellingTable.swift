/// The table of what is called differently elsewhere: in Python and its libraries, in mlx-swift, in Swift for TensorFlow.
///
/// The messages about a cell, the command that shows the table and the page are made from it.
public enum SpellingTable {
  /// All topics.
  public static let topics = [
    SpellingTopic("Making tensors", creationSpellings),
    SpellingTopic("Random tensors", randomSpellings),
    SpellingTopic("Types, conversion and devices", typeSpellings),
    SpellingTopic("Shapes and axes", shapeSpellings),
    SpellingTopic("Joining and splitting", joiningSpellings),
    SpellingTopic("Picking and setting", pickingSpellings),
    SpellingTopic("Products", productSpellings),
    SpellingTopic("Sums and other reductions", reductionSpellings),
    SpellingTopic("Element by element", elementwiseSpellings),
    SpellingTopic("Comparison and logic", comparisonSpellings),
    SpellingTopic("Attention, layers and losses", layerSpellings),
    SpellingTopic("Gradients and training", gradientSpellings),
    SpellingTopic("Python's syntax", syntaxSpellings),
    SpellingTopic("Python's functions", builtinSpellings),
  ]

  /// All rows.
  public static var rows: [Spelling] { topics.flatMap(\.rows) }

  /// Returns the topics with those of their rows that have a word in one of their columns, whatever its case.
  ///
  /// A row that has the whole word as a name comes before one that has it as a part of another, and only the former are
  /// returned if there are any.
  public static func topics(matching word: String) -> [SpellingTopic] {
    let wanted = word.lowercased()
    let whole = narrowed { row in row.names.contains { $0.lowercased() == wanted } || row.theirs.contains(word) }
    return whole.isEmpty ? narrowed { $0.text.lowercased().contains(wanted) } : whole
  }

  private static func narrowed(_ isMeant: (Spelling) -> Bool) -> [SpellingTopic] {
    topics.map { SpellingTopic($0.title, $0.rows.filter(isMeant)) }.filter { !$0.rows.isEmpty }
  }

  /// All names that stand in the table, for finding one that was probably meant.
  public static var names: [String] { Array(Set(rows.flatMap(\.names))).sorted() }
}

extension SpellingTopic {
  fileprivate init(_ title: String, _ rows: [Spelling]) {
    self.title = title
    self.rows = rows
  }
}

extension Spelling {
  /// The names in it, those with their module too: `np.dot`, `dot`, `matmul`.
  var names: [String] {
    (theirs + [ours]).flatMap { side in
      side.matches(of: /[A-Za-z_][\w.]*/).flatMap { match -> [String] in
        let parts = match.output.split(separator: ".").map(String.init)
        return [String(match.output)] + parts
      }
    } + origin.split(separator: ", ").map(String.init)
  }

  fileprivate var text: String { (theirs + [ours, origin, why]).joined(separator: " ") }
}
