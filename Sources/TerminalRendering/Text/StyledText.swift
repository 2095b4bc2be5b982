/// Text whose pieces have styles: the material of every view.
///
/// A styled text never holds a control character other than the newline: all its text goes through
/// ``Sanitiser``, so that nothing in a file or a label can move the cursor or change a colour.
public struct StyledText: Hashable, Sendable, ExpressibleByStringLiteral {
  /// A piece in one style.
  struct Span: Hashable, Sendable {
    var text: String
    var style: Style
  }

  private(set) var spans: [Span] = []

  /// Creates an empty text.
  public init() {}

  /// Creates a text in one style. Control characters are made visible; newlines stay.
  public init(_ text: String, _ style: Style = .plain) { append(text, style) }

  /// Creates a plain text.
  public init(stringLiteral text: String) { self.init(text) }

  /// Whether the text has no characters.
  public var isEmpty: Bool { spans.isEmpty }

  /// The text without its styles.
  public var plain: String { spans.map(\.text).joined() }

  /// The columns the text takes in a terminal.
  public var width: Int { spans.reduce(0) { $0 + DisplayWidth.of($1.text) } }

  /// Adds a piece at the end.
  public mutating func append(_ text: String, _ style: Style = .plain) {
    let visible = Sanitiser.visible(text)
    guard !visible.isEmpty else { return }
    if let last = spans.indices.last, spans[last].style == style {
      spans[last].text += visible
    } else {
      spans.append(Span(text: visible, style: style))
    }
  }

  /// Adds another text at the end.
  public mutating func append(_ other: StyledText) {
    for span in other.spans { append(span.text, span.style) }
  }

  /// Joins two texts.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.append(right)
    return sum
  }

  /// Adds another text at the end.
  public static func += (left: inout StyledText, right: StyledText) { left.append(right) }

  /// Returns the same text with a style laid under every piece: a piece's own style wins.
  func over(_ style: Style) -> StyledText {
    var result = self
    for index in result.spans.indices { result.spans[index].style = style.overlaid(with: spans[index].style) }
    return result
  }

  /// Returns the text with its escape sequences; at ``ColourDepth/none`` the plain text.
  public func rendered(for depth: ColourDepth) -> String {
    var result = ""
    for span in spans {
      let opening = span.style.opening(for: depth)
      result += opening.isEmpty ? span.text : opening + span.text + "\u{1B}[0m"
    }
    return result
  }
}
