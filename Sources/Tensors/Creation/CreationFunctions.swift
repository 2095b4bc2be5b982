/// Returns a tensor of zeros: ``Tensor/zeros(_:dtype:)``.
@_disfavoredOverload
public func zeros(_ shape: [Int], dtype: DType = .float32) -> Tensor {
  .zeros(shape, dtype: dtype)
}

/// Returns a tensor of zeros with the shape and type of another.
@_disfavoredOverload
public func zeros(like tensor: Tensor) -> Tensor {
  .zeros(like: tensor)
}

/// Returns a tensor of ones: ``Tensor/ones(_:dtype:)``.
@_disfavoredOverload
public func ones(_ shape: [Int], dtype: DType = .float32) -> Tensor {
  .ones(shape, dtype: dtype)
}

/// Returns a tensor of ones with the shape and type of another.
@_disfavoredOverload
public func ones(like tensor: Tensor) -> Tensor {
  .ones(like: tensor)
}

/// Returns a tensor that holds one value everywhere: ``Tensor/full(_:values:dtype:)-(_,Float,_)``.
@_disfavoredOverload
public func full(_ shape: [Int], values: Float, dtype: DType = .float32) -> Tensor {
  .full(shape, values: values, dtype: dtype)
}

/// Repeats values to a shape, to which they broadcast: `full([2, 3], values: Tensor([1, 2, 3]))`.
///
/// - Refuses: values that do not broadcast, as `full: the sizes 2 and 3 do not broadcast`.
@_disfavoredOverload
public func full(_ shape: [Int], values: Tensor, dtype: DType? = nil) -> Tensor {
  if let negative = shape.first(where: { $0 < 0 }) {
    refuse(ShapeError("full", "a size is negative, \(negative)", details: [.init("shape", shapeText(shape))]))
  }
  guard Tensor.broadcastShape(values.shape, shape) == shape else {
    refuse(.oneWay("full", .init("values", values.shape), to: .init("shape", shape)))
  }
  return values.asType(dtype ?? values.dtype).broadcast(to: shape)
}

/// Returns ones on a diagonal, zeros elsewhere: ``Tensor/eye(_:m:k:dtype:)``.
public func eye(_ n: Int, m: Int? = nil, k: Int = 0, dtype: DType = .float32) -> Tensor {
  .eye(n, m: m, k: k, dtype: dtype)
}

/// Returns the identity matrix of shape `[n, n]`.
@_disfavoredOverload
public func identity(_ n: Int, dtype: DType = .float32) -> Tensor {
  .identity(n, dtype: dtype)
}

/// Returns ones on and below a diagonal, zeros above: ``Tensor/tri(_:m:k:dtype:)``.
public func tri(_ n: Int, m: Int? = nil, k: Int = 0, dtype: DType = .float32) -> Tensor {
  .tri(n, m: m, k: k, dtype: dtype)
}

/// Returns the whole numbers from 0 to `stop - 1`: ``Tensor/arange(_:dtype:)``.
public func arange(_ stop: Int, dtype: DType = .float32) -> Tensor {
  .arange(stop, dtype: dtype)
}

/// Returns the numbers `start, start + step, …` that lie before `stop`: ``Tensor/arange(_:_:step:dtype:)``.
public func arange(_ start: Float, _ stop: Float, step: Float = 1, dtype: DType = .float32) -> Tensor {
  .arange(start, stop, step: step, dtype: dtype)
}

/// Returns numbers at equal distances, both ends included: ``Tensor/linspace(_:_:count:dtype:)``.
public func linspace(_ start: Float, _ stop: Float, count: Int = 50, dtype: DType = .float32) -> Tensor {
  .linspace(start, stop, count: count, dtype: dtype)
}

/// Returns numbers at equal distances between two of any type: ``Tensor/linspace(_:_:count:dtype:)``.
@_disfavoredOverload
public func linspace<Number: TensorScalar>(_ start: Number, _ stop: Number, count: Int = 50) -> Tensor {
  .linspace(start.scalar.float, stop.scalar.float, count: count)
}

/// Returns a tensor that holds one number of any type everywhere, in `float32`:
/// ``Tensor/full(_:values:dtype:)-(_,Float,_)``.
@_disfavoredOverload
public func full(_ shape: [Int], values: some TensorScalar) -> Tensor { .full(shape, values: values.scalar.float) }

/// Returns a tensor that holds one number of any type everywhere, in the type that stores a Swift type.
@_disfavoredOverload
public func full<Element: HasDType>(_ shape: [Int], values: some TensorScalar, type: Element.Type) -> Tensor {
  .full(shape, values: values.scalar.float, dtype: Element.dtype)
}
