import Tensors

/// The keys that each query may attend to.
///
/// One type covers both kinds that papers and libraries use:
///
/// - **Boolean**: `true` where a query *may* attend, `false` where it may not. (A mask of torch's `nn.MultiheadAttention` means
///   the opposite; one of its `scaled_dot_product_attention` means this.)
/// - **additive**: numbers that are added to the scaled scores; -∞ forbids.
///
///     let mask = AttentionMask.causal(queries: 5, keys: 5) && .padding(lengths: [3, 5], keys: 5)
///     mask.shape       // [2, 5, 5]: batch, queries, keys
///
/// A mask acts before softmax. Setting weights to 0 after softmax leaves rows that do not sum to 1, with the forbidden
/// keys still in the denominator.
///
/// A row that may attend to no key has no softmax, 0 / 0. ``emptyRows`` sets its weights.
public struct AttentionMask: Sendable, Equatable {
  /// The kind of a mask. Inlinable code that copies a mask must know its layout, and so this type.
  @usableFromInline
  enum Form: Sendable, Equatable {
    /// Booleans.
    case boolean
    /// Numbers added to the scores.
    case additive
  }

  var form: Form
  var numbers: Tensor
  /// Whether the first of three axes is that of sequences, not of heads, and not of size 1.
  var isPerSequence = false
  /// Whether later keys are forbidden as well, from the corner at which queries and keys end.
  var isCausal = false

  /// The rule for the weights of a row that sees no key; zeros by default.
  public var emptyRows = EmptyRowRule.zero

  init(_ form: Form, _ numbers: Tensor) {
    self.form = form
    self.numbers = numbers
  }

  /// The shape, which broadcasts against scores `[…, queries, keys]`; `[]` for ``causal``, which takes its axes from them.
  public var shape: [Int] { numbers.shape }

  /// `true` where a query may attend. For an additive mask: wherever it is not -∞.
  ///
  /// - Refuses: the mask ``causal``, as `allowed: a causal mask has no numbers before it meets scores`.
  public var allowed: Tensor {
    refuseUnlessWhole("allowed")
    return truths
  }

  /// The numbers added to the scaled scores: 0 where a query may attend and -∞ elsewhere, or the additive mask itself.
  ///
  /// - Refuses: the mask ``causal``, as `bias: a causal mask has no numbers before it meets scores`.
  public var bias: Tensor {
    refuseUnlessWhole("bias")
    return addends
  }

  /// Where the numbers allow a key.
  var truths: Tensor { form == .boolean ? numbers : numbers .!= -.infinity }

  /// The numbers as those to add.
  var addends: Tensor { form == .additive ? numbers : which(numbers, 0, -.infinity) }

  /// Applies this mask to scores: allowed ones plus the bias, forbidden ones -∞.
  ///
  /// A forbidden score is replaced, not added to: a score of +∞ or NaN for a forbidden key does no harm.
  ///
  /// - Parameter scores: scaled scores `[…, queries, keys]`.
  /// - Returns: the shape of the scores.
  /// - Refuses: scores to which the mask does not broadcast, as `mask: the sizes 5 and 7 do not broadcast`; a padding
  ///   mask for scores with heads, as `mask: it is for 2 sequences, and its axis of sequences would be read as that of
  ///   heads`.
  /// - Cost: a pass over the scores.
  public func applied(to scores: Tensor) -> Tensor {
    let mask = fitted(to: scores.shape)
    if mask.form == .boolean { return which(mask.numbers, scores, -.infinity) }
    return which(mask.truths, scores + mask.numbers, -.infinity)
  }

  /// Returns the part of a fitted mask for some queries and some keys; an axis of size 1 is for all of them.
  func part(rows: Range<Int>, columns: Range<Int>) -> AttentionMask {
    var part = self
    if let keys = shape.last, keys != 1 { part.numbers = part.numbers[.ellipsis, columns] }
    if shape.count >= 2 && shape[shape.count - 2] != 1 { part.numbers = part.numbers[.ellipsis, rows, 0...] }
    return part
  }

  /// Returns the same mask with another rule for rows that see no key.
  public func emptyRows(_ rule: EmptyRowRule) -> AttentionMask {
    var mask = self
    mask.emptyRows = rule
    return mask
  }

  /// Returns the same mask with other numbers and this one's other marks joined to those of another.
  func joined(with other: AttentionMask, _ form: Form, _ numbers: Tensor) -> AttentionMask {
    var mask = self
    (mask.form, mask.numbers) = (form, numbers)
    mask.isPerSequence = isPerSequence || other.isPerSequence
    mask.isCausal = isCausal || other.isCausal
    return mask
  }

  /// Returns the same mask for every head: an axis of size 1 before the queries, `[batch, n, m]` to `[batch, 1, n, m]`.
  public func acrossHeads() -> AttentionMask {
    var mask = self
    mask.numbers = numbers.expandedDimensions(axis: Swift.max(0, numbers.ndim - 2))
    mask.isPerSequence = false
    return mask
  }
}
