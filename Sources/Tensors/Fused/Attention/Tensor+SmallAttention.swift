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
    // A single query is computed so in a lesson whatever the number of keys, whose cost it is to show.
    let isSmall = heads * n * m * (d + dv) < FastLoops.leastWork || (n == 1 && FastLoops.usesPlainLoopsOnly)
    guard isSmall else { return nil }
    let factor = scale ?? Float(1 / Double(d).squareRoot())
    // The same sizes share the array that holds them.
    var shape = queries.shape
    if dv != d { shape[rank - 1] = dv }
    defer { withExtendedLifetime((queries, keys, values)) {} }
    return Tensor(shape, count: heads * n * dv) { out in
      // Four keys side by side, so that four sums run at a time, each in the order of the features.
      let width = (m + 3) & ~3
      withUnsafeTemporaryAllocation(of: Float.self, capacity: (n > 1 ? d + 1 : 1) * width) { buffer in
        guard let weights = buffer.baseAddress, let q = queries.floats.baseAddress, let k = keys.floats.baseAddress,
          let v = values.floats.baseAddress
        else { return }
        let columns = weights + width
        for head in 0..<heads {
          // For one query it isn't worth while to give the keys another order.
          if n > 1 { layOut(k + head * m * d, columns, m, d, width) }
          for row in (head * n)..<(head * n + n) {
            if n > 1 {
              writeScores(q + row * d, columns, weights, width, d, factor)
            } else {
              writeScores(q + row * d, keys: k + head * m * d, weights, m, d, factor)
            }
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
}

/// Writes the numbers of keys feature by feature, `width` numbers for each, 0 where there is no key.
@inline(__always)
private func layOut(
  _ keys: UnsafePointer<Float>, _ columns: UnsafeMutablePointer<Float>, _ m: Int, _ d: Int, _ width: Int
) {
  for j in 0..<width {
    for p in 0..<d { columns[p * width + j] = j < m ? keys[j * d + p] : 0 }
  }
}

/// Writes the scaled scores of a query, its products with the keys as they lie, each summed in the order of the features.
@inline(__always)
private func writeScores(
  _ query: UnsafePointer<Float>, keys: UnsafePointer<Float>, _ scores: UnsafeMutablePointer<Float>, _ m: Int, _ d: Int,
  _ factor: Float
) {
  var j = 0
  while j + 4 <= m {
    let key = keys + j * d
    var sums = SIMD4<Float>.zero
    for p in 0..<d { sums += SIMD4(key[p], key[d + p], key[2 * d + p], key[3 * d + p]) * query[p] }
    UnsafeMutableRawPointer(scores + j).storeBytes(of: sums * factor, as: SIMD4<Float>.self)
    j += 4
  }
  while j < m {
    var sum: Float = 0
    for p in 0..<d { sum += keys[j * d + p] * query[p] }
    scores[j] = sum * factor
    j += 1
  }
}

/// Writes the scaled scores of a query: its products with the keys, each summed in the order of the features.
///
/// - Parameter columns: a row for each feature, with a number for each key; `width` of them, a multiple of 4.
@inline(__always)
private func writeScores(
  _ query: UnsafePointer<Float>, _ columns: UnsafePointer<Float>, _ scores: UnsafeMutablePointer<Float>, _ width: Int,
  _ d: Int, _ factor: Float
) {
  var j = 0
  while j < width {
    var sums = SIMD4<Float>.zero
    for p in 0..<d {
      sums += UnsafeRawPointer(columns + p * width + j).loadUnaligned(as: SIMD4<Float>.self) * query[p]
    }
    UnsafeMutableRawPointer(scores + j).storeBytes(of: sums * factor, as: SIMD4<Float>.self)
    j += 4
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
