import Tensors

extension Mechanism {
  /// Makes a mechanism of scaled dot-product attention under a mask that depends on the sizes.
  static func masked(
    _ id: String, _ title: String, paper: String, laws: Set<Law>, isSelfAttention: Bool = false,
    mask: @escaping @Sendable (AttentionSize) -> AttentionMask
  ) -> Mechanism {
    Mechanism(
      id: id, title: title, kind: .masks, paper: paper, exactness: .exact,
      cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights, also for what is masked",
      laws: laws, isSelfAttention: isSelfAttention, work: \.denseWork
    ) {
      let trace = tracedScaledDotProductAttention(
        queries: $0.queries, keys: $0.keys, values: $0.values, mask: mask($0.size))
      return AttentionResult(output: trace.output, weights: trace.weights)
    }
  }

  static let causalMask = masked(
    "causal-mask", "Causal mask", paper: "Vaswani et al., Attention is all you need, 2017, section 3.2.3",
    laws: [.rowsSumToOne, .causal, .plain]
  ) { .causal(queries: $0.queries, keys: $0.keys) }

  static let paddingMask = masked(
    "padding-mask", "Padding mask", paper: "Vaswani et al., Attention is all you need, 2017",
    laws: [.rowsSumToOne]
  ) { .padding(lengths: [$0.keys - $0.keys / 3], keys: $0.keys) }

  static let segmentMask = masked(
    "segment-mask", "Segment mask",
    paper: "Krell et al., Efficient sequence packing without cross-contamination, 2021",
    laws: [.rowsSumToOne], isSelfAttention: true
  ) { size in
    let segments = (0..<size.keys).map { $0 * 3 / size.keys }
    return .segments(queries: segments, keys: segments)
  }

  static let slidingWindow = masked(
    "sliding-window", "Sliding window", paper: "Jiang et al., Mistral 7B, 2023", laws: [.rowsSumToOne, .causal]
  ) { .slidingWindow(queries: $0.queries, keys: $0.keys, window: $0.window, isCausal: true) }

  static let dilatedWindow = masked(
    "dilated-window", "Dilated window",
    paper: "Beltagy, Peters and Cohan, Longformer: the long-document transformer, 2020", laws: [.rowsSumToOne]
  ) { .slidingWindow(queries: $0.queries, keys: $0.keys, window: $0.window, dilation: 2) }

  static let globalTokens = masked(
    "global-tokens", "Window with global tokens",
    paper: "Beltagy, Peters and Cohan, Longformer: the long-document transformer, 2020", laws: [.rowsSumToOne]
  ) {
    .slidingWindow(queries: $0.queries, keys: $0.keys, window: $0.window)
      || .globalTokens([0], queries: $0.queries, keys: $0.keys)
  }

  static let blockDiagonal = masked(
    "block-diagonal", "Blocks",
    paper: "Qiu et al., Blockwise self-attention for long document understanding, 2020", laws: [.rowsSumToOne],
    isSelfAttention: true
  ) { .blockDiagonal(tokens: $0.keys, size: $0.window) }

  static let blockSparse = masked(
    "block-sparse", "Block-sparse",
    paper: "Child et al., Generating long sequences with sparse transformers, 2019, section 5.5",
    laws: [.rowsSumToOne, .causal], isSelfAttention: true
  ) { size in
    // Each block sees itself and the one before it.
    let count = AttentionMask.blockCount(size.keys, size.window)
    let layout = maximum(Tensor.eye(count), .eye(count, k: -1))
    return .blocks(layout, size: size.window, queries: size.keys, keys: size.keys)
      && .causal(queries: size.keys, keys: size.keys)
  }

  static let strided = masked(
    "strided", "Strided",
    paper: "Child et al., Generating long sequences with sparse transformers, 2019", laws: [.rowsSumToOne, .causal]
  ) { .strided(queries: $0.queries, keys: $0.keys, stride: $0.window) }

  static let fixed = masked(
    "fixed", "Fixed summaries",
    paper: "Child et al., Generating long sequences with sparse transformers, 2019", laws: [.rowsSumToOne, .causal]
  ) { .fixed(queries: $0.queries, keys: $0.keys, stride: $0.window, summaries: 1) }

  static let streamingSinks = masked(
    "streaming-sinks", "Window with sink tokens",
    paper: "Xiao et al., Efficient streaming language models with attention sinks, 2023",
    laws: [.rowsSumToOne, .causal]
  ) { .streaming(queries: $0.queries, keys: $0.keys, sinks: 2, window: $0.window) }
}
