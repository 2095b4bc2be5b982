import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("A cache of heavy hitters")
struct HeavyHitterCacheTests {
  private let queries = Tensor.normal([6, 17, 7], seed: 11)
  private let keys = Tensor.normal([2, 17, 7], seed: 12)
  private let values = Tensor.normal([2, 17, 3], seed: 13)

  @Test(
    "keeps and gives what the algorithm does number by number, each head of keys by all its queries",
    arguments: [(0, 3), (1, 1), (2, 3), (5, 2), (3, 5), (16, 1)])
  func algorithm(heavy: Int, recent: Int) {
    var cache = HeavyHitterCache(heavy: heavy, recent: recent)
    let output = cache.attend(queries: queries, keys: keys, values: values)
    for head in 0..<2 {
      let want = oracle(head: head, heavy: heavy, recent: recent)
      #expect(cache.spans[head].map(\.lowerBound) == want.kept)
      #expect((cache.accumulatedWeights[head] as Tensor).allClose(Tensor(want.sums), rtol: 1e-5, atol: 1e-5))
      let group = output[(3 * head)..<(3 * head + 3)] as Tensor
      #expect(group.allClose(Tensor(want.outputs.map { Float($0) }, [3, 17, 3]), rtol: 1e-5, atol: 1e-5))
    }
  }

  @Test("drops the oldest of those that got the same")
  func ties() {
    // Token 0 takes everything: all later ones have the sum 0, their own query included.
    var keys = Tensor.full([1, 9, 1], values: -1000)
    keys[0, 0, 0] = 0
    var cache = HeavyHitterCache(heavy: 2, recent: 2)
    _ = cache.attend(queries: .ones([1, 9, 1]), keys: keys, values: .ones([1, 9, 1]))
    #expect(cache.positions == [0, 6, 7, 8] && cache.accumulatedWeights == [[9, 0, 0, 0]])
  }

  @Test("traces each head by the tokens that this head keeps")
  func traced() throws {
    var cache = HeavyHitterCache(heavy: 3, recent: 2)
    // Scores far apart: what is heavy differs from head to head.
    let result = cache.tracedAttend(queries: queries, keys: keys * 4, values: values)
    #expect(cache.spans[0] != cache.spans[1])
    let output = matmul(try #require(result.weights), repeated(values, count: 3, axis: 0))
    #expect(output.allClose(result.output, rtol: 1e-5, atol: 1e-5))
  }

  /// The algorithm for one head of keys and the three of queries that read it, in `Double`, over lists of tokens.
  private func oracle(head: Int, heavy: Int, recent: Int) -> (kept: [Int], sums: [Double], outputs: [Double]) {
    let (q, k, v) = (DoubleGrid(queries), DoubleGrid(keys), DoubleGrid(values))
    var got = [Int: Double]()
    var outputs = [Double](repeating: 0, count: 3 * 17 * 3)
    for t in 0..<17 {
      if got.count == heavy + recent {
        let old = got.filter { $0.key <= t - recent }
        got[old.min { ($0.value, $0.key) < ($1.value, $1.key) }!.key] = nil
      }
      got[t] = 0
      let kept = got.keys.sorted()
      for h in 0..<3 {
        let scores = kept.map { j in
          (0..<7).reduce(0.0) { $0 + q([3 * head + h, t, $1]) * k([head, j, $1]) } / 7.0.squareRoot()
        }
        let total = scores.map { exp($0) }.reduce(0, +)
        for (j, score) in zip(kept, scores) {
          let weight = exp(score) / total
          got[j]! += weight
          for c in 0..<3 { outputs[(h * 17 + t) * 3 + c] += weight * v([head, j, c]) }
        }
      }
    }
    let kept = got.keys.sorted()
    return (kept, kept.map { got[$0]! }, outputs)
  }
}
