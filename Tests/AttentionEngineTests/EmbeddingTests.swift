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

  @Test("with positions is the sum of both rows, counted from the start")
  func positions() {
    let embed = TokenAndPositionEmbedding(embeddingCount: 11, positionCount: 13, dimensions: 7, seed: 3)
    let ids: Tensor = [[3, 0, 10], [10, 3, 3]]
    let all = embed(ids, start: 5)
    for b in 0..<2 {
      for n in 0..<3 {
        let row = embed.tokens.weight[Int(ids[b, n] as Float)] + embed.positions.weight[5 + n]
        #expect(all[b, n] == row)
      }
    }
    #expect(embed(ids)[0..., 2] as Tensor == embed(ids[0..., 2...], start: 2)[0..., 0])
    #expect(embed(.zeros([0]), start: 13).shape == [0, 7])
    #expect(Set(embed.tokens.weight.elements).isDisjoint(with: embed.positions.weight.elements))
  }
}
