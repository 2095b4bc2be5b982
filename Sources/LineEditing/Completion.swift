/// Something the word before the cursor could become.
public struct Completion: Equatable, Sendable {
  /// What is put in the word's place.
  public var text: String
  /// What is listed where there are several.
  public var label: String

  /// A completion that is listed as `label`, or as its text.
  public init(_ text: String, label: String? = nil) {
    self.text = text
    self.label = label ?? text
  }
}
