/// What the lines below a lesson's title say of it. Each is a paragraph of its own, in any order:
///
///     *Mechanisms:* `multi-head`, `head-pruning`
///
///     *Builds on:* [Queries, keys and values](02-queries-keys-values.md), [Masks](04-masks.md)
///
///     *Takes:* 25 minutes
public struct LessonMetadata: Sendable, Equatable {
  /// The names of the engine's mechanisms that the lesson takes apart.
  public var mechanisms: [String] = []
  /// The ids of the lessons that it builds on.
  public var buildsOn: [String] = []
  /// The minutes that it takes; nil if it doesn't say.
  public var minutes: Int?

  /// The lines that have been read.
  private var taken: Set<Line> = []

  /// A kind of line, by the words that it begins with.
  enum Line: String, CaseIterable {
    case mechanisms = "*Mechanisms:*"
    case buildsOn = "*Builds on:*"
    case takes = "*Takes:*"

    /// Returns the kind of line that a paragraph is; nil if it isn't one.
    static func of(_ paragraph: String) -> Line? { allCases.first { paragraph.hasPrefix($0.rawValue) } }
  }

  /// An error: a line doesn't say what it should.
  struct Malformed: Error {
    /// The number of lines after the paragraph's first.
    var offset: Int
    /// The reason.
    var reason: String
  }

  /// Reads a paragraph that is a line of this kind.
  mutating func take(_ paragraph: String, as line: Line) throws(Malformed) {
    let below = paragraph.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    for (offset, text) in zip(1..., below) {
      guard let other = Line.of(String(text.drop { $0 == " " })) else { continue }
      throw Malformed(
        offset: offset, reason: "`\(other.rawValue)` is a paragraph of its own: put a blank line above it")
    }
    guard taken.insert(line).inserted else {
      throw Malformed(offset: 0, reason: "this is a second line `\(line.rawValue)`")
    }
    let said = String(paragraph.dropFirst(line.rawValue.count)).replacing("\n", with: " ")
    switch line {
    case .mechanisms: mechanisms = try Self.mechanisms(said)
    case .buildsOn: buildsOn = try Self.lessons(said)
    case .takes: minutes = try Self.minutes(said)
    }
  }

  private static func mechanisms(_ said: String) throws(Malformed) -> [String] {
    let names = said.matches(of: /`([^`]+)`/).map { String($0.1) }
    guard !names.isEmpty else {
      throw Malformed(offset: 0, reason: "no mechanism is named here; each stands between backticks")
    }
    return names
  }

  private static func lessons(_ said: String) throws(Malformed) -> [String] {
    let targets = said.matches(of: /\[[^\]]*\]\(([^()]*)\)/).map { String($0.1) }
    guard !targets.isEmpty else {
      throw Malformed(offset: 0, reason: "no lesson is named here; each is a link, `[its title](NN-slug.md)`")
    }
    var ids: [String] = []
    for target in targets {
      guard let id = target.wholeMatch(of: /(\d\d-[a-z0-9]+(-[a-z0-9]+)*)\.md/)?.1 else {
        throw Malformed(offset: 0, reason: "`\(target)` isn't the file of a lesson, `NN-slug.md`")
      }
      guard !ids.contains(String(id)) else { throw Malformed(offset: 0, reason: "\(id) is named twice") }
      ids.append(String(id))
    }
    return ids
  }

  private static func minutes(_ said: String) throws(Malformed) -> Int {
    guard let number = said.wholeMatch(of: /\s*(\d+) minutes?\s*/)?.1, let minutes = Int(number),
      (1...600).contains(minutes)
    else {
      throw Malformed(offset: 0, reason: "a lesson takes a number of minutes from 1 to 600: `*Takes:* 25 minutes`")
    }
    return minutes
  }
}
