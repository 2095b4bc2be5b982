/// Softmax of one row of scores.
struct SoftmaxRow {
  let x: UnsafePointer<Float>
  let y: UnsafeMutablePointer<Float>
  let length: Int
  /// How many numbers fill vectors.
  let whole: Int

  @inline(__always)
  init(_ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ length: Int) {
    (self.x, self.y, self.length) = (x, y, length)
    whole = length - length % Vector.lanes
  }

  @inline(__always)
  func compute(_ isLogarithm: Bool) {
    let greatest = maximum()
    let sum = exponentials(of: greatest, areKept: !isLogarithm)
    if isLogarithm {
      let logarithm = naturalLogarithm(Float(sum))
      map(x, y, length) { ($0 - greatest) - logarithm }
    } else {
      let factor = Float(1 / sum)
      map(UnsafePointer(y), y, length) { $0 * factor }
    }
  }

  /// Returns the greatest number of the row, -∞ if it has none but NaN.
  @inline(__always)
  private func maximum() -> Float {
    var (even, odd) = (Vector(repeating: -.infinity), Vector(repeating: -.infinity))
    var i = 0
    while i + 2 * Vector.lanes <= whole {
      even = greater(Vector(at: x + i), even)
      odd = greater(Vector(at: x + i + Vector.lanes), odd)
      i += 2 * Vector.lanes
    }
    while i < whole {
      even = greater(Vector(at: x + i), even)
      i += Vector.lanes
    }
    even = greater(Vector(at: x + i, count: length - whole, others: -.infinity), greater(odd, even))
    var maximum = even[0]
    for lane in 1..<Vector.lanes where even[lane] > maximum { maximum = even[lane] }
    return maximum
  }

  /// Returns the sum of e to each number less the greatest. It is NaN if one of them is.
  ///
  /// Of each 32 vectors the sum is taken in `Float`, that of those sums in `Double`: so its error doesn't grow with the row.
  @inline(__always)
  private func exponentials(of greatest: Float, areKept: Bool) -> Double {
    var (total, i) = (0.0, 0)
    while i < whole {
      let end = min(i + 32 * Vector.lanes, whole)
      var block = Vector.zero
      while i < end {
        let e = exponential(Vector(at: x + i) - greatest)
        if areKept { e.store(at: y + i) }
        block += e
        i += Vector.lanes
      }
      total += Double(sum(block))
    }
    let e = exponential(Vector(at: x + i, count: length - whole, others: -.infinity) - greatest)
    for lane in 0..<(length - whole) {
      if areKept { y[i + lane] = e[lane] }
      total += Double(e[lane])
    }
    return total
  }
}

/// Writes a function of each of some numbers.
@inline(__always)
func map(
  _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ count: Int, _ function: (Vector) -> Vector
) {
  var i = 0
  while i + Vector.lanes <= count {
    function(Vector(at: x + i)).store(at: y + i)
    i += Vector.lanes
  }
  if i < count { function(Vector(at: x + i, count: count - i, others: 0)).store(at: y + i, count: count - i) }
}
