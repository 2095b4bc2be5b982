import AttentionEngine
import Tensors
import Testing

@Suite("T5's buckets")
struct RelativeBucketsTests {
  static let buckets: [RelativeBuckets] = [
    RelativeBuckets(), RelativeBuckets(count: 16, maxDistance: 20, bidirectional: false),
    RelativeBuckets(count: 9, maxDistance: 128, bidirectional: false),
    RelativeBuckets(count: 19, maxDistance: 16, bidirectional: false), RelativeBuckets(count: 8, maxDistance: 20),
    RelativeBuckets(count: 4, maxDistance: 2), RelativeBuckets(count: 2, maxDistance: 7, bidirectional: false),
    RelativeBuckets(count: 24, maxDistance: 96),
  ]

  /// The bucket of a distance on one side, in whole numbers: e + the greatest k with (a/e)^(B - e) ≥ (D/e)^k.
  func exact(_ distance: Int, side: Int, maxDistance: Int) -> Int {
    let e = side / 2
    if distance < e { return distance }
    func power(_ x: Int, _ n: Int) -> UInt128 { (0..<n).reduce(1) { product, _ in product * UInt128(x) } }
    let steps = side - e
    var k = 0
    while k < steps - 1,
      power(min(distance, maxDistance), steps) * power(e, k + 1) >= power(maxDistance, k + 1) * power(e, steps)
    { k += 1 }
    return e + k
  }

  @Test("are those of exact arithmetic, on the borders too", arguments: buckets)
  func exactly(buckets: RelativeBuckets) {
    let side = buckets.bidirectional ? buckets.count / 2 : buckets.count
    for distance in 0...300 {
      let want = exact(distance, side: side, maxDistance: buckets.maxDistance)
      #expect(buckets.bucket(of: -distance) == want, "distance \(distance)")
      let later = distance == 0 ? 0 : buckets.bidirectional ? side + want : 0
      #expect(buckets.bucket(of: distance) == later, "distance \(distance) ahead")
    }
  }

  @Test("of T5's encoder end at 90: the last begins at 91 and not at 128")
  func lastBucket() {
    let buckets = RelativeBuckets()
    #expect([-90, -91, -127, -128, -5000].map(buckets.bucket(of:)) == [14, 15, 15, 15, 15])
    #expect([90, 91, 128].map(buckets.bucket(of:)) == [30, 31, 31])
  }

  @Test("never fall as the distance grows, from the first to the last of each side", arguments: buckets)
  func monotone(buckets: RelativeBuckets) {
    let earlier = (0...300).map { buckets.bucket(of: -$0) }
    let later = (1...300).map { buckets.bucket(of: $0) }
    for side in [earlier, later] { #expect(zip(side, side.dropFirst()).allSatisfy { $0 <= $1 }) }
    let side = buckets.bidirectional ? buckets.count / 2 : buckets.count
    #expect(earlier.first == 0 && earlier.last == side - 1)
    #expect(buckets.bidirectional ? later.last == buckets.count - 1 : later == Array(repeating: 0, count: 300))
  }

  @Test("of distances beyond all bounds are the last of each side")
  func beyond() {
    #expect(RelativeBuckets().bucket(of: .min) == 15 && RelativeBuckets().bucket(of: .max) == 31)
    #expect(RelativeBuckets(bidirectional: false).bucket(of: .max) == 0)
  }

  @Test("are those of the authors' Float where that falls below an exact border")
  func belowBorders() {
    let buckets = RelativeBuckets(count: 17, maxDistance: 27, bidirectional: false)
    #expect(exact(12, side: 17, maxDistance: 27) == 11 && buckets.bucket(of: -12) == 10)
  }

  @Test("of pairs are those of key minus query, both ending together")
  func pairs() {
    let grid = RelativeBuckets(count: 8, maxDistance: 20)(queries: 3, keys: 5)
    #expect(grid == [[2, 1, 0, 5, 6], [2, 2, 1, 0, 5], [2, 2, 2, 1, 0]])
    #expect(RelativeBuckets(count: 8, maxDistance: 20)(queries: 2, keys: 3, offset: 0) == [[0, 5, 6], [1, 0, 5]])
  }
}
