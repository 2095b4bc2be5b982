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
