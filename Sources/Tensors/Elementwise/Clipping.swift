/// Moves each element into the range between two others, which broadcast.
///
///     minimum(maximum(x, min), max)
///
/// - Refuses: sizes that do not broadcast, as `maximum: the sizes 3 and 4 do not broadcast`.
/// - Numerics: NaN stays NaN; where `min` is above `max`, the result is `max`.
public func clip(_ x: Tensor, min: Tensor, max: Tensor) -> Tensor { minimum(maximum(x, min), max) }

/// Moves each element to at least the one beside it: `maximum(x, min)`.
public func clip(_ x: Tensor, min: Tensor) -> Tensor { maximum(x, min) }

/// Moves each element to at most the one beside it: `minimum(x, max)`.
public func clip(_ x: Tensor, max: Tensor) -> Tensor { minimum(x, max) }

/// Moves each element into the range between two numbers of any type: ``clip(_:min:max:)-(_,Float,Float)``.
@_disfavoredOverload
public func clip(_ x: Tensor, min: some TensorScalar, max: some TensorScalar) -> Tensor {
  clip(x, min: min.scalar.float, max: max.scalar.float)
}

/// Moves each element to at least a number of any type: ``clip(_:min:max:)-(_,Float,Float)``.
@_disfavoredOverload
public func clip(_ x: Tensor, min: some TensorScalar) -> Tensor { clip(x, min: min.scalar.float) }

/// Moves each element to at most a number of any type: ``clip(_:min:max:)-(_,Float,Float)``.
@_disfavoredOverload
public func clip(_ x: Tensor, max: some TensorScalar) -> Tensor { clip(x, max: max.scalar.float) }
