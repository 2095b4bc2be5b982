import TerminalRendering
import Testing

/// What holds for every view, whatever its data.
@Suite struct ViewLawTests {
  static let widths = [1, 23, 37, 80, 211]
  static let views = Specimen.all + Specimen.hostile

  @Test("no line is wider than the canvas, but code in markdown", arguments: views)
  func width(_ specimen: Specimen) {
    for canvas in Self.canvases {
      for line in specimen.view.render(on: canvas).split(separator: "\n") where !specimen.isCode(line) {
        #expect(DisplayWidth.of(String(line)) <= canvas.width, "\(canvas): \(line)")
      }
    }
  }

  @Test("without colour there is no escape character", arguments: views)
  func noEscapes(_ specimen: Specimen) {
    for width in Self.widths {
      let text = specimen.view.render(on: Canvas(width: width, depth: .none))
      #expect(!text.unicodeScalars.contains("\u{1B}"))
    }
  }

  @Test("in colour the only control sequences are those that set a style", arguments: views)
  func onlyStyles(_ specimen: Specimen) {
    for canvas in Self.canvases {
      let bare = withoutStyles(specimen.view.render(on: canvas))
      #expect(!bare.unicodeScalars.contains { $0 != "\n" && ($0.value < 32 || (127..<160).contains($0.value)) })
    }
  }

  @Test("each line ends unstyled", arguments: views)
  func unstyledEnds(_ specimen: Specimen) {
    for canvas in Self.canvases {
      for line in specimen.view.render(on: canvas).split(separator: "\n") {
        let last = line.utf8.lastIndex(of: 0x1B)
        #expect(last == nil || last.map { line[$0...].hasPrefix("\u{1B}[0m") } == true)
      }
    }
  }

  @Test("colour changes no letter of what has no picture", arguments: Specimen.all.filter(\.isText))
  func sameLetters(_ specimen: Specimen) {
    for width in Self.widths {
      let coloured = specimen.view.render(on: Canvas(width: width, depth: .trueColour))
      let plain = specimen.view.render(on: Canvas(width: width, depth: .none))
      #expect(withoutStyles(coloured) == plain)
    }
  }

  @Test("a canvas is never narrower or wider than its bounds", arguments: [Int.min, -1, 0, 1, 19, 1001, Int.max])
  func bounds(width: Int) {
    let canvas = Canvas(width: width, depth: .none)
    #expect(canvas.width == (width < 20 ? 20 : 1000))
  }

  private static let canvases = widths.flatMap { width in
    ColourDepth.allCases.map { Canvas(width: width, depth: $0) }
  }
}
