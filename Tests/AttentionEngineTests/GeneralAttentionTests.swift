import AttentionEngine
import Tensors
import Testing

@Suite("General attention")
struct GeneralAttentionTests {
  let queries = Tensor.normal([2, 5, 7], seed: 1)
  let keys = Tensor.normal([2, 11, 3], seed: 2)
  let values = Tensor.normal([2, 11, 2], seed: 3)

  @Test("is the sum over all pairs of a query's feature and a key's")
  func definition() {
    let attention = GeneralAttention(queryFeatures: 7, keyFeatures: 3, seed: 4)
    let scores = attention.scores(queries: queries, keys: keys)
    for (b, i, j) in [(0, 0, 0), (0, 4, 7), (1, 2, 10)] {
      var want = 0.0
      for a in 0..<7 {
        for c in 0..<3 {
          let pair = Double(queries[b, i, a] as Float) * Double(keys[b, j, c] as Float)
          want += pair * Double(attention.weight[a, c] as Float)
        }
      }
      #expect(abs(Double(scores[b, i, j] as Float) - want) < 1e-5)
    }
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    let trace = attention.traced(queries: queries, keys: keys, values: values, mask: mask)
    let want = matmul(softmax(mask.applied(to: scores), axis: -1), values)
    #expect(trace.scores == scores && trace.output.allClose(want))
    #expect(trace.output == attention(queries: queries, keys: keys, values: values, mask: mask))
  }

  @Test("with the identity is the dot product, with W_qᵀ W_k that of projected queries and keys")
  func special() {
    let others = Tensor.normal([2, 11, 7], seed: 5)
    let identity = GeneralAttention(weight: .identity(7)).scores(queries: queries, keys: others)
    #expect(identity.allClose(dotProductScores(queries: queries, keys: others)))
    let (left, right) = (Tensor.normal([2, 7], seed: 6), Tensor.normal([2, 3], seed: 7))
    let joint = GeneralAttention(weight: matmul(left.T, right)).scores(queries: queries, keys: keys)
    let projected = dotProductScores(queries: matmul(queries, left.T), keys: matmul(keys, right.T))
    #expect(joint.allClose(projected, rtol: 1e-4, atol: 1e-5))
  }
}
