import Foundation
import Testing

/// What is written for readers and learners is plain English, as far as a search for phrases can tell.
@Suite struct WordingTests {
  /// A phrase that isn't written here, with what is written instead.
  struct Phrase: CustomTestStringConvertible {
    let pattern: String
    let instead: String
    var testDescription: String { pattern }

    init(_ pattern: String, _ instead: String) {
      self.pattern = pattern
      self.instead = instead
    }
  }

  static let phrases = [
    Phrase(#"\bis no (?!longer|more|less)"#, "isn't a"),
    Phrase(#"\b(is|are) none\b"#, "isn't one, doesn't have any"),
    Phrase(#"\bin place of\b"#, "instead of"),
    Phrase(#"\belse than\b"#, "other than"),
    Phrase(#"\b(came|come|comes|coming) to (its|their|an) end\b"#, "finished"),
    Phrase(#"\banew\b"#, "again"),
    Phrase(#"\b(for|of|by|to) who\b"#, "whoever, for those who"),
    Phrase(#"\b(is|are|was|were) (not )?so(\.|,| and)"#, "is true, isn't true"),
    Phrase(#"/// (Makes of|Finds out of|Tells of|Answers with)\b"#, "Turns … into, Finds, Returns"),
    Phrase(#"/// (What|Whether|How|Where) .*\b(prints|says|tells|gives|asks)\.$"#, "a noun: the output, the message"),
  ]

  @Test(arguments: phrases) func `comments and messages are plain English`(_ phrase: Phrase) throws {
    let pattern = try Regex(phrase.pattern)
    for (path, lines) in try RepositoryTests.files(in: "Sources") {
      for (number, line) in lines.enumerated() {
        guard let start = line.firstRange(of: "//")?.lowerBound ?? line.firstIndex(of: "\"") else { continue }
        // "There is no …" is how one says it.
        let words = line[start...].replacing(/[Tt]here (is|are) (no|none)\b/, with: "…")
        #expect(
          try pattern.firstMatch(in: String(words)) == nil, "\(path):\(number + 1): say \(phrase.instead): \(words)")
      }
    }
  }

  @Test func `what a function does is said with a verb first`() throws {
    let nouns: Set = ["The", "A", "An", "Whether", "What", "How", "Where", "Those", "All", "One", "Several", "Some"]
    let function = /^ *((public|package|private|fileprivate|static|mutating|final|nonisolated|override) )*(func|init)\b/
    for (path, lines) in try RepositoryTests.files(in: "Sources") {
      var summary: (line: Int, words: Substring)?
      var attribute = AttributeLines()
      for (number, line) in lines.enumerated() {
        let text = line.drop { $0 == " " }
        if attribute.hold(text) { continue }
        if text.hasPrefix("/// ") {
          if summary == nil { summary = (number + 1, text.dropFirst(4)) }
        } else if !text.hasPrefix("///"), !text.hasPrefix("@") {
          if let (line, words) = summary, text.hasPrefix("func") || text.contains("func ") || text.contains("init"),
            text.firstMatch(of: function) != nil
          {
            #expect(!nouns.contains(String(words.prefix { $0 != " " })), "\(path):\(line): \(words)")
          }
          summary = nil
        }
      }
    }
  }
}
