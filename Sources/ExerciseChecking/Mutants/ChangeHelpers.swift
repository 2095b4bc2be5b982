/// The functions that changes of a solution call, as they are compiled beside it.
enum ChangeHelpers {
  static let wrongSoftmax = [
    "wrongSoftmaxNoMaximum", "wrongSoftmaxGlobalMaximum", "wrongSoftmaxClamped", "wrongSoftmaxClampedBelow",
    "wrongSoftmaxEpsilon", "wrongSoftmaxOneMore", "wrongSoftmaxMean", "wrongSoftmaxSixteen", "wrongSoftmaxHalf",
    "wrongSoftmaxMagnitude", "wrongSoftmaxBaseTwo", "wrongSoftmaxNotNormalised",
  ]
  /// From a tensor to one of its shape, for inputs and results.
  static let wrongInputs = ["wrongHalf", "wrongTurnedSquare", "wrongSixteen", "wrongReversed", "wrongFirstRow"]
  static let wrongResults = [
    "wrongHalf", "wrongTurnedSquare", "wrongSixteen", "wrongReversed", "wrongShifted", "wrongRounded",
  ]

  static let text = #"""

    func wrongSoftmaxNoMaximum(_ x: Tensor, axis: Int) -> Tensor {
      let powers = exp(x)
      return powers / powers.sum(axis: axis, keepDims: true)
    }
    func wrongSoftmaxGlobalMaximum(_ x: Tensor, axis: Int) -> Tensor {
      let powers = exp(x - x.max())
      return powers / powers.sum(axis: axis, keepDims: true)
    }
    func wrongSoftmaxClamped(_ x: Tensor, axis: Int) -> Tensor { softmax(minimum(x, 80), axis: axis) }
    func wrongSoftmaxClampedBelow(_ x: Tensor, axis: Int) -> Tensor {
      softmax(which(x .== -.infinity, x, maximum(x, -80)), axis: axis)
    }
    func wrongSoftmaxEpsilon(_ x: Tensor, axis: Int) -> Tensor {
      let powers = exp(x - x.max(axis: axis, keepDims: true))
      return powers / (powers.sum(axis: axis, keepDims: true) + 1e-3)
    }
    func wrongSoftmaxOneMore(_ x: Tensor, axis: Int) -> Tensor {
      let powers = exp(x - x.max(axis: axis, keepDims: true))
      return powers / (powers.sum(axis: axis, keepDims: true) + 1)
    }
    func wrongSoftmaxMean(_ x: Tensor, axis: Int) -> Tensor {
      let powers = exp(x - x.mean(axis: axis, keepDims: true))
      return powers / powers.sum(axis: axis, keepDims: true)
    }
    func wrongSoftmaxMagnitude(_ x: Tensor, axis: Int) -> Tensor {
      let powers = exp(x - abs(x).max(axis: axis, keepDims: true))
      return powers / powers.sum(axis: axis, keepDims: true)
    }
    func wrongSoftmaxSixteen(_ x: Tensor, axis: Int) -> Tensor {
      let last = x.swappedAxes(axis, -1)
      let near = which(Tensor(0..<last.dim(-1)) .< 16, last, -.infinity)
      return softmax(near, axis: -1).swappedAxes(axis, -1)
    }
    func wrongSoftmaxHalf(_ x: Tensor, axis: Int) -> Tensor { softmax(wrongHalf(x), axis: axis) }
    func wrongSoftmaxBaseTwo(_ x: Tensor, axis: Int) -> Tensor { softmax(x * 0.6931472, axis: axis) }
    func wrongSoftmaxNotNormalised(_ x: Tensor, axis: Int) -> Tensor {
      exp(x - x.max(axis: axis, keepDims: true))
    }
    func wrongMatmulHalf(_ a: Tensor, _ b: Tensor) -> Tensor { matmul(wrongHalf(a), wrongHalf(b)) }
    func wrongMatmulSixteen(_ a: Tensor, _ b: Tensor) -> Tensor {
      matmul(a * (Tensor(0..<a.dim(-1)) .< 16), b)
    }
    func wrongMatmulSquare(_ a: Tensor, _ b: Tensor) -> Tensor { matmul(a, wrongTurnedSquare(b)) }
    func wrongMatmulFirst(_ a: Tensor, _ b: Tensor) -> Tensor { matmul(a, wrongFirstOfBatch(b)) }
    func wrongExpClamped(_ x: Tensor) -> Tensor { exp(minimum(x, 80)) }
    func wrongLogShifted(_ x: Tensor) -> Tensor { log(x + 1e-6) }
    func wrongLogBillionth(_ x: Tensor) -> Tensor { log(x + 1e-9) }
    func wrongSqrtShifted(_ x: Tensor) -> Tensor { sqrt(x + 1e-3) }
    func wrongWhichByProducts(_ condition: Tensor, _ a: Tensor, _ b: Tensor) -> Tensor {
      condition * a + (1 - condition.asType(.float32)) * b
    }
    func wrongWhichByProducts(_ condition: Tensor, _ a: Tensor, _ b: Float) -> Tensor {
      wrongWhichByProducts(condition, a, Tensor(b))
    }
    func wrongWhichByProducts(_ condition: Tensor, _ a: Float, _ b: Tensor) -> Tensor {
      wrongWhichByProducts(condition, Tensor(a), b)
    }

    func wrongHalf(_ x: Tensor) -> Tensor { x.asType(.float16).asType(.float32) }
    func wrongClamped(_ x: Tensor) -> Tensor { which(abs(x) .== .infinity, x, maximum(minimum(x, 80), -80)) }
    func wrongTurnedSquare(_ x: Tensor) -> Tensor {
      x.ndim > 1 && x.dim(-1) == x.dim(-2) ? x.swappedAxes(-1, -2) : x
    }
    func wrongFirstOfBatch(_ x: Tensor) -> Tensor {
      x.ndim > 2 ? broadcast(x[0].reshaped([1] + x.shape.dropFirst()), to: x.shape) : x
    }
    func wrongShifted(_ x: Tensor) -> Tensor { x + 1e-3 }
    func wrongSixteen(_ x: Tensor) -> Tensor {
      x.ndim > 1 ? which((Tensor(0..<x.dim(-2)) .< 16).reshaped([x.dim(-2), 1]), x, 0) : x
    }
    func wrongReversed(_ x: Tensor) -> Tensor {
      x.ndim > 0 ? x.take(Tensor(Array((0..<x.dim(0)).reversed())), axis: 0) : x
    }
    func wrongFirstRow(_ x: Tensor) -> Tensor {
      x.ndim > 1 ? x * 0 + x.take(Tensor([0]), axis: -2) : x
    }
    func wrongRounded(_ x: Tensor) -> Tensor { round(x * 1000) / 1000 }

    """#
}
