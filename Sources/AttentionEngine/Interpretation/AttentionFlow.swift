import Tensors

/// Computes attention flow: the most that can reach each output token from each input token, with the weights as
/// capacities.
///
///     F[i, j] = the maximum flow from node (top, i) to node (input, j)
///     in the graph with an edge (l + 1, a) → (l, b) of capacity Â_l[a, b] for all layers l and tokens a, b
///
/// Rollout multiplies along a path, so a path of ten strong links counts for little; a flow is limited only by its
/// narrowest edge. Each pair is a separate problem: an edge may be full for several of them, so rows do not sum to 1.
///
///     attentionFlow(attentions)     // [2, 4, 7, 7]: layers, heads, tokens, tokens; result [7, 7]
///
/// - Parameters:
///   - attentions: weights `[layers, …, heads, n, n]`, layer 0 nearest the input.
///   - residual: r, the share of a token that stays in its position.
///   - headFusion: the way the heads are combined.
/// - Returns: `[…, n, n]`: row i is output i, column j input j. For one layer this is Â itself. No number is less than
///   that of ``attentionRollout(_:residual:headFusion:)`` or more than the capacity leaving output i (1) or entering
///   input j.
/// - Refuses: whatever ``attentionRollout(_:residual:headFusion:)`` refuses, in this function's name.
/// - Cost: n² flows in a graph of (layers + 1) n nodes and layers × n² edges: a measure for tens of tokens, not for
///   thousands; no multiply-adds.
/// - Numerics: capacities are Â rounded to `Float`, flows are added in `Double`.
/// - Source: Abnar and Zuidema, "Quantifying attention flow in transformers", 2020, section 3.
public func attentionFlow(_ attentions: Tensor, residual: Float = 0.5, headFusion: HeadFusion = .mean) -> Tensor {
  if let error = attentionMapsError("attentionFlow", attentions, layered: true, residual: residual) { refuse(error) }
  let layers = fusedWithResidual(attentions, residual, headFusion)  // [layers, …, n, n]
  let n = layers.dim(-1)
  let batch = Array(layers.shape.dropFirst().dropLast(2))
  let maps = layers.reshaped([layers.count, batch.reduce(1, *), n, n])
  var flows: [Float] = []
  for block in 0..<maps.dim(1) {
    let network = FlowNetwork(layers: maps[0..., block])
    let top = layers.count * n
    for i in 0..<n { for j in 0..<n { flows.append(Float(network.maximumFlow(from: top + i, to: j))) } }
  }
  return Tensor(flows, batch + [n, n])
}

extension FlowNetwork {
  /// Creates the graph of layers `[layers, n, n]`: node l n + i is token i above l layers, so that the input is 0 ..<
  /// n.
  fileprivate init(layers: Tensor) {
    let n = layers.dim(-1)
    self.init(nodes: (layers.count + 1) * n)
    for (index, weight) in layers.asArray().enumerated() where weight > 0 {
      let (row, below) = (index / n, index % n)  // row counts the tokens of all layers: l n + a
      addEdge(from: row + n, to: row / n * n + below, capacity: Double(weight))
    }
  }
}
