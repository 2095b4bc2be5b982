/// A colour as red, green and blue, of eight bits each, in sRGB.
public struct RGB: Hashable, Sendable {
  /// The share of red.
  public let red: UInt8
  /// The share of green.
  public let green: UInt8
  /// The share of blue.
  public let blue: UInt8

  /// Creates a colour from its three shares.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Returns the colour at a fraction `t` of the way to another.
  func mixed(with other: RGB, at t: Float) -> RGB {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 { UInt8((Float(a) + (Float(b) - Float(a)) * t).rounded()) }
    return RGB(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
  }

  /// The relative luminance, between 0 and 1.
  ///
  ///     Y = 0.2126 R² + 0.7152 G² + 0.0722 B²
  ///
  /// The square approximates sRGB's exponent of about 2.2, closely enough to choose between black and white.
  var luminance: Float {
    func light(_ share: UInt8) -> Float { Float(share) / 255 * (Float(share) / 255) }
    return 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue)
  }

  /// Black or white, whichever is more readable on this colour.
  ///
  /// The contrast of two luminances is (brighter + 0.05) / (darker + 0.05), as WCAG 2 defines it.
  var readableInk: RGB {
    let light = luminance + 0.05
    return light / 0.05 >= 1.05 / light ? RGB(0, 0, 0) : RGB(255, 255, 255)
  }

  /// The index of the nearest colour among the 216 of the cube and the 24 greys, 16…255. The sixteen below
  /// them belong to the learner's theme.
  var nearestOf256: Int { nearest.index }

  /// Returns the colour that a terminal of that depth actually shows.
  func shown(at depth: ColourDepth) -> RGB { depth == .ansi256 ? nearest.colour : self }

  /// The six levels of each component in the cube.
  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private var nearest: (index: Int, colour: RGB) {
    // Each component takes its nearest level, with a boundary between two levels.
    func level(_ share: UInt8) -> Int { share < 48 ? 0 : share < 115 ? 1 : (Int(share) - 35) / 40 }
    let (r, g, b) = (level(red), level(green), level(blue))
    let cube = RGB(Self.levels[r], Self.levels[g], Self.levels[b])
    // The greys run from 8 to 238 in steps of ten; the nearest is that of the mean component.
    let mean = (Int(red) + Int(green) + Int(blue)) / 3
    let step = min(max((mean - 3) / 10, 0), 23)
    let grey = RGB(UInt8(8 + 10 * step), UInt8(8 + 10 * step), UInt8(8 + 10 * step))
    return distance(to: grey) < distance(to: cube) ? (232 + step, grey) : (16 + 36 * r + 6 * g + b, cube)
  }

  private func distance(to other: RGB) -> Int {
    func square(_ a: UInt8, _ b: UInt8) -> Int { (Int(a) - Int(b)) * (Int(a) - Int(b)) }
    return square(red, other.red) + square(green, other.green) + square(blue, other.blue)
  }
}
