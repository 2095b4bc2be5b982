internal import Glibc
import Tensors

/// T5's classes of distances: near ones have a class each, far ones share classes that widen with distance.
///
///     r = j - i                                   r > 0: the key comes later
///     a = |r| (two-sided), max(-r, 0) (one-sided)
///     bucket = a                                  if a < e
///              e + ⌊log(a/e) / log(D/e) (B - e)⌋  else, at most B - 1
///
/// B is the number of buckets of a side, e = ⌊B/2⌋ of them exact. The last bucket begins before D, at the distance
/// e (D/e)^((B - e - 1)/(B - e)): with 32 buckets, two-sided, and D = 128 that is 91, and from there on all are alike. If
/// two-sided, the first half of the buckets is for r ≤ 0, the second for r > 0. If one-sided, for causal models, all
/// later keys are in bucket 0 together with the query's own position; the mask forbids them anyway.
///
///     let buckets = RelativeBuckets()                    // 32, two-sided, 128
///     [0, -1, -7, -8, -127, 3].map(buckets.bucket(of:))  // 0 1 7 8 15 19
///
/// - Numerics: the logarithm and its quotient are `Float`, step by step as in the authors' code and in transformers,
///   whose models were trained with it. If a distance lies exactly on a border, as 16 = 8 × 16^(2/8), exact arithmetic
///   rounds up. `Float` sometimes falls just below (17 buckets, one-sided, maximal distance 27: the distance 12 is in
///   bucket 10, not 11), and so does `Double`, at other distances (9 buckets, 128: the distance 8).
/// - Source: Raffel et al., "Exploring the limits of transfer learning with a unified text-to-text transformer", 2020,
///   section 2.1, and its code, `_relative_position_bucket`: `num_buckets` is `count`, `max_distance` is `maxDistance`.
public struct RelativeBuckets: Sendable, Equatable {
  /// The number of buckets, of both sides together.
  public let count: Int
  /// The distance in tokens that the logarithm reaches with the end of the last bucket, D. Farther ones are in the last
  /// bucket too, and so are the nearer ones with which it begins.
  public let maxDistance: Int
  /// Whether earlier and later keys have different buckets.
  public let bidirectional: Bool

  /// Creates buckets for a bias. T5's encoder has 32 two-sided ones up to 128, its decoder 32 one-sided ones.
  ///
  /// - Parameters:
  ///   - count: the number of buckets; if two-sided and odd, the last stays empty.
  ///   - maxDistance: in tokens, more than the exact buckets of a side.
  ///   - bidirectional: two-sided or one-sided.
  /// - Refuses: too few, as `RelativeBuckets: the number of buckets is 3, two sides need at least 4`; more than 2²⁴, up
  ///   to which `Float` has every whole number; a distance that leaves nothing to share, as `RelativeBuckets: the
  ///   maximal distance 8 is not above 8, the number of exact buckets`.
  public init(count: Int = 32, maxDistance: Int = 128, bidirectional: Bool = true) {
    let least = bidirectional ? 4 : 2
    guard count >= least else {
      let sides = bidirectional ? "two sides need" : "one side needs"
      refuse(ShapeError("RelativeBuckets", "the number of buckets is \(count), \(sides) at least \(least)"))
    }
    guard count <= 1 << 24 else {
      refuse(ShapeError("RelativeBuckets", "the number of buckets is \(count), more than \(1 << 24)"))
    }
    let exact = (bidirectional ? count / 2 : count) / 2
    guard maxDistance > exact else {
      refuse(
        ShapeError(
          "RelativeBuckets", "the maximal distance \(maxDistance) is not above \(exact), the number of exact buckets"))
    }
    self.count = count
    self.maxDistance = maxDistance
    self.bidirectional = bidirectional
  }

  /// Returns the bucket of a relative position.
  ///
  /// - Parameter relativePosition: the key's position minus the query's, in tokens.
  /// - Returns: from 0 to `count - 1`.
  public func bucket(of relativePosition: Int) -> Int {
    let side = bidirectional ? count / 2 : count
    let exact = side / 2
    let start = bidirectional && relativePosition > 0 ? side : 0
    let distance = bidirectional || relativePosition < 0 ? relativePosition.magnitude : 0
    if distance < exact { return start + Int(distance) }
    let share = logf(Float(distance) / Float(exact)) / Float(log(Double(maxDistance) / Double(exact)))
    let shared = share * Float(side - exact)
    return start + Swift.min(exact + Int(shared), side - 1)
  }

  /// Returns the bucket of each pair of a query and a key.
  ///
  /// - Parameters:
  ///   - queries: the number of queries, n.
  ///   - keys: the number of keys, m.
  ///   - offset: the position of the first query among the keys; m - n if omitted.
  /// - Returns: `[n, m]`, whole numbers.
  /// - Refuses: a negative count, as `RelativeBuckets: a count is negative, -2`; an offset beyond ±2²⁴.
  /// - Cost: a logarithm for each pair that is farther apart than the exact buckets.
  public func callAsFunction(queries: Int, keys: Int, offset: Int? = nil) -> Tensor {
    RelativeGrid(queries: queries, keys: keys, offset: offset, in: "RelativeBuckets").map { Float(bucket(of: $0)) }
  }
}
