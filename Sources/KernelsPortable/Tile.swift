/// Sums products: the micro-kernel, the one loop in which nearly all time is spent.
///
///     cᵢⱼ = Σₚ aᵢₚ bₚⱼ           or, with an addend, cᵢⱼ = Σₚ aᵢₚ bₚⱼ + dᵢⱼ
///
/// A tile of c is a few rows high and ``Row/width`` wide, and all of it is in registers. In each step the loop reads a row of b and one
/// number for each row of a. Numbers of a may lie anywhere, as two strides say: so a matrix and its transpose are the same.
///
/// - Parameters:
///   - a: aᵢₚ is at `a[i * rowStride + p * depthStride]`.
///   - b: `depth` rows, ``Row/width`` numbers each, one after the other.
///   - c: rows of ``Row/width`` numbers.
///   - stride: the numbers from one row of c to the next.
///   - rows: how many rows c has.
///   - addend: d, which may be c itself; nil for none.
///   - addendStride: the numbers from one row of d to the next, 0 if one row is for all.
@inline(__always)
func multiply(
  _ a: UnsafePointer<Float>, rowStride: Int, depthStride: Int, _ b: UnsafePointer<Float>,
  _ c: UnsafeMutablePointer<Float>, stride: Int, rows: Int, depth: Int, adding addend: UnsafePointer<Float>?,
  addendStride: Int
) {
  var target = Target(place: c, stride: stride, addend: addend, addendStride: addendStride)
  var i = 0
  #if AVX512
    while i + 8 <= rows {
      eightRows(a + i * rowStride, rowStride, depthStride, b, depth: depth, to: &target)
      i += 8
    }
  #endif
  while i + 4 <= rows {
    fourRows(a + i * rowStride, rowStride, depthStride, b, depth: depth, to: &target)
    i += 4
  }
  while i < rows {
    oneRow(a + i * rowStride, depthStride, b, depth: depth, to: &target)
    i += 1
  }
}

/// Computes a product as above, with a c whose rows lie one after the other.
///
/// - Parameter isAdded: whether the sums are added to what c has.
@inline(__always)
func multiply(
  _ a: UnsafePointer<Float>, rowStride: Int, depthStride: Int, _ b: UnsafePointer<Float>,
  _ c: UnsafeMutablePointer<Float>, rows: Int, depth: Int, isAdded: Bool
) {
  multiply(
    a, rowStride: rowStride, depthStride: depthStride, b, c, stride: Row.width, rows: rows, depth: depth,
    adding: isAdded ? UnsafePointer(c) : nil, addendStride: Row.width)
}

/// Where the next row of sums is written, and what is added to it.
private struct Target {
  var place: UnsafeMutablePointer<Float>
  let stride: Int
  var addend: UnsafePointer<Float>?
  let addendStride: Int

  /// Writes a row, and goes on to the next.
  @inline(__always)
  mutating func write(_ row: Row) {
    if let addend {
      row.zipped(with: Row(at: addend)) { $0 + $1 }.store(at: place)
      self.addend = addend + addendStride
    } else {
      row.store(at: place)
    }
    place += stride
  }
}

#if AVX512
  @inline(__always)
  private func eightRows(
    _ a: UnsafePointer<Float>, _ rowStride: Int, _ depthStride: Int, _ b: UnsafePointer<Float>,
    depth: Int, to target: inout Target
  ) {
    let (a0, a1, a2, a3) = (a, a + rowStride, a + 2 * rowStride, a + 3 * rowStride)
    let (a4, a5, a6, a7) = (a0 + 4 * rowStride, a1 + 4 * rowStride, a2 + 4 * rowStride, a3 + 4 * rowStride)
    var (r0, r1, r2, r3) = (Row(repeating: 0), Row(repeating: 0), Row(repeating: 0), Row(repeating: 0))
    var (r4, r5, r6, r7) = (r0, r1, r2, r3)
    var (row, place) = (b, 0)
    let end = b + depth * Row.width
    while row != end {
      let x = Row(at: row)
      r0.add(a0[place], times: x)
      r1.add(a1[place], times: x)
      r2.add(a2[place], times: x)
      r3.add(a3[place], times: x)
      r4.add(a4[place], times: x)
      r5.add(a5[place], times: x)
      r6.add(a6[place], times: x)
      r7.add(a7[place], times: x)
      row += Row.width
      place &+= depthStride
    }
    target.write(r0)
    target.write(r1)
    target.write(r2)
    target.write(r3)
    target.write(r4)
    target.write(r5)
    target.write(r6)
    target.write(r7)
  }
#endif

@inline(__always)
private func fourRows(
  _ a: UnsafePointer<Float>, _ rowStride: Int, _ depthStride: Int, _ b: UnsafePointer<Float>,
  depth: Int, to target: inout Target
) {
  let (a0, a1, a2, a3) = (a, a + rowStride, a + 2 * rowStride, a + 3 * rowStride)
  var (r0, r1, r2, r3) = (Row(repeating: 0), Row(repeating: 0), Row(repeating: 0), Row(repeating: 0))
  var (row, place) = (b, 0)
  let end = b + depth * Row.width
  while row != end {
    let x = Row(at: row)
    r0.add(a0[place], times: x)
    r1.add(a1[place], times: x)
    r2.add(a2[place], times: x)
    r3.add(a3[place], times: x)
    row += Row.width
    place &+= depthStride
  }
  target.write(r0)
  target.write(r1)
  target.write(r2)
  target.write(r3)
}

@inline(__always)
private func oneRow(
  _ a: UnsafePointer<Float>, _ depthStride: Int, _ b: UnsafePointer<Float>, depth: Int, to target: inout Target
) {
  var sums = Row(repeating: 0)
  for p in 0..<depth { sums.add(a[p &* depthStride], times: Row(at: b + p &* Row.width)) }
  target.write(sums)
}
