extension Tensor {
  /// The parts of this tensor, to be changed by an operation: `x.at[indices].add(values)`.
  ///
  ///     Tensor([0, 0, 0]).at[[1, 1, 2]].add(5)   // [0, 10, 5]
  ///
  /// Unlike `x[indices] += values`, which writes each place once, a place that indices name several times takes part
  /// several times: that is how gradients of an embedding are gathered.
  public var at: TensorAt { TensorAt(tensor: self) }
}

/// A tensor whose parts are about to be changed: see ``Tensor/at``.
public struct TensorAt {
  let tensor: Tensor

  /// Picks the part that indices name, as ``Tensor/subscript(_:)-(TensorIndex...)`` does.
  public subscript(_ indices: any TensorIndex...) -> TensorPart {
    let places = Tensor(whole: (0..<tensor.size).map { Int64($0) }, tensor.shape, dtype: .int32)
    return TensorPart(tensor: tensor, places: places.part(indices))
  }
}

/// A part of a tensor, which each operation changes in a copy of the whole: see ``Tensor/at``.
public struct TensorPart {
  let tensor: Tensor
  /// The places in row-major order, in the part's shape.
  let places: Tensor

  /// Returns the tensor with values added to the part.
  ///
  /// - Refuses: values that do not broadcast to the part, as `at.add: the sizes 3 and 2 do not broadcast`.
  public func add(_ values: Tensor) -> Tensor { changed("add", values, whole: &+, real: +) }

  /// Returns the tensor with a number added to the part.
  public func add(_ value: Float) -> Tensor { add(Tensor(value)) }

  /// Returns the tensor with a number added to the part.
  public func add(_ value: Int) -> Tensor { add(Tensor(beside: .whole(value), tensor.dtype)) }

  /// Returns the tensor with values subtracted from the part.
  ///
  /// - Refuses: values that do not broadcast to the part, as `at.subtract: the sizes 3 and 2 do not broadcast`.
  public func subtract(_ values: Tensor) -> Tensor { changed("subtract", values, whole: &-, real: -) }

  /// Returns the tensor with a number subtracted from the part.
  public func subtract(_ value: Float) -> Tensor { subtract(Tensor(value)) }

  /// Returns the tensor with a number subtracted from the part.
  public func subtract(_ value: Int) -> Tensor { subtract(Tensor(beside: .whole(value), tensor.dtype)) }

  /// Returns the tensor with the part multiplied by values.
  ///
  /// - Refuses: values that do not broadcast to the part, as `at.multiply: the sizes 3 and 2 do not broadcast`.
  public func multiply(_ values: Tensor) -> Tensor { changed("multiply", values, whole: &*, real: *) }

  /// Returns the tensor with the part multiplied by a number.
  public func multiply(_ value: Float) -> Tensor { multiply(Tensor(value)) }

  /// Returns the tensor with the part multiplied by a number.
  public func multiply(_ value: Int) -> Tensor { multiply(Tensor(beside: .whole(value), tensor.dtype)) }

  /// Returns the tensor with the part divided by values.
  ///
  /// - Refuses: values that do not broadcast to the part, as `at.divide: the sizes 3 and 2 do not broadcast`.
  public func divide(_ values: Tensor) -> Tensor { changed("divide", values, whole: nil, real: /) }

  /// Returns the tensor with the part divided by a number.
  public func divide(_ value: Float) -> Tensor { divide(Tensor(value)) }

  /// Returns the tensor with the part divided by a number.
  public func divide(_ value: Int) -> Tensor { divide(Tensor(beside: .whole(value), tensor.dtype)) }

  /// Returns the tensor with the smaller of the part and values.
  ///
  /// - Refuses: values that do not broadcast to the part, as `at.minimum: the sizes 3 and 2 do not broadcast`.
  public func minimum(_ values: Tensor) -> Tensor {
    changed("minimum", values, whole: { Swift.min($0, $1) }, real: { $0 <= $1 || $0.isNaN ? $0 : $1 })
  }

  /// Returns the tensor with the smaller of the part and a number.
  public func minimum(_ value: Float) -> Tensor { minimum(Tensor(value)) }

  /// Returns the tensor with the smaller of the part and a number.
  public func minimum(_ value: Int) -> Tensor { minimum(Tensor(beside: .whole(value), tensor.dtype)) }

  /// Returns the tensor with the greater of the part and values.
  ///
  /// - Refuses: values that do not broadcast to the part, as `at.maximum: the sizes 3 and 2 do not broadcast`.
  public func maximum(_ values: Tensor) -> Tensor {
    changed("maximum", values, whole: { Swift.max($0, $1) }, real: { $0 >= $1 || $0.isNaN ? $0 : $1 })
  }

  /// Returns the tensor with the greater of the part and a number.
  public func maximum(_ value: Float) -> Tensor { maximum(Tensor(value)) }

  /// Returns the tensor with the greater of the part and a number.
  public func maximum(_ value: Int) -> Tensor { maximum(Tensor(beside: .whole(value), tensor.dtype)) }

  /// Returns the tensor with a function applied to each place of the part and its value, in order: one of whole numbers,
  /// if there is one and neither tensor has fractions.
  private func changed(
    _ operation: String, _ values: Tensor, whole: ((Int64, Int64) -> Int64)?, real: (Float, Float) -> Float
  ) -> Tensor {
    guard Tensor.broadcastShape(values.shape, places.shape) == places.shape else {
      refuse(.oneWay("at.\(operation)", .init("values", values.shape), to: .init("part", places.shape)))
    }
    let values = values.broadcast(to: places.shape)
    let places = places.asArray(Int.self)
    if let whole, !tensor.dtype.isFloatingPoint, !values.dtype.isFloatingPoint {
      var numbers = tensor.wholeNumbers
      for (place, value) in zip(places, values.wholeNumbers) { numbers[place] = whole(numbers[place], value) }
      return Tensor(whole: numbers, tensor.shape, dtype: tensor.dtype)
    }
    var numbers = tensor.asArray()
    for (place, value) in zip(places, values.asArray()) { numbers[place] = real(numbers[place], value) }
    return Tensor(unchecked: numbers, tensor.shape).asType(tensor.dtype)
  }
}
