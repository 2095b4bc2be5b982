import Tensors

/// Returns the agreement of each query with each key: their dot products.
///
///     scoresᵢⱼ = qᵢ · kⱼ = Σₐ qᵢₐ kⱼₐ,  in one product Q Kᵀ
///
/// The dot product is |q| |k| cos: it grows with the lengths of both as well as with their agreement.
///
/// - Parameters:
///   - queries: `[…, n, d]`.
///   - keys: `[…, m, d]`.
/// - Returns: `[…, n, m]`, a row per query.
/// - Refuses: features that differ, as `attention: queries and keys differ in features, 8 and 5`.
/// - Cost: n m d multiply-adds.
/// - Source: Luong et al. 2015, "dot"; Vaswani et al. 2017, §3.2.1.
public func dotProductScores(queries: Tensor, keys: Tensor) -> Tensor {
  if let error = attentionShapeError(queries: queries.shape, keys: keys.shape) { refuse(error) }
  return queries.timesTransposed(keys)
}

/// Returns the dot products times a scale, 1/√d if omitted: the scores of
/// ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)``.
///
///     scoresᵢⱼ = qᵢ · kⱼ / √d
///
/// - Returns: `[…, n, m]`, of variance 1 for independent entries of variance 1.
/// - Refuses: whatever ``dotProductScores(queries:keys:)`` refuses.
public func scaledScores(queries: Tensor, keys: Tensor, scale: Float? = nil) -> Tensor {
  let scores = dotProductScores(queries: queries, keys: keys)
  return scores * (scale ?? defaultScale(features: queries.dim(-1)))
}

/// Returns 1/√d, computed in `Double` and rounded once.
func defaultScale(features: Int) -> Float {
  Float(1 / Double(features).squareRoot())
}
