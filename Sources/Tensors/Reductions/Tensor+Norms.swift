internal import Glibc

/// The kinds of norm that have a name instead of an order.
public enum NormKind: String, Sendable {
  /// The Frobenius norm of a matrix, the length of all its elements: √(Σ aᵢⱼ²).
  case fro
  /// The nuclear norm of a matrix, the sum of its singular values.
  case nuc
}

extension Tensor {
  /// Returns the length of the vectors along an axis, or of all elements if none is given: √(Σ xᵢ²).
  ///
  ///     queries.norm(axis: -1)                                // [n, d] to [n]
  ///     keys / keys.norm(axis: -1, keepDims: true)            // keys of length 1
  ///     weights.norm(ord: .nuc)                               // [n, m] to a scalar
  ///
  /// - Parameters:
  ///   - ord: the kind of a matrix norm, which needs two axes; if omitted, the length.
  ///   - axis: the axis of the vectors.
  ///   - keepDims: whether to keep the axes with the size 1.
  /// - Refuses: an axis that does not exist, as `norm: there is no axis 2`; a matrix norm of other than two axes, as
  ///   `norm: the order fro needs two axes, not 1`.
  /// - Numerics: in `Double` and rounded once, so that the squares of 1e30 and of 1e-30 are in range.
  public func norm(ord: NormKind? = nil, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    named(ord, axis.map { [$0] }, keepDims)
  }

  /// Returns the norm over several axes at once; two axes hold matrices if a kind is given.
  ///
  /// - Refuses: as ``norm(ord:axis:keepDims:)-(NormKind?,_,_)``.
  public func norm(ord: NormKind? = nil, axes: [Int], keepDims: Bool = false) -> Tensor {
    named(ord, axes, keepDims)
  }

  /// Returns the norm of an order: of the vectors along an axis, or of this tensor if it is a vector or a matrix.
  ///
  /// | order | of a vector | of a matrix |
  /// | --- | --- | --- |
  /// | 2 | √(Σ xᵢ²) | the greatest singular value |
  /// | 1 | Σ \|xᵢ\| | the greatest sum \|aᵢⱼ\| of a column |
  /// | ∞ | the greatest \|xᵢ\| | the greatest sum \|aᵢⱼ\| of a row |
  /// | -2, -1, -∞ | as other, the smallest \|xᵢ\| for -∞ | the smallest instead of the greatest |
  /// | 0 | the number of elements that are not 0 | refused |
  /// | other p | (Σ \|xᵢ\|ᵖ)^(1/p) | refused |
  ///
  /// - Parameters:
  ///   - ord: the order, `.infinity` included.
  ///   - axis: the axis of the vectors; if omitted, the whole tensor, of one axis or two.
  ///   - keepDims: whether to keep the axes with the size 1.
  /// - Refuses: another number of axes, as `norm: an order needs one axis or two, not 3`; an order that matrices do not
  ///   have, as `norm: matrices have no norm of order 3.0`; the greatest or smallest of no elements.
  /// - Cost: one pass; for the orders 2 and -2 of a matrix `[n, m]`, n ≥ m, about 10 n m² multiply-adds.
  /// - Numerics: in `Double`, divided by the greatest element before a power is taken.
  /// - Source: the orders are those of NumPy's `linalg.norm`.
  public func norm(ord: Double, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
    ordered(ord, axis.map { [$0] } ?? Array(0..<ndim), keepDims)
  }

  /// Returns the norm of an order over one axis, which holds vectors, or over two, which hold matrices: rows, columns.
  ///
  /// - Refuses: as ``norm(ord:axis:keepDims:)-(Double,_,_)``.
  public func norm(ord: Double, axes: [Int], keepDims: Bool = false) -> Tensor { ordered(ord, axes, keepDims) }

  private func named(_ kind: NormKind?, _ axes: [Int]?, _ keepDims: Bool) -> Tensor {
    let chosen = reducedAxes(axes, in: "norm")
    if let kind, chosen.count != 2 {
      refuse(
        ShapeError(
          "norm", "the order \(kind.rawValue) needs two axes, not \(chosen.count)", operands: [.init("self", shape)]))
    }
    if kind == .nuc { return singular(chosen, keepDims) { $0.reduce(0, +) } }
    return reduced("norm", chosen, keepDims: keepDims) { Float(length($0)) }
  }

  private func ordered(_ order: Double, _ axes: [Int], _ keepDims: Bool) -> Tensor {
    _ = reducedAxes(axes, in: "norm")
    switch axes.count {
    case 1:
      if order.isInfinite { refuseEmpty("norm", axes) }
      return reduced("norm", axes, keepDims: keepDims) { Float(vectorNorm($0, order)) }
    case 2: return matrixNorm(order, axes.map { resolved($0, in: "norm") }, keepDims)
    default:
      refuse(
        ShapeError(
          "norm", "an order needs one axis or two, not \(axes.count)", operands: [.init("self", shape)],
          repair: "name the axis of the vectors, or leave out the order for the length of all elements"))
    }
  }

  /// Returns the norm of the matrices whose rows are counted by the first axis, whose columns by the second.
  private func matrixNorm(_ order: Double, _ axes: [Int], _ keepDims: Bool) -> Tensor {
    guard [1, 2, .infinity].contains(Swift.abs(order)) else {
      refuse(ShapeError("norm", "matrices have no norm of order \(order)", operands: [.init("self", shape)]))
    }
    refuseEmpty("norm", axes)
    if Swift.abs(order) == 2 {
      return singular(axes, keepDims) { order > 0 ? $0.max()! : $0.min()! }
    }
    let sums = abs().sum(axis: axes[Swift.abs(order) == 1 ? 0 : 1], keepDims: true)
    return order > 0 ? sums.max(axes: axes, keepDims: keepDims) : sums.min(axes: axes, keepDims: keepDims)
  }

  /// Reduces the singular values of the matrices on two axes. A matrix and its transpose have the same ones.
  private func singular(_ axes: [Int], _ keepDims: Bool, _ function: ([Double]) -> Double) -> Tensor {
    let columns = shape[axes.max()!]
    return reduced("norm", axes, keepDims: keepDims) { matrix in
      matrix.allSatisfy(\.isFinite)
        ? Float(function(singularValues(matrix.map(Double.init), columns: columns))) : .nan
    }
  }
}

/// Returns √(Σ xᵢ²). The squares of all `Float` are in the range of `Double`.
private func length(_ row: UnsafeBufferPointer<Float>) -> Double {
  row.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
}

/// Returns the norm of an order of one vector: NaN if it holds a NaN, except for the order 0, which counts.
private func vectorNorm(_ row: UnsafeBufferPointer<Float>, _ order: Double) -> Double {
  if order == 0 { return Double(row.count { $0 != 0 }) }
  if order == 2 { return length(row) }
  let sizes = row.map { Double(Swift.abs($0)) }
  if order.isNaN || sizes.contains(where: \.isNaN) { return .nan }
  guard let scale = order > 0 ? sizes.max() : sizes.min() else { return order > 0 ? 0 : .infinity }
  if order.isInfinite || scale == 0 || scale.isInfinite { return scale }
  if order == 1 { return sizes.reduce(0, +) }
  return scale * pow(sizes.reduce(0.0) { $0 + pow($1 / scale, order) }, 1 / order)
}

/// Returns the length of the vectors along an axis: ``Tensor/norm(ord:axis:keepDims:)-(NormKind?,_,_)``.
@_disfavoredOverload
public func norm(_ x: Tensor, ord: NormKind? = nil, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.norm(ord: ord, axis: axis, keepDims: keepDims)
}

/// Returns the norm over several axes at once: ``Tensor/norm(ord:axes:keepDims:)-(NormKind?,_,_)``.
@_disfavoredOverload
public func norm(_ x: Tensor, ord: NormKind? = nil, axes: [Int], keepDims: Bool = false) -> Tensor {
  x.norm(ord: ord, axes: axes, keepDims: keepDims)
}

/// Returns the norm of an order: ``Tensor/norm(ord:axis:keepDims:)-(Double,_,_)``.
@_disfavoredOverload
public func norm(_ x: Tensor, ord: Double, axis: Int? = nil, keepDims: Bool = false) -> Tensor {
  x.norm(ord: ord, axis: axis, keepDims: keepDims)
}

/// Returns the norm of an order over one axis or two: ``Tensor/norm(ord:axes:keepDims:)-(Double,_,_)``.
@_disfavoredOverload
public func norm(_ x: Tensor, ord: Double, axes: [Int], keepDims: Bool = false) -> Tensor {
  x.norm(ord: ord, axes: axes, keepDims: keepDims)
}
