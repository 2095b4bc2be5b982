extension Tensor {
  /// Adds parts of whole numbers, then scales each row and column of the sum and shifts the columns: what sums of codes stand for.
  ///
  ///     yᵢₒ = rowsᵢ columnsₒ Σₚ partsₚᵢₒ + shiftₒ
  ///
  /// It is one operation, because a sum of codes can be beyond the whole numbers of `Float`, and times one scale beyond
  /// its greatest number, even if the result isn't.
  ///
  /// - Parameters:
  ///   - rows: as many numbers as rows, `[n, 1]`.
  ///   - columns: as many numbers as columns, `[m, 1]`.
  ///   - shift: `[m]`, or `nil` for zeros.
  /// - Returns: `[n, m]` for parts `[p, n, m]`.
  /// - Refuses: shapes that do not fit, as `scaledSum: the parts [2, 3, 5] do not fit 3 rows and 4 columns`.
  /// - Numerics: in `Double`, rounded once.
  package func scaledSum(rows: Tensor, columns: Tensor, shift: Tensor?) -> Tensor {
    guard ndim == 3, shape[1] == rows.size, shape[2] == columns.size, shift.map({ $0.size == shape[2] }) ?? true else {
      refuse(
        ShapeError(
          "scaledSum", "the parts \(shapeText(shape)) do not fit \(rows.size) rows and \(columns.size) columns"))
    }
    let (parts, n, m) = (shape[0], shape[1], shape[2])
    let (s, t, b) = (rows.asArray(), columns.asArray(), shift?.asArray())
    return asType(.int32).withElements { (x: UnsafeBufferPointer<Int32>) in
      Tensor([n, m], count: n * m) { out in
        for i in 0..<n {
          for o in 0..<m {
            var sum = 0.0
            for part in 0..<parts { sum += Double(x[(part * n + i) * m + o]) }
            out[i * m + o] = Float(sum * Double(s[i]) * Double(t[o]) + Double(b?[o] ?? 0))
          }
        }
      }
    }
  }
}
