import Tensors

extension Tensor {
  /// Sums over every axis along which a smaller shape was broadcast: the backward pass of broadcasting.
  ///
  ///     y[i, j] = x[j] for all i   ⟹   ∂L/∂x[j] = Σᵢ ∂L/∂y[i, j]
  ///
  /// A number that was read in several places has the sum of their gradients. Taking one of them, or their mean, gives
  /// the right shape and the wrong gradient.
  ///
  ///     Tensor.ones([2, 5, 7]).summed(to: [5, 1])   // shape [5, 1], 14 everywhere
  ///
  /// - Parameter shape: a shape that broadcasts to this tensor's.
  /// - Returns: a tensor of that shape.
  /// - Refuses: another shape, as `summed: the sizes 3 and 7 do not broadcast`.
  /// - Cost: one addition per element; none if the shapes are the same.
  /// - Numerics: added in `Double` and rounded once.
  public func summed(to shape: [Int]) -> Tensor {
    if shape == self.shape { return self }
    guard Tensor.broadcastShape(shape, self.shape) == self.shape else {
      refuse(.oneWay("summed", .init("to", shape), to: .init("self", self.shape)))
    }
    let missing = ndim - shape.count
    let axes = (0..<ndim).filter { $0 < missing || (shape[$0 - missing] == 1 && dim($0) != 1) }
    return sum(axes: axes, keepDims: true).reshaped(shape)
  }
}
