import TerminalRendering
import Testing

@Suite struct SnapshotTests {
  @Test("every view is drawn as recorded without colour", arguments: Specimen.all, [40, 80])
  func plain(_ specimen: Specimen, width: Int) throws {
    let text = specimen.view.render(on: Canvas(width: width, depth: .none))
    try Snapshot.expect(text, named: "\(specimen.name)-\(width)-none")
  }

  @Test(
    "every view is drawn as recorded in colour", arguments: Specimen.all, [ColourDepth.ansi16, .ansi256, .trueColour])
  func coloured(_ specimen: Specimen, depth: ColourDepth) throws {
    let text = specimen.view.render(on: Canvas(width: 80, depth: depth))
    try Snapshot.expect(text, named: "\(specimen.name)-80-\(depth.rawValue)")
  }
}
