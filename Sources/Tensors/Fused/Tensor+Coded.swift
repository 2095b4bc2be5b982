extension Tensor {
  /// Returns the nearest codes for the numbers of each row along the last axis, with the size of a step and the number
  /// with the code 0.
  ///
  ///     symmetric     step = max |x| / steps,            code = round(x / step),            zero = 0
  ///     asymmetric    step = (max x - min x) / steps,    code = round((x - min x) / step),  zero = min x
  ///
  /// It is one operation, because a step rounded to `Float` before the division takes numbers near the middle of two
  /// codes to the other one.
  ///
  /// - Parameters:
  ///   - steps: the greatest code.
  ///   - isSymmetric: whether the number 0 has the code 0.
  /// - Returns: the codes in this tensor's shape, `int32`; step and zero `[…, 1]`. A row of one number, if symmetric of zeros, has
  ///   the step and the codes 0.
  /// - Refuses: a scalar, as `coded: there is no axis -1`; rows without elements, as `coded: there are no elements`.
  ///   The numbers must be finite.
  /// - Cost: two passes.
  /// - Numerics: in `Double`, rounded once; halves go to the even code.
  package func coded(steps: Int, isSymmetric: Bool) -> (codes: Tensor, step: Tensor, zero: Tensor) {
    let axis = resolved(-1, in: "coded")
    refuseEmpty("coded", [axis])
    let narrow = Array(shape.dropLast()) + [1]
    var (sizes, zeros): ([Float], [Float]) = ([], [])
    sizes.reserveCapacity(size / shape[axis])
    zeros.reserveCapacity(size / shape[axis])
    let codes = mappedLanes(along: axis) { (row: UnsafeBufferPointer<Float>, out: UnsafeMutablePointer<Int32>) in
      let least = isSymmetric ? 0 : Double(row.min()!)
      let most = isSymmetric ? Double(row.reduce(0) { Swift.max($0, Swift.abs($1)) }) : Double(row.max()!)
      let step = (most - least) / Double(steps)
      for i in 0..<row.count {
        out[i] = step == 0 ? 0 : Int32(((Double(row[i]) - least) / step).rounded(.toNearestOrEven))
      }
      sizes.append(Float(step))
      zeros.append(Float(least))
    }
    return (codes, Tensor(unchecked: sizes, narrow), Tensor(unchecked: zeros, narrow))
  }
}
