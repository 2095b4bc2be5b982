/// A piece of work that several sides do in turn, with what is to be reached.
public struct Work: Sendable {
  /// The name by which each side knows what to compute, such as `attention/full/2048`.
  public var id: String
  /// The group that can be asked for by itself.
  public var group: String
  /// What it is, for readers.
  public var title: String
  /// Who does it, this package first.
  public var sides: [Side]
  /// The names of what some sides do, if that isn't the work of this name.
  public var others: [Side: String]
  /// What is measured.
  public var measure: Measure
  /// How much work it is.
  public var amount: Amount?
  /// Operations for each byte of the operands and the result, each moved once; nil if it isn't to be drawn.
  public var intensity: Double?
  /// What is to be reached.
  public var targets: [Target]

  /// Returns the name of what a side does.
  public func id(of side: Side) -> String { others[side] ?? id }

  /// What is measured of a work.
  public enum Measure: Sendable {
    /// The time of a call.
    case time
    /// The memory that a call takes beyond inputs and output.
    case memory
  }

  /// How much there is to do, of what bounds it.
  public enum Amount: Sendable, Equatable {
    /// `Float` operations; a multiply-add is two.
    case operations(Double)
    /// Bytes that are read.
    case bytes(Double)
  }

  /// A bound that a result has to keep.
  public enum Target: Sendable, Equatable {
    /// At least this share of what the machine can do: of the multiply-adds or of the bytes in a second.
    case share(Double)
    /// At least so many times the speed of the fastest other side.
    case timesBest(Double)
    /// At most so many seconds, or bytes.
    case atMost(Double)
    /// A result that is at most so far from that in double precision.
    case error(Double)
  }

  /// Creates a piece of work.
  public init(
    id: String, group: String, title: String, sides: [Side], others: [Side: String] = [:],
    measure: Measure = .time, amount: Amount? = nil, intensity: Double? = nil, targets: [Target] = []
  ) {
    self.id = id
    self.group = group
    self.title = title
    self.sides = sides
    self.others = others
    self.measure = measure
    self.amount = amount
    self.intensity = intensity
    self.targets = targets
  }
}
