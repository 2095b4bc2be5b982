internal import Glibc

extension Tensor {
  /// Computes attention to all keys for tensors of learning size, with one tensor made: the result.
  ///
  ///     o = softmax(scale Q Kᵀ) V
  ///
  /// It has the bits that the operations give one by one, as it does the same to each number in the same order.
  ///
  /// - Parameters:
  ///   - queries: `[…, n, d]`.
  ///   - keys: `[…, m, d]`.
  ///   - values: `[…, m, dᵥ]`.
  ///   - scale: the factor of the scores; 1/√d if nil.
  /// - Returns: `[…, n, dᵥ]`; nil if the tensors are large, empty or of another type, if their shapes don't fit as they are, or
  ///   if work is being counted.
  /// - Cost: as the operations; no memory but the result's.
  package static func smallAttention(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> Tensor? {
    let rank = queries.shape.count
    guard rank >= 2, keys.shape.count == rank, values.shape.count == rank, !WorkLedger.areOpen,
      queries.isFloat32 && keys.isFloat32 && values.isFloat32
    else { return nil }
    let (n, d) = (queries.shape[rank - 2], queries.shape[rank - 1])
    let (m, dv) = (values.shape[rank - 2], values.shape[rank - 1])
    guard keys.shape[rank - 1] == d, keys.shape[rank - 2] == m, queries.size > 0, values.size > 0 else { return nil }
    for axis in 0..<(rank - 2) where queries.shape[axis] != keys.shape[axis] || keys.shape[axis] != values.shape[axis] {
      return nil
    }
    let heads = queries.size / (n * d)
    guard heads * n * m * (d + dv) < FastLoops.leastWork else { return nil }
    let factor = scale ?? Float(1 / Double(d).squareRoot())
    // The same sizes share the array that holds them.
    var shape = queries.shape
    if dv != d { shape[rank - 1] = dv }
    defer { withExtendedLifetime((queries, keys, values)) {} }
    return Tensor(shape, count: heads * n * dv) { out in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: m) { buffer in
        guard let weights = buffer.baseAddress, let q = queries.floats.baseAddress, let k = keys.floats.baseAddress,
          let v = values.floats.baseAddress
        else { return }
        for row in 0..<(heads * n) {
          let head = row / n
          scores(q + row * d, k + head * m * d, weights, m, d, factor)
          let scores = UnsafeBufferPointer(start: weights, count: m)
          let greatest = rowMaximum(scores)
          for j in 0..<m { weights[j] = expf(weights[j] - greatest) }
          let sum = Float(rowSum(scores))
          for j in 0..<m { weights[j] /= sum }
          mix(weights, v + head * m * dv, out + row * dv, m, dv)
        }
      }
    }
  }
}

/// Writes the scaled scores of a query: its products with the keys, each summed in the order of the features.
@inline(__always)
private func scores(
  _ query: UnsafePointer<Float>, _ keys: UnsafePointer<Float>, _ scores: UnsafeMutablePointer<Float>, _ m: Int,
  _ d: Int,
  _ factor: Float
) {
  var j = 0
  // Four sums at a time, since each addition waits for the one before.
  while j + 4 <= m {
    let key = keys + j * d
    var sums = SIMD4<Float>.zero
    for p in 0..<d {
      sums += SIMD4(key[p], key[d + p], key[2 * d + p], key[3 * d + p]) * query[p]
    }
    for i in 0..<4 { scores[j + i] = sums[i] * factor }
    j += 4
  }
  while j < m {
    var sum: Float = 0
    for p in 0..<d { sum += query[p] * keys[j * d + p] }
    scores[j] = sum * factor
    j += 1
  }
}

/// Writes the sum of values, each times its weight, in the order of the keys.
@inline(__always)
private func mix(
  _ weights: UnsafePointer<Float>, _ values: UnsafePointer<Float>, _ out: UnsafeMutablePointer<Float>, _ m: Int,
  _ dv: Int
) {
  for c in 0..<dv { out[c] = 0 }
  for j in 0..<m {
    let (weight, row) = (weights[j], values + j * dv)
    for c in 0..<dv { out[c] += weight * row[c] }
  }
}
