import Tensors

/// Returns each query's mean distance to the keys, weighted by its attention.
///
///     distanceᵢ = Σⱼ wᵢⱼ |j - (i + offset)|
///
/// It is low for heads that look at neighbours. In a causal model, later rows can look farther: compare heads row by
/// row, not by one mean each.
///
///     meanDistance(of: [[1, 0, 0], [0.5, 0, 0.5], [1, 0, 0]])    // 0, 1, 2
///
/// - Parameters:
///   - weights: `[…, n, m]`, rows that sum to 1.
///   - offset: the position of the first query among the keys; m - n if omitted.
/// - Returns: `[…, n]`, in tokens.
/// - Refuses: fewer than two axes, as `meanDistance: weights need two axes, queries and keys`; an offset beyond ±2²⁴.
/// - Cost: n m multiplications for each head.
/// - Numerics: the sum is taken in `Double`.
/// - Source: Vig and Belinkov, "Analyzing the structure of attention in a transformer language model", 2019;
///   their mean over many texts is left to the caller.
public func meanDistance(of weights: Tensor, offset: Int? = nil) -> Tensor {
  guard weights.ndim >= 2 else {
    refuse(
      ShapeError("meanDistance", "weights need two axes, queries and keys", operands: [.init("weights", weights.shape)])
    )
  }
  let grid = RelativeGrid(queries: weights.dim(-2), keys: weights.dim(-1), offset: offset, in: "meanDistance")
  return (weights * grid.map { Float(abs($0)) }).sum(axis: -1)  // […, n, m] to […, n]
}
