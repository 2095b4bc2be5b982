/// The look of a piece of text: its colours and its attributes.
public struct Style: Hashable, Sendable {
  /// The attributes a terminal can give to letters besides colour.
  public struct Attributes: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Creates a set from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Heavier.
    public static let bold = Attributes(rawValue: 1)
    /// Paler.
    public static let faint = Attributes(rawValue: 2)
    /// Slanted.
    public static let italic = Attributes(rawValue: 4)
    /// With a line below.
    public static let underlined = Attributes(rawValue: 8)
    /// Text and background colours exchanged.
    public static let inverse = Attributes(rawValue: 16)
    /// With a line through.
    public static let struck = Attributes(rawValue: 32)

    static let codes: [(Attributes, String)] = [
      (.bold, "1"), (.faint, "2"), (.italic, "3"), (.underlined, "4"), (.inverse, "7"), (.struck, "9"),
    ]
  }

  /// The colour of the letters; nil for the terminal's own.
  public var ink: Colour?
  /// The colour behind them; nil for the terminal's own.
  public var background: Colour?
  /// The attributes.
  public var attributes: Attributes

  /// Creates a style.
  public init(ink: Colour? = nil, background: Colour? = nil, _ attributes: Attributes = []) {
    self.ink = ink
    self.background = background
    self.attributes = attributes
  }

  /// No style at all.
  public static let plain = Style()
  /// Heavier letters.
  public static let bold = Style(.bold)
  /// Paler letters: for gutters, rules, and anything secondary.
  public static let faint = Style(.faint)

  /// Returns this style with another laid over it: the other's colours win, its attributes are added.
  func overlaid(with other: Style) -> Style {
    Style(
      ink: other.ink ?? ink, background: other.background ?? background, attributes.union(other.attributes))
  }

  /// Returns the escape sequence that switches the style on, empty if the depth shows no difference.
  func opening(for depth: ColourDepth) -> String {
    guard depth != .none else { return "" }
    var parameters = Attributes.codes.filter { attributes.contains($0.0) }.map(\.1)
    if let ink = ink?.parameters(background: false, depth: depth) { parameters.append(ink) }
    if let behind = background?.parameters(background: true, depth: depth) { parameters.append(behind) }
    return parameters.isEmpty ? "" : "\u{1B}[" + parameters.joined(separator: ";") + "m"
  }
}
