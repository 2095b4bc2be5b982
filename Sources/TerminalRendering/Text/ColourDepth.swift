/// The number of colours a terminal can show.
public enum ColourDepth: String, CaseIterable, Hashable, Sendable {
  /// Plain text: no escape sequences are written.
  case none
  /// The sixteen colours of the terminal's own palette. Pictures fall back to shades of text.
  case ansi16
  /// The palette of 256: pictures use the nearest colour of its cube and its greys.
  case ansi256
  /// Red, green and blue at eight bits each.
  case trueColour

  /// Whether colour alone can convey a value.
  var showsPictures: Bool { self == .ansi256 || self == .trueColour }
}
