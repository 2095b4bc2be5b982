/// A colour of the terminal's palette, or a fixed one.
///
/// The palette follows the learner's theme, light or dark, and is for words. Fixed colours are for pictures,
/// whose background is fixed as well.
public enum Colour: Hashable, Sendable {
  /// A palette colour, as the learner's terminal defines it.
  case black, red, green, yellow, blue, magenta, cyan, white
  /// A fixed colour.
  case rgb(RGB)

  /// Returns the parameters of the escape sequence that selects this colour, or nil if it doesn't exist at that depth.
  func parameters(background: Bool, depth: ColourDepth) -> String? {
    let base = background ? 40 : 30
    switch (self, depth) {
    case (_, .none), (.rgb, .ansi16): return nil
    case (.rgb(let colour), .ansi256): return "\(base + 8);5;\(colour.nearestOf256)"
    case (.rgb(let colour), .trueColour): return "\(base + 8);2;\(colour.red);\(colour.green);\(colour.blue)"
    case (.black, _): return "\(base)"
    case (.red, _): return "\(base + 1)"
    case (.green, _): return "\(base + 2)"
    case (.yellow, _): return "\(base + 3)"
    case (.blue, _): return "\(base + 4)"
    case (.magenta, _): return "\(base + 5)"
    case (.cyan, _): return "\(base + 6)"
    case (.white, _): return "\(base + 7)"
    }
  }
}
