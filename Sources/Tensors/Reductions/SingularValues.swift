/// Returns the singular values of one row-major matrix, min(rows, columns) of them, in no order.
///
/// Pairs of columns are turned until all are orthogonal; their lengths are then the singular values (the one-sided
/// method of Jacobi). Each turn of columns x and y is by the angle that makes their product 0:
///
///     ζ = (y·y - x·x) / (2 x·y)
///     t = sign ζ / (|ζ| + √(1 + ζ²)),  cos = 1 / √(1 + t²),  sin = t cos
///
/// - Parameters:
///   - matrix: finite numbers of the size of a `Float`, whose squares are in range.
///   - columns: the number of columns.
/// - Cost: about 10 sweeps over all pairs of columns, of the shorter side.
/// - Source: Hestenes, "Inversion of matrices by biorthogonalization and related results", SIAM 6, 1958.
func singularValues(_ matrix: [Double], columns: Int) -> [Double] {
  guard !matrix.isEmpty else { return [] }
  let rows = matrix.count / columns
  var vectors =
    rows >= columns
    ? (0..<columns).map { j in (0..<rows).map { matrix[$0 * columns + j] } }
    : (0..<rows).map { Array(matrix[$0 * columns..<($0 + 1) * columns]) }
  var isTurning = true
  for _ in 0..<60 where isTurning {
    isTurning = false
    for i in vectors.indices {
      for j in vectors.indices where j > i {
        let product = dot(vectors[i], vectors[j])
        let (x, y) = (dot(vectors[i], vectors[i]), dot(vectors[j], vectors[j]))
        if product == 0 || Swift.abs(product) <= 1e-15 * (x * y).squareRoot() { continue }
        isTurning = true
        let zeta = (y - x) / (2 * product)
        let t = (zeta < 0 ? -1 : 1) / (Swift.abs(zeta) + (1 + zeta * zeta).squareRoot())
        let cosine = 1 / (1 + t * t).squareRoot()
        let sine = t * cosine
        for k in vectors[i].indices {
          let (a, b) = (vectors[i][k], vectors[j][k])
          vectors[i][k] = cosine * a - sine * b
          vectors[j][k] = sine * a + cosine * b
        }
      }
    }
  }
  return vectors.map { dot($0, $0).squareRoot() }
}

private func dot(_ a: [Double], _ b: [Double]) -> Double {
  var sum = 0.0
  for i in a.indices { sum += a[i] * b[i] }
  return sum
}
