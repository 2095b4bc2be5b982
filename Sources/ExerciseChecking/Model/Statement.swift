import System

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

  /// A number that changes with the page as hexadecimal digits.
  public var fingerprint: String { String(Fingerprint(of: markdown).value, radix: 16) }
}
