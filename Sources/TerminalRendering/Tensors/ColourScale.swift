/// A scale that gives each value a colour or a shade.
///
/// - Values of one sign run along *viridis*, from dark violet to yellow: equal steps of value look like equal
///   steps of colour, also in greyscale and to colour-blind readers. Source: Smith and van der Walt, 2015.
/// - Values of both signs run from blue through white to red, with white at zero and both ends equally far from
///   it. Source: the scheme RdBu of Brewer's ColorBrewer.
struct ColourScale {
  /// The ends of the scale.
  let low: Float
  let high: Float
  /// Whether zero is the middle.
  let isDiverging: Bool

  init(values: some Sequence<Float>, fixed: ClosedRange<Float>? = nil) {
    var low = Float.infinity
    var high = -Float.infinity
    if let fixed, fixed.lowerBound.isFinite, fixed.upperBound.isFinite {
      (low, high) = (fixed.lowerBound, fixed.upperBound)
    } else {
      for value in values where value.isFinite { (low, high) = (min(low, value), max(high, value)) }
    }
    if low > high { (low, high) = (0, 0) }
    isDiverging = low < 0 && high > 0
    let reach = max(abs(low), abs(high))
    self.low = isDiverging ? -reach : low
    self.high = isDiverging ? reach : high
  }

  /// Whether all values are the same.
  var isConstant: Bool { low == high }

  /// Returns a value's position between the ends, from 0 to 1; 0.5 if the ends are equal.
  func position(of value: Float) -> Float {
    guard !isConstant else { return 0.5 }
    let share = (Double(value) - Double(low)) / (Double(high) - Double(low))
    return Float(min(max(share, 0), 1))
  }

  /// Returns the colour of a value: nil for -inf (masked out), a colour outside both ramps for nan.
  func colour(of value: Float) -> RGB? {
    if value.isNaN { return Self.notANumber }
    if value == -.infinity { return nil }
    return colour(at: position(of: value))
  }

  /// Returns the colour at a position along the scale, from 0 to 1.
  func colour(at position: Float) -> RGB {
    let stops = isDiverging ? Self.blueWhiteRed : Self.viridis
    let place = position * Float(stops.count - 1)
    let index = min(Int(place), stops.count - 2)
    return stops[index].mixed(with: stops[index + 1], at: place - Float(index))
  }

  /// Returns the shade of a value when there is no colour: by its position on the scale, or by its magnitude if
  /// zero is the middle.
  func shade(of value: Float) -> Character {
    if value.isNaN { return "╱" }
    if value.isInfinite { return value < 0 ? "·" : "∞" }
    let share = position(of: value)
    let strength = isDiverging ? abs(share - 0.5) * 2 : share
    return Self.shades[min(Int(strength * Float(Self.shades.count)), Self.shades.count - 1)]
  }

  /// Returns the shade of a value beside which no number stands: if zero is the middle, a negative one has a sign of its
  /// own.
  func signedShade(of value: Float) -> Character {
    let shade = shade(of: value)
    guard isDiverging, value.isFinite, value < 0, let strength = Self.shades.firstIndex(of: shade) else { return shade }
    return Self.negatives[strength]
  }

  /// The signs of negative values, weakest first.
  static let negatives: [Character] = [" ", "-", "=", "≡", "#"]

  /// The shades, weakest first.
  static let shades: [Character] = [" ", "░", "▒", "▓", "█"]

  static let notANumber = RGB(255, 0, 255)

  private static let viridis = [
    RGB(0x44, 0x01, 0x54), RGB(0x47, 0x2D, 0x7B), RGB(0x3B, 0x52, 0x8B), RGB(0x2C, 0x72, 0x8E), RGB(0x21, 0x91, 0x8C),
    RGB(0x28, 0xAE, 0x80), RGB(0x5D, 0xC8, 0x63), RGB(0xAD, 0xDC, 0x30), RGB(0xFD, 0xE7, 0x25),
  ]

  private static let blueWhiteRed = [
    RGB(0x21, 0x66, 0xAC), RGB(0x67, 0xA9, 0xCF), RGB(0xD1, 0xE5, 0xF0), RGB(0xF7, 0xF7, 0xF7), RGB(0xFD, 0xDB, 0xC7),
    RGB(0xEF, 0x8A, 0x62), RGB(0xB2, 0x18, 0x2B),
  ]
}
