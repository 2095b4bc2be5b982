/// The parts of an exercise's page: what comes first, and the sections `## Hints`, `## Why` and `## Notice`.
struct PageSections {
  /// The lines before, between and behind these sections.
  let body: [String]
  private let sections: [String: (start: Int, lines: [String])]

  /// Parts the lines of a page. A line in a fence is text, whatever it begins with.
  init(_ lines: [String]) {
    var (body, sections): ([String], [String: (start: Int, lines: [String])]) = ([], [:])
    var current: String?
    var isFenced = false
    for (place, line) in lines.enumerated() {
      if line.hasPrefix("```") { isFenced.toggle() }
      if !isFenced, line.hasPrefix("## ") || line.hasPrefix("# ") {
        current = ["## Hints", "## Why", "## Notice"].contains(line) ? String(line.dropFirst(3)) : nil
        if let current {
          sections[current] = (place + 1, [])
          continue
        }
      }
      if let current { sections[current]?.lines.append(line) } else { body.append(line) }
    }
    (self.body, self.sections) = (body, sections)
  }

  /// Returns the line of a section's heading, counted from 1; nil if there is no such section.
  func start(of section: String) -> Int? { sections[section]?.start }

  /// Returns the lines of a section, without its heading.
  func lines(of section: String) -> [String] { sections[section]?.lines ?? [] }

  /// Returns the items of the numbered list that a section is, without the indentation that makes lines part of one.
  func listItems(_ section: String) -> [String] {
    var items: [String] = []
    var margin = 0
    for line in lines(of: section) {
      if let start = line.prefixMatch(of: /\d+\. +/) {
        items.append(String(line[start.range.upperBound...]))
        margin = start.output.count
      } else if !items.isEmpty {
        items[items.count - 1] += "\n" + line.dropFirst(min(margin, line.prefix { $0 == " " }.count))
      }
    }
    return items.map(\.trimmed)
  }
}

extension StringProtocol {
  /// Whether there is nothing but white space.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// The text without white space at its ends.
  var trimmed: String { String(trimmingPrefix(while: \.isWhitespace)).trimmingSuffix(while: \.isWhitespace) }

  /// Returns the text without the characters at its end that meet a condition.
  func trimmingSuffix(while condition: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, condition(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
