import AttentionEngine
import Tensors
import Testing

@Suite("Grouped-query attention")
struct GroupedQueryAttentionTests {
  let queries = Tensor.normal([2, 6, 5, 7], seed: 1)
  let keys = Tensor.normal([2, 3, 11, 7], seed: 2)
  let values = Tensor.normal([2, 3, 11, 13], seed: 3)

  @Test("query head h reads key head h / group")
  func heads() {
    let got = groupedQueryAttention(queries: queries, keys: keys, values: values)
    #expect(got.shape == [2, 6, 5, 13])
    for (h, shared) in [0, 0, 1, 1, 2, 2].enumerated() {
      let alone = scaledDotProductAttention(
        queries: queries[0..., h], keys: keys[0..., shared], values: values[0..., shared])
      #expect(got[0..., h] as Tensor == alone)
    }
  }

  @Test("is broadcasting over an axis of groups, without a copy of the keys")
  func groups() {
    let mask = AttentionMask.causal(queries: 5, keys: 11)
    let grouped = scaledDotProductAttention(
      queries: queries.reshaped([2, 3, 2, 5, 7]), keys: keys.expandedDimensions(axis: 2),
      values: values.expandedDimensions(axis: 2), scale: 0.3, mask: mask)
    let got = groupedQueryAttention(queries: queries, keys: keys, values: values, scale: 0.3, mask: mask)
    #expect(got == grouped.reshaped([2, 6, 5, 13]))
  }

  @Test("with as many key heads as query heads is plain, with one it is shared by all")
  func ends() {
    let (six, sixValues) = (Tensor.normal([6, 11, 7], seed: 4), Tensor.normal([6, 11, 13], seed: 5))
    #expect(
      groupedQueryAttention(queries: queries, keys: six, values: sixValues)
        == scaledDotProductAttention(queries: queries, keys: six, values: sixValues))
    #expect(
      groupedQueryAttention(queries: queries, keys: six[..<1], values: sixValues[..<1])
        == scaledDotProductAttention(queries: queries, keys: six[0], values: sixValues[0]))
  }

  @Test("the layer is multi-head attention whose key and value rows are repeated in groups")
  func layer() {
    let shared = GroupedQueryAttention(dimensions: 24, numHeads: 6, numKeyHeads: 2, bias: true, seed: 6)
    func spread(_ map: Linear) -> Linear {
      func rows(_ x: Tensor) -> Tensor {
        let heads = x.reshaped([2, 4] + x.shape.dropFirst())  // 2 heads of width 4
        return stacked([0, 0, 0, 1, 1, 1].map { heads[$0] }).reshaped([24] + x.shape.dropFirst())
      }
      return Linear(weight: rows(map.weight), bias: map.bias.map(rows))
    }
    let full = MultiHeadAttention(
      numHeads: 6, queryProjection: shared.queryProjection, keyProjection: spread(shared.keyProjection),
      valueProjection: spread(shared.valueProjection), outProjection: shared.outProjection)
    let (x, memory) = (Tensor.normal([2, 5, 24], seed: 7), Tensor.normal([2, 11, 24], seed: 8))
    let mask = AttentionMask.padding(lengths: [3, 11], keys: 11).acrossHeads()
    #expect(shared.keyProjection.weight.shape == [8, 24])
    #expect(
      shared(x, keys: memory, values: memory, mask: mask)
        .allClose(full(x, keys: memory, values: memory, mask: mask)))
    #expect(shared(x) == shared(x, keys: x, values: x) && shared(x).allClose(full(x)))
    let trace = shared.traced(x, keys: memory, values: memory)
    #expect(trace.keys.shape == [2, 2, 11, 4] && trace.weights.shape == [2, 6, 5, 11])
  }

  @Test("the layer saves multiply-adds in two projections, and none in attention")
  func work() {
    let shared = GroupedQueryAttention(dimensions: 24, numHeads: 6, numKeyHeads: 2, seed: 9)
    let work = counting { shared(.ones([5, 24])) }.work
    let projections = 5 * (24 * 24 * 2 + 24 * 8 * 2)
    #expect(work == Work(multiplyAdds: projections + 2 * 25 * 24, exponentials: 150, scoreBytes: 600))
  }
}
