import Tensors

extension AttentionSize {
  /// Returns the work of attention that decodes a text token by token, each token looking at the entries its cache then
  /// holds.
  ///
  ///     h Σᵢ eᵢ (d + dᵥ) multiply-adds,  h Σᵢ eᵢ exponentials,  4 h max eᵢ bytes of scores
  ///
  /// - Parameters:
  ///   - keyHeads: heads of keys and values; the number of query heads if omitted.
  ///   - entries: e, the entries that the cache holds after a number of tokens, from 1 to n.
  /// - Returns: the work, with 4 kvHeads (d + dᵥ) bytes of cache a token.
  func decodingWork(keyHeads: Int? = nil, entries: (Int) -> Int) -> Work {
    let counts = queries > 0 ? (1...queries).map(entries) : []
    let scores = heads * counts.reduce(0, +)
    return Work(
      multiplyAdds: scores * (features + valueFeatures), exponentials: scores,
      scoreBytes: 4 * heads * (counts.max() ?? 0),
      cacheBytesPerToken: counts.isEmpty ? 0 : 4 * (keyHeads ?? heads) * (features + valueFeatures))
  }
}

extension AttentionCache {
  /// Runs a cache over the inputs of the catalog, token by token.
  func decoding(_ inputs: AttentionInputs, keys: Tensor? = nil, values: Tensor? = nil) -> AttentionResult {
    var cache = self
    return cache.tracedAttend(
      queries: inputs.queries, keys: keys ?? inputs.keys, values: values ?? inputs.values)
  }
}
