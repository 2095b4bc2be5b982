import Tensors

extension Mechanism {
  static let int8Projections = projected(
    "int8-projections", "Projections in 8 bits",
    paper: "Dettmers et al., LLM.int8(): 8-bit matrix multiplication for transformers at scale, 2022",
    exactness: .different(
      "multi-head attention whose projections are computed from codes of 8 bits; outputs off by 0.55 % of its own"),
    cost: "(n + m) (h d)² + (n + m) (h dᵥ)² + h n m (d + dᵥ) multiply-adds, the projections' of whole numbers",
    projectionWork: { tokens, width, _ in tokens * width * width }
  ) { linear, _ in QuantizedLinear(linear).callAsFunction }

  static let lora = projected(
    "lora", "Projections with low-rank updates (LoRA)",
    paper: "Hu et al., LoRA: low-rank adaptation of large language models, 2021",
    exactness: .different("multi-head attention whose projections have an update of low rank, here 2"),
    cost: "(n + m) (h d)² + (n + m) (h dᵥ)² + h n m (d + dᵥ) multiply-adds, and 2 r h d or 2 r h dᵥ for each token",
    projectionWork: { tokens, width, rank in tokens * width * (width + 2 * rank) }
  ) { linear, seed in
    var adapted = LoRALinear(linear, rank: 2, alpha: 4, seed: seed)
    adapted.b = .normal(adapted.b.shape, scale: 0.1, seed: seed &+ 1)
    return adapted.callAsFunction
  }

  /// Makes a mechanism of multi-head attention whose four projections are derived from plain ones.
  private static func projected(
    _ id: String, _ title: String, paper: String, exactness: Exactness, cost: String,
    projectionWork: @escaping @Sendable (_ tokens: Int, _ width: Int, _ rank: Int) -> Int,
    projection: @escaping @Sendable (Linear, _ seed: Int) -> (Tensor) -> Tensor
  ) -> Mechanism {
    Mechanism(
      id: id, title: title, kind: .layers, paper: paper, exactness: exactness, cost: cost,
      laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder],
      work: { size in
        let (d, dv) = (size.heads * size.features, size.heads * size.valueFeatures)
        let tokens = size.queries + size.keys
        return Work(multiplyAdds: projectionWork(tokens, d, 2) + projectionWork(tokens, dv, 2)) + size.denseWork
      }
    ) { inputs in
      func project(_ tokens: Tensor, _ number: Int) -> Tensor {
        let seed = inputs.seed &+ 10 &* number
        let x = mergedHeads(tokens)  // [h, n, d] to [n, h d]
        let mapped = projection(Linear(x.dim(-1), x.dim(-1), seed: seed), seed &+ 1)(x)
        return splitHeads(mapped, heads: inputs.size.heads)
      }
      let trace = tracedScaledDotProductAttention(
        queries: project(inputs.queries, 1), keys: project(inputs.keys, 2), values: project(inputs.values, 3))
      return AttentionResult(output: project(trace.output, 4), weights: trace.weights)
    }
  }
}
