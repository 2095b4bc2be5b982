import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Shaw's relative positions")
struct ShawRelativePositionsTests {
  let queries = Tensor.normal([2, 5, 7], seed: 1)
  let keys = Tensor.normal([2, 11, 7], seed: 2)
  let values = Tensor.normal([2, 11, 3], seed: 3)
  let positions = ShawRelativePositions(keys: .normal([5, 7], seed: 4), values: .normal([5, 3], seed: 5))

  /// Equations 3 and 4 of the paper, with each key and value made anew for each query, in `Double`.
  func naive(allowed: (Int, Int) -> Bool) -> Tensor {
    var output: [Float] = []
    for b in 0..<2 {
      for i in 0..<5 {
        var (sums, total) = ([0.0, 0.0, 0.0], 0.0)
        for j in 0..<11 where allowed(i, j) {
          let row = min(max(j - (i + 6), -2), 2) + 2
          var score = 0.0
          for a in 0..<7 {
            let key = Double(keys[b, j, a] as Float) + Double(positions.keys[row, a] as Float)
            score += Double(queries[b, i, a] as Float) * key
          }
          let weight = Foundation.exp(score / 7.0.squareRoot())
          total += weight
          for c in 0..<3 {
            sums[c] += weight * (Double(values[b, j, c] as Float) + Double(positions.values[row, c] as Float))
          }
        }
        output += sums.map { Float($0 / total) }
      }
    }
    return Tensor(output, [2, 5, 3])
  }

  @Test("join each key and value by their distance, clipped")
  func definition() {
    #expect(positions.maxDistance == 2)
    let got = positions.attention(queries: queries, keys: keys, values: values)
    #expect(got.allClose(naive { _, _ in true }, rtol: 1e-4, atol: 1e-5))
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    let masked = positions.attention(queries: queries, keys: keys, values: values, mask: mask)
    #expect(masked.allClose(naive { $1 <= $0 + 6 }, rtol: 1e-4, atol: 1e-5))
  }

  @Test("of zeros are plain attention, to the bit")
  func zeros() {
    let nothing = ShawRelativePositions(keys: .zeros([5, 7]), values: .zeros([5, 3]))
    let plain = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values)
    #expect(nothing.tracedAttention(queries: queries, keys: keys, values: values) == plain)
  }

  @Test("that are alike for all distances change no weight, and move every output by their value")
  func alike() {
    let (key, value) = (Tensor.normal([1, 7], seed: 6), Tensor.normal([1, 3], seed: 7))
    let alike = ShawRelativePositions(
      keys: repeated(key, count: 3, axis: 0), values: repeated(value, count: 3, axis: 0))
    let plain = scaledDotProductAttention(queries: queries, keys: keys, values: values)
    let got = alike.attention(queries: queries, keys: keys, values: values)
    #expect(got.allClose(plain + value, rtol: 1e-4, atol: 1e-5))
  }

  @Test("give a row that sees nothing zeros")
  func empty() {
    let mask = AttentionMask.causal(queries: 11, keys: 5)
    let got = positions.attention(queries: keys, keys: queries, values: .ones([2, 5, 3]), mask: mask)
    #expect(got[0..., ..<6] as Tensor == .zeros([2, 6, 3]) && got[0..., 6] as Tensor != .zeros([2, 3]))
  }

  @Test("start where an offset says")
  func offset() {
    let square = positions.attention(queries: keys, keys: keys, values: values)
    let part = positions.attention(queries: keys[0..., 2..<5], keys: keys, values: values, offset: 2)
    #expect(part.allClose(square[0..., 2..<5]))
  }
}
