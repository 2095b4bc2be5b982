import Tensors

/// A layer of a transformer's encoder: every token looks at every other, then each works by itself.
///
///     pre:   a = x + MHA(norm₁(x)),    y = a + FFN(norm₂(a))
///     post:  a = norm₁(x + MHA(x)),    y = norm₂(a + FFN(a))
///
/// With a causal mask it is the layer of a decoder-only model.
///
///     let layer = EncoderLayer(dimensions: 8, numHeads: 2, hiddenDimensions: 32, norm: .pre, seed: 1)
///     layer(x)                                               // x [2, 5, 8]: [2, 5, 8]
///     layer(x, mask: .causal(queries: 5, keys: 5))
///
/// - Source: Vaswani et al. 2017, section 3.1, figure 1 left; `.pre` Xiong et al., "On layer normalization in the
///   transformer architecture", 2020.
public struct EncoderLayer: Sendable, Equatable {
  /// Attention of the tokens among themselves.
  public var selfAttention: MultiHeadAttention
  /// The feed-forward layer, on each token by itself.
  public var feedForward: FeedForward
  /// The normalisation of attention, norm₁.
  public var attentionNorm: LayerNorm
  /// The normalisation of the feed-forward layer, norm₂.
  public var feedForwardNorm: LayerNorm
  /// The placement of both normalisations.
  public var norm: NormPlacement

  /// Creates a layer from given parts.
  ///
  /// Parts that do not fit one another are refused when the layer runs, by the part that cannot take its input.
  public init(
    selfAttention: MultiHeadAttention, feedForward: FeedForward, attentionNorm: LayerNorm, feedForwardNorm: LayerNorm,
    norm: NormPlacement
  ) {
    self.selfAttention = selfAttention
    self.feedForward = feedForward
    self.attentionNorm = attentionNorm
    self.feedForwardNorm = feedForwardNorm
    self.norm = norm
  }

  /// Creates a layer with random parameters.
  ///
  /// - Parameters:
  ///   - dimensions: the features of a token, d.
  ///   - numHeads: the heads, a divisor of d.
  ///   - hiddenDimensions: the hidden features of the feed-forward layer; 4 d if omitted.
  ///   - activation: the function in it.
  ///   - norm: the placement of the normalisations.
  ///   - seed: the seed of the random numbers.
  /// - Refuses: whatever ``MultiHeadAttention`` and ``FeedForward`` refuse.
  public init(
    dimensions: Int, numHeads: Int, hiddenDimensions: Int? = nil, activation: Activation = .relu, norm: NormPlacement,
    seed: Int
  ) {
    var seeds = SplitMix64(seed: seed)
    self.init(
      selfAttention: MultiHeadAttention(dimensions: dimensions, numHeads: numHeads, bias: true, seed: seeds.seed()),
      feedForward: FeedForward(
        dimensions: dimensions, hiddenDimensions: hiddenDimensions ?? 4 * dimensions, activation: activation,
        seed: seeds.seed()),
      attentionNorm: LayerNorm(dimensions: dimensions), feedForwardNorm: LayerNorm(dimensions: dimensions), norm: norm)
  }

  /// Applies the layer to a sequence.
  ///
  /// - Parameters:
  ///   - x: `[…, n, d]`.
  ///   - mask: which tokens each may see, as for ``MultiHeadAttention``.
  /// - Returns: `[…, n, d]`.
  /// - Refuses: other features, as `layerNorm: the input has 7 features, the layer takes 8`; a mask that does not
  ///   broadcast to the scores.
  /// - Cost: 4 n d² + 2 n² d multiply-adds for attention, 2 n d d_ff for the rest; n² numbers per head.
  public func callAsFunction(_ x: Tensor, mask: AttentionMask? = nil) -> Tensor {
    traced(x, mask: mask).output
  }

  /// Applies the layer to a sequence, with its attention kept.
  ///
  /// - Returns: the output, bit for bit that of the plain call, and every stage of attention.
  public func traced(_ x: Tensor, mask: AttentionMask? = nil) -> EncoderLayerTrace {
    var attention: MultiHeadTrace?
    let attended = residual(x, norm: attentionNorm, at: norm) {
      let trace = selfAttention.traced($0, mask: mask)
      attention = trace
      return trace.output
    }
    let output = residual(attended, norm: feedForwardNorm, at: norm) { feedForward($0) }
    return EncoderLayerTrace(attention: attention!, attended: attended, output: output)
  }
}

/// The stages of an ``EncoderLayer``.
public struct EncoderLayerTrace: Sendable, Equatable {
  /// The attention, with its weights.
  public var attention: MultiHeadTrace
  /// The tokens after attention and its residual, a: `[…, n, d]`.
  public var attended: Tensor
  /// The tokens after the layer, y: `[…, n, d]`.
  public var output: Tensor
}

extension Mechanism {
  static let encoderLayer = Mechanism(
    id: "encoder-layer", title: "Encoder layer", kind: .layers,
    paper: "Vaswani et al., Attention is all you need, 2017, section 3.1",
    exactness: .different("attention among residuals, normalisation and a feed-forward layer"),
    cost: "4 n D² + 2 h n² dᵥ + 8 n D² multiply-adds for tokens of D = h dᵥ features, h n² exponentials and weights",
    laws: [.rowsSumToOne, .tokensInAnyOrder], isSelfAttention: true,
    work: { size in
      let (n, width) = (size.queries, size.heads * size.valueFeatures)
      return size.attending(from: n, to: n, features: size.valueFeatures) + Work(multiplyAdds: 12 * n * width * width)
    }
  ) { inputs in
    let tokens = mergedHeads(inputs.values)  // [heads, n, dᵥ] to [n, heads dᵥ]
    let layer = EncoderLayer(dimensions: tokens.dim(-1), numHeads: inputs.size.heads, norm: .pre, seed: inputs.seed)
    let trace = layer.traced(tokens)
    return AttentionResult(
      output: splitHeads(trace.output, heads: inputs.size.heads), weights: trace.attention.weights)
  }
}

extension AttentionSize {
  /// Returns the work of these heads' attention between numbers of tokens, with keys and values of the same width.
  func attending(from queries: Int, to keys: Int, features: Int) -> Work {
    AttentionSize(heads: heads, queries: queries, keys: keys, features: features, valueFeatures: features).denseWork
  }
}
