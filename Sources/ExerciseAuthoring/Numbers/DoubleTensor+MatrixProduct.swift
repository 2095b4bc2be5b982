/// Multiplies matrices: the last two axes, those before them broadcast; a vector is a row on the left, a column on the
/// right.
///
///     C[i, j] = Σₖ A[i, k]·B[k, j],   |error| ≤ Σₖ (|A|·e_B + |B|·e_A) + n·u·Σₖ |A|·|B|
///
/// - Refuses: inner sizes that differ, as `matmul: the shapes [2, 3] and [5, 7] don't fit`.
public func matmul(_ left: DoubleTensor, _ right: DoubleTensor) -> DoubleTensor {
  let a = left.ndim == 1 ? left.reshaped([1, left.size]) : left
  let b = right.ndim == 1 ? right.reshaped([right.size, 1]) : right
  guard a.ndim >= 2, b.ndim >= 2, a.dim(-1) == b.dim(-2),
    let lead = DoubleTensor.broadcastShape(Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2)))
  else {
    refuse("matmul", "the shapes \(left.shape) and \(right.shape) don't fit")
  }
  let (rows, inner, columns) = (a.dim(-2), a.dim(-1), b.dim(-1))
  let (x, y) = (a.broadcast(to: lead + [rows, inner]), b.broadcast(to: lead + [inner, columns]))
  Stages.count(terms: inner)
  var (elements, errors): ([Double], [Double]) = ([], [])
  for block in 0..<lead.reduce(1, *) {
    for row in 0..<rows {
      for column in 0..<columns {
        var (sum, carried, magnitude) = (0.0, 0.0, 0.0)
        for k in 0..<inner {
          let (i, j) = ((block * rows + row) * inner + k, (block * inner + k) * columns + column)
          let product = x.elements[i] * y.elements[j]
          sum += product
          magnitude += abs(product)
          carried += abs(x.elements[i]) * y.errors[j] + abs(y.elements[j]) * x.errors[i]
        }
        elements.append(sum)
        errors.append(carried + Double(inner) * DoubleTensor.unitRoundoff * magnitude)
      }
    }
  }
  var shape = lead + [rows, columns]
  if right.ndim == 1 { shape.removeLast() }
  if left.ndim == 1 { shape.remove(at: lead.count) }
  return DoubleTensor(elements, shape, errors: errors)
}
