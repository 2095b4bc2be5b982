/// The growth of the cost of a way to compute attention, beside the growth that theory gives.
public struct CostCurve: Sendable {
  /// The way, for readers.
  public var title: String
  /// The names of the works, each with its size.
  public var works: [(id: String, size: Double)]
  /// The exponent that theory gives.
  public var exponent: Double

  /// How far a measured exponent may be off.
  public static let tolerance = 0.1

  /// The ways that are measured. A step with a cache reads more than the caches of the processor hold.
  public static let all = [
    CostCurve(
      title: "attention with its weights kept, against n",
      works: [1_024, 1_448, 2_048, 2_896].map { ("traced/\($0)", Double($0)) }, exponent: 2),
    CostCurve(
      title: "fused attention, against n",
      works: [1_024, 2_048, 4_096].map { ("attention/full/\($0)", Double($0)) }, exponent: 2),
    CostCurve(
      title: "one query, against the length of its cache",
      works: [32_768, 65_536, 131_072].map { ("decode/\($0)", Double($0)) }, exponent: 1),
  ]

  /// Creates a curve.
  public init(title: String, works: [(id: String, size: Double)], exponent: Double) {
    self.title = title
    self.works = works
    self.exponent = exponent
  }

  /// Returns the exponent that measured times give, in the order of the works.
  public func measured(_ times: [Double]) -> Double {
    Statistics.exponent(zip(works, times).map { ($0.size, $1) })
  }

  /// Returns whether an exponent is what theory says.
  public func isReached(by exponent: Double) -> Bool { abs(exponent - self.exponent) <= Self.tolerance }
}
