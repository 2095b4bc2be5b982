import Foundation
import Testing

@testable import LessonRunning

@Suite struct GlossaryTests {
  private static let text = """
    # Glossary

    What words mean here.

    ## causal mask

    *Lesson 4: [Masks](04-masks.md)*

    Hides what comes later.

    ## KV cache

    *Lesson 11: [The key–value cache](11-key-value-cache.md)*, *lesson 4: [Masks](04-masks.md)* · *also:* key–value cache,
    past key values

    Keys and values that are kept.

    - of each layer
    - of each head

    ## logits

    *Lesson 1: [A lookup](01-soft-lookup.md)*

    Scores of tokens.

    ## query, key, value

    *Lesson 1: [A lookup](01-soft-lookup.md)*

    What a token asks with, is found by, and hands over.

    ## score

    *Lesson 1: [A lookup](01-soft-lookup.md)* · *also:* logit

    How well a key fits.

    ## √dₖ

    *Lesson 3: [Scaling](03-scaling.md)* · *also:* entropy

    A root.

    """

  private func glossary(_ text: String = Self.text) throws -> Glossary {
    try GlossaryParser.glossary(text, path: "glossary.md")
  }

  @Test func `a term has names, lessons and an explanation`() throws {
    let glossary = try glossary()
    #expect(glossary.terms.map(\.name) == ["causal mask", "KV cache", "logits", "query, key, value", "score", "√dₖ"])
    let cache = try #require(glossary.terms.dropFirst().first)
    #expect(cache.otherNames == ["key–value cache", "past key values"])
    #expect(cache.lessons.map(\.number) == [11, 4])
    #expect(cache.lessons.map(\.id) == ["11-key-value-cache", "04-masks"])
    #expect(cache.lessons.first?.title == "The key–value cache")
    #expect(cache.text == "Keys and values that are kept.\n\n- of each layer\n- of each head")
    #expect(cache.line == 11)
  }

  @Test(arguments: [
    ("causal mask", "causal mask"), ("Causal Masks", "causal mask"), ("causal-mask", "causal mask"),
    ("  causal mask ", "causal mask"), ("kv caches", "KV cache"), ("KEY-VALUE CACHE", "KV cache"),
    ("key–value caches", "KV cache"),
    ("past key value", "KV cache"), ("key", "query, key, value"), ("queries", "query, key, value"),
    // The term itself comes before the plural of another's name.
    ("logits", "logits"), ("logit", "score"), ("entropies", "√dₖ"), ("dₖ", "√dₖ"),
  ])
  func `a term is found by any of its names, however it is written`(name: String, term: String) throws {
    #expect(try glossary().terms(named: name).map(\.name) == [term])
  }

  @Test(arguments: ["", " ", "?", "mask", "scored", "keyss", String(repeating: "a", count: 100_000)])
  func `another name isn't found`(name: String) throws { #expect(try glossary().terms(named: name).isEmpty) }

  @Test func `a further name of several terms finds them all, and a term's own name finds that one`() throws {
    let more = "\n\n## mark\n\n\(Self.about) · *also:* logit; score; `wq`\n\nA number."
    let glossary = try glossary(Self.text + more)
    #expect(glossary.terms(named: "logit").map(\.name) == ["score", "mark"])
    #expect(glossary.terms(named: "scores").map(\.name) == ["score", "mark"])
    #expect(glossary.terms(named: "score").map(\.name) == ["score"])
    #expect(glossary.terms(named: "WQ").map(\.name) == ["mark"])
  }

  @Test func `for a name that isn't one the nearest are known`() throws {
    let glossary = try glossary()
    #expect(glossary.nearest(to: "mask") == ["causal mask"])
    #expect(glossary.nearest(to: "cache") == ["KV cache"])
    #expect(glossary.nearest(to: "scroe") == ["score"])
    #expect(glossary.nearest(to: "backpropagation") == [])
    #expect(glossary.nearest(to: "") == [])
  }

  @Test func `links lead to a term by the anchor that repository pages give its heading`() throws {
    let glossary = try glossary()
    let anchors = ["causal-mask", "kv-cache", "logits", "query-key-value", "score", "dₖ"]
    #expect(glossary.terms.map(\.anchor) == anchors)
    for (anchor, term) in zip(anchors, glossary.terms) { #expect(glossary.term(at: anchor) == term) }
    #expect(glossary.term(at: "logit") == nil)
  }

  static let about = "*Lesson 4: [Masks](04-masks.md)*"

  @Test(arguments: [
    ("", 1, "a glossary begins with its title, `# Glossary`"),
    ("words\n", 1, "a glossary begins with its title, `# Glossary`"),
    ("# G\n\n# H\n", 3, "each term is a heading `## term`"),
    (
      "# G\n\n## a\n\nText.\n", 3,
      "below the term stands its lesson, `*Lesson 1: [title](NN-slug.md)*`, and `· *also:* …`"
    ),
    ("# G\n\n## a\n", 3, "below the term stands its lesson, `*Lesson 1: [title](NN-slug.md)*`, and `· *also:* …`"),
    (
      "# G\n\n## a\n\n\(about) · *also:* ,\n\nText.\n", 3,
      "below the term stands its lesson, `*Lesson 1: [title](NN-slug.md)*`, and `· *also:* …`"
    ),
    ("# G\n\n## a\n\n\(about)\n", 3, "this term has no explanation"),
    ("# G\n\n## a\n\n*Lesson 3: [Masks](04-masks.md)*\n\nText.\n", 5, "lesson 3 isn't 04-masks"),
    ("# G\n\n## ?!\n\n\(about)\n\nText.\n", 3, "a term has letters"),
    (
      "# G\n\n## a\n\n\(about)\n\nText.\n\n## A\n\n\(about)\n\nText.\n", 9, "A is the term on line 3 already"
    ),
  ])
  func `a glossary that can't be understood is refused with the line`(text: String, line: Int, reason: String) {
    #expect(throws: LessonError(path: "glossary.md", line: line, reason: reason)) { try glossary(text) }
  }

  @Test func `a folder without the file has no glossary`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "glossary-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try LessonLibrary(folder: folder.path).glossary() == nil)
    try Self.text.write(to: folder.appending(path: "glossary.md"), atomically: true, encoding: .utf8)
    #expect(try LessonLibrary(folder: folder.path).glossary()?.terms.count == 6)
    #expect(LessonLibrary(folder: folder.path).ids.isEmpty)
  }
}
