import Reports
import TerminalRendering
import Testing

@Suite("A picture of curves") struct CurveTests {
  private static func picture(
    _ curves: [(name: String, x: [Float], y: [Float])], isLogX: Bool = false, isLogY: Bool = false, fit: CurveFit? = nil
  ) -> CurvesPicture {
    CurvesPicture(
      title: nil, xName: "", yName: "", isLogX: isLogX, isLogY: isLogY, showsFits: fit != nil,
      curves: curves.map { CurveSeries(name: $0.name, x: $0.x, y: $0.y, leftOut: 0, fit: fit) })
  }

  private static func drawn(_ picture: CurvesPicture, width: Int = 80) -> [Substring] {
    PictureView(AnyPicture(picture)).render(on: Canvas(width: width, depth: .none)).split(
      separator: "\n", omittingEmptySubsequences: false)
  }

  /// The numbers beside an axis that goes up, from below, and those below the one to the right.
  private static func ticks(_ lines: [Substring]) -> (up: [Double], right: [Double]) {
    let up = lines.filter { $0.contains("┤") }.compactMap { Double($0.prefix { $0 != "┤" }.filter { $0 != " " }) }
    let rule = lines.firstIndex { $0.contains("└") } ?? 0
    return (up.reversed(), lines[rule + 1].split(separator: " ").compactMap { Double($0) })
  }

  /// The signs of a curve's mark: row and column.
  private static func places(_ mark: Character, _ lines: [Substring]) -> [(row: Int, column: Int)] {
    let rule = lines.firstIndex { $0.contains("└") } ?? 0
    return lines[..<rule].enumerated().flatMap { row, line in
      line.enumerated().filter { $0.element == mark }.map { (row, $0.offset) }
    }
  }

  @Test(
    "has two ticks at least and few, which are 1, 2 or 5 steps of a power of ten, inside the curve's range",
    arguments: [(0, 1), (-3, 7), (0.002, 0.0031), (1e6, 3e6), (12345, 12346), (-1e-9, 1e-9), (1e30, 2e35), (99, 101)],
    [40, 80, 200])
  func evenTicks(range: (Float, Float), width: Int) {
    let line = [range.0, range.1]
    let ticks = Self.ticks(Self.drawn(Self.picture([("a", line, line)]), width: width))
    for axis in [ticks.up, ticks.right] {
      #expect((2...max(16, width / 8)).contains(axis.count))
      let steps = zip(axis.dropFirst(), axis).map { $0 - $1 }
      let slack = 1e-4 * Double(range.1 - range.0)
      #expect(steps.allSatisfy { abs($0 - steps[0]) < slack } && steps[0] > 0)
      var digit = steps[0]
      while digit < 0.99 { digit *= 10 }
      while digit >= 9.9 { digit /= 10 }
      #expect([1, 2, 5].contains { abs(digit - $0) < 1e-3 }, "steps of \(steps[0])")
      #expect(axis.allSatisfy { $0 >= Double(range.0) - slack && $0 <= Double(range.1) + slack })
    }
  }

  @Test(
    "has ticks of 1, 2, 5 and so on, or powers of ten, on logarithmic axes",
    arguments: [(1, 100), (64, 4096), (0.011, 470), (1e-30, 1e30), (3, 9), (1e-6, 1e-5)], [40, 80, 200])
  func logarithmicTicks(range: (Float, Float), width: Int) {
    let line = [range.0, range.1]
    let picture = Self.picture([("a", line, line)], isLogX: true, isLogY: true)
    let ticks = Self.ticks(Self.drawn(picture, width: width))
    for axis in [ticks.up, ticks.right] {
      #expect((1...max(16, width / 8)).contains(axis.count), "\(axis)")
      guard range.1 / range.0 > 9 else { continue }
      for tick in axis {
        var digit = tick
        while digit < 0.99 { digit *= 10 }
        while digit >= 9.9 { digit /= 10 }
        #expect([1, 2, 5].contains { abs(digit - $0) < 1e-6 }, "\(tick)")
        #expect(Float(tick) >= range.0 * 0.999 && Float(tick) <= range.1 * 1.001)
      }
    }
  }

  @Test("sets a point where its ticks say, on even and on logarithmic axes", arguments: [false, true], [40, 80, 200])
  func marks(isLog: Bool, width: Int) {
    // On a logarithmic axis 10 is in the middle of 1 and 100, on an even one 50.5 is.
    let middle: Float = isLog ? 10 : 50.5
    let points: [Float] = [1, middle, 100]
    let picture = Self.picture([("a", points, points)], isLogX: isLog, isLogY: isLog)
    let lines = Self.drawn(picture, width: width)
    let marks = Self.places("●", lines).sorted { $0.column < $1.column }
    guard marks.count == 3 else { return #expect(Bool(false), "\(marks)") }
    #expect(abs(marks[2].column + marks[0].column - 2 * marks[1].column) <= 1)
    #expect(abs(marks[2].row + marks[0].row - 2 * marks[1].row) <= 1)
    #expect(marks[2].row < marks[0].row)
    #expect(lines.last == "● a")
  }

  @Test("tells up to twelve curves apart without colour")
  func legend() {
    let curves = (0..<12).map { (name: "curve\($0)", x: [Float(1), 2], y: [Float($0), Float($0) + 0.5]) }
    let lines = Self.drawn(Self.picture(curves), width: 200)
    let marks = lines.last?.split(separator: "   ").map(\.first)
    #expect(marks?.count == 12 && Set(marks ?? []).count == 12)
    for mark in marks ?? [] { #expect(!Self.places(mark!, lines).isEmpty || lines.joined().contains("✱")) }
  }

  @Test("says where marks of several curves stand")
  func shared() {
    let curves: [(String, [Float], [Float])] = [("a", [1, 2], [1, 2]), ("b", [1, 2], [1, 1])]
    let lines = Self.drawn(Self.picture(curves))
    #expect(Self.places("✱", lines).count == 1 && lines.last?.hasSuffix("✱ more than one") == true)
  }

  @Test("breaks a line at a point without a place, and draws nothing where there is none")
  func gaps() {
    let x = (0..<9).map(Float.init)
    var y = x.map { _ in Float(1) }
    let whole = Self.drawn(Self.picture([("a", x, y)])).joined().filter { ("⠀"..."⣿").contains($0) }.count
    y[4] = .nan
    let broken = Self.drawn(Self.picture([("a", x, y)])).joined().filter { ("⠀"..."⣿").contains($0) }.count
    #expect(broken < whole && broken > 0)
    #expect(Self.drawn(Self.picture([("a", [.nan], [.infinity])])) == ["no point to draw", "● a"])
    #expect(Self.drawn(Self.picture([("a", [], [])])) == ["no point to draw", "● a"])
  }

  @Test("names the law of a fit in the words of its axes")
  func laws() {
    func law(_ x: Bool, _ y: Bool, _ slope: Double) -> Substring? {
      let fit = CurveFit(intercept: 3, slope: slope)
      return Self.drawn(Self.picture([("a", [1, 2], [1, 2])], isLogX: x, isLogY: y, fit: fit)).last
    }
    #expect(law(true, true, 1.0163) == "● a: y ∝ x^1.02" && law(true, true, -2) == "● a: y ∝ x^-2.00")
    #expect(law(false, true, 0.03125) == "● a: y ∝ e^(0.0312 x)")
    #expect(law(false, false, -0.2) == "● a: y = 3.00 - 0.200 x")
    #expect(law(true, false, 1234567) == "● a: y = 3.00 + 1.23e6 ln x")
  }

  @Test("draws a fit that is steep, flat, outside or no number", arguments: [0, 1e300, -1e300, .nan, .infinity])
  func strangeFits(slope: Double) {
    let picture = Self.picture([("a", [1, 2], [1, 2])], fit: CurveFit(intercept: -slope, slope: slope))
    #expect(Self.drawn(picture).last?.hasPrefix("● a: y = ") == true)
  }
}
