import Tensors

/// A cache of the first few tokens and the newest: a sliding window that does not lose its attention sinks.
///
///     kept of tokens 0 … t:  j < sinks,  or t - j < w
///
/// Trained models put much weight on the first tokens, whatever their content: softmax must put it somewhere, and they
/// are visible to every query. A plain window fails when it drops them, as the denominator of every later softmax loses
/// its greatest terms. Keeping four of them is enough.
///
///     var cache = SinkCache(sinks: 2, recent: 3)
///     _ = cache.attend(queries: q, keys: k, values: v)   // [2, 7, 8] each
///     cache.positions                                    // [0, 1, 4, 5, 6]
///
/// With rotary positions, positions are counted *in the cache*: entry e stands at e, wherever its token stood in the
/// text. So no distance is ever greater than those seen in training. This needs keys that are kept unrotated and
/// rotated again for each query: give the cache the ``RoPE``, and pass queries and keys as they are.
///
/// - Cost: (sinks + w) (d + dᵥ) multiply-adds per token and query head, 4 (sinks + w) kvHeads (d + dᵥ) bytes in all.
///   With rotary positions 2 (kvHeads (sinks + w) + h) multiply-adds more per token and rotated feature.
/// - Source: Xiao et al., "Efficient streaming language models with attention sinks", 2023. Their window is
///   `recent`, the newest token included.
public struct SinkCache: AttentionCache, Equatable {
  /// The number of first tokens kept for ever.
  public let sinks: Int
  /// The number of newest tokens kept, the newest included.
  public let recent: Int
  /// The position of the next token: the number of tokens taken in.
  public private(set) var offset = 0
  /// The rotation of queries and keys by their positions in the cache, if any.
  public let rope: RoPE?
  private var entries = CacheEntries()

  /// Creates an empty cache.
  ///
  /// - Parameters:
  ///   - sinks: tokens, 0 or more; the paper uses 4.
  ///   - recent: tokens, at least 1.
  ///   - rope: the rotation of queries and keys by their positions in the cache; none if omitted.
  /// - Refuses: fewer, as `SinkCache: the number of recent tokens 0 is not at least 1`.
  public init(sinks: Int, recent: Int, rope: RoPE? = nil) {
    refuse("SinkCache", "the number of sinks", sinks, below: 0)
    refuse("SinkCache", "the number of recent tokens", recent, below: 1)
    (self.sinks, self.recent, self.rope) = (sinks, recent, rope)
  }

  /// The keys held as they were put in, sinks first, `[…, kvHeads, entries, d]`; `[0, 0]` before the first.
  public var keys: Tensor { entries.keys }

  /// The values held, sinks first, `[…, kvHeads, entries, dᵥ]`; `[0, 0]` before the first.
  public var values: Tensor { entries.values }

  /// The sinks and the newest tokens, each by itself.
  public var spans: [[Range<Int>]] {
    let first = min(sinks, entries.count)
    let newest = (offset - (entries.count - first))..<offset
    return [(Array(0..<first) + Array(newest)).map { $0..<($0 + 1) }]
  }

  /// 4 bytes for each number held.
  public var bytes: Int { entries.bytesPerEntry * entries.count }

  /// 4 kvHeads (d + dᵥ), times the sequences of the batch; memory stops growing once the window is full.
  public var bytesPerToken: Int { entries.bytesPerEntry }

  /// Takes in one token, drops the oldest non-sink if there is no room, and attends with the token's query.
  public mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult {
    refuseStep(queries: queries, keys: keys, values: values, held: entries.held)
    entries.append(keys: keys, values: values)
    if entries.count - sinks > recent {
      entries = entries.taking(Array(0..<sinks) + Array((sinks + 1)..<entries.count))
    }
    offset += 1
    Work.note(cacheBytesPerToken: bytesPerToken)
    let turned = rope.map { (queries: $0(queries, offset: entries.count - 1), keys: $0(self.keys)) }
    return groupedHeadsAttention(
      queries: turned?.queries ?? queries, keys: turned?.keys ?? self.keys, values: self.values, scale: scale)
  }
}

extension Mechanism {
  static let sinkCache = Mechanism(
    id: "sink-cache", title: "Sliding-window cache with attention sinks", kind: .caches,
    paper: "Xiao et al., Efficient streaming language models with attention sinks, 2023",
    exactness: .different("each token sees the first 2 tokens and the newest w alone"),
    cost: "at most h n (2 + w) (d + dᵥ) multiply-adds, at most 4 h (2 + w) (d + dᵥ) bytes of cache in all",
    laws: [.rowsSumToOne, .causal], isSelfAttention: true,
    work: { size in size.decodingWork { min($0, 2 + size.window) } }
  ) { SinkCache(sinks: 2, recent: $0.size.window).decoding($0) }
}
