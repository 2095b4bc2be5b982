import Tensors

/// The keys and values that attention keeps, so that the next token costs one row of scores and not all of them.
///
///     oₜ = softmax(qₜ Kₜᵀ / √d) Vₜ,  Kₜ and Vₜ held by the cache once token t has gone in
///
/// Decoding is causal by itself: a token that is not there yet cannot be seen. Caches differ in what they hold, and
/// each kind is a type of its own: ``KeyValueCache`` holds every token, ``SlidingWindowCache``, ``SinkCache`` and
/// ``HeavyHitterCache`` some of the tokens, ``CompressiveCache`` and ``HierarchicalCache`` means of the older ones,
/// ``QuantizedKeyValueCache`` every token in fewer bits.
///
///     var cache = SinkCache(sinks: 2, recent: 3)
///     let output = cache.attend(queries: q, keys: k, values: v)   // [2, 7, 8] each: output [2, 7, 8]
///     cache.spans[0]                                              // 0..<1, 1..<2, 4..<5, 5..<6, 6..<7
///
/// A cache is a value: a copy is a second continuation of the same text. The results are the same whether a text goes
/// in all at once or token by token.
public protocol AttentionCache: Sendable, CustomStringConvertible {
  /// The position of the next token: the number of tokens taken in.
  var offset: Int { get }

  /// The tokens that each entry stands for, oldest first: one token of the text, or several in a summary.
  ///
  /// There is one row for each key head and each sequence of the batch if they keep different tokens, and a single row
  /// if all keep the same.
  var spans: [[Range<Int>]] { get }

  /// The bytes of everything held now, over all heads and all sequences.
  var bytes: Int { get }

  /// The bytes that one more token takes, over all heads and all sequences, before anything is dropped for it; 0 until
  /// the first token has set the sizes.
  var bytesPerToken: Int { get }

  /// Takes in one token and attends with its query; the token itself is among those it sees.
  ///
  /// - Parameters:
  ///   - queries: `[…, h, 1, d]`.
  ///   - keys: `[…, kvHeads, 1, d]`; h is a multiple of kvHeads, and query head i reads head i / (h / kvHeads).
  ///   - values: `[…, kvHeads, 1, dᵥ]`.
  ///   - scale: the factor applied to the scores; 1/√d if `nil`.
  /// - Returns: the output `[…, h, 1, dᵥ]`, and the weights `[…, h, 1, entries]` over the ``spans`` after the step.
  /// - Refuses: several tokens, as `step: 3 tokens, not one`; whatever ``attend(queries:keys:values:scale:)`` refuses.
  mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult

  /// Takes in tokens and returns the output of each, which sees itself and the tokens before it.
  ///
  /// - Parameters:
  ///   - queries: `[…, h, t, d]`, one for each new token.
  ///   - keys: `[…, kvHeads, t, d]`; h is a multiple of kvHeads.
  ///   - values: `[…, kvHeads, t, dᵥ]`.
  ///   - scale: the factor applied to the scores; 1/√d if `nil`.
  /// - Returns: `[…, h, t, dᵥ]`.
  /// - Refuses: counts that differ, as `cache: queries and keys differ in count, 3 and 1`; heads that do not divide, as
  ///   `cache: 2 key heads do not divide 3 query heads`; sizes unlike those held, as
  ///   `cache: the new keys have 5 features, those held have 8`.
  mutating func attend(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> Tensor
}

extension AttentionCache {
  /// The kind of cache, the number of tokens taken in, and the entries held.
  public var description: String {
    let (tokens, entries) = (offset == 1 ? "1 token" : "\(offset) tokens", spans.first?.count ?? 0)
    return "\(Self.self), \(tokens) read, \(entries) \(entries == 1 ? "entry" : "entries") held in \(bytes) bytes"
  }

  /// The position in the text where each entry starts: `[entries]`, or `[rows, entries]` if heads keep different
  /// tokens.
  ///
  ///     cache.positions   // [0, 1, 4, 5, 6]: tokens 2 and 3 are gone
  public var positions: Tensor {
    let starts = Tensor(spans.map { $0.map { Float($0.lowerBound) } })
    return spans.count == 1 ? starts.squeezed(axis: 0) : starts
  }

  /// Takes in tokens and returns the output of each, with scores scaled by 1/√d.
  public mutating func attend(queries: Tensor, keys: Tensor, values: Tensor) -> Tensor {
    attend(queries: queries, keys: keys, values: values, scale: nil)
  }
}
