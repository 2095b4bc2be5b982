import Tensors

extension AttentionSize {
  /// What attention costs that goes through a text token by token, each with as many entries to look at as its cache
  /// then holds.
  ///
  ///     h Σᵢ eᵢ (d + dᵥ) multiply-adds,  h Σᵢ eᵢ exponentials,  4 h max eᵢ bytes of scores
  ///
  /// - Parameters:
  ///   - keyHeads: heads of keys and values; as many as of queries where left out.
  ///   - entries: e, the entries that the cache holds once so many tokens have gone in, from 1 to n.
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
  /// A cache's run over the inputs of the catalog, token by token.
  func decoding(_ inputs: AttentionInputs, keys: Tensor? = nil, values: Tensor? = nil) -> AttentionResult {
    var cache = self
    return cache.tracedAttend(
      queries: inputs.queries, keys: keys ?? inputs.keys, values: values ?? inputs.values)
  }
}
