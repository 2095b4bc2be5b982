/// Adds each pair of elements, broadcasting. The same as `a + b`.
public func add(_ a: Tensor, _ b: Tensor) -> Tensor { a + b }

/// Adds the number to each element. The same as `a + b`.
public func add(_ a: Tensor, _ b: Float) -> Tensor { a + b }

/// Adds the number to each element. The same as `a + b`.
public func add(_ a: Tensor, _ b: Int) -> Tensor { a + b }

/// Adds the number to each element. The same as `a + b`.
@_disfavoredOverload
public func add(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a + b }

/// Adds each element to the number. The same as `a + b`.
public func add(_ a: Float, _ b: Tensor) -> Tensor { a + b }

/// Adds each element to the number. The same as `a + b`.
public func add(_ a: Int, _ b: Tensor) -> Tensor { a + b }

/// Adds each element to the number. The same as `a + b`.
@_disfavoredOverload
public func add(_ a: some TensorScalar, _ b: Tensor) -> Tensor { a + b }

/// Subtracts each pair of elements, broadcasting. The same as `a - b`.
public func subtract(_ a: Tensor, _ b: Tensor) -> Tensor { a - b }

/// Subtracts the number from each element. The same as `a - b`.
public func subtract(_ a: Tensor, _ b: Float) -> Tensor { a - b }

/// Subtracts the number from each element. The same as `a - b`.
public func subtract(_ a: Tensor, _ b: Int) -> Tensor { a - b }

/// Subtracts the number from each element. The same as `a - b`.
@_disfavoredOverload
public func subtract(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a - b }

/// Subtracts each element from the number. The same as `a - b`.
public func subtract(_ a: Float, _ b: Tensor) -> Tensor { a - b }

/// Subtracts each element from the number. The same as `a - b`.
public func subtract(_ a: Int, _ b: Tensor) -> Tensor { a - b }

/// Subtracts each element from the number. The same as `a - b`.
@_disfavoredOverload
public func subtract(_ a: some TensorScalar, _ b: Tensor) -> Tensor { a - b }

/// Multiplies each pair of elements, broadcasting. The same as `a * b`.
public func multiply(_ a: Tensor, _ b: Tensor) -> Tensor { a * b }

/// Multiplies each element by the number. The same as `a * b`.
public func multiply(_ a: Tensor, _ b: Float) -> Tensor { a * b }

/// Multiplies each element by the number. The same as `a * b`.
public func multiply(_ a: Tensor, _ b: Int) -> Tensor { a * b }

/// Multiplies each element by the number. The same as `a * b`.
@_disfavoredOverload
public func multiply(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a * b }

/// Multiplies the number by each element. The same as `a * b`.
public func multiply(_ a: Float, _ b: Tensor) -> Tensor { a * b }

/// Multiplies the number by each element. The same as `a * b`.
public func multiply(_ a: Int, _ b: Tensor) -> Tensor { a * b }

/// Multiplies the number by each element. The same as `a * b`.
@_disfavoredOverload
public func multiply(_ a: some TensorScalar, _ b: Tensor) -> Tensor { a * b }

/// Divides each pair of elements, broadcasting. The same as `a / b`.
public func divide(_ a: Tensor, _ b: Tensor) -> Tensor { a / b }

/// Divides each element by the number. The same as `a / b`.
public func divide(_ a: Tensor, _ b: Float) -> Tensor { a / b }

/// Divides each element by the number. The same as `a / b`.
public func divide(_ a: Tensor, _ b: Int) -> Tensor { a / b }

/// Divides each element by the number. The same as `a / b`.
@_disfavoredOverload
public func divide(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a / b }

/// Divides the number by each element. The same as `a / b`.
public func divide(_ a: Float, _ b: Tensor) -> Tensor { a / b }

/// Divides the number by each element. The same as `a / b`.
public func divide(_ a: Int, _ b: Tensor) -> Tensor { a / b }

/// Divides the number by each element. The same as `a / b`.
@_disfavoredOverload
public func divide(_ a: some TensorScalar, _ b: Tensor) -> Tensor { a / b }
