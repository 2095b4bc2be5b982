internal import Glibc

/// What a machine can do at most, drawn: operations in a second over operations for each byte that comes from memory.
///
/// Both axes are logarithmic. Left of the edge memory sets the pace, right of it the processor does. A computation lies under
/// the roof, and how far under it says what is left to win.
///
/// - Source: Williams, Waterman and Patterson, "Roofline: an insightful visual performance model for multicore
///   architectures", 2009.
public struct Roofline: Sendable {
  /// A computation that was measured.
  public struct Point: Sendable {
    /// What it is.
    public var name: String
    /// Operations for each byte that has to come from memory, or go there.
    public var intensity: Double
    /// Operations in a second.
    public var speed: Double

    /// Creates a computation that was measured.
    public init(name: String, intensity: Double, speed: Double) {
      (self.name, self.intensity, self.speed) = (name, intensity, speed)
    }
  }

  /// The most operations in a second.
  public var peak: Double
  /// The most bytes that memory brings in a second.
  public var bandwidth: Double
  /// The computations, of which the first nine are drawn.
  public var points: [Point]

  private static let (width, height, most) = (60, 13, 9)

  /// Creates a drawing of what a machine can do, with some computations in it.
  public init(peak: Double, bandwidth: Double, points: [Point]) {
    (self.peak, self.bandwidth, self.points) = (peak, bandwidth, Array(points.prefix(Self.most)))
  }

  /// Returns the operations in a second that a computation can have at most.
  public func roof(at intensity: Double) -> Double { min(peak, bandwidth * intensity) }

  /// The drawing, a line of text for each row, with a list of the points below.
  public var lines: [String] {
    let edge = peak / bandwidth
    let intensities = points.map(\.intensity) + [edge / 8, edge * 8]
    let (least, most) = (intensities.reduce(edge, min), intensities.reduce(edge, max))
    let bottom = points.map(\.speed).reduce(bandwidth * least, min)
    func row(_ speed: Double) -> Int { Self.height - 1 - Self.place(speed, bottom, peak, Self.height - 1) }
    var grid = [[Character]](repeating: Array(repeating: " ", count: Self.width), count: Self.height)
    for column in 0..<Self.width {
      let intensity = least * pow(most / least, Double(column) / Double(Self.width - 1))
      grid[row(roof(at: intensity))][column] = intensity < edge ? "/" : "-"
    }
    for (number, point) in points.enumerated() {
      grid[row(point.speed)][Self.place(point.intensity, least, most, Self.width - 1)] = Self.mark(number)
    }
    let rows = grid.enumerated().map { y, cells in
      let label = y == 0 ? Self.billions(peak) : y == Self.height - 1 ? Self.billions(bottom) : ""
      return String(repeating: " ", count: max(0, 6 - label.count)) + label + " |" + String(cells).trimmedAtEnd
    }
    let (from, to) = (Numerals.short(least), Numerals.short(most))
    let gap = String(repeating: " ", count: max(1, Self.width - from.count - to.count))
    return ["GFLOP/s, over operations for each byte of memory"] + rows + ["        " + from + gap + to] + legend
  }

  private var legend: [String] {
    points.enumerated().map { number, point in
      let share = Numerals.percent(point.speed / roof(at: point.intensity))
      return "\(Self.mark(number))  \(point.name): \(Self.billions(point.speed)) GFLOP/s, \(share) of the roof above it"
    }
  }

  private static func mark(_ number: Int) -> Character { Character("\(number + 1)") }

  private static func billions(_ speed: Double) -> String { Numerals.short(speed / 1e9) }

  /// Returns the place of a number on a logarithmic axis of so many places after the first.
  private static func place(_ number: Double, _ least: Double, _ most: Double, _ last: Int) -> Int {
    guard most > least, number > 0 else { return 0 }
    return min(last, max(0, Int((log(number / least) / log(most / least) * Double(last)).rounded())))
  }
}

extension String {
  /// The text without spaces at its end.
  fileprivate var trimmedAtEnd: String { String(reversed().drop { $0 == " " }.reversed()) }
}

extension Report {
  /// The works that were measured under the roof of the machine; nil if none of them says how much memory it needs.
  var roofline: Roofline? {
    let points = results.compactMap { result -> Roofline.Point? in
      guard let intensity = result.work.intensity, let own = result.own, let rate = result.rate(of: own) else {
        return nil
      }
      return Roofline.Point(
        name: result.work.title, intensity: intensity, speed: result.work.isOfMemory ? rate * intensity : rate)
    }
    guard !points.isEmpty, machine.bandwidth > 0 else { return nil }
    return Roofline(peak: machine.multiplyAdds, bandwidth: machine.bandwidth, points: points)
  }
}
