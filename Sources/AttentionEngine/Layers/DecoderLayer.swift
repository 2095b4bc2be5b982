import Tensors

/// A layer of a transformer's decoder: every token looks at earlier ones, then at another sequence, then works by
/// itself.
///
///     pre:   a = x + MHA(norm₁(x)),   b = a + MHA(norm₂(a), memory),   y = b + FFN(norm₃(b))
///     post:  a = norm₁(x + MHA(x)),   b = norm₂(a + MHA(a, memory)),   y = norm₃(b + FFN(b))
///
/// The memory is the encoder's output, the source of keys and values. It is not normalised here: with `.pre` the
/// encoder's last sum needs a normalisation of its own.
///
///     let layer = DecoderLayer(dimensions: 8, numHeads: 2, hiddenDimensions: 32, norm: .pre, seed: 1)
///     layer(x, memory: m, mask: .causal(queries: 5, keys: 5))      // x [2, 5, 8], m [2, 7, 8]: [2, 5, 8]
///
/// - Source: Vaswani et al. 2017, section 3.1, figure 1 right; `.pre` Xiong et al., "On layer normalization in the
///   transformer architecture", 2020.
public struct DecoderLayer: Sendable, Equatable {
  /// Attention of the tokens among themselves.
  public var selfAttention: MultiHeadAttention
  /// Attention of the tokens to the memory.
  public var crossAttention: MultiHeadAttention
  /// The feed-forward layer, on each token by itself.
  public var feedForward: FeedForward
  /// The normalisation of self-attention, norm₁.
  public var selfAttentionNorm: LayerNorm
  /// The normalisation of cross-attention, norm₂.
  public var crossAttentionNorm: LayerNorm
  /// The normalisation of the feed-forward layer, norm₃.
  public var feedForwardNorm: LayerNorm
  /// The placement of all three normalisations.
  public var norm: NormPlacement

  /// Creates a layer from given parts.
  ///
  /// Parts that do not fit one another are refused when the layer runs, by the part that cannot take its input.
  public init(
    selfAttention: MultiHeadAttention, crossAttention: MultiHeadAttention, feedForward: FeedForward,
    selfAttentionNorm: LayerNorm, crossAttentionNorm: LayerNorm, feedForwardNorm: LayerNorm, norm: NormPlacement
  ) {
    self.selfAttention = selfAttention
    self.crossAttention = crossAttention
    self.feedForward = feedForward
    self.selfAttentionNorm = selfAttentionNorm
    self.crossAttentionNorm = crossAttentionNorm
    self.feedForwardNorm = feedForwardNorm
    self.norm = norm
  }

  /// Creates a layer with random parameters.
  ///
  /// - Parameters:
  ///   - dimensions: the features of a token, d.
  ///   - memoryDimensions: the features of the memory; d if omitted.
  ///   - numHeads: the heads of both attentions, a divisor of d.
  ///   - hiddenDimensions: the hidden features of the feed-forward layer; 4 d if omitted.
  ///   - activation: the function in it.
  ///   - norm: the placement of the normalisations.
  ///   - seed: the seed of the random numbers.
  /// - Refuses: whatever ``MultiHeadAttention`` and ``FeedForward`` refuse.
  public init(
    dimensions: Int, memoryDimensions: Int? = nil, numHeads: Int, hiddenDimensions: Int? = nil,
    activation: Activation = .relu, norm: NormPlacement, seed: Int
  ) {
    var seeds = SplitMix64(seed: seed)
    self.init(
      selfAttention: MultiHeadAttention(dimensions: dimensions, numHeads: numHeads, bias: true, seed: seeds.seed()),
      crossAttention: MultiHeadAttention(
        dimensions: dimensions, numHeads: numHeads, keyInputDimensions: memoryDimensions,
        valueInputDimensions: memoryDimensions, bias: true, seed: seeds.seed()),
      feedForward: FeedForward(
        dimensions: dimensions, hiddenDimensions: hiddenDimensions ?? 4 * dimensions, activation: activation,
        seed: seeds.seed()),
      selfAttentionNorm: LayerNorm(dimensions: dimensions), crossAttentionNorm: LayerNorm(dimensions: dimensions),
      feedForwardNorm: LayerNorm(dimensions: dimensions), norm: norm)
  }

  /// Applies the layer to a sequence.
  ///
  /// - Parameters:
  ///   - x: `[…, n, d]`.
  ///   - memory: `[…, m, d]`, or with the features that ``crossAttention`` takes.
  ///   - mask: which tokens of x each may see; causal in a model that generates. The layer does not make it.
  ///   - memoryMask: which tokens of the memory each may see, padding for example.
  /// - Returns: `[…, n, d]`.
  /// - Refuses: other features, as `layerNorm: the input has 7 features, the layer takes 8`; a memory or masks that
  ///   ``MultiHeadAttention`` refuses.
  /// - Cost: 6 n d² + 2 m d² + 2 n² d + 2 n m d multiply-adds for attention, 2 n d d_ff for the rest; n² and n m
  ///   numbers per head, one after the other.
  public func callAsFunction(
    _ x: Tensor, memory: Tensor, mask: AttentionMask? = nil, memoryMask: AttentionMask? = nil
  ) -> Tensor {
    traced(x, memory: memory, mask: mask, memoryMask: memoryMask).output
  }

  /// Applies the layer to a sequence, with both attentions kept.
  ///
  /// - Returns: the output, bit for bit that of the plain call, and every stage of both attentions.
  public func traced(
    _ x: Tensor, memory: Tensor, mask: AttentionMask? = nil, memoryMask: AttentionMask? = nil
  ) -> DecoderLayerTrace {
    var traces: [MultiHeadTrace] = []
    let attended = residual(x, norm: selfAttentionNorm, at: norm) {
      traces.append(selfAttention.traced($0, mask: mask))
      return traces[0].output
    }
    let informed = residual(attended, norm: crossAttentionNorm, at: norm) {
      traces.append(crossAttention.traced($0, keys: memory, values: memory, mask: memoryMask))
      return traces[1].output
    }
    let output = residual(informed, norm: feedForwardNorm, at: norm) { feedForward($0) }
    return DecoderLayerTrace(
      selfAttention: traces[0], crossAttention: traces[1], attended: attended, informed: informed, output: output)
  }
}

/// The stages of a ``DecoderLayer``.
public struct DecoderLayerTrace: Sendable, Equatable {
  /// The attention of the tokens among themselves.
  public var selfAttention: MultiHeadTrace
  /// The attention of the tokens to the memory.
  public var crossAttention: MultiHeadTrace
  /// The tokens after self-attention and its residual, a: `[…, n, d]`.
  public var attended: Tensor
  /// The tokens after cross-attention and its residual, b: `[…, n, d]`.
  public var informed: Tensor
  /// The tokens after the layer, y: `[…, n, d]`.
  public var output: Tensor
}

extension Mechanism {
  static let decoderLayer = Mechanism(
    id: "decoder-layer", title: "Decoder layer", kind: .layers,
    paper: "Vaswani et al., Attention is all you need, 2017, section 3.1",
    exactness: .different("causal and cross-attention among residuals, normalisation and a feed-forward layer"),
    cost: """
      14 n D² + 2 m h d D + 2 h n² dᵥ + 2 h n m dᵥ multiply-adds for tokens of D = h dᵥ features and a memory of h d, \
      h n (n + m) exponentials
      """,
    laws: [.rowsSumToOne], isSelfAttention: true,
    work: { size in
      let (n, m, width) = (size.queries, size.keys, size.heads * size.valueFeatures)
      let projections = 14 * n * width * width + 2 * m * size.heads * size.features * width
      return size.attending(from: n, to: n, features: size.valueFeatures)
        + size.attending(from: n, to: m, features: size.valueFeatures) + Work(multiplyAdds: projections)
    }
  ) { inputs in
    let tokens = mergedHeads(inputs.values)  // [heads, n, dᵥ] to [n, heads dᵥ]
    let memory = mergedHeads(inputs.keys)  // [heads, m, d] to [m, heads d]
    let layer = DecoderLayer(
      dimensions: tokens.dim(-1), memoryDimensions: memory.dim(-1), numHeads: inputs.size.heads, norm: .pre,
      seed: inputs.seed)
    let causal = AttentionMask.causal(queries: tokens.dim(-2), keys: tokens.dim(-2))
    let trace = layer.traced(tokens, memory: memory, mask: causal)
    return AttentionResult(
      output: splitHeads(trace.output, heads: inputs.size.heads), weights: trace.selfAttention.weights)
  }
}
