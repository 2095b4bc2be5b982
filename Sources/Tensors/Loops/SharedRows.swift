internal import Kernels

extension Tensor {
  /// What a number costs in softmax and the like, in multiply-adds of the plain loops: so from 8,192 numbers on the fast
  /// loops take over.
  private static let stepsPerNumber = 8

  /// How many numbers are worth a thread. They take 50 µs or more, which is what a thread costs.
  private static let numbersPerThread = 1 << 18

  /// Maps each lane along an axis by the fast loops, in `Float`; the result has this tensor's type, `float32` if that has no
  /// fractions. Nil if there is too little to do for them.
  ///
  /// - Parameter function: writes some rows of one length, of which it gets the number.
  @inline(__always)
  func fastLanes(
    along axis: Int,
    _ function: (
      _ kernels: any KernelSet.Type, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ rows: Int
    ) -> Void
  ) -> Tensor? {
    guard let kernels = FastLoops.for(work: size * Tensor.stepsPerNumber) else { return nil }
    if axis != ndim - 1 {
      var back = Array(0..<(ndim - 1))
      back.insert(ndim - 1, at: axis)
      return lanes(along: [axis]).rows.fastRows(length: shape[axis], kernels, function).permuted(back)
    }
    return fastRows(length: shape[axis], kernels, function)
  }

  /// Computes a function of each element by the fast loops; nil if there is too little to do for them.
  func fastElements(_ function: ElementFunction) -> Tensor? {
    guard let kernels = FastLoops.for(work: size * Tensor.stepsPerNumber) else { return nil }
    return fastRows(length: 1, kernels) { kernels, x, y, count in kernels.compute(function, x, y, count: count) }
  }

  private func fastRows(
    length: Int, _ kernels: any KernelSet.Type,
    _ function: (any KernelSet.Type, UnsafePointer<Float>, UnsafeMutablePointer<Float>, Int) -> Void
  ) -> Tensor {
    let rows = size / length
    return withFloats { source in
      Tensor(shape, count: size) { out in
        guard let x = source.baseAddress else { return }
        // Parts of a quarter of a thread's work: no thread waits long for the last one.
        let height = Swift.max(1, Tensor.numbersPerThread / 4 / length)
        let threads = Swift.max(1, Swift.min(Processor.count, size / Tensor.numbersPerThread))
        Team.share((rows + height - 1) / height, threads: threads) { part, _ in
          let start = part * height
          function(kernels, x + start * length, out + start * length, Swift.min(height, rows - start))
        }
      }
    }.asType(dtype.floating)
  }
}
