import Tensors

/// A cache of the newest tokens alone, which stops growing.
///
///     kept of tokens 0 … t:  max(0, t - w + 1) … t
///
/// A token still receives information from further back, by one window per layer, as each layer attends to the outputs
/// of the one below.
///
/// The w tokens kept include the newest: they are
/// ``AttentionMask/slidingWindow(queries:keys:window:dilation:isCausal:)`` with a window of w - 1.
///
///     var cache = SlidingWindowCache(recent: 3)
///     _ = cache.attend(queries: q, keys: k, values: v)   // [2, 7, 8] each
///     cache.positions                                    // [4, 5, 6]
///
/// - Cost: w (d + dᵥ) multiply-adds per token and query head, 4 w kvHeads (d + dᵥ) bytes in all.
/// - Source: Jiang et al., "Mistral 7B", 2023, section 2, "rolling buffer cache"; their W is w here.
public struct SlidingWindowCache: AttentionCache, Equatable {
  /// The number of tokens kept, the newest included.
  public let recent: Int
  /// The position of the next token: the number of tokens taken in.
  public private(set) var offset = 0
  private var entries = CacheEntries()

  /// Creates an empty cache.
  ///
  /// - Parameter recent: tokens, at least 1.
  /// - Refuses: fewer, as `SlidingWindowCache: the number of recent tokens 0 is not at least 1`.
  public init(recent: Int) {
    refuse("SlidingWindowCache", "the number of recent tokens", recent, below: 1)
    self.recent = recent
  }

  /// The keys held, `[…, kvHeads, entries, d]`; `[0, 0]` before the first.
  public var keys: Tensor { entries.keys }

  /// The values held, `[…, kvHeads, entries, dᵥ]`; `[0, 0]` before the first.
  public var values: Tensor { entries.values }

  /// The newest tokens, each by itself.
  public var spans: [[Range<Int>]] { [((offset - entries.count)..<offset).map { $0..<($0 + 1) }] }

  /// 4 bytes for each number held.
  public var bytes: Int { entries.bytesPerEntry * entries.count }

  /// 4 kvHeads (d + dᵥ), times the sequences of the batch; memory stops growing once the window is full.
  public var bytesPerToken: Int { entries.bytesPerEntry }

  /// Takes in one token, drops the token that leaves the window, and attends with the token's query.
  public mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult {
    refuseStep(queries: queries, keys: keys, values: values, held: entries.held)
    entries.append(keys: keys, values: values)
    if entries.count > recent { _ = entries.removeFirst(1) }
    offset += 1
    Work.note(cacheBytesPerToken: bytesPerToken)
    return groupedHeadsAttention(queries: queries, keys: self.keys, values: self.values, scale: scale)
  }
}

extension Mechanism {
  static let slidingWindowCache = Mechanism(
    id: "sliding-window-cache", title: "Sliding-window cache", kind: .caches,
    paper: "Jiang et al., Mistral 7B, 2023", exactness: .different("each token sees the newest w tokens alone"),
    cost: "at most h n w (d + dᵥ) multiply-adds, at most 4 h w (d + dᵥ) bytes of cache in all",
    laws: [.rowsSumToOne, .causal], isSelfAttention: true,
    work: { size in size.decodingWork { min($0, size.window) } }
  ) { SlidingWindowCache(recent: $0.size.window).decoding($0) }
}
