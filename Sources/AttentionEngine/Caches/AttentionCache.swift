import Tensors

/// What attention keeps of the tokens that it has read, so that the next token costs one row of scores and not all.
///
///     oₜ = softmax(qₜ Kₜᵀ / √d) Vₜ,  Kₜ and Vₜ what the cache holds once token t has gone in
///
/// Decoding is causal by itself: what is not there yet cannot be seen. Caches differ in what they hold, and each kind is
/// a type of its own: ``KeyValueCache`` everything, ``SlidingWindowCache``, ``SinkCache`` and ``HeavyHitterCache`` some
/// of the tokens, ``CompressiveCache`` and ``HierarchicalCache`` means of the older ones, ``QuantizedKeyValueCache``
/// everything in fewer bits.
///
///     var cache = SinkCache(sinks: 2, recent: 3)
///     let output = cache.attend(queries: q, keys: k, values: v)   // [2, 7, 8] each: output [2, 7, 8]
///     cache.spans[0]                                              // 0..<1, 1..<2, 4..<5, 5..<6, 6..<7
///
/// A cache is a value: a copy is a second continuation of the same text. Text that goes in at once and text that goes in
/// token by token gives the same results.
public protocol AttentionCache: Sendable, CustomStringConvertible {
  /// The position of the next token: how many have gone in.
  var offset: Int { get }

  /// What each entry stands for, oldest first: one token of the text, or several in one summary.
  ///
  /// One row for each head of keys and each sequence of the batch where they keep different tokens, a single row where
  /// all keep the same.
  var spans: [[Range<Int>]] { get }

  /// The bytes of everything held now, of all heads and all sequences.
  var bytes: Int { get }

  /// The bytes that one more token takes, of all heads and all sequences, before anything is dropped for it; 0 before
  /// the first token has shown how large they are.
  var bytesPerToken: Int { get }

  /// Takes in one token and attends with its query, itself included.
  ///
  /// - Parameters:
  ///   - queries: `[…, h, 1, d]`.
  ///   - keys: `[…, kvHeads, 1, d]`; h is a multiple of kvHeads, query head i reads head i / (h / kvHeads).
  ///   - values: `[…, kvHeads, 1, dᵥ]`.
  ///   - scale: the factor of the scores; 1/√d where it is `nil`.
  /// - Returns: the output `[…, h, 1, dᵥ]`, and the weights `[…, h, 1, entries]` over ``spans`` as they are afterwards.
  /// - Refuses: several tokens, as `step: 3 tokens, not one`; what
  ///   ``attend(queries:keys:values:scale:)`` refuses.
  mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult

  /// Takes in tokens and gives the output of each, which sees those before it and itself.
  ///
  /// - Parameters:
  ///   - queries: `[…, h, t, d]`, one for each new token.
  ///   - keys: `[…, kvHeads, t, d]`; h is a multiple of kvHeads.
  ///   - values: `[…, kvHeads, t, dᵥ]`.
  ///   - scale: the factor of the scores; 1/√d where it is `nil`.
  /// - Returns: `[…, h, t, dᵥ]`.
  /// - Refuses: counts that differ, as `cache: queries and keys differ in count, 3 and 1`; heads that do not divide, as
  ///   `cache: 2 key heads do not divide 3 query heads`; sizes unlike those held, as
  ///   `cache: the new keys have 5 features, those held have 8`.
  mutating func attend(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> Tensor
}

extension AttentionCache {
  /// What kind it is, how many tokens have gone in, and what is held of them.
  public var description: String {
    let (tokens, entries) = (offset == 1 ? "1 token" : "\(offset) tokens", spans.first?.count ?? 0)
    return "\(Self.self), \(tokens) read, \(entries) \(entries == 1 ? "entry" : "entries") held in \(bytes) bytes"
  }

  /// Where each entry starts in the text: `[entries]`, or `[rows, entries]` where heads keep different tokens.
  ///
  ///     cache.positions   // [0, 1, 4, 5, 6]: tokens 2 and 3 are gone
  public var positions: Tensor {
    let starts = Tensor(spans.map { $0.map { Float($0.lowerBound) } })
    return spans.count == 1 ? starts.squeezed(axis: 0) : starts
  }

  /// Takes in tokens and gives the output of each, scaled by 1/√d.
  public mutating func attend(queries: Tensor, keys: Tensor, values: Tensor) -> Tensor {
    attend(queries: queries, keys: keys, values: values, scale: nil)
  }
}
