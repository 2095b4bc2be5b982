import AttentionEngine
import Tensors
import Testing

/// Attention that is small enough to be one operation, held against the operations one by one.
@Suite("Small attention")
struct SmallAttentionTests {
  @Test(
    "has the bits of the stages one by one, for any number of keys",
    arguments: [1, 2, 5], [1, 3, 4, 7, 13])
  func bits(queries n: Int, keys m: Int) throws {
    for (d, dv) in [(7, 7), (11, 3), (1, 5)] {
      let queries = Tensor.normal([2, 3, n, d], seed: 1)
      let (keys, values) = (Tensor.normal([2, 3, m, d], seed: 2), Tensor.normal([2, 3, m, dv], seed: 3))
      for scale in [nil, Float(-0.7)] {
        let small = try #require(Tensor.smallAttention(queries: queries, keys: keys, values: values, scale: scale))
        let stages = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, scale: scale)
        #expect(small.shape == stages.output.shape)
        #expect(small.asArray().map(\.bitPattern) == stages.output.asArray().map(\.bitPattern))
      }
    }
  }

  @Test("isn't for shapes that have to be broadcast, for large ones, or while work is counted")
  func others() {
    let (x, y) = (Tensor.normal([3, 5, 7], seed: 1), Tensor.normal([5, 7], seed: 2))
    #expect(Tensor.smallAttention(queries: x, keys: y, values: y, scale: nil) == nil)
    let large = Tensor.normal([8, 67, 61], seed: 3)
    #expect(Tensor.smallAttention(queries: large, keys: large, values: large, scale: nil) == nil)
    let counted = counting { scaledDotProductAttention(queries: x, keys: x, values: x) }
    #expect(counted.work.multiplyAdds == 3 * 5 * 5 * 14)
  }
}
