extension Tensor {
  /// Puts a vector on a diagonal of a matrix of zeros, or takes the diagonal of a matrix.
  ///
  ///     Tensor([1, 2]).diag()              // 1 0 / 0 2
  ///     Tensor([[1, 2], [3, 4]]).diag()    // [1, 4]
  ///
  /// - Parameter k: the diagonal, 0 the main one, positive above it.
  /// - Refuses: other than one axis or two, as `diag: 3 axes, not one or two`.
  public func diag(k: Int = 0) -> Tensor {
    switch ndim {
    case 1:
      let side = size + Swift.abs(k)
      let picked = (0..<elementCount([side, side])).map { index -> Int in
        let (row, column) = index.quotientAndRemainder(dividingBy: side)
        return column - row == k ? Swift.min(row, column) : size
      }
      return concatenated([self, .zeros([1], dtype: dtype)]).taken(picked, of: [side, side], along: 0)
    case 2: return diagonal(offset: k)
    default:
      refuse(ShapeError("diag", "\(counted(ndim, "axis", "axes")), not one or two", operands: [.init("self", shape)]))
    }
  }

  /// Returns the sum along a diagonal of two axes.
  ///
  ///     trace(a) = Σᵢ aᵢᵢ
  ///
  /// - Parameters:
  ///   - offset: the diagonal, 0 the main one, positive above it.
  ///   - axis1: the axis of the rows, the first if omitted, as in NumPy.
  ///   - axis2: the axis of the columns.
  ///   - dtype: the type to add in, also that of the sum; the one that `sum` gives if omitted.
  /// - Refuses: an axis that does not exist, as `trace: there is no axis 1`; one axis named twice.
  /// - Numerics: added in `Double` and rounded once.
  public func trace(offset: Int = 0, axis1: Int = 0, axis2: Int = 1, dtype: DType? = nil) -> Tensor {
    let axes = (resolved(axis1, in: "trace"), resolved(axis2, in: "trace"))
    if axes.0 == axes.1 {
      refuse(ShapeError("trace", "both axes are axis \(axes.0)", operands: [.init("self", shape, axes: [axes.0])]))
    }
    let diagonal = diagonal(offset: offset, axis1: axes.0, axis2: axes.1)
    guard let dtype else { return diagonal.sum(axis: -1) }
    return diagonal.asType(dtype).sum(axis: -1).asType(dtype)
  }
}

/// Puts a vector on a diagonal, or takes the diagonal of a matrix: ``Tensor/diag(k:)``.
public func diag(_ x: Tensor, k: Int = 0) -> Tensor { x.diag(k: k) }

/// Returns the sum along a diagonal: ``Tensor/trace(offset:axis1:axis2:dtype:)``.
@_disfavoredOverload
public func trace(_ x: Tensor, offset: Int = 0, axis1: Int = 0, axis2: Int = 1, dtype: DType? = nil) -> Tensor {
  x.trace(offset: offset, axis1: axis1, axis2: axis2, dtype: dtype)
}
