import Foundation
import Testing

@testable import TerminalRendering

@Suite struct ColourTests {
  /// Colours all over the cube, by steps that are no step of the palette.
  static let colours = stride(from: 0, through: 255, by: 17).flatMap { red in
    stride(from: 0, through: 255, by: 15).flatMap { green in
      stride(from: 0, through: 255, by: 51).map { RGB(UInt8(red), UInt8(green), UInt8($0)) }
    }
  }

  @Test("no colour of the 256 is nearer than the one that is chosen")
  func nearest() {
    let levels = [0, 95, 135, 175, 215, 255]
    var palette: [[Int]] = []
    for red in levels { for green in levels { for blue in levels { palette.append([red, green, blue]) } } }
    for step in 0..<24 { palette.append([Int](repeating: 8 + 10 * step, count: 3)) }
    for colour in Self.colours {
      let shares = Self.shares(colour)
      let distances = palette.map { entry -> Int in
        zip(entry, shares).map { ($0 - $1) * ($0 - $1) }.reduce(0, +)
      }
      #expect(distances[colour.nearestOf256 - 16] == distances.min(), "\(colour)")
      #expect(Self.shares(colour.shown(at: .ansi256)) == palette[colour.nearestOf256 - 16])
    }
  }

  private static func shares(_ colour: RGB) -> [Int] { [Int(colour.red), Int(colour.green), Int(colour.blue)] }

  /// The relative luminance of WCAG 2, with sRGB's own curve.
  private static func luminance(_ colour: RGB) -> Double {
    func light(_ share: UInt8) -> Double {
      let share = Double(share) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * light(colour.red) + 0.7152 * light(colour.green) + 0.0722 * light(colour.blue)
  }

  @Test(
    "a number has a contrast of at least 4 with its cell, all along both scales",
    arguments: [[0, 1], [-1, 1]] as [[Float]], [ColourDepth.ansi256, .trueColour])
  func contrast(values: [Float], depth: ColourDepth) {
    let scale = ColourScale(values: values)
    for step in 0...100 {
      let cell = scale.colour(at: Float(step) / 100).shown(at: depth)
      let lights = [Self.luminance(cell), Self.luminance(cell.readableInk)].sorted()
      #expect((lights[1] + 0.05) / (lights[0] + 0.05) >= 4, "\(cell)")
    }
  }

  @Test("a larger value is a lighter colour on the scale of one sign")
  func monotone() {
    let scale = ColourScale(values: [3, 7])
    let lights = (0...40).map { Self.luminance(scale.colour(at: Float($0) / 40)) }
    #expect(lights == lights.sorted())
  }

  @Test("values of both signs put white at zero, and their ends as far from it as the larger")
  func diverging() {
    let scale = ColourScale(values: [-2, 5])
    #expect(scale.low == -5 && scale.high == 5)
    #expect(scale.colour(of: 0) == RGB(0xF7, 0xF7, 0xF7))
  }

  @Test("a constant tensor stands in the middle of its scale", arguments: [0, 7, -1e38] as [Float])
  func constant(value: Float) {
    #expect(ColourScale(values: [value, value]).position(of: value) == 0.5)
  }

  @Test("the ends of the floats do not overflow a scale")
  func overflow() {
    let scale = ColourScale(values: [-Float.greatestFiniteMagnitude, .greatestFiniteMagnitude])
    #expect(scale.position(of: 0) == 0.5)
  }

  @Test("a value beyond a fixed range has the colour of its end")
  func fixedRange() {
    let scale = ColourScale(values: [9], fixed: 0...1)
    #expect(scale.colour(of: 9) == scale.colour(of: 1))
    #expect(scale.shade(of: -3) == " ")
  }

  @Test("no other colour stands for nan, and none for what is masked out")
  func notFinite() {
    let scale = ColourScale(values: [0, 1])
    #expect(scale.colour(of: -.infinity) == nil)
    #expect(!(0...100).contains { scale.colour(at: Float($0) / 100) == scale.colour(of: .nan) })
  }
}
