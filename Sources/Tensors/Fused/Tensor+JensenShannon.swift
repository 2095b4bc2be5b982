internal import Glibc

extension Tensor {
  /// Returns the Jensen–Shannon divergence of each pair of matrices, row by row, in bits, from 0 to 1.
  ///
  ///     JS(p, q) = ½ Σⱼ pⱼ log₂(pⱼ / sⱼ) + ½ Σⱼ qⱼ log₂(qⱼ / sⱼ),  s = (p + q) / 2
  ///
  /// It is one operation, because the two sums of near rows all but cancel, and in `Float` nothing would be left.
  ///
  ///     weights.jensenShannonDivergences()      // [2, 6, 5, 7]: [2, 6, 6, 5]
  ///
  /// - Returns: `[…, h, h, n]` for `[…, h, n, m]`, the same for both orders of a pair, 0 for a matrix and itself.
  /// - Refuses: fewer than three axes, as `jensenShannonDivergences: 2 axes, not at least three`.
  /// - Cost: h² n m logarithms.
  /// - Numerics: in `Double`, rounded once. A number of 0 adds nothing; a sum below 0 counts as 0.
  package func jensenShannonDivergences() -> Tensor {
    guard ndim >= 3 else {
      refuse(
        ShapeError("jensenShannonDivergences", "\(ndim) axes, not at least three", operands: [.init("self", shape)]))
    }
    let (h, n, m) = (shape[ndim - 3], shape[ndim - 2], shape[ndim - 1])
    let leading = shape.dropLast(3)
    let blocks = elementCount(leading)
    return withFloats { numbers in
      Tensor(leading + [h, h, n], count: blocks * h * h * n) { out in
        for block in 0..<blocks {
          for a in 0..<h {
            let row = ((block * h + a) * h + a) * n
            for i in 0..<n { out[row + i] = 0 }
            for b in 0..<a {
              for i in 0..<n {
                let (p, q) = (((block * h + a) * n + i) * m, ((block * h + b) * n + i) * m)
                let bits = jensenShannon(numbers.baseAddress! + p, numbers.baseAddress! + q, m)
                out[((block * h + a) * h + b) * n + i] = bits
                out[((block * h + b) * h + a) * n + i] = bits
              }
            }
          }
        }
      }
    }
  }
}

@inline(__always)
private func jensenShannon(_ p: UnsafePointer<Float>, _ q: UnsafePointer<Float>, _ count: Int) -> Float {
  var bits = 0.0
  for j in 0..<count {
    let (p, q) = (Double(p[j]), Double(q[j]))
    let mean = (p + q) / 2
    if p != 0 { bits += p * log2(p / mean) }
    if q != 0 { bits += q * log2(q / mean) }
  }
  return bits < 0 ? 0 : Float(bits / 2)
}
