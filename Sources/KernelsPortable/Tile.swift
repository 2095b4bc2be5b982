/// Sums products: the micro-kernel, the one loop in which nearly all time is spent.
///
///     cᵢⱼ = Σₚ aᵢₚ bₚⱼ           or, added, cᵢⱼ += Σₚ aᵢₚ bₚⱼ
///
/// c is a few rows high and ``Row/width`` wide, and all of it is in registers. In each step the loop reads a row of b and one
/// number for each row of a. Numbers of a may lie anywhere, as two strides say: so a matrix and its transpose are the same.
///
/// - Parameters:
///   - a: aᵢₚ is at `a[i * rowStride + p * depthStride]`.
///   - b: `depth` rows, ``Row/width`` numbers each, one after the other.
///   - c: rows like those of b.
///   - rows: how many rows c has.
///   - isAdded: whether the sums are added to what c has.
@inline(__always)
func multiply(
  _ a: UnsafePointer<Float>, rowStride: Int, depthStride: Int, _ b: UnsafePointer<Float>,
  _ c: UnsafeMutablePointer<Float>,
  rows: Int, depth: Int, isAdded: Bool
) {
  var i = 0
  #if AVX512
    while i + 8 <= rows {
      eightRows(
        a + i * rowStride, rowStride, depthStride, b, c + i * Row.width, depth: depth, isAdded: isAdded)
      i += 8
    }
  #endif
  while i + 4 <= rows {
    fourRows(a + i * rowStride, rowStride, depthStride, b, c + i * Row.width, depth: depth, isAdded: isAdded)
    i += 4
  }
  while i < rows {
    oneRow(a + i * rowStride, depthStride, b, c + i * Row.width, depth: depth, isAdded: isAdded)
    i += 1
  }
}

#if AVX512
  @inline(__always)
  private func eightRows(
    _ a: UnsafePointer<Float>, _ rowStride: Int, _ depthStride: Int, _ b: UnsafePointer<Float>,
    _ c: UnsafeMutablePointer<Float>, depth: Int, isAdded: Bool
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
    r0.write(to: c, 0, isAdded)
    r1.write(to: c, 1, isAdded)
    r2.write(to: c, 2, isAdded)
    r3.write(to: c, 3, isAdded)
    r4.write(to: c, 4, isAdded)
    r5.write(to: c, 5, isAdded)
    r6.write(to: c, 6, isAdded)
    r7.write(to: c, 7, isAdded)
  }
#endif

@inline(__always)
private func fourRows(
  _ a: UnsafePointer<Float>, _ rowStride: Int, _ depthStride: Int, _ b: UnsafePointer<Float>,
  _ c: UnsafeMutablePointer<Float>, depth: Int, isAdded: Bool
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
  r0.write(to: c, 0, isAdded)
  r1.write(to: c, 1, isAdded)
  r2.write(to: c, 2, isAdded)
  r3.write(to: c, 3, isAdded)
}

@inline(__always)
private func oneRow(
  _ a: UnsafePointer<Float>, _ depthStride: Int, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>,
  depth: Int,
  isAdded: Bool
) {
  var sums = Row(repeating: 0)
  for p in 0..<depth { sums.add(a[p &* depthStride], times: Row(at: b + p &* Row.width)) }
  sums.write(to: c, 0, isAdded)
}

extension Row {
  /// Writes the sums of a row of c, or adds them.
  @inline(__always)
  fileprivate func write(to c: UnsafeMutablePointer<Float>, _ row: Int, _ isAdded: Bool) {
    let place = c + row * Row.width
    (isAdded ? zipped(with: Row(at: place)) { $0 + $1 } : self).store(at: place)
  }
}
