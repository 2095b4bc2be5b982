extension Tensor {
  /// Moves one axis, or several joined, to the end: every lane is then one contiguous row.
  ///
  /// Reductions, softmax and sorting are written once, for a row. An axis that is already last has no cost.
  func lanes(along axes: [Int]) -> Lanes {
    let kept = (0..<ndim).filter { !axes.contains($0) }
    let moved = permuted(kept + axes)
    let length = axes.reduce(1) { $0 * shape[$1] }
    return Lanes(tensor: moved, outer: kept.map { shape[$0] }, length: length)
  }

  /// Returns the axes of a reduction: all of them if none is named, counted from zero, in order, each once.
  func reducedAxes(_ axes: [Int]?, in operation: String) -> [Int] {
    guard let axes else { return Array(0..<ndim) }
    let counted = axes.map { resolved($0, in: operation) }
    guard Set(counted).count == counted.count else {
      refuse(
        ShapeError(
          operation, "an axis is named twice", operands: [.init("self", shape)],
          details: [.init("axes", shapeText(axes))]))
    }
    return counted.sorted()
  }

  /// Reduces each lane to one number, in `Float`; the result has this tensor's type, `float32` if that has no
  /// fractions.
  @inline(__always)
  func reduced(
    _ operation: String, _ axes: [Int]?, keepDims: Bool, _ function: (UnsafeBufferPointer<Float>) -> Float
  ) -> Tensor {
    reduced(operation, axes, keepDims: keepDims, elements: function).asType(dtype.floating)
  }

  /// Reduces each lane, whose numbers are read as the function's parameter, to one number.
  @inline(__always)
  func reduced<Element: HasDType, Result: HasDType>(
    _ operation: String, _ axes: [Int]?, keepDims: Bool,
    elements function: (UnsafeBufferPointer<Element>) -> Result
  ) -> Tensor {
    let axes = reducedAxes(axes, in: operation)
    let lanes = lanes(along: axes)
    let shape = keepDims ? self.shape.indices.map { axes.contains($0) ? 1 : self.shape[$0] } : lanes.outer
    let count = elementCount(lanes.outer)
    return lanes.tensor.withElements { (source: UnsafeBufferPointer<Element>) in
      Tensor(shape, count: count, of: Result.self) { out in
        for lane in 0..<count {
          out[lane] = function(
            UnsafeBufferPointer(rebasing: source[(lane * lanes.length)..<((lane + 1) * lanes.length)]))
        }
      }
    }
  }

  /// Reduces each lane of whole numbers to one that is counted in `Int64` and kept as `Int32`.
  func reducedWhole(
    _ operation: String, _ axes: [Int]?, keepDims: Bool, _ function: (Int64, Int64) -> Int64, from start: Int64
  ) -> Tensor {
    asType(.int32).reduced(operation, axes, keepDims: keepDims) { (row: UnsafeBufferPointer<Int32>) in
      Int32(truncatingIfNeeded: row.reduce(start) { function($0, Int64($1)) })
    }
  }

  /// Maps each lane to as many numbers as it has, in `Float`, and puts them back in their places; the result has this
  /// tensor's type, `float32` if that has no fractions.
  @inline(__always)
  func mappedLanes(
    along axis: Int, _ function: (UnsafeBufferPointer<Float>, UnsafeMutablePointer<Float>) -> Void
  ) -> Tensor {
    mappedLanes(along: axis, elements: function).asType(dtype.floating)
  }

  /// Maps each lane, whose numbers are read as the function's first parameter, to as many numbers as it has, and puts
  /// them back in their places.
  @inline(__always)
  func mappedLanes<Element: HasDType, Result: HasDType>(
    along axis: Int, elements function: (UnsafeBufferPointer<Element>, UnsafeMutablePointer<Result>) -> Void
  ) -> Tensor {
    if axis == ndim - 1 { return mappedRows(function) }
    var back = Array(0..<(ndim - 1))
    back.insert(ndim - 1, at: axis)
    return lanes(along: [axis]).rows.mappedRows(function).permuted(back)
  }

  /// Maps each row of the last axis to as many numbers as it has.
  @inline(__always)
  private func mappedRows<Element: HasDType, Result: HasDType>(
    _ function: (UnsafeBufferPointer<Element>, UnsafeMutablePointer<Result>) -> Void
  ) -> Tensor {
    let (total, length) = (size, shape[ndim - 1])
    return withElements { (source: UnsafeBufferPointer<Element>) in
      Tensor(shape, count: total, of: Result.self) { out in
        var start = 0
        while start < total {
          function(UnsafeBufferPointer(rebasing: source[start..<(start + length)]), out + start)
          start += length
        }
      }
    }
  }
}

/// A tensor cut into contiguous rows of one length.
struct Lanes {
  /// The rows, one after the other.
  var tensor: Tensor
  /// The axes that are left when each row is reduced.
  var outer: [Int]
  /// The length of a row.
  var length: Int

  /// The rows with the axes before them.
  var rows: Tensor { Tensor(tensor.storage, outer + [length]) }
}

/// Returns the sum of a row, in `Double`, in four partial sums that are added at the end.
@inline(__always)
func rowSum(_ row: UnsafeBufferPointer<Float>) -> Double {
  var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
  let whole = row.count - row.count % 4
  var i = 0
  while i < whole {
    a += Double(row[i])
    b += Double(row[i + 1])
    c += Double(row[i + 2])
    d += Double(row[i + 3])
    i += 4
  }
  while i < row.count {
    a += Double(row[i])
    i += 1
  }
  return (a + b) + (c + d)
}

/// Returns the sum of a row of whole numbers, exactly, rounded once to a `Double`.
func rowSum(_ row: UnsafeBufferPointer<Int32>) -> Double { Double(row.reduce(Int64(0)) { $0 + Int64($1) }) }

/// Returns the greatest number of a row, NaN if it holds a NaN, -∞ if it is empty.
@inline(__always)
func rowMaximum(_ row: UnsafeBufferPointer<Float>) -> Float {
  var greatest = -Float.infinity
  for value in row where !(value <= greatest) {
    greatest = value
    if value.isNaN { break }
  }
  return greatest
}
