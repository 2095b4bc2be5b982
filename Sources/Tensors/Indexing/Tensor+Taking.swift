extension Tensor {
  /// Picks entries along an axis by their numbers, as an embedding does with token ids.
  ///
  ///     take(table, Tensor([2, 0, 2]), axis: 0)   // [vocabulary, d] → [3, d]
  ///
  /// - Parameters:
  ///   - indices: whole numbers of any shape, which replaces the axis in the result's shape.
  ///   - axis: the axis to pick from; if omitted, all elements on one axis.
  /// - Refuses: a number outside the axis, as `take: the index 5 is outside axis 0`; a number that is not whole.
  public func take(_ indices: Tensor, axis: Int? = nil) -> Tensor {
    guard let axis else { return flattened().take(indices, axis: 0) }
    let along = resolved(axis, in: "take")
    let places = places(indices, along: along, in: "take")
    return taken(places, of: indices.shape, along: along)
  }

  /// Returns indices as places of an axis, counted from zero, or refuses them.
  func places(_ indices: Tensor, along axis: Int, in operation: String) -> [Int] {
    let n = shape[axis]
    return indices.wholePlaces(in: operation).map { place in
      guard place >= -n && place < n else {
        refuse(
          ShapeError(
            operation, "the index \(place) is outside axis \(axis)", operands: [.init("self", shape, axes: [axis])],
            details: [.init("valid", placesText(n))]))
      }
      return place < 0 ? place + n : place
    }
  }

  /// Returns the numbers of indices, or refuses those that are not whole.
  func wholePlaces(in operation: String) -> [Int] {
    guard dtype.isFloatingPoint else { return asArray(Int.self) }
    return asArray().map { value -> Int in
      guard let whole = Int(exactly: value) else {
        refuse(ShapeError(operation, "the index \(value) is not a whole number", operands: [.init("indices", shape)]))
      }
      return whole
    }
  }

  /// Returns the entries at places that are known to lie on an axis; the shape of the places replaces the axis.
  func taken(_ places: [Int], of placesShape: [Int], along axis: Int) -> Tensor {
    let (leading, trailing) = (Array(shape[..<axis]), Array(shape[(axis + 1)...]))
    let n = shape[axis]
    let bytes = elementCount(trailing) * dtype.size
    let result = Tensor.Storage.uninitialized(
      dtype, count: n == 0 || size == 0 ? 0 : size / n * places.count)
    if result.count > 0 {
      var target = result.base
      for block in 0..<elementCount(leading) {
        for place in places {
          target.copyMemory(from: storage.base + (block * n + place) * bytes, byteCount: bytes)
          target += bytes
        }
      }
      withExtendedLifetime(storage) {}
    }
    return Tensor(result, leading + placesShape + trailing)
  }

  /// Returns the elements on a diagonal of two axes: `[n, n]` gives `[n]`.
  ///
  ///     Tensor([[1, 2], [3, 4]]).diagonal()            // [1, 4]
  ///     batch.diagonal(axis1: -2, axis2: -1)           // [batch, n, n] to [batch, n]
  ///
  /// - Parameters:
  ///   - offset: 0 for the main diagonal, positive above it.
  ///   - axis1: the axis of the rows, the first if omitted.
  ///   - axis2: the axis of the columns, the second if omitted.
  /// - Returns: the other axes, then the diagonal.
  /// - Refuses: an axis that does not exist, as `diagonal: there is no axis 1`; one axis named twice.
  public func diagonal(offset: Int = 0, axis1: Int = 0, axis2: Int = 1) -> Tensor {
    let (first, second) = (resolved(axis1, in: "diagonal"), resolved(axis2, in: "diagonal"))
    guard first != second else {
      refuse(ShapeError("diagonal", "both axes are axis \(first)", operands: [.init("self", shape, axes: [first])]))
    }
    let batch = (0..<ndim).filter { $0 != first && $0 != second }
    let moved = permuted(batch + [first, second])
    let (rows, columns) = (shape[first], shape[second])
    let length = Swift.max(0, Swift.min(rows + Swift.min(offset, 0), columns - Swift.max(offset, 0)))
    let leading = batch.map { shape[$0] }
    let places = (0..<length).map { ($0 - Swift.min(offset, 0)) * columns + $0 + Swift.max(offset, 0) }
    return Tensor(moved.storage, leading + [rows * columns]).taken(places, of: [length], along: leading.count)
  }
}

/// Picks entries along an axis by their numbers: ``Tensor/take(_:axis:)``.
public func take(_ x: Tensor, _ indices: Tensor, axis: Int? = nil) -> Tensor { x.take(indices, axis: axis) }

/// Returns the elements on a diagonal: ``Tensor/diagonal(offset:axis1:axis2:)``.
public func diagonal(_ x: Tensor, offset: Int = 0, axis1: Int = 0, axis2: Int = 1) -> Tensor {
  x.diagonal(offset: offset, axis1: axis1, axis2: axis2)
}

/// Returns the indices of an axis as text: `-3 to 2` for the size 3.
func placesText(_ size: Int) -> String {
  size == 0 ? "none, it is empty" : "\(-size) to \(size - 1)"
}
