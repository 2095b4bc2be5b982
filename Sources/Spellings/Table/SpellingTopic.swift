/// A part of the table: the spellings of one subject.
public struct SpellingTopic: Equatable, Sendable {
  /// The title, as in `Shapes`.
  public let title: String
  /// The rows.
  public let rows: [Spelling]

  /// Reads a topic: a line that ends in a colon says whose the spellings below it are, any other is a row.
  init(_ title: String, _ text: String) {
    self.title = title
    var origin = ""
    var rows: [Spelling] = []
    for line in text.split(separator: "\n") {
      if line.hasSuffix(":"), !line.contains("=>") {
        origin = String(line.dropLast())
      } else {
        rows.append(Spelling(line, origin: origin))
      }
    }
    self.rows = rows
  }
}
