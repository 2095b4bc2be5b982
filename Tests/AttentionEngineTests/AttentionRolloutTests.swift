import AttentionEngine
import Tensors
import Testing

@Suite("Attention rollout")
struct AttentionRolloutTests {
  @Test(
    "has rows that sum to one, however heads are fused", arguments: HeadFusion.allCases, [0, 0.3, 0.5, 1] as [Float])
  func rowsSumToOne(fusion: HeadFusion, residual: Float) {
    let result = attentionRollout(attentions(layers: 3, heads: 2, tokens: 7), residual: residual, headFusion: fusion)
    #expect(result.layers.shape == [3, 7, 7] && result.rollout.shape == [7, 7])
    #expect(result.layers.sum(axis: -1).allClose(.ones([3, 7])))
    #expect(result.rollout.sum(axis: -1).allClose(.ones([7])))
  }

  @Test("is the sum over all paths of the products of the weights on them", arguments: HeadFusion.allCases)
  func paths(fusion: HeadFusion) {
    let weights = attentions(layers: 3, heads: 2, tokens: 5)
    let maps = doubleMaps(weights, residual: 0.3, fusion)
    let rollout = attentionRollout(weights, residual: 0.3, headFusion: fusion).rollout
    for i in 0..<5 {
      for j in 0..<5 {
        var sum = 0.0
        for a in 0..<5 { for b in 0..<5 { sum += maps[2][i][a] * maps[1][a][b] * maps[0][b][j] } }
        #expect(abs(Double(rollout[i, j] as Float) - sum) < 1e-6)
      }
    }
  }

  @Test("keeps causal layers lower triangular")
  func causal() {
    let rollout = attentionRollout(attentions(layers: 3, heads: 2, tokens: 7, causal: true)).rollout
    #expect(rollout == rollout.tril() && rollout[0] == Tensor([1, 0, 0, 0, 0, 0, 0]))
  }

  @Test("follows layers from the input up: what the first layer moves, the second moves on")
  func order() {
    // Layer 0 hands token 2 to token 1, layer 1 hands token 1 to token 0, and nothing else moves.
    let first: Tensor = [[1, 0, 0], [0, 0, 1], [0, 0, 1]]
    let second: Tensor = [[0, 1, 0], [0, 1, 0], [0, 0, 1]]
    let up = stacked([first, second]).expandedDimensions(axis: 1)
    #expect(attentionRollout(up, residual: 0).rollout == [[0, 0, 1], [0, 0, 1], [0, 0, 1]])
  }

  @Test("of a batch is that of each member, and a residual of 1 moves nothing")
  func batch() {
    let (a, b) = (attentions(layers: 3, heads: 2, tokens: 5), attentions(layers: 3, heads: 2, tokens: 5, seed: 9))
    let both = attentionRollout(stacked([a, b], axis: 1)).rollout
    #expect(both == stacked([attentionRollout(a).rollout, attentionRollout(b).rollout]))
    #expect(attentionRollout(a, residual: 1).rollout == .identity(5))
  }

  @Test("a row that saw nothing rests on itself, or on nothing where nothing stays")
  func emptyRow() {
    let weights: Tensor = [[[0.25, 0.75], [0, 0]]]
    #expect(residualAttention(weights, residual: 0.5) == [[0.625, 0.375], [0, 1]])
    #expect(residualAttention(weights, residual: 0) == [[0.25, 0.75], [0, 0]])
  }
}

/// Random weights `[layers, heads, n, n]`.
func attentions(layers: Int, heads: Int, tokens: Int, causal: Bool = false, seed: Int = 1) -> Tensor {
  let scores = Tensor.normal([layers, heads, tokens, tokens], scale: 2, seed: seed)
  return softmax(causal ? AttentionMask.causal(queries: tokens, keys: tokens).applied(to: scores) : scores, axis: -1)
}

/// The maps of layers with their residual, from the definition, in `Double`.
func doubleMaps(_ attentions: Tensor, residual: Double, _ fusion: HeadFusion) -> [[[Double]]] {
  let (heads, n) = (attentions.dim(1), attentions.dim(2))
  return (0..<attentions.dim(0)).map { layer in
    (0..<n).map { i in
      let row = (0..<n).map { j in
        let weights = (0..<heads).map { Double(attentions[layer, $0, i, j] as Float) }
        let fused =
          switch fusion {
          case .mean: weights.reduce(0, +) / Double(heads)
          case .max: weights.max()!
          case .min: weights.min()!
          }
        return (1 - residual) * fused + (i == j ? residual : 0)
      }
      let sum = row.reduce(0, +)
      return row.map { $0 / sum }
    }
  }
}
