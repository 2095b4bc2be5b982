extension Tensor {
  /// Picks elements along an axis, each lane by indices of its own, as ``argSort(axis:)`` and ``argMax(axis:keepDims:)``
  /// give them.
  ///
  ///     result[i, j] = self[i, indices[i, j]]     for axis 1 of a matrix
  ///
  ///     scores.takeAlong(scores.argSort(axis: -1), axis: -1)      // scores.sorted(axis: -1)
  ///
  /// ``take(_:axis:)`` picks the same entries from every lane.
  ///
  /// - Parameters:
  ///   - indices: whole numbers, a tensor of this rank; its other axes broadcast against this tensor's. Negative ones
  ///     count from the end.
  ///   - axis: the axis to pick from; if omitted, this tensor is taken as one axis, and so are the indices.
  /// - Returns: the size of the indices along the axis, the broadcast sizes elsewhere.
  /// - Refuses: another rank, as `takeAlong: the numbers of axes differ, 3 and 2`; other axes that do not broadcast, as
  ///   `takeAlong: the sizes 3 and 4 do not broadcast`; an index outside the axis, as
  ///   `takeAlong: the index 5 is outside axis 1`; one that isn't whole.
  /// - Cost: one pass over the result.
  public func takeAlong(_ indices: Tensor, axis: Int) -> Tensor {
    let lanes = AlongLanes("takeAlong", self, indices, axis)
    let places = places(indices, along: lanes.axis, in: "takeAlong")
    func taken<Element: HasDType>(_: Element.Type) -> Tensor {
      withElements { (source: UnsafeBufferPointer<Element>) in
        places.withUnsafeBufferPointer { places in
          Tensor(lanes.result, count: elementCount(lanes.result), of: Element.self) { out in
            lanes.forEachPlace { result, start, step, index in out[result] = source[start + step * places[index]] }
          }
        }
      }
    }
    switch dtype {
    case .bool: return taken(Bool.self)
    case .int8: return taken(Int8.self)
    case .int32: return taken(Int32.self)
    case .float16: return taken(Float16.self)
    case .bfloat16: return taken(BFloat16.self)
    case .float32: return taken(Float.self)
    }
  }

  /// Picks elements by their indices in row-major order: ``takeAlong(_:axis:)`` of the flattened tensor.
  public func takeAlong(_ indices: Tensor) -> Tensor { flattened().takeAlong(indices.flattened(), axis: 0) }

  /// Returns the tensor with values in the places that indices name along an axis.
  ///
  ///     result[i, indices[i, j]] = values[i, j]     for axis 1 of a matrix
  ///
  /// If an index stands more than once in a lane, the last value stays.
  ///
  /// - Parameters:
  ///   - indices: whole numbers, a tensor of this rank; its other axes broadcast to this tensor's.
  ///   - values: the new numbers, which broadcast to the indices.
  ///   - axis: the axis to write along.
  /// - Returns: this tensor's shape and type.
  /// - Refuses: whatever ``takeAlong(_:axis:)`` refuses; values that do not fit, as
  ///   `putAlong: the sizes 3 and 4 do not broadcast`.
  /// - Cost: a copy, and one pass over the values.
  public func putAlong(_ indices: Tensor, values: Tensor, axis: Int) -> Tensor {
    func put<Element: HasDType>(_: Element.Type) -> Tensor {
      var result = self
      result.withMutableElements { (out: UnsafeMutablePointer<Element>) in
        written("putAlong", indices, values, axis) { (place, value: Element) in out[place] = value }
      }
      return result
    }
    switch dtype {
    case .bool: return put(Bool.self)
    case .int8: return put(Int8.self)
    case .int32: return put(Int32.self)
    case .float16: return put(Float16.self)
    case .bfloat16: return put(BFloat16.self)
    case .float32: return put(Float.self)
    }
  }

  /// Returns the tensor with values in the places of indices in row-major order.
  public func putAlong(_ indices: Tensor, values: Tensor) -> Tensor {
    flattened().putAlong(indices.flattened(), values: values.flattened(), axis: 0).reshaped(shape)
  }

  /// Returns the tensor with values added in the places that indices name along an axis: a scatter-add.
  ///
  ///     result[i, p] = self[i, p] + Σ values[i, j] over all j with indices[i, j] = p
  ///
  /// It is the gradient of ``takeAlong(_:axis:)``. An index that stands several times in a lane adds several values.
  ///
  /// - Refuses: whatever ``putAlong(_:values:axis:)`` refuses, in the name `addAlong`.
  /// - Numerics: added in `Double` in the order of the indices, and rounded once.
  package func addAlong(_ indices: Tensor, values: Tensor, axis: Int) -> Tensor {
    var sums = withFloats { $0.map { Double($0) } }
    written("addAlong", indices, values, axis) { (place, value: Float) in sums[place] += Double(value) }
    return Tensor(shape, count: sums.count) { out in
      for (place, sum) in sums.enumerated() { out[place] = Float(sum) }
    }.asType(dtype)
  }

  /// Calls `write` with each place that indices name in this tensor, and the value for it.
  @inline(__always)
  private func written<Element: HasDType>(
    _ operation: String, _ indices: Tensor, _ values: Tensor, _ axis: Int, _ write: (Int, Element) -> Void
  ) {
    let lanes = AlongLanes(operation, self, indices, axis)
    if !lanes.isOnce { lanes.refuseRepeated() }
    guard Tensor.broadcastShape(values.shape, lanes.result) == lanes.result else {
      refuse(.oneWay(operation, .init("values", values.shape), to: .init("indices", lanes.result)))
    }
    let places = places(indices, along: lanes.axis, in: operation)
    values.broadcast(to: lanes.result).withElements { (numbers: UnsafeBufferPointer<Element>) in
      lanes.forEachPlace { value, start, step, index in write(start + step * places[index], numbers[value]) }
    }
  }
}

/// Picks elements along an axis, each lane by indices of its own: ``Tensor/takeAlong(_:axis:)``.
public func takeAlong(_ x: Tensor, _ indices: Tensor, axis: Int) -> Tensor { x.takeAlong(indices, axis: axis) }

/// Picks elements by their indices in row-major order: ``Tensor/takeAlong(_:)``.
public func takeAlong(_ x: Tensor, _ indices: Tensor) -> Tensor { x.takeAlong(indices) }

/// Returns a tensor with values in the places that indices name along an axis: ``Tensor/putAlong(_:values:axis:)``.
public func putAlong(_ x: Tensor, _ indices: Tensor, values: Tensor, axis: Int) -> Tensor {
  x.putAlong(indices, values: values, axis: axis)
}

/// Returns a tensor with values in the places of indices in row-major order: ``Tensor/putAlong(_:values:)``.
public func putAlong(_ x: Tensor, _ indices: Tensor, values: Tensor) -> Tensor { x.putAlong(indices, values: values) }
