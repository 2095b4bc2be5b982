import Tensors

/// Returns the softmax of the scores divided by a temperature.
///
///     softmax(x / T)
///
/// T → 0 puts all weight on the greatest score, T = 1 is plain softmax, T → ∞ makes all weights equal. Scores that are
/// √d times too large are scores at the temperature 1/√d.
///
/// - Parameters:
///   - x: scores, of any shape.
///   - axis: the axis along which scores compete.
///   - temperature: a number above 0.
/// - Refuses: a temperature that is not above 0, as `softmax: the temperature 0.0 is not above 0`.
/// - Cost: that of ``Tensor/softmax(axis:)``, and a division per score.
/// - Source: Hinton, Vinyals and Dean, "Distilling the knowledge in a neural network", 2015, equation 1.
public func softmax(_ x: Tensor, axis: Int, temperature: Float) -> Tensor {
  guard temperature > 0 else { refuse(ShapeError("softmax", "the temperature \(temperature) is not above 0")) }
  return softmax(x / temperature, axis: axis)
}

/// Returns the change of the weights with each score: the Jacobian of softmax.
///
///     ∂wᵢ/∂xⱼ = wᵢ (δᵢⱼ - wⱼ),  the matrix diag(w) - w wᵀ
///
/// Every entry is small if one weight is near 1 and the others near 0: a saturated softmax passes no gradient on.
///
/// - Parameter weights: `[…, n]`, softmax over the last axis.
/// - Returns: `[…, n, n]`. Rows and columns sum to 0, as the weights' sum is fixed.
/// - Refuses: a scalar, as `softmaxJacobian: a scalar has no weights`.
/// - Cost: n² numbers for each row; ``softmaxGradient(weights:upstream:axis:)`` never makes them.
public func softmaxJacobian(weights: Tensor) -> Tensor {
  guard weights.ndim > 0 else {
    refuse(ShapeError("softmaxJacobian", "a scalar has no weights", operands: [.init("weights", [])]))
  }
  let column = weights.expandedDimensions(axis: -1)  // […, n, 1]
  let row = weights.expandedDimensions(axis: -2)  // […, 1, n]
  return Tensor.eye(weights.dim(-1)) * column - column * row
}

/// Returns the gradient of a loss with respect to the scores, from that with respect to the weights: softmax's backward
/// pass.
///
///     ∂L/∂x = w ⊙ (g - Σⱼ gⱼ wⱼ),  g = ∂L/∂w
///
/// This is g times the Jacobian without making it. A row of zeros, which saw no key, has the gradient 0.
///
/// - Parameters:
///   - weights: softmax's result w, of any shape.
///   - upstream: the gradient g coming in, of the same shape.
///   - axis: the axis of the softmax.
/// - Returns: the shape of the weights.
/// - Refuses: shapes that differ, as `softmaxGradient: the shapes of weights and upstream differ`.
/// - Cost: two multiply-adds per element.
public func softmaxGradient(weights: Tensor, upstream: Tensor, axis: Int = -1) -> Tensor {
  guard weights.shape == upstream.shape else {
    refuse(
      ShapeError(
        "softmaxGradient", "the shapes of weights and upstream differ",
        operands: [.init("weights", weights.shape), .init("upstream", upstream.shape)]))
  }
  let axis = weights.resolvedAxis(axis, in: "softmaxGradient", name: "weights")
  return weights * (upstream - (upstream * weights).sum(axis: axis, keepDims: true))
}

/// Returns the entropy of weights, a measure of their spread, in nats.
///
///     H(w) = -Σᵢ wᵢ log wᵢ,  0 log 0 = 0
///
/// It is 0 if one key has all the weight, and log n if n keys share it equally; exp(H) reads as a number of keys.
///
/// - Parameters:
///   - weights: numbers from 0 to 1 that sum to 1 along the axis.
///   - axis: the axis to reduce.
/// - Returns: the entropy in nats; divided by log 2, in bits.
/// - Refuses: an axis that does not exist, as `entropy: there is no axis 2`.
/// - Cost: a logarithm per weight.
/// - Numerics: a weight of 0 is left out before the logarithm is taken.
/// - Source: Shannon, "A mathematical theory of communication", 1948.
public func entropy(of weights: Tensor, axis: Int = -1) -> Tensor {
  let axis = weights.resolvedAxis(axis, in: "entropy", name: "weights")
  let surprise = -log(which(weights .== 0, 1, weights))
  return (weights * surprise).sum(axis: axis)
}
