import Tensors

/// How well each query agrees with each key: their dot products.
///
///     scoresᵢⱼ = qᵢ · kⱼ = Σₐ qᵢₐ kⱼₐ,  in one product Q Kᵀ
///
/// The dot product is |q| |k| cos: it grows with the lengths of both as well as with their agreement.
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, m, d]`.
/// - Returns: `[…, n, m]`, a row a query.
/// - Refuses: features that differ, as `attention: queries and keys differ in features, 8 and 5`.
/// - Cost: n m d multiply-adds.
/// - Source: Luong et al. 2015, "dot"; Vaswani et al. 2017, §3.2.1.
public func dotProductScores(queries: Tensor, keys: Tensor) -> Tensor {
  if let error = attentionShapeError(queries: queries.shape, keys: keys.shape) { refuse(error) }
  return matmul(queries, keys.swappedAxes(-1, -2))
}

/// The dot products times a scale, 1/√d where none is given: the scores of ``scaledDotProductAttention(queries:keys:values:scale:mask:)``.
///
///     scoresᵢⱼ = qᵢ · kⱼ / √d
///
/// - Returns: `[…, n, m]`. For independent entries of variance 1, of variance 1.
/// - Refuses: what ``dotProductScores(queries:keys:)`` refuses.
public func scaledScores(queries: Tensor, keys: Tensor, scale: Float? = nil) -> Tensor {
  let scores = dotProductScores(queries: queries, keys: keys)
  return scores * (scale ?? defaultScale(features: queries.dim(-1)))
}

/// 1/√d, worked out in `Double` and rounded once.
func defaultScale(features: Int) -> Float {
  Float(1 / Double(features).squareRoot())
}
