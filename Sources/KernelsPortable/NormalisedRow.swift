/// One row that is shifted to the mean 0, if asked for, and divided by its root mean square.
struct NormalisedRow {
  let x: UnsafePointer<Float>
  let y: UnsafeMutablePointer<Float>
  let length: Int
  let weight: UnsafePointer<Float>?
  let bias: UnsafePointer<Float>?
  /// How many numbers fill vectors.
  let whole: Int

  @inline(__always)
  init(
    _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ length: Int, weight: UnsafePointer<Float>?,
    bias: UnsafePointer<Float>?
  ) {
    (self.x, self.y, self.length, self.weight, self.bias) = (x, y, length, weight, bias)
    whole = length - length % Vector.lanes
  }

  @inline(__always)
  func compute(isCentred: Bool, eps: Float) {
    let mean = isCentred ? sum { $0 } / Double(length) : 0
    let meanSquare =
      sum { x in
        let difference = x - mean
        return difference * difference
      } / Double(length)
    write(mean: mean, scale: 1 / (meanSquare + Double(eps)).squareRoot())
  }

  /// Returns the sum of a function of each number.
  @inline(__always)
  private func sum(_ function: (Doubles) -> Doubles) -> Double {
    var (low, high) = (Doubles.zero, Doubles.zero)
    var i = 0
    while i < whole {
      let numbers = Vector(at: x + i).doubles
      low += function(numbers.0)
      high += function(numbers.1)
      i += Vector.lanes
    }
    var total = 0.0
    let both = low + high
    for lane in 0..<Doubles.scalarCount { total += both[lane] }
    while i < length {
      total += function(Doubles(repeating: Double(x[i])))[0]
      i += 1
    }
    return total
  }

  @inline(__always)
  private func write(mean: Double, scale: Double) {
    func normalised(_ number: Vector) -> Vector {
      let (low, high) = number.doubles
      return Vector(((low - mean) * scale, (high - mean) * scale))
    }
    var i = 0
    while i < whole {
      var number = normalised(Vector(at: x + i))
      if let weight { number *= Vector(at: weight + i) }
      if let bias { number += Vector(at: bias + i) }
      number.store(at: y + i)
      i += Vector.lanes
    }
    while i < length {
      var number = Float((Double(x[i]) - mean) * scale)
      if let weight { number *= weight[i] }
      if let bias { number += bias[i] }
      y[i] = number
      i += 1
    }
  }
}
