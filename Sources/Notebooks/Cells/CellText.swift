import SwiftSource

/// A cell's source with what attnlab puts between its words, and the way back to the learner's columns.
///
/// Nothing is ever taken away, and no line is added among the learner's: so a line keeps its number, and a column is
/// found again by leaving out what was put in before it.
struct CellText {
  private struct Insertion {
    var place: SourcePosition
    var text: String
  }

  private let source: String
  private var insertions: [Insertion] = []

  init(_ source: String) { self.source = source }

  /// Whether nothing was put in.
  var isOriginal: Bool { insertions.isEmpty }

  /// Puts a text before what stands at a place. Of two texts at one place the first stays first.
  mutating func insert(_ text: String, at place: SourcePosition) {
    insertions.append(Insertion(place: place, text: text))
  }

  /// The whole text.
  var text: String {
    guard !insertions.isEmpty else { return source }
    var lines = SourceLines(source).map { Array($0.utf8) }
    for (_, insertion) in ordered.reversed() {
      let line = insertion.place.line - 1
      guard lines.indices.contains(line) else { continue }
      lines[line].insert(contentsOf: Array(insertion.text.utf8), at: min(insertion.place.column - 1, lines[line].count))
    }
    return lines.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "\n")
  }

  private var ordered: [(offset: Int, element: Insertion)] {
    insertions.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
  }

  /// Returns the learner's column for one of the text's.
  func originalColumn(line: Int, column: Int) -> Int {
    var shift = 0
    for (_, insertion) in ordered where insertion.place.line == line {
      let start = insertion.place.column + shift
      if column < start { break }
      if column < start + insertion.text.utf8.count { return insertion.place.column }
      shift += insertion.text.utf8.count
    }
    return column - shift
  }
}
