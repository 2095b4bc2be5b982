/// What came of a work.
public struct WorkResult: Sendable {
  /// The work.
  public var work: Work
  /// The results of the sides that took part, in the work's order.
  public var sides: [SideResult]

  /// Creates a result.
  public init(work: Work, sides: [SideResult]) {
    self.work = work
    self.sides = sides
  }

  /// What came of one side.
  public struct SideResult: Sendable {
    /// Whose it is.
    public var side: Side
    /// What was measured in each round: seconds of a call, or bytes.
    public var values: [Double]
    /// How far its result is from that in double precision, at most; nil if that wasn't looked at.
    public var error: Double?

    /// Creates a result.
    public init(side: Side, values: [Double], error: Double? = nil) {
      self.side = side
      self.values = values
      self.error = error
    }

    /// The middle of what was measured.
    public var median: Double { Statistics.median(values) }
  }

  /// A target and whether it is reached.
  public struct Verdict: Sendable, Equatable {
    /// The target in words.
    public var text: String
    /// Whether it is reached; nil if nobody was there to be compared with.
    public var isReached: Bool?
  }

  /// This package's own result.
  public var own: SideResult? { sides.first { $0.side == work.sides.first } }

  /// The fastest of the others.
  public var best: SideResult? {
    sides.filter { $0.side != work.sides.first }.min { $0.median < $1.median }
  }

  /// Returns how much of the work a side does in a second, in operations or bytes.
  public func rate(of side: SideResult) -> Double? {
    switch work.amount {
    case .operations(let amount), .bytes(let amount): amount / side.median
    case nil: nil
    }
  }

  /// Returns the share of what the machine can do that a side reaches.
  public func share(of side: SideResult, _ machine: MachinePeaks) -> Double? {
    switch work.amount {
    case .operations(let amount): amount / side.median / machine.multiplyAdds
    case .bytes(let amount): amount / side.median / machine.bandwidth
    case nil: nil
    }
  }

  /// Returns whether each target is reached.
  public func verdicts(_ machine: MachinePeaks) -> [Verdict] {
    guard let own else { return [] }
    return work.targets.map { target in
      switch target {
      case .share(let share):
        Verdict(
          text: "\(Numerals.percent(share)) of the \(work.isOfMemory ? "bandwidth" : "peak")",
          isReached: self.share(of: own, machine).map { $0 >= share })
      case .timesBest(let factor):
        Verdict(
          text: "\(Numerals.fixed(factor, 2)) × the best other",
          isReached: best.map { $0.median / own.median >= factor })
      case .atMost(let most):
        Verdict(text: "at most \(work.text(most))", isReached: own.median <= most)
      case .error(let most):
        Verdict(text: "error \(Numerals.scientific(most))", isReached: own.error.map { $0 <= most })
      }
    }
  }
}

extension Work {
  /// Whether reading memory bounds it.
  var isOfMemory: Bool { if case .bytes = amount { true } else { false } }

  /// Returns a measured value with its unit.
  func text(_ value: Double) -> String {
    measure == .memory ? Numerals.bytes(value) : Numerals.duration(value)
  }
}
