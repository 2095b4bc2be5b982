/// Writes rows as columns: `y[j * Row.width + i]` is number j of row i.
///
/// - Parameters:
///   - x: the rows, `stride` numbers apart.
///   - rows: how many there are, at least one and at most ``Row/width``. The last one stands in for those that are missing.
///   - columns: the numbers of each.
@inline(__always)
func transposeIn(
  _ x: UnsafePointer<Float>, stride: Int, rows: Int, columns: Int, _ y: UnsafeMutablePointer<Float>
) {
  var i = 0
  while i < Row.width {
    let last = rows - 1
    let (x0, x1) = (x + min(i, last) * stride, x + min(i + 1, last) * stride)
    let (x2, x3) = (x + min(i + 2, last) * stride, x + min(i + 3, last) * stride)
    var j = 0
    while j + 4 <= columns {
      let square = Square(x0 + j, x1 + j, x2 + j, x3 + j).transposed
      let target = y + j * Row.width + i
      square.store(target, target + Row.width, target + 2 * Row.width, target + 3 * Row.width)
      j += 4
    }
    while j < columns {
      let target = y + j * Row.width + i
      (target[0], target[1], target[2], target[3]) = (x0[j], x1[j], x2[j], x3[j])
      j += 1
    }
    i += 4
  }
}

/// Writes columns as rows: number j of row i is `x[j * Row.width + i]`.
///
/// - Parameters:
///   - columns: the numbers of each row.
///   - y: the rows, `stride` numbers apart.
///   - rows: how many of them are written, at most ``Row/width``.
@inline(__always)
func transposeOut(
  _ x: UnsafePointer<Float>, columns: Int, _ y: UnsafeMutablePointer<Float>, stride: Int, rows: Int
) {
  var i = 0
  while i + 4 <= rows {
    let y0 = y + i * stride
    var j = 0
    while j + 4 <= columns {
      let source = x + j * Row.width + i
      let square = Square(source, source + Row.width, source + 2 * Row.width, source + 3 * Row.width).transposed
      square.store(y0 + j, y0 + stride + j, y0 + 2 * stride + j, y0 + 3 * stride + j)
      j += 4
    }
    while j < columns {
      for k in 0..<4 { y0[k * stride + j] = x[j * Row.width + i + k] }
      j += 1
    }
    i += 4
  }
  while i < rows {
    for j in 0..<columns { y[i * stride + j] = x[j * Row.width + i] }
    i += 1
  }
}

/// Four rows of four numbers.
struct Square {
  var a, b, c, d: SIMD4<Float>

  @inline(__always)
  init(_ a: SIMD4<Float>, _ b: SIMD4<Float>, _ c: SIMD4<Float>, _ d: SIMD4<Float>) {
    (self.a, self.b, self.c, self.d) = (a, b, c, d)
  }

  @inline(__always)
  init(_ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafePointer<Float>, _ d: UnsafePointer<Float>) {
    self.a = UnsafeRawPointer(a).loadUnaligned(as: SIMD4<Float>.self)
    self.b = UnsafeRawPointer(b).loadUnaligned(as: SIMD4<Float>.self)
    self.c = UnsafeRawPointer(c).loadUnaligned(as: SIMD4<Float>.self)
    self.d = UnsafeRawPointer(d).loadUnaligned(as: SIMD4<Float>.self)
  }

  /// The square with its rows as columns.
  @inline(__always)
  var transposed: Square {
    let ab = SIMD8<Float>(lowHalf: a, highHalf: b)
    let cd = SIMD8<Float>(lowHalf: c, highHalf: d)
    let even = SIMD8<Float>(lowHalf: ab.evenHalf, highHalf: cd.evenHalf)  // a₀ a₂ b₀ b₂ c₀ c₂ d₀ d₂
    let odd = SIMD8<Float>(lowHalf: ab.oddHalf, highHalf: cd.oddHalf)
    var square = self
    (square.a, square.b, square.c, square.d) = (even.evenHalf, odd.evenHalf, even.oddHalf, odd.oddHalf)
    return square
  }

  @inline(__always)
  func store(
    _ a: UnsafeMutablePointer<Float>, _ b: UnsafeMutablePointer<Float>, _ c: UnsafeMutablePointer<Float>,
    _ d: UnsafeMutablePointer<Float>
  ) {
    UnsafeMutableRawPointer(a).storeBytes(of: self.a, as: SIMD4<Float>.self)
    UnsafeMutableRawPointer(b).storeBytes(of: self.b, as: SIMD4<Float>.self)
    UnsafeMutableRawPointer(c).storeBytes(of: self.c, as: SIMD4<Float>.self)
    UnsafeMutableRawPointer(d).storeBytes(of: self.d, as: SIMD4<Float>.self)
  }
}
