import Tensors

/// Several attentions side by side, each on its own projection of the tokens, and a projection of all their outputs.
///
///     headₕ = Attention(Q W_Qₕᵀ, K W_Kₕᵀ, V W_Vₕᵀ)
///     MultiHead(Q, K, V) = [head₁ … headₕ] W_Oᵀ + b
///
/// One attention gives each query one mean of values. Several, each in a few of the features, can look at several
/// positions for several reasons, for the same number of multiply-adds as one over all features. The projections of all
/// heads are one matrix; ``splitHeads(_:heads:)`` cuts its result.
///
///     let attention = MultiHeadAttention(dimensions: 8, numHeads: 2, seed: 1)
///     attention(x)                                  // x [5, 8]: [5, 8], self-attention
///     attention(x, keys: m, values: m)              // m [7, 8]: [5, 8], cross-attention
///
/// - Source: Vaswani et al. 2017, section 3.2.2: W_i^Q, W_i^K, W_i^V are the transposed rows of head i in the
///   projections' weights, W^O is the transposed weight of ``outProjection``; h is `numHeads`, d_model `dimensions`.
public struct MultiHeadAttention: Sendable, Equatable {
  /// The number of heads.
  public var numHeads: Int
  /// The projection to the queries of all heads: `[heads · width, features]`.
  public var queryProjection: Linear
  /// The projection to the keys of all heads: `[heads · width, features]`.
  public var keyProjection: Linear
  /// The projection to the values of all heads: `[heads · value width, features]`.
  public var valueProjection: Linear
  /// The projection from the outputs of all heads side by side, W_O: `[features out, heads · value width]`.
  public var outProjection: Linear
  /// The former name of ``outProjection``.
  @available(*, unavailable, renamed: "outProjection")
  public var outputProjection: Linear { outProjection }

  /// Creates attention with given projections.
  ///
  /// - Parameters:
  ///   - numHeads: the heads, a divisor of the output features of each of the first three projections.
  ///   - queryProjection: to the queries.
  ///   - keyProjection: to the keys, with as many features as the queries.
  ///   - valueProjection: to the values.
  ///   - outProjection: from the values' features.
  /// - Refuses: projections that do not fit, as
  ///   `multiHeadAttention: 3 heads do not divide the 8 features of the queries`,
  ///   `multiHeadAttention: a head's queries and keys differ in features, 4 and 3`,
  ///   `multiHeadAttention: the heads give 8 features, the output projection takes 6`; no heads.
  public init(
    numHeads: Int, queryProjection: Linear, keyProjection: Linear, valueProjection: Linear, outProjection: Linear
  ) {
    self.numHeads = numHeads
    self.queryProjection = queryProjection
    self.keyProjection = keyProjection
    self.valueProjection = valueProjection
    self.outProjection = outProjection
    if let error = parameterError { refuse(error) }
  }

  /// Creates attention with random projections.
  ///
  /// - Parameters:
  ///   - dimensions: the features of the queries and keys of all heads together, and of every size omitted below.
  ///   - numHeads: the heads, a divisor of `dimensions` and of `valueDimensions`.
  ///   - queryInputDimensions: the features of the tokens that queries are projected from.
  ///   - keyInputDimensions: the features of the tokens that keys are projected from.
  ///   - valueInputDimensions: the features of the tokens that values are projected from.
  ///   - valueDimensions: the features of the values of all heads together.
  ///   - valueOutputDimensions: the features of the result.
  ///   - bias: whether the four projections have a bias.
  ///   - seed: the seed of the random numbers.
  /// - Refuses: heads that do not divide the features, as
  ///   `multiHeadAttention: 3 heads do not divide the 8 features of the queries`; sizes below 1.
  public init(
    dimensions: Int, numHeads: Int, queryInputDimensions: Int? = nil, keyInputDimensions: Int? = nil,
    valueInputDimensions: Int? = nil, valueDimensions: Int? = nil, valueOutputDimensions: Int? = nil,
    bias: Bool = false, seed: Int
  ) {
    let valueDimensions = valueDimensions ?? dimensions
    var seeds = SplitMix64(seed: seed)
    self.init(
      numHeads: numHeads,
      queryProjection: Linear(queryInputDimensions ?? dimensions, dimensions, bias: bias, seed: seeds.seed()),
      keyProjection: Linear(keyInputDimensions ?? dimensions, dimensions, bias: bias, seed: seeds.seed()),
      valueProjection: Linear(valueInputDimensions ?? dimensions, valueDimensions, bias: bias, seed: seeds.seed()),
      outProjection: Linear(valueDimensions, valueOutputDimensions ?? dimensions, bias: bias, seed: seeds.seed()))
  }

  /// The features of a query or key of one head, dₖ: the scores are divided by its square root.
  ///
  /// - Refuses: heads or projections that were replaced and no longer fit.
  public var headDimensions: Int {
    if let error = parameterError { refuse(error) }
    return queryProjection.outputDimensions / numHeads
  }
}

extension MultiHeadAttention {
  /// The reason why the projections do not fit together, or `nil` if they do.
  var parameterError: ShapeError? {
    projectionError(
      "multiHeadAttention", queryProjection, keyProjection, valueProjection, outProjection, heads: numHeads,
      keyHeads: numHeads)
  }
}

/// Returns the reason why four projections and numbers of heads do not fit together, or `nil` if they do.
func projectionError(
  _ operation: String, _ query: Linear, _ key: Linear, _ value: Linear, _ output: Linear, heads: Int, keyHeads: Int
) -> ShapeError? {
  guard heads > 0 && keyHeads > 0 else {
    return ShapeError(operation, "\(Swift.min(heads, keyHeads)) heads are not above 0")
  }
  for projection in [query, key, value, output] {
    if let error = projection.parameterError { return error }
  }
  for (name, projection, heads) in [("queries", query, heads), ("keys", key, keyHeads), ("values", value, keyHeads)]
  where projection.outputDimensions < heads || projection.outputDimensions % heads != 0 {
    return ShapeError(
      operation, "\(heads) heads do not divide the \(projection.outputDimensions) features of the \(name)",
      operands: [.init("\(name)' weight", projection.weight.shape, axes: [0])])
  }
  // The features of one head.
  let (q, k) = (query.outputDimensions / heads, key.outputDimensions / keyHeads)
  if q != k {
    return ShapeError(
      operation, "a head's queries and keys differ in features, \(q) and \(k)",
      operands: [
        .init("queries' weight", query.weight.shape, axes: [0]), .init("keys' weight", key.weight.shape, axes: [0]),
      ])
  }
  let merged = value.outputDimensions / keyHeads * heads
  guard merged == output.inputDimensions else {
    return ShapeError(
      operation, "the heads give \(merged) features, the output projection takes \(output.inputDimensions)",
      operands: [
        .init("values' weight", value.weight.shape, axes: [0]),
        .init("output's weight", output.weight.shape, axes: [output.weight.ndim - 1]),
      ])
  }
  return nil
}
