import Tensors

/// Weights one half of the features by the sigmoid of the other.
///
///     glu([a, b]) = a σ(b)
///
/// The gate is of the same input as what it gates. In a feed-forward layer it is ``GatedFeedForward``, whose two halves
/// are two matrices.
///
///     glu(Tensor([1, 2, 0, 100]))    // [0.5, 2]
///
/// - Parameters:
///   - x: any shape with an axis of an even size.
///   - axis: the axis that is cut in two.
/// - Returns: the shape with that axis half as long.
/// - Refuses: an axis of an odd size, or none, as ``split(_:axis:)``.
/// - Cost: one exponential for each number of the result.
/// - Source: Dauphin et al., "Language modeling with gated convolutional networks", 2016.
public func glu(_ x: Tensor, axis: Int = -1) -> Tensor {
  let (a, b) = split(x, axis: axis)
  return a * sigmoid(b)
}
