import AttentionEngine
import Tensors
import Testing

@Suite("An embedding")
struct EmbeddingTests {
  let tokens = Embedding(embeddingCount: 11, dimensions: 7, seed: 1)

  @Test("is the product of one-hot rows with the table")
  func oneHot() {
    let ids: Tensor = [[3, 0, 10], [10, 3, 3]]
    let hot = ids.expandedDimensions(axis: -1) .== Tensor(0..<11)  // [2, 3, 11]
    #expect(tokens(ids) == matmul(hot, tokens.weight) && tokens(ids).shape == [2, 3, 7])
  }

  @Test("the other way round scores a token's own vector by its squared length")
  func scores() {
    let logits = tokens.asLinear(tokens(Tensor(0..<11)))
    #expect(logits.shape == [11, 11] && diagonal(logits).allClose(square(tokens.weight).sum(axis: -1)))
  }

  @Test("of no ids is empty")
  func none() {
    #expect(tokens(.zeros([0])).shape == [0, 7])
  }

  @Test("draws vectors of about the length 1")
  func length() {
    let large = Embedding(embeddingCount: 101, dimensions: 211, seed: 2)
    #expect(abs(square(large.weight).sum(axis: -1).mean().item() - 1) < 0.05)
  }
}
