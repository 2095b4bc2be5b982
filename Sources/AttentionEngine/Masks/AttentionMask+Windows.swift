import Tensors

extension AttentionMask {
  /// Returns a mask in which queries see only their neighbours.
  ///
  ///     allowed[i, j] = true if |p - j| ≤ w r and p - j is a multiple of r,   p = i + keys - queries
  ///
  /// With a dilation r there are gaps: every r-th neighbour is seen, still w of them on each side, so that the same
  /// number of keys reaches r times as far. If causal, only those to the left are seen: 0 ≤ p - j.
  ///
  /// The trap is the counting. Here w is the number of neighbours on one side, without the query's own position: 2w + 1
  /// keys, or w + 1 if causal. Longformer's `attention_window` is 2w; Mistral's `sliding_window` is w + 1.
  ///
  ///     AttentionMask.slidingWindow(queries: 4, keys: 4, window: 1, isCausal: true).allowed
  ///     // true false false false / true true false false / false true true false / false false true true
  ///
  /// - Parameters:
  ///   - queries: the number of queries.
  ///   - keys: the number of keys; queries and keys end together.
  ///   - window: w, the number of neighbours on each side, in steps of the dilation.
  ///   - dilation: r, from one neighbour to the next, in tokens.
  ///   - isCausal: whether later keys are forbidden.
  /// - Returns: a mask of shape `[queries, keys]`.
  /// - Refuses: a negative count, as `slidingWindow: a count is negative, -2`; a negative window, as `slidingWindow:
  ///   the window -1 is negative`; a dilation below 1, as `slidingWindow: the dilation 0 is not at least 1`.
  /// - Cost: queries × keys numbers: the mask is for dense attention, which computes the forbidden scores too.
  ///   ``longformerAttention(queries:keys:values:window:dilation:globalTokens:global:scale:)`` does not.
  /// - Source: Beltagy, Peters and Cohan, "Longformer: the long-document transformer", 2020, §3.1; w/2 there is w here,
  ///   d is r. Causal: Jiang et al., "Mistral 7B", 2023, §2; W there is w + 1.
  public static func slidingWindow(
    queries: Int, keys: Int, window: Int, dilation: Int = 1, isCausal: Bool = false
  ) -> AttentionMask {
    let grid = RelativeGrid(queries: queries, keys: keys, offset: nil, in: "slidingWindow")
    if window < 0 { refuse(ShapeError("slidingWindow", "the window \(window) is negative")) }
    if dilation < 1 { refuse(ShapeError("slidingWindow", "the dilation \(dilation) is not at least 1")) }
    return grid.mask { place, key in
      let steps = abs(place - key) / dilation
      return steps <= window && steps * dilation == abs(place - key) && (!isCausal || key <= place)
    }
  }

  /// Returns a mask in which a few tokens see everything and are seen by everything.
  ///
  ///     allowed[i, j] = true if j is global, or the query i is
  ///
  /// Joined with a window, it is Longformer's mask: two steps, by way of a global token, lead from any token to any
  /// other.
  ///
  ///     let mask = AttentionMask.slidingWindow(queries: n, keys: n, window: 2) || .globalTokens([0], queries: n, keys: n)
  ///
  /// - Parameters:
  ///   - tokens: the positions of the global tokens among the keys.
  ///   - queries: the number of queries.
  ///   - keys: the number of keys; queries and keys end together.
  /// - Returns: a mask of shape `[queries, keys]`.
  /// - Refuses: a negative count; a position that is not among the keys, as `globalTokens: there is no token 7 among
  ///   7`.
  /// - Cost: queries × keys numbers.
  /// - Source: Beltagy, Peters and Cohan 2020, §3.1.
  public static func globalTokens(_ tokens: [Int], queries: Int, keys: Int) -> AttentionMask {
    let grid = RelativeGrid(queries: queries, keys: keys, offset: nil, in: "globalTokens")
    refuseMissingTokens(tokens, of: keys, in: "globalTokens")
    let isGlobal = Set(tokens)
    return grid.mask { place, key in isGlobal.contains(place) || isGlobal.contains(key) }
  }

  /// Returns a mask in which queries see the first tokens and their neighbours to the left, as held by a cache of
  /// bounded size.
  ///
  ///     allowed[i, j] = true if j ≤ p and (j < s or p - j ≤ w),   p = i + keys - queries
  ///
  /// A model that was trained on whole texts leaves much of its attention on the first tokens, whatever their content:
  /// softmax must put its weight somewhere, and they are visible to all. If a window drops them, every row loses that
  /// weight at once, and the model fails. Keeping a few of them is enough.
  ///
  ///     AttentionMask.streaming(queries: 5, keys: 5, sinks: 1, window: 1).allowed[4]
  ///     // true false false true true
  ///
  /// - Parameters:
  ///   - queries: the number of queries.
  ///   - keys: the number of keys; queries and keys end together.
  ///   - sinks: s, the number of first tokens that stay.
  ///   - window: w, the number of tokens to the left of the query's own position.
  /// - Returns: a mask of shape `[queries, keys]`.
  /// - Refuses: a negative count, window or number of sinks, as `streaming: the number of sinks -1 is negative`.
  /// - Cost: queries × keys numbers.
  /// - Source: Xiao et al., "Efficient streaming language models with attention sinks", 2023, §3.2. Its window counts
  ///   the query's own position: w + 1.
  public static func streaming(queries: Int, keys: Int, sinks: Int, window: Int) -> AttentionMask {
    let grid = RelativeGrid(queries: queries, keys: keys, offset: nil, in: "streaming")
    if sinks < 0 { refuse(ShapeError("streaming", "the number of sinks \(sinks) is negative")) }
    if window < 0 { refuse(ShapeError("streaming", "the window \(window) is negative")) }
    return grid.mask { place, key in key <= place && (key < sinks || place - key <= window) }
  }

  /// Refuses a token that is not one of `count`.
  static func refuseMissingTokens(_ tokens: [Int], of count: Int, in operation: String) {
    if let token = tokens.first(where: { $0 < 0 || $0 >= count }) {
      refuse(ShapeError(operation, "there is no token \(token) among \(count)"))
    }
  }
}
