import Reports
import TerminalRendering
import Testing

@Suite("The map of a decoder") struct DecoderMapTests {
  private func drawn(_ here: [DecoderPlace], width: Int, depth: ColourDepth = .none) -> String {
    PictureView(AnyPicture(DecoderMapPicture(here: here))).render(on: Canvas(width: width, depth: depth))
  }

  @Test("fits 78 columns and 20 lines, and is no different on a wider canvas")
  func size() {
    let lines = drawn(DecoderPlace.allCases, width: 78).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 20 && lines.allSatisfy { DisplayWidth.of(String($0)) <= 78 })
    #expect(drawn([.mask], width: 78) == drawn([.mask], width: 200))
  }

  @Test("has each place, and marks it alone, at each width", arguments: DecoderPlace.allCases, [20, 44, 60, 78])
  func places(place: DecoderPlace, width: Int) {
    let (plain, marked) = (drawn([], width: width), drawn([place], width: width))
    #expect(plain.contains(place.rawValue) && !plain.contains("▶") && !plain.contains("◀"))
    #expect(marked.contains("▶\(place.rawValue)◀"))
    #expect(
      marked.replacing("▶", with: " ").replacing("◀", with: " ").split(separator: "\n").map(Self.bare)
        == plain.split(separator: "\n").map(Self.bare))
    for other in DecoderPlace.allCases where other != place { #expect(!marked.contains("▶\(other.rawValue)◀")) }
  }

  @Test("stands out in colour too")
  func colour() {
    #expect(drawn([.mask], width: 80, depth: .ansi16).contains("\u{1B}[1;7;33m▶mask◀\u{1B}[0m"))
  }

  /// A line without the spaces at its end.
  private static func bare(_ line: Substring) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
