/// Computes c = a b for row-major `a` [n, k], `b` [k, m], `c` [n, m].
///
/// Four rows of c by eight columns are kept in registers while k runs; the edges fall back to single rows. The result
/// must agree, bit for bit, with the plain version of three loops: for i, for j, for k in order.
func multiply(
  _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>, _ n: Int, _ k: Int, _ m: Int
) {
  let wide = m - m % 8
  var i = 0
  while i + 4 <= n {
    let (a0, a1, a2, a3) = (a + i * k, a + (i + 1) * k, a + (i + 2) * k, a + (i + 3) * k)
    var j = 0
    while j < wide {
      var (x0, y0) = (SIMD4<Float>.zero, SIMD4<Float>.zero)
      var (x1, y1) = (x0, y0)
      var (x2, y2) = (x0, y0)
      var (x3, y3) = (x0, y0)
      var row = UnsafeRawPointer(b + j)
      for p in 0..<k {
        let x = row.loadUnaligned(as: SIMD4<Float>.self)
        let y = row.loadUnaligned(fromByteOffset: 16, as: SIMD4<Float>.self)
        x0 += x * a0[p]
        y0 += y * a0[p]
        x1 += x * a1[p]
        y1 += y * a1[p]
        x2 += x * a2[p]
        y2 += y * a2[p]
        x3 += x * a3[p]
        y3 += y * a3[p]
        row += m * 4
      }
      let out = UnsafeMutableRawPointer(c + i * m + j)
      out.storeBytes(of: x0, as: SIMD4<Float>.self)
      out.storeBytes(of: y0, toByteOffset: 16, as: SIMD4<Float>.self)
      out.storeBytes(of: x1, toByteOffset: m * 4, as: SIMD4<Float>.self)
      out.storeBytes(of: y1, toByteOffset: m * 4 + 16, as: SIMD4<Float>.self)
      out.storeBytes(of: x2, toByteOffset: m * 8, as: SIMD4<Float>.self)
      out.storeBytes(of: y2, toByteOffset: m * 8 + 16, as: SIMD4<Float>.self)
      out.storeBytes(of: x3, toByteOffset: m * 12, as: SIMD4<Float>.self)
      out.storeBytes(of: y3, toByteOffset: m * 12 + 16, as: SIMD4<Float>.self)
      j += 8
    }
    for row in i..<(i + 4) { multiplyRow(a + row * k, b, c + row * m, k, m, from: wide) }
    i += 4
  }
  while i < n {
    multiplyRow(a + i * k, b, c + i * m, k, m, from: 0)
    i += 1
  }
}

/// Computes the columns of one row of the product from `start` on: for k, for j, so that rows of `b` are read
/// consecutively.
private func multiplyRow(
  _ a: UnsafePointer<Float>, _ b: UnsafePointer<Float>, _ c: UnsafeMutablePointer<Float>, _ k: Int, _ m: Int,
  from start: Int
) {
  for j in start..<m { c[j] = 0 }
  for p in 0..<k {
    let (factor, row) = (a[p], b + p * m)
    for j in start..<m { c[j] += factor * row[j] }
  }
}

/// Computes c = a b for whole numbers; a sum that doesn't fit keeps its last 32 bits.
func multiplyWhole(
  _ a: Slice<UnsafeBufferPointer<Int32>>, _ b: Slice<UnsafeBufferPointer<Int32>>, _ c: UnsafeMutablePointer<Int32>,
  _ n: Int, _ k: Int, _ m: Int
) {
  let (a, b) = (UnsafeBufferPointer(rebasing: a), UnsafeBufferPointer(rebasing: b))
  for i in 0..<n {
    for j in 0..<m { c[i * m + j] = 0 }
    for p in 0..<k {
      let factor = a[i * k + p]
      for j in 0..<m { c[i * m + j] &+= factor &* b[p * m + j] }
    }
  }
}
