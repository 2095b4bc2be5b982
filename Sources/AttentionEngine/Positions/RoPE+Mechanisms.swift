import Tensors

extension Mechanism {
  static let ropeInterleaved = rotary(
    "rope-interleaved", "Rotary positions, pairs of neighbours",
    paper: "Su et al., RoFormer: enhanced transformer with rotary position embedding, 2021"
  ) { RoPE(dimensions: $0.features, traditional: true) }

  static let ropeHalves = rotary(
    "rope-halves", "Rotary positions, pairs of halves",
    paper: "Su et al., RoFormer: enhanced transformer with rotary position embedding, 2021"
  ) { RoPE(dimensions: $0.features) }

  static let ropeLinear = rotary(
    "rope-linear", "Rotary positions, interpolated",
    paper: "Chen et al., Extending context window of large language models via positional interpolation, 2023"
  ) { RoPE(dimensions: $0.features, scaling: .linear(factor: 4)) }

  static let ropeNTK = rotary(
    "rope-ntk", "Rotary positions, NTK-aware", paper: "bloc97, NTK-aware scaled RoPE, 2023"
  ) { RoPE(dimensions: $0.features, scaling: .ntkAware(factor: 4)) }

  static let ropeDynamicNTK = rotary(
    "rope-dynamic-ntk", "Rotary positions, dynamically NTK-aware",
    paper: "emozilla, Dynamically scaled RoPE further increases performance of long context LLaMA, 2023"
  ) {
    RoPE(
      dimensions: $0.features,
      scaling: .dynamicNTK(factor: 4, trainedLength: trainedLength(for: $0), length: $0.keys))
  }

  static let ropeYaRN = rotary(
    "rope-yarn", "Rotary positions, YaRN",
    paper: "Peng et al., YaRN: efficient context window extension of large language models, 2023"
  ) { RoPE(dimensions: $0.features, scaling: .yarn(factor: 4, trainedLength: trainedLength(for: $0))) }

  static let ropeLlama3 = rotary(
    "rope-llama3", "Rotary positions, Llama 3", paper: "Grattafiori et al., The Llama 3 herd of models, 2024"
  ) { RoPE(dimensions: $0.features, scaling: .llama3(factor: 4, trainedLength: trainedLength(for: $0))) }

  /// Returns the trained length of a model that saw a quarter of the keys in training and is stretched by 4.
  private static func trainedLength(for size: AttentionSize) -> Int { Swift.max(1, size.keys / 4) }

  /// Makes a mechanism of causal attention with rotary positions, all features rotated.
  private static func rotary(
    _ id: String, _ title: String, paper: String, rope: @escaping @Sendable (AttentionSize) -> RoPE
  ) -> Mechanism {
    Mechanism(
      id: id, title: title, kind: .positions, paper: paper,
      exactness: .different("queries and keys turn by their places"),
      cost: "h (n m (d + dᵥ) + 2 (n + m) d) multiply-adds, h n m exponentials and weights",
      laws: [.rowsSumToOne, .causal],
      work: {
        // 2 multiply-adds for each rotated number.
        $0.denseWork + Work(multiplyAdds: 2 * $0.heads * ($0.queries + $0.keys) * $0.features)
      }
    ) {
      let mask = AttentionMask.causal(queries: $0.size.queries, keys: $0.size.keys)
      let trace = rope($0.size).tracedAttention(
        queries: $0.queries, keys: $0.keys, values: $0.values, mask: mask)
      return AttentionResult(output: trace.output, weights: trace.weights)
    }
  }
}
