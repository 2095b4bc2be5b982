import Tensors

/// A cache of the newest tokens and, of the older ones, those that were attended to most.
///
///     Aⱼ = Σₜ wₜⱼ, over the queries t so far
///     to make room:  drop the j with the least Aⱼ among those older than the newest `recent`
///
/// A few tokens, the heavy hitters, take most of the attention; the weights show which ones as they come. A dropped
/// token is lost: one that would have mattered later does not come back.
///
/// Every key head keeps its own tokens. If several query heads share one, their weights are added.
///
///     var cache = HeavyHitterCache(heavy: 2, recent: 3)
///     _ = cache.attend(queries: q, keys: k, values: v)   // [2, 7, 8] each
///     cache.positions                                    // [2, 5], a row per head: 0 3 4 5 6 / 1 2 4 5 6
///
/// Old tokens have been seen by more queries, so their sums are greater: the paper keeps the sum, not the mean. Of
/// tokens with equal sums, the oldest goes.
///
/// - Cost: (heavy + recent) (d + dᵥ) multiply-adds per token and query head, 4 (heavy + recent) kvHeads (d + dᵥ) bytes
///   of keys and values in all, and one sum per entry and head.
/// - Numerics: the sums are kept in `Double`.
/// - Source: Zhang et al., "H2O: heavy-hitter oracle for efficient generative inference of large language models",
///   2023, algorithm 1. The paper makes room after a token has been read, this cache before, so that both counts here
///   include the newest token and a query sees no more than is kept.
public struct HeavyHitterCache: AttentionCache, Equatable {
  /// The number of older tokens kept.
  public let heavy: Int
  /// The number of newest tokens kept whatever their weights, the newest included.
  public let recent: Int
  /// The position of the next token: the number of tokens taken in.
  public private(set) var offset = 0
  private var entries = CacheEntries()
  /// The positions that each head keeps, and the attention that each has received.
  private var kept: [[Int]] = []
  private var sums: [[Double]] = []

  /// Creates an empty cache.
  ///
  /// - Parameters:
  ///   - heavy: tokens, 0 or more; with 0 the cache is a ``SlidingWindowCache``.
  ///   - recent: tokens, at least 1.
  /// - Refuses: fewer, as `HeavyHitterCache: the number of recent tokens 0 is not at least 1`.
  public init(heavy: Int, recent: Int) {
    refuse("HeavyHitterCache", "the number of heavy tokens", heavy, below: 0)
    refuse("HeavyHitterCache", "the number of recent tokens", recent, below: 1)
    (self.heavy, self.recent) = (heavy, recent)
  }

  /// The keys held, `[…, kvHeads, entries, d]`; `[0, 0]` before the first. Each head holds those of its own tokens.
  public var keys: Tensor { entries.keys }

  /// The values held, `[…, kvHeads, entries, dᵥ]`; `[0, 0]` before the first.
  public var values: Tensor { entries.values }

  /// The tokens that each key head keeps: a row per head.
  public var spans: [[Range<Int>]] { kept.isEmpty ? [[]] : kept.map { $0.map { $0..<($0 + 1) } } }

  /// The attention that each token held has received so far, `[…, kvHeads, entries]`.
  public var accumulatedWeights: Tensor {
    Tensor(sums.flatMap { $0.map { Float($0) } }, Array(keys.shape.dropLast()))
  }

  /// 4 bytes for each number of the keys and values held.
  public var bytes: Int { entries.bytesPerEntry * entries.count }

  /// 4 kvHeads (d + dᵥ), times the sequences of the batch; memory stops growing once the budget is used.
  public var bytesPerToken: Int { entries.bytesPerEntry }

  /// Makes room, takes in one token, attends with its query, and adds its weights to the entries' sums.
  public mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult {
    refuseStep(queries: queries, keys: keys, values: values, held: entries.held)
    // Not heavy + recent > count: the sum may not fit an Int.
    if entries.count >= recent, entries.count - recent >= heavy { dropLightest() }
    entries.append(keys: keys, values: values)
    if kept.isEmpty {
      kept = Array(repeating: [], count: entries.rows)
      sums = Array(repeating: [], count: entries.rows)
    }
    for row in kept.indices {
      kept[row].append(offset)
      sums[row].append(0)
    }
    offset += 1
    Work.note(cacheBytesPerToken: bytesPerToken)
    let result = groupedHeadsAttention(queries: queries, keys: self.keys, values: self.values, scale: scale)
    addUp(result.weights!)
    return result
  }

  /// Drops each head's entry with the least sum, among those that will not be among the newest.
  private mutating func dropLightest() {
    let older = entries.count - (recent - 1)
    let dropped = sums.map { sums in (0..<older).min { sums[$0] < sums[$1] }! }
    for (row, place) in dropped.enumerated() {
      kept[row].remove(at: place)
      sums[row].remove(at: place)
    }
    var rest: [Float] = []
    rest.reserveCapacity(dropped.count * (entries.count - 1))
    for dropped in dropped { for place in 0..<entries.count where place != dropped { rest.append(Float(place)) } }
    let places = Tensor(rest, entries.keys.shape.dropLast(2) + [entries.count - 1, 1])
    entries.keys = entries.keys.takeAlong(places, axis: -2)  // […, n, d] at […, n - 1, 1]: […, n - 1, d]
    entries.values = entries.values.takeAlong(places, axis: -2)
  }

  /// Adds weights `[…, h, 1, entries]` to the sums of the key heads that received them.
  private mutating func addUp(_ weights: Tensor) {
    let count = entries.count
    for (place, weight) in weights.asArray().enumerated() {
      let head = place / count * sums.count / (weights.size / count)
      sums[head][place % count] += Double(weight)
    }
  }
}

extension Mechanism {
  static let heavyHitterCache = Mechanism(
    id: "heavy-hitter-cache", title: "Heavy-hitter cache", kind: .caches,
    paper: "Zhang et al., H2O: heavy-hitter oracle for efficient generative inference of large language models, 2023",
    exactness: .different("each token sees the newest w tokens, and w older ones that were attended to most"),
    cost: "at most 2 h n w (d + dᵥ) multiply-adds, at most 8 h w (d + dᵥ) bytes of cache in all",
    laws: [.rowsSumToOne, .causal], isSelfAttention: true,
    work: { size in size.decodingWork { min($0, 2 * size.window) } }
  ) { HeavyHitterCache(heavy: $0.size.window, recent: $0.size.window).decoding($0) }
}
