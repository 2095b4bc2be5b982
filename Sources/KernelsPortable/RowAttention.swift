internal import Kernels

/// Computes the attention of one query to some keys, whose numbers are read once and in order: a decoding step.
///
/// With a single query there is nothing to reuse, and memory sets the pace. So vectors run along the features, as keys and
/// values lie in memory, and the scores of all these keys fit the first cache.
///
/// - Parameters:
///   - query: d numbers.
///   - range: the keys.
///   - factor: the factor of the scores, times log₂ e.
///   - scores: memory for as many numbers as there are keys, and a vector more.
///   - sums: the weighted sums of the values, dᵥ numbers, to be written.
/// - Returns: the greatest score in units of log 2, and the sum of weights.
@inline(__always)
func attendRow(
  _ query: UnsafePointer<Float>, keys: some Numbers, values: some Numbers, range: Range<Int>, features: Int,
  valueFeatures: Int, factor: Float, scores: UnsafeMutablePointer<Float>, sums: UnsafeMutablePointer<Float>
) -> RowPart {
  scoreRow(query, keys, range, features, factor, scores)
  let count = range.count
  let part = weighRow(scores, count)
  for key in 0..<count { scores[key] *= values.factor(range.lowerBound + key) }
  var column = 0
  while column + SumGroup.width <= valueFeatures {
    sumRow(values, range, from: column, scores, sums + column)
    column += SumGroup.width
  }
  while column + Vector.lanes <= valueFeatures {
    var (even, odd) = (Vector.zero, Vector.zero)
    var key = 0
    while key + 2 <= count {
      even = multiplyAdd(
        Vector(repeating: scores[key]), values.vector(range.lowerBound + key, from: column), even)
      odd = multiplyAdd(
        Vector(repeating: scores[key + 1]), values.vector(range.lowerBound + key + 1, from: column), odd)
      key += 2
    }
    if key < count {
      even = multiplyAdd(
        Vector(repeating: scores[key]), values.vector(range.lowerBound + key, from: column), even)
    }
    (even + odd).store(at: sums + column)
    column += Vector.lanes
  }
  while column < valueFeatures {
    var sum: Float = 0
    for key in 0..<count { sum += scores[key] * values.number(range.lowerBound + key, column) }
    sums[column] = sum
    column += 1
  }
  return part
}

/// Writes the scores of some keys, in units of log 2.
@inline(__always)
private func scoreRow(
  _ query: UnsafePointer<Float>, _ keys: some Numbers, _ range: Range<Int>, _ features: Int, _ factor: Float,
  _ scores: UnsafeMutablePointer<Float>
) {
  let whole = features - features % Vector.lanes
  var key = range.lowerBound
  var place = scores
  while key + 4 <= range.upperBound {
    // One row after the other, as they lie: the processor reads ahead of what is read in order.
    let a = product(query, keys, key, whole)
    let b = product(query, keys, key &+ 1, whole)
    let c = product(query, keys, key &+ 2, whole)
    let d = product(query, keys, key &+ 3, whole)
    var (sums, column) = (sumsOf(a, b, c, d), whole)
    while column < features {
      for i in 0..<4 { sums[i] += query[column] * keys.number(key + i, column) }
      column += 1
    }
    for i in 0..<4 { place[i] = sums[i] * keys.factor(key + i) * factor }
    key += 4
    place += 4
  }
  while key < range.upperBound {
    var vectors = Vector.zero
    var column = 0
    while column < whole {
      vectors = multiplyAdd(Vector(at: query + column), keys.vector(key, from: column), vectors)
      column += Vector.lanes
    }
    var sum = vectors.sum()
    while column < features {
      sum += query[column] * keys.number(key, column)
      column += 1
    }
    place[0] = sum * keys.factor(key) * factor
    key += 1
    place += 1
  }
}

/// Returns the products of a query's and a key's numbers, added up to a vector.
@inline(__always)
private func product(_ query: UnsafePointer<Float>, _ keys: some Numbers, _ key: Int, _ whole: Int) -> Vector {
  var sums = Vector.zero
  var column = 0
  while column < whole {
    sums = multiplyAdd(Vector(at: query + column), keys.vector(key, from: column), sums)
    column &+= Vector.lanes
  }
  return sums
}

/// Turns scores into weights, and returns their greatest and their sum.
@inline(__always)
private func weighRow(_ scores: UnsafeMutablePointer<Float>, _ count: Int) -> RowPart {
  // What is behind the last score, up to a whole vector, weighs nothing.
  for i in count..<(count + Vector.lanes) { scores[i] = -.infinity }
  var greatest = Vector(repeating: -.infinity)
  for i in stride(from: 0, to: count, by: Vector.lanes) { greatest = greater(greatest, Vector(at: scores + i)) }
  let maximum = greatest.max()
  let reference = Vector(repeating: maximum == -.infinity ? 0 : maximum)
  var total = Vector.zero
  for i in stride(from: 0, to: count, by: Vector.lanes) {
    let weights = powerOfTwo(Vector(at: scores + i) - reference)
    weights.store(at: scores + i)
    total += weights
  }
  return RowPart(maximum: maximum, denominator: total.sum())
}

/// As many sums as are kept in registers while the keys pass by.
private struct SumGroup {
  var a = Vector.zero, b = Vector.zero, c = Vector.zero, d = Vector.zero
  #if !AVX512
    var e = Vector.zero, f = Vector.zero, g = Vector.zero, h = Vector.zero
  #endif

  @inline(__always) static var width: Int {
    #if AVX512
      4 * Vector.lanes
    #else
      8 * Vector.lanes
    #endif
  }

  @inline(__always)
  mutating func add(_ weight: Float, times values: some Numbers, _ row: Int, from column: Int) {
    let weight = Vector(repeating: weight)
    let lanes = Vector.lanes
    a = multiplyAdd(weight, values.vector(row, from: column), a)
    b = multiplyAdd(weight, values.vector(row, from: column &+ lanes), b)
    c = multiplyAdd(weight, values.vector(row, from: column &+ 2 &* lanes), c)
    d = multiplyAdd(weight, values.vector(row, from: column &+ 3 &* lanes), d)
    #if !AVX512
      e = multiplyAdd(weight, values.vector(row, from: column &+ 4 &* lanes), e)
      f = multiplyAdd(weight, values.vector(row, from: column &+ 5 &* lanes), f)
      g = multiplyAdd(weight, values.vector(row, from: column &+ 6 &* lanes), g)
      h = multiplyAdd(weight, values.vector(row, from: column &+ 7 &* lanes), h)
    #endif
  }

  @inline(__always)
  func store(at pointer: UnsafeMutablePointer<Float>) {
    a.store(at: pointer)
    b.store(at: pointer + Vector.lanes)
    c.store(at: pointer + 2 * Vector.lanes)
    d.store(at: pointer + 3 * Vector.lanes)
    #if !AVX512
      e.store(at: pointer + 4 * Vector.lanes)
      f.store(at: pointer + 5 * Vector.lanes)
      g.store(at: pointer + 6 * Vector.lanes)
      h.store(at: pointer + 7 * Vector.lanes)
    #endif
  }
}

/// Writes the weighted sums of some features of the values.
@inline(__always)
private func sumRow(
  _ values: some Numbers, _ range: Range<Int>, from column: Int, _ weights: UnsafePointer<Float>,
  _ sums: UnsafeMutablePointer<Float>
) {
  var group = SumGroup()
  var place = weights
  for key in range {
    group.add(place[0], times: values, key, from: column)
    place += 1
  }
  group.store(at: sums)
}

/// Returns the sum of each of four vectors.
@inline(__always)
private func sumsOf(_ a: Vector, _ b: Vector, _ c: Vector, _ d: Vector) -> SIMD4<Float> {
  let square = Square(a.quarter, b.quarter, c.quarter, d.quarter).transposed
  return (square.a + square.b) + (square.c + square.d)
}

extension Vector {
  /// Four numbers with the same sum.
  @inline(__always)
  fileprivate var quarter: SIMD4<Float> {
    #if AVX512
      let half = lowHalf + highHalf
      return half.lowHalf + half.highHalf
    #elseif AVX2
      lowHalf + highHalf
    #else
      self
    #endif
  }
}
