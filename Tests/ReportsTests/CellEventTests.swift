import Reports
import Testing
import WorkerProtocol

@Suite("Events of a cell") struct CellEventTests {
  private static let range = SourceRange(startLine: 1, startColumn: 2, endLine: 3, endColumn: 5)
  private static let events: [CellEvent] =
    (Sample.values.map { $0 as ReportedValue? } + [nil]).map { value in
      .value(
        ValueEvent(
          name: "x", type: "Tensor", value: value, range: range, module: "Cell_7", isTop: true, isFinal: false,
          isUnchanged: true, isInstance: false))
    } + [
      .scopeEntry(range, module: "Cell_7"), .scopeExit, .folded(range, module: "Cell_7", count: 997),
      .picture(AnyPicture(Sample.heatmap), mark: 3), .refusal(Sample.refusal), .result([]), .result([1, 2, 255]),
    ]

  @Test("arrive as they were sent, however the bytes are split", arguments: [1, 2, 7, 100_000])
  func roundTrip(step: Int) throws {
    let bytes = Self.events.flatMap(\.frame)
    var decoder = CellEventDecoder()
    var events: [CellEvent] = []
    for start in stride(from: 0, to: bytes.count, by: step) {
      events += try decoder.decode(Array(bytes[start..<min(start + step, bytes.count)]))
    }
    #expect(events == Self.events)
  }

  @Test("that were cut are awaited, and forgotten when another cell runs")
  func prefixes() throws {
    for event in Self.events {
      for length in 0..<event.frame.count {
        var decoder = CellEventDecoder()
        #expect(try decoder.decode(Array(event.frame[..<length])) == [])
        decoder.reset()
        #expect(try decoder.decode(event.frame) == [event])
      }
    }
  }

  @Test("that were changed anywhere are refused, awaited, or others, and no trap", arguments: 1...40)
  func mutations(seed: UInt64) {
    var random = Dice(seed)
    for event in Self.events {
      for _ in 0..<50 {
        var frame = event.frame
        for _ in 0...random.next(3) { frame[random.next(frame.count)] = UInt8(random.next(256)) }
        var decoder = CellEventDecoder()
        _ = try? decoder.decode(frame)
      }
      var decoder = CellEventDecoder()
      _ = try? decoder.decode((0..<200).map { _ in UInt8(random.next(256)) })
    }
  }

  @Test("in a frame that is longer than what it holds are refused")
  func trailingBytes() {
    var writer = ByteWriter()
    writer.write(CellEvent.scopeExit.frame.count - 8 + 1)
    var decoder = CellEventDecoder()
    #expect(throws: ByteReader.Malformed.self) {
      try decoder.decode(writer.bytes + CellEvent.scopeExit.frame.dropFirst(8) + [0])
    }
  }
}
