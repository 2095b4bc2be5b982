import Tensors

/// Turns numbers along an axis into weights that sum to 1, the least number with the greatest weight.
///
///     softmin(x) = softmax(-x)
///
/// It is for distances, which are small where things are alike.
///
///     softmin(Tensor([0, 1, 100]))    // [0.7310586, 0.26894143, 2.8e-44]
///
/// - Parameters:
///   - x: numbers, of any rank but 0.
///   - axis: the axis along which they compete.
/// - Returns: the same shape.
/// - Refuses: an axis that does not exist, as `softmax: there is no axis 2`.
/// - Cost: one exponential per element.
public func softmin(_ x: Tensor, axis: Int = -1) -> Tensor { softmax(-x, axis: axis) }
