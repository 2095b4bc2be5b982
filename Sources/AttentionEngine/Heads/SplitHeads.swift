import Tensors

/// Cuts each token's features into heads, and puts the heads before the tokens.
///
///     heads[h, i, a] = x[i, h · width + a],   width = features / heads
///
/// There are two steps: the features `[n, heads · width]` are cut to `[n, heads, width]`, then the axes of tokens and
/// heads are exchanged. A reshape to `[heads, n, width]` alone gives the same shape without a warning, but it does not
/// move a number: its head 0 is the first n / heads *tokens* with all their features, cut up into n pieces, and each
/// "token" of a head is a part of some original token.
///
///     splitHeads(Tensor(0..<8, [2, 4]), heads: 2)     // [[[0, 1], [4, 5]], [[2, 3], [6, 7]]]
///     Tensor(0..<8, [2, 4]).reshaped([2, 2, 2])       // [[[0, 1], [2, 3]], [[4, 5], [6, 7]]], not heads
///
/// - Parameters:
///   - x: `[…, n, heads · width]`, tokens.
///   - heads: their number, a divisor of the features.
/// - Returns: `[…, heads, n, width]`.
/// - Refuses: heads that do not divide the features, as `splitHeads: 3 heads do not divide 8 features`; fewer than two
///   axes, as `splitHeads: the input needs two axes, tokens and features`.
/// - Cost: one pass over the numbers.
/// - Source: Vaswani et al. 2017, section 3.2.2: the projections to each head, all in one matrix.
public func splitHeads(_ x: Tensor, heads: Int) -> Tensor {
  guard x.ndim >= 2 else {
    refuse(
      ShapeError("splitHeads", "the input needs two axes, tokens and features", operands: [.init("input", x.shape)]))
  }
  guard heads > 0 && x.dim(-1) % heads == 0 else {
    refuse(
      ShapeError(
        "splitHeads", "\(heads) heads do not divide \(x.dim(-1)) features",
        operands: [.init("input", x.shape, axes: [x.ndim - 1])]))
  }
  let cut = x.reshaped(Array(x.shape.dropLast()) + [heads, x.dim(-1) / heads])  // […, n, heads, width]
  return cut.swappedAxes(-2, -3)  // […, heads, n, width]
}

/// Puts the heads of each token side by side again: the inverse of ``splitHeads(_:heads:)``.
///
///     x[i, h · width + a] = heads[h, i, a]
///
/// Here too, a reshape alone gives the right shape and the wrong numbers: the axes must be exchanged first.
///
///     mergedHeads(heads)      // [2, 3, 5, 4], batch, heads, tokens, width: [2, 5, 12]
///
/// - Parameter heads: `[…, heads, n, width]`.
/// - Returns: `[…, n, heads · width]`.
/// - Refuses: fewer than three axes, as `mergedHeads: the input needs three axes, heads, tokens and features`.
/// - Cost: one pass over the numbers.
/// - Source: Vaswani et al. 2017, section 3.2.2, Concat.
public func mergedHeads(_ heads: Tensor) -> Tensor {
  guard heads.ndim >= 3 else {
    refuse(
      ShapeError(
        "mergedHeads", "the input needs three axes, heads, tokens and features",
        operands: [.init("input", heads.shape)]))
  }
  let side = heads.swappedAxes(-2, -3)  // […, n, heads, width]
  return side.reshaped(Array(side.shape.dropLast(2)) + [side.dim(-2) * side.dim(-1)])  // […, n, heads · width]
}
