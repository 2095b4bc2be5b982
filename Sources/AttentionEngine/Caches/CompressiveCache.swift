import Tensors

/// A cache of the newest tokens as they are and the older ones pooled, c into one.
///
///     tokens:   0 1 2 | 3 4 5 | 6 7 8 9      c = 3, recent = 4
///     entries:    s₀      s₁    6 7 8 9      s₀ = pool(k₀, k₁, k₂), likewise for values
///
/// At least `recent` tokens, the newest included, stay as they are. As soon as there are c more, the oldest c become
/// one entry: the mean of their keys and the mean of their values, or the maximum of each feature. A summary is one
/// entry among the others, however many tokens it stands for: softmax gives it the weight of one.
///
///     var cache = CompressiveCache(recent: 4, rate: 3)
///     _ = cache.attend(queries: q, keys: k, values: v)   // [2, 10, 8] each
///     cache.spans[0]                                     // 0..<3, 3..<6, 6..<7, 7..<8, 8..<9, 9..<10
///
/// - Cost: (n - recent) / c + recent + c - 1 entries at most, each (d + dᵥ) multiply-adds per token and query head and
///   4 kvHeads (d + dᵥ) bytes; fewer with a limit.
/// - Source: Rae et al., "Compressive transformers for long-range sequence modelling", 2019, section 3.2, mean and max
///   pooling. Their compression rate c is `rate` here, nₘ is `recent`, n_cm is `limit`. They pool hidden states, from
///   which keys and values are then projected: for the mean this is the same, as a projection of a mean is the mean of
///   the projections. They pool when a segment has been read, this cache as soon as a pool is full.
public struct CompressiveCache: AttentionCache, Equatable {
  /// The way several entries become one.
  public enum Pooling: String, Sendable, Equatable, CaseIterable {
    /// The mean of each feature.
    case mean
    /// The maximum of each feature.
    case max
  }

  /// The least number of newest tokens that stay as they are.
  public let recent: Int
  /// The number of tokens in a summary, c.
  public let rate: Int
  /// The number of newest summaries kept; all if `nil`.
  public let limit: Int?
  /// The way several entries become one.
  public let pooling: Pooling
  /// The position of the next token: the number of tokens taken in.
  public private(set) var offset = 0
  private var exact = CacheEntries()
  private var summaries = CacheEntries()

  /// Creates an empty cache.
  ///
  /// - Parameters:
  ///   - recent: tokens, at least 1.
  ///   - rate: tokens in a summary, at least 1.
  ///   - limit: summaries, 0 or more; no limit if omitted.
  ///   - pooling: the way several entries become one.
  /// - Refuses: fewer, as `CompressiveCache: the rate 0 is not at least 1`.
  public init(recent: Int, rate: Int, limit: Int? = nil, pooling: Pooling = .mean) {
    refuse("CompressiveCache", "the number of recent tokens", recent, below: 1)
    refuse("CompressiveCache", "the rate", rate, below: 1)
    if let limit { refuse("CompressiveCache", "the limit", limit, below: 0) }
    (self.recent, self.rate, self.limit, self.pooling) = (recent, rate, limit, pooling)
  }

  /// The keys held, summaries first, `[…, kvHeads, entries, d]`; `[0, 0]` before the first.
  public var keys: Tensor {
    summaries.isUnset ? exact.keys : concatenated([summaries.keys, exact.keys], axis: -2)
  }

  /// The values held, summaries first, `[…, kvHeads, entries, dᵥ]`; `[0, 0]` before the first.
  public var values: Tensor {
    summaries.isUnset ? exact.values : concatenated([summaries.values, exact.values], axis: -2)
  }

  /// The tokens that each entry stands for: c for each summary, one for each of the newest.
  public var spans: [[Range<Int>]] {
    let end = offset - exact.count
    let pooled = (0..<summaries.count).map { end - (summaries.count - $0) * rate }
    return [pooled.map { $0..<($0 + rate) } + (end..<offset).map { $0..<($0 + 1) }]
  }

  /// 4 bytes for each number held.
  public var bytes: Int { exact.bytesPerEntry * (exact.count + summaries.count) }

  /// 4 kvHeads (d + dᵥ), times the sequences of the batch: the bytes of a token before it is pooled.
  public var bytesPerToken: Int { exact.bytesPerEntry }

  /// Takes in one token, pools the oldest c if there are enough, and attends with the token's query.
  public mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult {
    refuseStep(queries: queries, keys: keys, values: values, held: exact.held)
    exact.append(keys: keys, values: values)
    offset += 1
    if exact.count - recent >= rate {
      let oldest = exact.removeFirst(rate)
      summaries.append(keys: pooled(oldest.keys), values: pooled(oldest.values))
      if let limit, summaries.count > limit { _ = summaries.removeFirst(1) }
    }
    Work.note(cacheBytesPerToken: bytesPerToken)
    return groupedHeadsAttention(queries: queries, keys: self.keys, values: self.values, scale: scale)
  }

  /// Pools entries, `[…, c, d]` to `[…, 1, d]`.
  private func pooled(_ entries: Tensor) -> Tensor {
    switch pooling {
    case .mean: entries.mean(axis: -2, keepDims: true)
    case .max: entries.max(axis: -2, keepDims: true)
    }
  }
}

extension Mechanism {
  static let compressiveCache = Mechanism(
    id: "compressive-cache", title: "Compressive memory", kind: .caches,
    paper: "Rae et al., Compressive transformers for long-range sequence modelling, 2019",
    exactness: .different("tokens older than the newest w are pooled, 3 into one"),
    cost:
      "at most h n (n / 3 + 2 w / 3 + 2) (d + dᵥ) multiply-adds, 4 h (d + dᵥ) bytes for each of at most n / 3 + 2 w / 3 + 2 entries",
    laws: [.rowsSumToOne, .causal], isSelfAttention: true,
    work: { size in size.decodingWork { $0 - 2 * (max(0, $0 - size.window) / 3) } }
  ) { CompressiveCache(recent: $0.size.window, rate: 3).decoding($0) }
}
