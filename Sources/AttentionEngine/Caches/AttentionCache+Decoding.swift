import Tensors

extension AttentionCache {
  /// Takes in tokens one after the other: the default for caches without a faster way.
  public mutating func attend(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> Tensor {
    if let error = cacheShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
    var outputs = [Tensor.zeros(Array(queries.shape.dropLast(2)) + [0, values.dim(-1)])]
    for i in 0..<queries.dim(-2) {
      outputs.append(
        step(queries: queries.token(i), keys: keys.token(i), values: values.token(i), scale: scale).output)
    }
    return concatenated(outputs, axis: -2)  // t times […, h, 1, dᵥ] to […, h, t, dᵥ]
  }

  /// Takes in tokens one after the other, and also returns each query's weights over the whole text.
  ///
  ///     let result = cache.tracedAttend(queries: q, keys: k, values: v)
  ///     result.weights    // [2, 7, 7]: 0 for a token not yet there, or dropped
  ///
  /// The weight of a summary is divided equally among the tokens it stands for. If summaries are means, the output is
  /// therefore these weights times the values of the whole text, although most of that text is no longer held.
  ///
  /// - Parameters:
  ///   - queries: `[…, h, t, d]`, one for each new token.
  ///   - keys: `[…, kvHeads, t, d]`.
  ///   - values: `[…, kvHeads, t, dᵥ]`.
  ///   - scale: the factor applied to the scores; 1/√d if omitted.
  /// - Returns: the output `[…, h, t, dᵥ]` and the weights `[…, h, t, offset]` over the whole text.
  /// - Refuses: whatever `attend` refuses.
  /// - Cost: that of the steps; the weights take as much memory as if no token had been dropped.
  public mutating func tracedAttend(
    queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil
  ) -> AttentionResult {
    if let error = cacheShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
    let (count, total) = (queries.dim(-2), offset + queries.dim(-2))
    let leading = Array(queries.shape.dropLast(2))
    var outputs = [Tensor.zeros(leading + [0, values.dim(-1)])]
    var text = TextWeights(leading: leading, steps: count, tokens: total)
    for i in 0..<count {
      let result = step(queries: queries.token(i), keys: keys.token(i), values: values.token(i), scale: scale)
      outputs.append(result.output)
      text.append(result.weights, over: spans)
    }
    return AttentionResult(output: concatenated(outputs, axis: -2), weights: text.rows)
  }
}

extension Tensor {
  /// Returns one token with its axis kept: `[…, n, d]` to `[…, 1, d]`.
  func token(_ place: Int) -> Tensor { self[.ellipsis, place..<(place + 1), 0...] }
}
