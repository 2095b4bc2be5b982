extension Tensor {
  /// Divides one axis into several: `[n, heads d]` into `[n, heads, d]`.
  ///
  ///     x.unflatten(axis: -1, shape: [heads, -1])
  ///
  /// - Parameters:
  ///   - axis: the axis to divide.
  ///   - shape: sizes whose product is that of the axis; one may be -1.
  /// - Refuses: sizes of another product, as `unflatten: 6 elements do not fill the shape [4, 2]`; an axis that does not
  ///   exist.
  public func unflatten(axis: Int, shape sizes: [Int]) -> Tensor {
    let along = resolved(axis, in: "unflatten")
    let parts = fit(shape[along], to: sizes, in: "unflatten", of: shape)
    return reshaped(Array(shape[..<along]) + parts + Array(shape[(along + 1)...]))
  }

  /// Returns this tensor with at least one axis: a scalar gets the shape `[1]`.
  public func atLeast1D() -> Tensor { ndim == 0 ? reshaped([1]) : self }

  /// Returns this tensor with at least two axes: `[n]` gets the shape `[1, n]`.
  public func atLeast2D() -> Tensor { ndim < 2 ? reshaped([1, size]) : self }

  /// Returns this tensor with at least three axes: `[n]` gets the shape `[1, n, 1]`, `[n, m]` the shape `[n, m, 1]`.
  public func atLeast3D() -> Tensor {
    ndim < 2 ? reshaped([1, size, 1]) : (ndim == 2 ? expandedDimensions(axis: 2) : self)
  }

  /// Inserts axes of size 1 at places of the result: `[n]` with the axes 0 and 2 becomes `[1, n, 1]`.
  ///
  /// - Parameter axes: places in the result, from its end if negative.
  /// - Refuses: a place beyond the end, as `expandedDimensions: there is no place for axis 4`; a place named twice.
  public func expandedDimensions(axes: [Int]) -> Tensor {
    let rank = ndim + axes.count
    let places = axes.map { $0 < 0 ? $0 + rank : $0 }
    for (axis, place) in zip(axes, places) where place < 0 || place >= rank {
      refuse(
        ShapeError(
          "expandedDimensions", "there is no place for axis \(axis)", operands: [.init("self", shape)],
          details: [.init("places", "\(-rank) to \(rank - 1)")]))
    }
    if Set(places).count < places.count {
      refuse(
        ShapeError(
          "expandedDimensions", "an axis is named twice", operands: [.init("self", shape)],
          details: [.init("axes", shapeText(axes))]))
    }
    var sizes = shape
    for place in places.sorted() { sizes.insert(1, at: place) }
    return reshaped(sizes)
  }

  /// Removes several axes of size 1.
  ///
  /// - Refuses: an axis of another size, as `squeezed: axis 0 has the size 3, not 1`; an axis named twice.
  public func squeezed(axes: [Int]) -> Tensor {
    let places = reducedAxes(axes, in: "squeezed")
    for place in places where shape[place] != 1 {
      refuse(
        ShapeError(
          "squeezed", "axis \(place) has the size \(shape[place]), not 1",
          operands: [.init("self", shape, axes: [place])]))
    }
    return reshaped(shape.indices.filter { !places.contains($0) }.map { shape[$0] })
  }
}

/// Divides one axis into several: ``Tensor/unflatten(axis:shape:)``.
public func unflatten(_ x: Tensor, axis: Int, shape: [Int]) -> Tensor { x.unflatten(axis: axis, shape: shape) }

/// Joins the axes from `startAxis` to `endAxis` into one: ``Tensor/flattened(start:end:)``.
public func flatten(_ x: Tensor, startAxis: Int, endAxis: Int = -1) -> Tensor {
  x.flattened(start: startAxis, end: endAxis)
}

/// Returns a tensor with at least one axis: ``Tensor/atLeast1D()``.
public func atLeast1D(_ x: Tensor) -> Tensor { x.atLeast1D() }

/// Returns a tensor with at least two axes: ``Tensor/atLeast2D()``.
public func atLeast2D(_ x: Tensor) -> Tensor { x.atLeast2D() }

/// Returns a tensor with at least three axes: ``Tensor/atLeast3D()``.
public func atLeast3D(_ x: Tensor) -> Tensor { x.atLeast3D() }
