/// Numbers in a grid, in double precision, each with a bound on what `Float` arithmetic may be off by.
///
/// A reference computes with it what a submission computes with `Tensor`. The operations have the same names. Beside
/// each number x stands an error e, and every operation passes both on:
///
///     x ± e   is where a Float computation of the same formula comes out, to first order in u = 2⁻²⁴
///
/// An input is exact, e = 0: the submission gets the same `Float`. A sum of n terms adds n·u·Σ|terms|, whatever their
/// order; a product adds u·|x·y|, a division u·|x / y|; what the operands bring along is carried through the derivative.
/// So the tolerance of an exercise follows from the number of terms and from how sensitive the formula is at that point,
/// and the author states neither.
///
///     let scores = matmul(queries, keys.swappedAxes(-1, -2)) / Double(keys.dim(-1)).squareRoot()
///     scores.errors        // d·u·Σ|qᵢkᵢ| / √d and a few u more
///
/// - Refuses: shapes that don't fit, with the operation's name and both shapes.
/// - Numerics: double precision, so the numbers themselves are good to about n·10⁻¹⁶.
/// - Source: Higham, *Accuracy and Stability of Numerical Algorithms*, 2nd edition, §3.3 (running error analysis).
public struct DoubleTensor: Equatable, Sendable {
  /// The size of each axis.
  public let shape: [Int]
  /// The numbers, row by row.
  public let elements: [Double]
  /// For each number the most that `Float` arithmetic may be off by, to first order.
  public let errors: [Double]

  /// The unit roundoff of `Float`: the greatest relative error of one operation.
  public static let unitRoundoff = 0x1p-24

  /// Creates a tensor from its numbers, row by row; they are exact unless errors are given.
  public init(_ elements: [Double], _ shape: [Int], errors: [Double]? = nil) {
    let count = shape.reduce(1, *)
    guard elements.count == count, errors.map({ $0.count == count }) ?? true else {
      refuse("DoubleTensor", "\(elements.count) numbers don't fill the shape \(shape)")
    }
    self.shape = shape
    self.elements = elements
    // What is infinite or not a number is so in any arithmetic.
    self.errors = zip(elements, errors ?? Array(repeating: 0, count: count)).map { $0.isFinite && $1.isFinite ? $1 : 0 }
  }

  /// Creates a vector.
  public init(_ elements: [Double]) { self.init(elements, [elements.count]) }

  /// Creates a single number, of rank 0.
  public init(_ value: Double) { self.init([value], []) }

  /// Creates a matrix from its rows, which must be equally long.
  public init(_ rows: [[Double]]) { self.init(rows.flatMap { $0 }, [rows.count, rows.first?.count ?? 0]) }

  /// Creates the numbers of a range, as a vector.
  public init(_ range: Range<Int>) { self.init(range.map(Double.init)) }

  /// Creates a tensor of numbers that were computed without this type, as sums of `terms` terms.
  ///
  /// The error of each is terms·u·|x|: the author's word for what the operations would have followed by themselves.
  public init(_ elements: [Double], _ shape: [Int], terms: Int) {
    Stages.count(terms: terms)
    self.init(elements, shape, errors: elements.map { Double(terms) * Self.unitRoundoff * Swift.abs($0) })
  }

  /// Returns a tensor of one number everywhere.
  public static func full(_ shape: [Int], values: Double) -> DoubleTensor {
    DoubleTensor(Array(repeating: values, count: shape.reduce(1, *)), shape)
  }

  /// Returns a tensor of zeros.
  public static func zeros(_ shape: [Int]) -> DoubleTensor { full(shape, values: 0) }

  /// Returns a tensor of ones.
  public static func ones(_ shape: [Int]) -> DoubleTensor { full(shape, values: 1) }

  /// The number of axes, and of numbers.
  public var ndim: Int { shape.count }
  /// The number of numbers.
  public var size: Int { elements.count }

  /// Returns the size of an axis; a negative one counts from the end.
  public func dim(_ axis: Int) -> Int { shape[resolved(axis)] }

  /// The number at an index, one for each axis; negative ones count from the end.
  ///
  /// - Refuses: an index beyond the end of its axis, another count of numbers than of axes.
  public subscript(_ index: Int...) -> Double {
    guard index.count == ndim else { refuse("[]", "\(index) has \(index.count) numbers, and the shape is \(shape)") }
    guard zip(index, shape).allSatisfy({ -$1 <= $0 && $0 < $1 }) else {
      refuse("[]", "\(index) is beyond the end, and the shape is \(shape)")
    }
    let place = zip(index, shape).reduce(0) { $0 * $1.1 + ($1.0 < 0 ? $1.0 + $1.1 : $1.0) }
    return elements[place]
  }

  /// Returns the only number.
  ///
  /// - Refuses: a tensor of several numbers.
  public func item() -> Double {
    guard size == 1 else { refuse("item", "the shape is \(shape), which isn't a single number") }
    return elements[0]
  }

  func resolved(_ axis: Int) -> Int {
    let place = axis < 0 ? axis + ndim : axis
    guard shape.indices.contains(place) else { refuse("axis", "there is no axis \(axis) in \(shape)") }
    return place
  }
}

/// Ends a reference that can't go on, with a message for its author.
func refuse(_ operation: String, _ reason: String) -> Never { fatalError("\(operation): \(reason)") }
