/// Returns where the elements are equal. The same as `a .== b`.
public func equal(_ a: Tensor, _ b: Tensor) -> Tensor { a .== b }

/// Returns where an element equals the number. The same as `a .== b`.
public func equal(_ a: Tensor, _ b: Float) -> Tensor { a .== b }

/// Returns where an element equals the number. The same as `a .== b`.
public func equal(_ a: Tensor, _ b: Int) -> Tensor { a .== b }

/// Returns where an element equals the number. The same as `a .== b`.
@_disfavoredOverload
public func equal(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a .== b }

/// Returns where the elements differ. The same as `a .!= b`.
public func notEqual(_ a: Tensor, _ b: Tensor) -> Tensor { a .!= b }

/// Returns where an element differs from the number. The same as `a .!= b`.
public func notEqual(_ a: Tensor, _ b: Float) -> Tensor { a .!= b }

/// Returns where an element differs from the number. The same as `a .!= b`.
public func notEqual(_ a: Tensor, _ b: Int) -> Tensor { a .!= b }

/// Returns where an element differs from the number. The same as `a .!= b`.
@_disfavoredOverload
public func notEqual(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a .!= b }

/// Returns where the left element is smaller. The same as `a .< b`.
public func less(_ a: Tensor, _ b: Tensor) -> Tensor { a .< b }

/// Returns where an element is smaller than the number. The same as `a .< b`.
public func less(_ a: Tensor, _ b: Float) -> Tensor { a .< b }

/// Returns where an element is smaller than the number. The same as `a .< b`.
public func less(_ a: Tensor, _ b: Int) -> Tensor { a .< b }

/// Returns where an element is smaller than the number. The same as `a .< b`.
@_disfavoredOverload
public func less(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a .< b }

/// Returns where the left element is smaller or equal. The same as `a .<= b`.
public func lessEqual(_ a: Tensor, _ b: Tensor) -> Tensor { a .<= b }

/// Returns where an element is at most the number. The same as `a .<= b`.
public func lessEqual(_ a: Tensor, _ b: Float) -> Tensor { a .<= b }

/// Returns where an element is at most the number. The same as `a .<= b`.
public func lessEqual(_ a: Tensor, _ b: Int) -> Tensor { a .<= b }

/// Returns where an element is at most the number. The same as `a .<= b`.
@_disfavoredOverload
public func lessEqual(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a .<= b }

/// Returns where the left element is greater. The same as `a .> b`.
public func greater(_ a: Tensor, _ b: Tensor) -> Tensor { a .> b }

/// Returns where an element is greater than the number. The same as `a .> b`.
public func greater(_ a: Tensor, _ b: Float) -> Tensor { a .> b }

/// Returns where an element is greater than the number. The same as `a .> b`.
public func greater(_ a: Tensor, _ b: Int) -> Tensor { a .> b }

/// Returns where an element is greater than the number. The same as `a .> b`.
@_disfavoredOverload
public func greater(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a .> b }

/// Returns where the left element is greater or equal. The same as `a .>= b`.
public func greaterEqual(_ a: Tensor, _ b: Tensor) -> Tensor { a .>= b }

/// Returns where an element is at least the number. The same as `a .>= b`.
public func greaterEqual(_ a: Tensor, _ b: Float) -> Tensor { a .>= b }

/// Returns where an element is at least the number. The same as `a .>= b`.
public func greaterEqual(_ a: Tensor, _ b: Int) -> Tensor { a .>= b }

/// Returns where an element is at least the number. The same as `a .>= b`.
@_disfavoredOverload
public func greaterEqual(_ a: Tensor, _ b: some TensorScalar) -> Tensor { a .>= b }
