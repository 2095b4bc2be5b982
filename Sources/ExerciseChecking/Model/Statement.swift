/// The statement of an exercise: a page of markdown whose last part, after `## Hints`, is a list of hints.
public struct Statement: Sendable {
  /// The whole page.
  public let markdown: String

  private static let hintsHeading = "\n## Hints\n"

  /// The page without its hints.
  public var task: String {
    markdown.firstRange(of: Self.hintsHeading).map { String(markdown[..<$0.lowerBound]) } ?? markdown
  }

  /// The hints as markdown; empty if there are none.
  public var hints: String {
    markdown.firstRange(of: Self.hintsHeading).map { String(markdown[$0.upperBound...]) } ?? ""
  }

  /// A number that changes with the page (Fowler, Noll and Vo's hash, 64 bits).
  public var fingerprint: String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in markdown.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
