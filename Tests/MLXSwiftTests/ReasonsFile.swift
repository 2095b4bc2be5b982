import Foundation

extension Reasons {
  /// Returns the text of a file of reasons without names that don't differ any more, and without the reasons that then
  /// are nobody's.
  static func text(_ text: String, without gone: Set<String>) -> String {
    var lines: [String] = []
    var isDropped = false
    for line in text.replacing("\n  ", with: "\u{1}").split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("names: ") {
        let names = line.dropFirst(7).split { $0 == " " || $0 == "\u{1}" }.map(String.init)
        let left = names.filter { !gone.contains($0) }
        isDropped = left.isEmpty
        if isDropped { continue }
        lines.append(left == names ? String(line) : folded(left))
      } else if !isDropped || !(line.hasPrefix("why: ") || line.hasPrefix("here: ")) {
        isDropped = false
        lines.append(String(line))
      }
    }
    return lines.joined(separator: "\n").replacing("\u{1}", with: "\n  ")
  }

  /// Returns a line of names that goes on below where it is long.
  private static func folded(_ names: [String]) -> String {
    var (text, width) = ("names:", 6)
    for name in names {
      let isFull = width + 1 + name.count > 118
      text += (isFull ? "\u{1}" : " ") + name
      width = (isFull ? 2 : width + 1) + name.count
    }
    return text
  }
}
