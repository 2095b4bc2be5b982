import Measurements
import Testing

@Suite("The roof of a machine") struct RooflineTests {
  /// 100 billion operations a second, 10 billion bytes: the edge is at 10 operations a byte.
  private let roofline = Roofline(
    peak: 100e9, bandwidth: 10e9,
    points: [
      .init(name: "slow", intensity: 0.5, speed: 4e9), .init(name: "fast", intensity: 500, speed: 90e9),
      .init(name: "idle", intensity: 500, speed: 1e9),
    ])

  @Test("is what memory brings, up to what the processor can do")
  func roof() {
    #expect(roofline.roof(at: 0.5) == 5e9)
    #expect(roofline.roof(at: 10) == 100e9)
    #expect(roofline.roof(at: 500) == 100e9)
  }

  @Test("is drawn with each computation under it, and says how much of it there is")
  func drawing() throws {
    let lines = roofline.lines
    let rows = lines.dropFirst().prefix(13)
    #expect(rows.first?.contains("-") == true && rows.last?.contains("-") == false)
    let slope = rows.compactMap { row in row.firstIndex(of: "/").map { row[..<$0].count } }
    #expect(slope == slope.sorted(by: >) && slope.count > 3, "memory's part falls to the left")
    func place(_ mark: Character) throws -> (row: Int, column: Int) {
      let row = try #require(rows.firstIndex { $0.dropFirst(8).contains(mark) })
      return (row, rows[row].distance(from: rows[row].startIndex, to: try #require(rows[row].lastIndex(of: mark))))
    }
    let (slow, fast, idle) = (try place("1"), try place("2"), try place("3"))
    #expect(fast.row < slow.row && slow.row < idle.row, "faster is higher")
    #expect(slow.column < fast.column && fast.column == idle.column)
    #expect(lines[lines.count - 3] == "1  slow: 4.00 GFLOP/s, 80 % of the roof above it")
    #expect(lines[lines.count - 2].contains("90 %") && lines[lines.count - 1].contains(" 1 %"))
  }

  @Test("has room for nine")
  func many() {
    let many = Roofline(
      peak: 1e9, bandwidth: 1e9, points: (1...20).map { .init(name: "\($0)", intensity: Double($0), speed: 1e8) })
    #expect(many.points.count == 9)
  }
}
