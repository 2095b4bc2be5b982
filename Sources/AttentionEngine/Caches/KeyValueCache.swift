import Tensors

/// A cache of every key and value so far, so that decoding reads them and need not compute them again.
///
///     full pass over n tokens:  n² (d + dᵥ) multiply-adds for each new token
///     with the cache:            n  (d + dᵥ)
///
/// As attention is causal, the keys and values of a token depend only on that token and earlier ones. They never change
/// and can be kept; the queries of earlier tokens are never needed again.
///
///     var cache = KeyValueCache()
///     let first = cache.attend(queries: q4, keys: k4, values: v4)    // prefill: [2, 4, 8] each, output [2, 4, 8]
///     let next = cache.attend(queries: q1, keys: k1, values: v1)     // decode: [2, 1, 8] each, output [2, 1, 8]
///     cache.offset          // 5
///     cache.bytesPerToken   // 4 × 2 × (8 + 8) = 128
///
/// - Cost: t n (d + dᵥ) multiply-adds per query head for t new tokens of n in all; 4 kvHeads (d + dᵥ) bytes per token.
///   A step reads the whole cache for one row of scores: it is memory-bound, and so other caches save key heads, tokens
///   or bits.
/// - Source: Shazeer, "Fast transformer decoding: one write-head is all you need", 2019, section 2.4, for the cost.
public struct KeyValueCache: AttentionCache, Equatable {
  private var entries = CacheEntries()

  /// Creates an empty cache. The first tokens set batch, heads and features.
  public init() {}

  /// The keys so far, `[…, kvHeads, offset, d]`; `[0, 0]` before the first.
  public var keys: Tensor { entries.keys }

  /// The values so far, `[…, kvHeads, offset, dᵥ]`; `[0, 0]` before the first.
  public var values: Tensor { entries.values }

  /// The position of the next token: the number of tokens taken in.
  public var offset: Int { entries.count }

  /// Every token by itself.
  public var spans: [[Range<Int>]] { [(0..<offset).map { $0..<($0 + 1) }] }

  /// 4 bytes for each number in ``keys`` and ``values``.
  public var bytes: Int { bytesPerToken * offset }

  /// 4 kvHeads (d + dᵥ), times the sequences of the batch.
  public var bytesPerToken: Int { entries.bytesPerEntry }

  /// Takes in tokens without a query.
  ///
  /// - Parameters:
  ///   - keys: `[…, kvHeads, t, d]`.
  ///   - values: `[…, kvHeads, t, dᵥ]`.
  /// - Returns: all keys and values so far.
  /// - Refuses: counts that differ, as `cache: keys and values differ in count, 3 and 2`; sizes unlike those held, as
  ///   `cache: the new keys have 5 features, those held have 8`.
  @discardableResult
  public mutating func update(keys: Tensor, values: Tensor) -> (keys: Tensor, values: Tensor) {
    if let error = cacheShapeError(keys: keys.shape, values: values.shape, held: entries.held) { refuse(error) }
    entries.append(keys: keys, values: values)
    if keys.dim(-2) > 0 { Work.note(cacheBytesPerToken: bytesPerToken) }
    return (self.keys, self.values)
  }

  /// Returns the output of the newest tokens' queries, each of which sees the tokens up to its own.
  ///
  ///     o = softmax(Q Kᵀ / √d + M) V,  Mᵢⱼ = 0 if j ≤ i + offset - t, else -∞
  ///
  /// - Parameters:
  ///   - queries: `[…, h, t, d]`, those of the last t tokens taken in.
  ///   - scale: the factor applied to the scores; 1/√d if omitted.
  /// - Returns: `[…, h, t, dᵥ]`.
  /// - Refuses: more queries than tokens, as `cache: 5 queries, but 3 tokens`; heads that do not divide; an empty
  ///   cache, as `cache: no tokens have gone in yet`.
  public func attend(queries: Tensor, scale: Float? = nil) -> Tensor {
    if offset == 0 {
      refuse(ShapeError("cache", "no tokens have gone in yet", operands: [.init("queries", queries.shape)]))
    }
    return output(queries: queries, scale: scale)
  }

  /// Takes in tokens and returns the output of each, all in one product.
  ///
  /// - Refuses: whatever ``AttentionCache/attend(queries:keys:values:scale:)`` refuses.
  public mutating func attend(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> Tensor {
    if let error = cacheShapeError(
      queries: queries.shape, keys: keys.shape, values: values.shape, held: entries.held)
    {
      refuse(error)
    }
    update(keys: keys, values: values)
    return output(queries: queries, scale: scale)
  }

  /// Takes in one token and attends with its query.
  public mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult {
    refuseStep(queries: queries, keys: keys, values: values, held: entries.held)
    update(keys: keys, values: values)
    return attention(queries: queries, scale: scale)
  }

  private func attention(queries: Tensor, scale: Float?) -> AttentionResult {
    let mask = mask(queries: queries)
    return groupedHeadsAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
  }

  private func output(queries: Tensor, scale: Float?) -> Tensor {
    let mask = mask(queries: queries)
    return groupedHeadsOutput(queries: queries, keys: keys, values: values, scale: scale, mask: mask)
  }

  /// Returns the mask of the last tokens' queries, which are refused if they don't fit.
  private func mask(queries: Tensor) -> AttentionMask? {
    if let error = cacheQueryError(queries: queries.shape, keys: keys.shape) { refuse(error) }
    let count = queries.dim(-2)
    if let error = cacheCountError(queries: queries.shape, keys: keys.shape) { refuse(error) }
    return count == 1 ? nil : .causal
  }
}

extension Mechanism {
  static let keyValueCache = Mechanism(
    id: "kv-cache", title: "Decoding with a key-value cache", kind: .caches,
    paper: "Shazeer, Fast transformer decoding: one write-head is all you need, 2019", exactness: .exact,
    cost: "h n (n + 1) / 2 (d + dᵥ) multiply-adds for n tokens one by one, 4 h (d + dᵥ) bytes of cache a token",
    laws: [.rowsSumToOne, .causal, .plain], isSelfAttention: true, work: { $0.decodingWork { $0 } }
  ) { KeyValueCache().decoding($0) }

  static let groupedKeyValueCache = Mechanism(
    id: "grouped-kv-cache", title: "Key-value cache with grouped heads", kind: .caches,
    paper:
      "Ainslie et al., GQA: training generalized multi-query transformer models from multi-head checkpoints, 2023",
    exactness: .different("groups of query heads share a head of keys and values"),
    cost: "h n (n + 1) / 2 (d + dᵥ) multiply-adds, 4 kvHeads (d + dᵥ) bytes of cache a token",
    laws: [.rowsSumToOne, .causal], isSelfAttention: true,
    work: { size in size.decodingWork(keyHeads: size.keyHeads) { $0 } }
  ) { inputs in
    let heads = 0..<inputs.size.keyHeads
    return KeyValueCache().decoding(
      inputs, keys: inputs.keys[heads] as Tensor, values: inputs.values[heads] as Tensor)
  }
}
