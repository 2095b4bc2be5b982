/// A possible completion of the word before the cursor.
public struct Completion: Equatable, Sendable {
  /// The text that replaces the word.
  public var text: String
  /// The text to list if there are several completions.
  public var label: String

  /// Creates a completion that is listed as `label`, or as its text.
  public init(_ text: String, label: String? = nil) {
    self.text = text
    self.label = label ?? text
  }
}
