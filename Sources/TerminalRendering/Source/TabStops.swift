/// Replaces tabs with spaces up to the next stop, every four columns.
enum TabStops {
  /// Returns the text with spaces for its tabs, and without the carriage returns of its line ends.
  static func expanded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 9 || $0 == 13 }) else { return text }
    return text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { expandedLine($0) }.joined(separator: "\n")
  }

  private static func expandedLine(_ line: Substring) -> String {
    var result = ""
    var column = 0
    for character in line {
      if character == "\t" {
        let spaces = 4 - column % 4
        result += String(repeating: " ", count: spaces)
        column += spaces
      } else {
        result.append(character)
        column += DisplayWidth.of(character)
      }
    }
    return result
  }
}
