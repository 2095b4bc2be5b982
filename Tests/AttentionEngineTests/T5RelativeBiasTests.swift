import AttentionEngine
import Tensors
import Testing

@Suite("T5's relative bias")
struct T5RelativeBiasTests {
  let queries = Tensor.normal([3, 5, 7], seed: 1)
  let keys = Tensor.normal([3, 11, 7], seed: 2)
  let values = Tensor.normal([3, 11, 2], seed: 3)
  let bias = T5RelativeBias(heads: 3, buckets: RelativeBuckets(count: 8, maxDistance: 20), seed: 4)

  @Test("is the table's number for the bucket and the head")
  func lookup() {
    let grid = bias(queries: 5, keys: 11)
    #expect(grid.shape == [3, 5, 11])
    for h in 0..<3 {
      for i in 0..<5 {
        for j in 0..<11 {
          #expect(grid[h, i, j] as Float == bias.table[bias.buckets.bucket(of: j - i - 6), h] as Float)
        }
      }
    }
  }

  @Test("is added to products that are not scaled")
  func attention() {
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    let scores = mask.applied(to: dotProductScores(queries: queries, keys: keys) + bias(queries: 5, keys: 11))
    let want = matmul(softmax(scores, axis: -1), values)
    #expect(bias.attention(queries: queries, keys: keys, values: values, mask: mask).allClose(want))
  }

  @Test("that is one number a head changes nothing")
  func constant() {
    let flat = T5RelativeBias(table: .full([32, 3], values: 17))
    let plain = scaledDotProductAttention(queries: queries, keys: keys, values: values, scale: 1)
    #expect(flat.attention(queries: queries, keys: keys, values: values).allClose(plain, rtol: 1e-4, atol: 1e-5))
  }

  @Test("serves every sequence of a batch alike")
  func batches() {
    let stack = { (x: Tensor) in stacked([x, x + 1]) }
    let both = bias.attention(queries: stack(queries), keys: stack(keys), values: stack(values))
    #expect(both[0] as Tensor == bias.attention(queries: queries, keys: keys, values: values))
    #expect(both[1] as Tensor == bias.attention(queries: queries + 1, keys: keys + 1, values: values + 1))
  }
}
