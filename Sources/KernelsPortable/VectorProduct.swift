internal import Kernels

/// A matrix times a vector, on one thread: each number of the matrix is read once, and the memory is what it takes time for.
///
///     yᵢ = Σₚ aᵢₚ xₚ + biasᵢ
struct VectorProduct {
  /// a, of `rows` rows and `depth` columns.
  var matrix: ProductTask.Operand
  var rows: Int
  var depth: Int
  /// x, its numbers side by side.
  var vector: UnsafePointer<Float>
  /// y, and the numbers from one to the next.
  var result: UnsafeMutablePointer<Float>
  var resultStride: Int
  /// A number for each row, or one for all.
  var bias: UnsafePointer<Float>?
  var biasStride: Int

  /// Creates the form of a product in which a or b is a vector; nil if neither is, or if c would be written to with gaps.
  ///
  /// - Parameter scratch: memory for the depth.
  init?(_ task: ProductTask, in scratch: UnsafeMutablePointer<Float>) {
    guard task.isVector, task.depth > 0, task.rows == 1 || task.columns == 1 else { return nil }
    let stride: Int
    if task.rows == 1 {
      // xᵀ b is bᵀ x.
      matrix = task.right
      swap(&matrix.rowStride, &matrix.columnStride)
      (rows, resultStride, biasStride) = (task.columns, 1, 1)
      (vector, stride) = (task.left.start, task.left.columnStride)
    } else {
      matrix = task.left
      (rows, resultStride, biasStride) = (task.rows, task.result.stride, 0)
      (vector, stride) = (task.right.start, task.right.rowStride)
    }
    (depth, result, bias) = (task.depth, task.result.start, task.bias)
    if matrix.columnStride != 1 && resultStride != 1 { return nil }
    if stride == 1 { return }
    for p in 0..<depth { scratch[p] = vector[p * stride] }
    vector = UnsafePointer(scratch)
  }

  @inline(__always)
  func run() {
    if matrix.columnStride == 1 { addAlongRows() } else { addRows() }
  }

  /// Computes sums of products along rows whose numbers lie side by side, four rows at a time.
  @inline(__always)
  private func addAlongRows() {
    let stride = matrix.rowStride
    var i = 0
    while i + 4 <= rows {
      let a = matrix.start + i * stride
      var (s0, s1, s2, s3) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
      var (t0, t1, t2, t3) = (s0, s1, s2, s3)
      var p = 0
      while p + 2 * Vector.lanes <= depth {
        let (x, y) = (Vector(at: vector + p), Vector(at: vector + p + Vector.lanes))
        let (even, odd) = (a + p, a + p + Vector.lanes)
        s0 = multiplyAdd(Vector(at: even), x, s0)
        t0 = multiplyAdd(Vector(at: odd), y, t0)
        s1 = multiplyAdd(Vector(at: even + stride), x, s1)
        t1 = multiplyAdd(Vector(at: odd + stride), y, t1)
        s2 = multiplyAdd(Vector(at: even + 2 * stride), x, s2)
        t2 = multiplyAdd(Vector(at: odd + 2 * stride), y, t2)
        s3 = multiplyAdd(Vector(at: even + 3 * stride), x, s3)
        t3 = multiplyAdd(Vector(at: odd + 3 * stride), y, t3)
        p += 2 * Vector.lanes
      }
      var (r0, r1, r2, r3) = (sum(s0 + t0), sum(s1 + t1), sum(s2 + t2), sum(s3 + t3))
      while p < depth {
        let x = vector[p]
        r0 += a[p] * x
        r1 += a[p + stride] * x
        r2 += a[p + 2 * stride] * x
        r3 += a[p + 3 * stride] * x
        p += 1
      }
      write(r0, i)
      write(r1, i + 1)
      write(r2, i + 2)
      write(r3, i + 3)
      i += 4
    }
    while i < rows {
      let a = matrix.start + i * stride
      var (s, p) = (Vector.zero, 0)
      while p + Vector.lanes <= depth {
        s = multiplyAdd(Vector(at: a + p), Vector(at: vector + p), s)
        p += Vector.lanes
      }
      var r = sum(s)
      while p < depth {
        r += a[p] * vector[p]
        p += 1
      }
      write(r, i)
      i += 1
    }
  }

  @inline(__always)
  private func write(_ sum: Float, _ i: Int) {
    result[i * resultStride] = bias.map { sum + $0[i * biasStride] } ?? sum
  }

  /// Adds up the columns of a, whose numbers lie side by side, four at a time, each times its number of x.
  @inline(__always)
  private func addRows() {
    let stride = matrix.columnStride
    var start = 0
    while start < rows {
      // So many sums stay in the first cache.
      let count = min(4096, rows - start)
      let (a, y) = (matrix.start + start, result + start)
      for i in 0..<count { y[i] = bias?[(start + i) * biasStride] ?? 0 }
      var p = 0
      while p + 4 <= depth {
        addFour(a + p * stride, stride, x: vector + p, to: y, count)
        p += 4
      }
      while p < depth {
        let (column, factor) = (a + p * stride, vector[p])
        for i in 0..<count { y[i] += column[i] * factor }
        p += 1
      }
      start += count
    }
  }

  /// Adds four columns to sums.
  @inline(__always)
  private func addFour(
    _ a: UnsafePointer<Float>, _ stride: Int, x: UnsafePointer<Float>, to y: UnsafeMutablePointer<Float>, _ count: Int
  ) {
    let (a0, a1, a2, a3) = (a, a + stride, a + 2 * stride, a + 3 * stride)
    let (x0, x1) = (Vector(repeating: x[0]), Vector(repeating: x[1]))
    let (x2, x3) = (Vector(repeating: x[2]), Vector(repeating: x[3]))
    var i = 0
    while i + Vector.lanes <= count {
      let even = multiplyAdd(Vector(at: a0 + i), x0, multiplyAdd(Vector(at: a1 + i), x1, Vector(at: y + i)))
      multiplyAdd(Vector(at: a2 + i), x2, multiplyAdd(Vector(at: a3 + i), x3, even)).store(at: y + i)
      i += Vector.lanes
    }
    while i < count {
      y[i] += a0[i] * x[0] + a1[i] * x[1] + a2[i] * x[2] + a3[i] * x[3]
      i += 1
    }
  }
}

/// Returns the sum of a vector's numbers, added in pairs.
@inline(__always)
func sum(_ x: Vector) -> Float {
  #if AVX512
    let half = x.lowHalf + x.highHalf
    let quarter = half.lowHalf + half.highHalf
  #elseif AVX2
    let quarter = x.lowHalf + x.highHalf
  #else
    let quarter = x
  #endif
  let pair = quarter.lowHalf + quarter.highHalf
  return pair[0] + pair[1]
}
