import AttentionEngine
import Tensors
import Testing

@Suite("Splitting heads")
struct SplitHeadsTests {
  @Test("gives head h the features from h · width on, of every token")
  func places() {
    let x = Tensor.normal([2, 5, 21], seed: 1)
    let heads = splitHeads(x, heads: 3)
    #expect(heads.shape == [2, 3, 5, 7])
    for h in 0..<3 { #expect(heads[0..., h] as Tensor == x[0..., 0..., (h * 7)..<(h * 7 + 7)]) }
  }

  @Test("is undone by merging, for one head and for as many as features")
  func inverse() {
    let x = Tensor.normal([2, 3, 5, 12], seed: 2)
    for heads in [1, 2, 3, 4, 6, 12] { #expect(mergedHeads(splitHeads(x, heads: heads)) == x) }
    #expect(splitHeads(.zeros([0, 12]), heads: 4).shape == [4, 0, 3])
  }

  @Test("is not a reshape: that has the shape and mixes the tokens")
  func reshape() {
    let x: Tensor = [[0, 1, 2, 3], [4, 5, 6, 7]]
    #expect(splitHeads(x, heads: 2) == [[[0, 1], [4, 5]], [[2, 3], [6, 7]]])
    #expect(splitHeads(x, heads: 2) != x.reshaped([2, 2, 2]))
    #expect(mergedHeads([[[0, 1], [4, 5]], [[2, 3], [6, 7]]]) == x)
  }
}
