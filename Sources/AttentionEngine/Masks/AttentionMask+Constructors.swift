import Tensors

extension AttentionMask {
  /// The position of the first query if there are more keys than queries, or fewer.
  public enum Alignment: Sendable, Equatable {
    /// Query i may see keys 0 … i: both sequences start together. torch's `is_causal`.
    case topLeft
    /// Query i may see keys 0 … i + m - n: both end together, as new tokens after a cache. MLX's causal mask.
    case bottomRight
  }

  /// Returns a mask in which no query sees a later key, so that a model predicts and does not copy.
  ///
  ///     allowed[i, j] = true if j ≤ i + offset, offset = 0 (top left) or keys - queries (bottom right)
  ///
  /// Both alignments are the same if there are as many keys as queries. Bottom right with more queries than keys leaves
  /// the first queries no key to see.
  ///
  ///     AttentionMask.causal(queries: 2, keys: 4).allowed    // true true true false / true true true true
  ///
  /// - Parameters:
  ///   - queries: the number of queries.
  ///   - keys: the number of keys.
  ///   - alignment: the corner at which the diagonal starts or ends.
  /// - Returns: a mask of shape `[queries, keys]`.
  /// - Refuses: a negative count, as `causal: a count is negative, -2`.
  /// - Cost: queries × keys numbers.
  /// - Source: Vaswani et al. 2017, §3.2.3.
  public static func causal(queries: Int, keys: Int, alignment: Alignment = .bottomRight) -> AttentionMask {
    refuseNegativeCounts(queries, keys, in: "causal")
    let offset = alignment == .topLeft ? 0 : keys - queries
    return AttentionMask(.boolean, .tri(queries, m: keys, k: offset, dtype: .bool))
  }

  /// The mask in which no query sees a later key, for scores of any shape: queries and keys end together.
  ///
  ///     scaledDotProductAttention(queries: q, keys: k, values: v, mask: .causal)
  ///     scaledDotProductAttention(queries: q, keys: k, values: v, mask: .causal && .padding(lengths: [4, 7], keys: 7))
  ///
  /// It is ``causal(queries:keys:alignment:)`` with the numbers of queries and keys that the scores have. Until then it
  /// has none to show, to turn round or to combine by `||`.
  public static var causal: AttentionMask {
    var mask = AttentionMask(.boolean, Tensor(true))
    mask.isCausal = true
    return mask
  }

  /// Returns a mask in which no query sees the padding at the end of a shorter sequence of a batch.
  ///
  ///     allowed[b, 0, j] = true if j < lengths[b]
  ///
  /// Padding is about keys. The outputs of padded *queries* are computed and discarded.
  ///
  /// - Parameters:
  ///   - lengths: the number of real tokens of each sequence.
  ///   - keys: the number of keys, padding included.
  /// - Returns: a mask of shape `[batch, 1, keys]`; with heads, `.padding(…).acrossHeads()`. It knows that its axis is
  ///   that of sequences: against scores with heads it is refused without ``acrossHeads()``, and never read as one for
  ///   each head.
  /// - Refuses: a length that is negative or greater than `keys`, as `padding: the length 9 is not from 0 to 7`; a
  ///   negative count of keys, as `padding: a count is negative, -2`.
  /// - Cost: batch × keys numbers.
  public static func padding(lengths: [Int], keys: Int) -> AttentionMask {
    refuseNegativeCounts(keys, in: "padding")
    if let length = lengths.first(where: { $0 < 0 || $0 > keys }) {
      refuse(ShapeError("padding", "the length \(length) is not from 0 to \(keys)"))
    }
    let ends = Tensor(lengths).reshaped([lengths.count, 1, 1])
    var mask = AttentionMask(.boolean, Tensor(0..<keys) .< ends)
    mask.isPerSequence = lengths.count != 1
    return mask
  }

  /// Returns a mask in which queries see only keys of their own segment: several documents packed into one sequence.
  ///
  ///     allowed[i, j] = true if queries[i] = keys[j]
  ///
  /// - Parameters:
  ///   - queries: the number of the segment of each query.
  ///   - keys: the number of the segment of each key.
  /// - Returns: a mask of shape `[queries.count, keys.count]`.
  /// - Cost: queries × keys numbers.
  /// - Numerics: the numbers are compared as whole numbers. As `Float`, neighbouring ones beyond 2²⁴ would be equal.
  public static func segments(queries: [Int], keys: [Int]) -> AttentionMask {
    RelativeGrid(queries: queries.count, keys: keys.count, offset: 0, in: "segments")
      .mask { queries[$0] == keys[$1] }
  }

  /// Returns a Boolean mask from a tensor: a query may attend wherever the tensor is true, or 1.
  ///
  /// - Parameter allowed: Booleans, or ones and zeros; a shape that broadcasts against scores `[…, queries, keys]`.
  /// - Returns: a mask of that shape.
  /// - Refuses: other numbers, as `allowing: the number -inf is neither 0 nor 1`. They belong to an additive mask, in
  ///   which 0 allows; here it would forbid.
  public static func allowing(_ allowed: Tensor) -> AttentionMask {
    AttentionMask(.boolean, truths(of: allowed, in: "allowing"))
  }

  /// Returns a Boolean mask from rows, one per query: `true` where the query may attend.
  ///
  /// - Returns: a mask of shape `[rows, columns]`.
  /// - Refuses: rows of different lengths.
  public static func allowing(_ rows: [[Bool]]) -> AttentionMask {
    AttentionMask(.boolean, Tensor(rows))
  }

  /// Returns an additive mask: numbers that are added to the scaled scores, -∞ to forbid.
  ///
  /// - Parameter bias: a shape that broadcasts against scores `[…, queries, keys]`.
  /// - Returns: a mask of that shape.
  public static func additive(_ bias: Tensor) -> AttentionMask {
    AttentionMask(.additive, bias)
  }

  /// Returns the mask that a tensor is by its type: Booleans say what is allowed, numbers with fractions are added.
  ///
  /// It is what a bare tensor means as a mask. Ones and zeros of such a type could mean both.
  ///
  /// - Parameter mask: a shape that broadcasts against scores `[…, queries, keys]`.
  /// - Returns: ``allowing(_:)-(Tensor)`` or ``additive(_:)``.
  /// - Refuses: ones and zeros that aren't Booleans, as `mask: ones and zeros of float32 can be added, or say what is
  ///   allowed`; a type of whole numbers.
  public static func array(_ mask: Tensor) -> AttentionMask {
    if mask.dtype == .bool { return .allowing(mask) }
    let areTruths = mask.firstNumber(unless: (mask .== 0) .|| (mask .== 1)) == nil
    if mask.dtype.isFloatingPoint && (!areTruths || !mask.any().item(Bool.self)) { return .additive(mask) }
    refuse(
      ShapeError(
        "mask", "\(areTruths ? "ones and zeros" : "numbers") of \(mask.dtype) can be added, or say what is allowed",
        operands: [.init("mask", mask.shape)],
        repair: areTruths ? "try .allowing(mask), or .additive(mask)" : "try .additive(mask)"))
  }

  private static func refuseNegativeCounts(_ counts: Int..., in operation: String) {
    if let negative = counts.first(where: { $0 < 0 }) {
      refuse(ShapeError(operation, "a count is negative, \(negative)"))
    }
  }
}
