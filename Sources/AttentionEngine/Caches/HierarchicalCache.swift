import Tensors

/// A cache that is coarser the older the text: the newest tokens as they are, then means of c tokens, of c², of c³.
///
///     level 0   the newest tokens
///     level 1   means of c entries of level 0
///     level l   means of c entries of level l - 1, so of cˡ tokens
///     score of an entry of level l = q · k̄ / √d + log cˡ
///
/// Each level keeps at least its `recent` newest entries. As soon as it has c more, its oldest c become one entry of
/// the level above. No token is dropped: the entries lie end to end over the whole text, and their number grows with
/// log n.
///
/// The log cˡ gives a summary the weight of as many tokens as it stands for. This makes attention exact if these tokens
/// have the same key, whatever their values: cˡ exp(s) v̄ = Σⱼ exp(s) vⱼ. Otherwise exp of the mean is less than the
/// mean of exp, and summaries of unlike keys get too little weight.
///
///     var cache = HierarchicalCache(recent: 2, rate: 2)
///     _ = cache.attend(queries: q, keys: k, values: v)   // [2, 11, 8] each
///     cache.spans[0]                                     // 0..<4, 4..<6, 6..<8, 8..<9, 9..<10, 10..<11
///
/// - Cost: (recent + c - 1) log (n + 1) / log c entries at most; (d + dᵥ) multiply-adds per entry, token and query
///   head, 4 kvHeads (d + dᵥ) bytes per entry.
/// - Source: Zhu and Soricut, "H-Transformer-1D: fast one-dimensional hierarchical attention for sequences", 2021: keys
///   coarsened by their mean, values by their sum, level by level, near ones exactly. Their blocks lie on a fixed grid
///   and queries are coarsened as well; here queries are exact, and blocks form as a text is decoded.
public struct HierarchicalCache: AttentionCache, Equatable {
  /// The least number of newest entries that each level keeps.
  public let recent: Int
  /// The number of entries of a level that become one of the next, c.
  public let rate: Int
  /// The position of the next token: the number of tokens taken in.
  public private(set) var offset = 0
  /// The tokens, then the summaries level by level.
  private var levels = [CacheEntries()]

  /// Creates an empty cache.
  ///
  /// - Parameters:
  ///   - recent: entries, at least 1.
  ///   - rate: entries in a summary, at least 2.
  /// - Refuses: fewer, as `HierarchicalCache: the rate 1 is not at least 2`.
  public init(recent: Int, rate: Int) {
    refuse("HierarchicalCache", "the number of recent entries", recent, below: 1)
    refuse("HierarchicalCache", "the rate", rate, below: 2)
    (self.recent, self.rate) = (recent, rate)
  }

  /// The number of entries that each level holds, the tokens first.
  public var levelCounts: [Int] { levels.map(\.count) }

  /// The keys held, coarsest first, `[…, kvHeads, entries, d]`; `[0, 0]` before the first.
  public var keys: Tensor { concatenated(levels.reversed().map(\.keys), axis: -2) }

  /// The values held, coarsest first, `[…, kvHeads, entries, dᵥ]`; `[0, 0]` before the first.
  public var values: Tensor { concatenated(levels.reversed().map(\.values), axis: -2) }

  /// The tokens that each entry stands for, coarsest first; end to end, they cover the whole text.
  public var spans: [[Range<Int>]] {
    var (spans, start) = ([Range<Int>](), 0)
    for length in lengths {
      spans.append(start..<(start + length))
      start += length
    }
    return [spans]
  }

  /// 4 bytes for each number held.
  public var bytes: Int { bytesPerToken * levelCounts.reduce(0, +) }

  /// 4 kvHeads (d + dᵥ), times the sequences of the batch: the bytes of a token before it is part of a summary.
  public var bytesPerToken: Int { levels[0].bytesPerEntry }

  /// Takes in one token, summarises each level that has enough entries, and attends with the token's query.
  public mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult {
    refuseStep(queries: queries, keys: keys, values: values, held: levels[0].held)
    levels[0].append(keys: keys, values: values)
    offset += 1
    var level = 0
    while levels[level].count - recent >= rate {
      let oldest = levels[level].removeFirst(rate)
      if level + 1 == levels.count { levels.append(CacheEntries()) }
      levels[level + 1].append(
        keys: oldest.keys.mean(axis: -2, keepDims: true), values: oldest.values.mean(axis: -2, keepDims: true))
      level += 1
    }
    Work.note(cacheBytesPerToken: bytesPerToken)
    let counts = AttentionMask.additive(log(Tensor(lengths)))
    return groupedHeadsAttention(
      queries: queries, keys: self.keys, values: self.values, scale: scale, mask: levels.count == 1 ? nil : counts)
  }

  /// The number of tokens that each entry stands for, coarsest first.
  private var lengths: [Int] {
    var (lengths, length) = ([Int](), 1)
    for level in levels {
      lengths.append(contentsOf: repeatElement(length, count: level.count))
      if level.count > 0 { length *= rate }
    }
    return lengths.reversed()
  }

  /// Returns the number of entries after a number of tokens.
  ///
  ///     N₀ = tokens,  Nₗ₊₁ = ⌊(Nₗ - recent) / c⌋ summed up from level l,  Σₗ (Nₗ - c Nₗ₊₁) held
  ///
  /// - Parameters:
  ///   - tokens: the number of tokens.
  ///   - recent: as in ``init(recent:rate:)``.
  ///   - rate: as in ``init(recent:rate:)``.
  /// - Returns: the number of entries, which grows with the logarithm of the tokens.
  /// - Refuses: a negative number of tokens, and whatever ``init(recent:rate:)`` refuses.
  /// - Cost: log n / log c steps.
  public static func entryCount(tokens: Int, recent: Int, rate: Int) -> Int {
    refuse("entryCount", "the number of tokens", tokens, below: 0)
    refuse("entryCount", "the number of recent entries", recent, below: 1)
    refuse("entryCount", "the rate", rate, below: 2)
    var (count, arrived) = (0, tokens)
    while arrived > 0 {
      let passedOn = Swift.max(0, arrived - recent) / rate
      count += arrived - rate * passedOn
      arrived = passedOn
    }
    return count
  }
}

extension Mechanism {
  static let hierarchicalCache = Mechanism(
    id: "hierarchical-cache", title: "Hierarchical summaries", kind: .caches,
    paper: "Zhu and Soricut, H-Transformer-1D: fast one-dimensional hierarchical attention for sequences, 2021",
    exactness: .approximate(error: 0.38, reason: "older tokens are seen through the means of their keys and values"),
    cost:
      """
      at most h n (w + 1) log₂ (n + 1) (d + dᵥ) multiply-adds, 4 h (d + dᵥ) bytes for each of at most \
      (w + 1) log₂ (n + 1) entries
      """,
    laws: [.rowsSumToOne, .causal], isSelfAttention: true,
    work: { size in
      size.decodingWork { HierarchicalCache.entryCount(tokens: $0, recent: size.window, rate: 2) }
    }
  ) { HierarchicalCache(recent: $0.size.window, rate: 2).decoding($0) }
}
