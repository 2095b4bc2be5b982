/// Returns 1 where the elements are equal, 0 elsewhere. The same as `a .== b`.
public func equal(_ a: Tensor, _ b: Tensor) -> Tensor { a .== b }

/// Returns 1 where an element equals the number, 0 elsewhere. The same as `a .== b`.
public func equal(_ a: Tensor, _ b: Float) -> Tensor { a .== b }

/// Returns 1 where the elements differ, 0 elsewhere. The same as `a .!= b`.
public func notEqual(_ a: Tensor, _ b: Tensor) -> Tensor { a .!= b }

/// Returns 1 where an element differs from the number, 0 elsewhere. The same as `a .!= b`.
public func notEqual(_ a: Tensor, _ b: Float) -> Tensor { a .!= b }

/// Returns 1 where the left element is smaller, 0 elsewhere. The same as `a .< b`.
public func less(_ a: Tensor, _ b: Tensor) -> Tensor { a .< b }

/// Returns 1 where an element is smaller than the number, 0 elsewhere. The same as `a .< b`.
public func less(_ a: Tensor, _ b: Float) -> Tensor { a .< b }

/// Returns 1 where the left element is smaller or equal, 0 elsewhere. The same as `a .<= b`.
public func lessEqual(_ a: Tensor, _ b: Tensor) -> Tensor { a .<= b }

/// Returns 1 where an element is at most the number, 0 elsewhere. The same as `a .<= b`.
public func lessEqual(_ a: Tensor, _ b: Float) -> Tensor { a .<= b }

/// Returns 1 where the left element is greater, 0 elsewhere. The same as `a .> b`.
public func greater(_ a: Tensor, _ b: Tensor) -> Tensor { a .> b }

/// Returns 1 where an element is greater than the number, 0 elsewhere. The same as `a .> b`.
public func greater(_ a: Tensor, _ b: Float) -> Tensor { a .> b }

/// Returns 1 where the left element is greater or equal, 0 elsewhere. The same as `a .>= b`.
public func greaterEqual(_ a: Tensor, _ b: Tensor) -> Tensor { a .>= b }

/// Returns 1 where an element is at least the number, 0 elsewhere. The same as `a .>= b`.
public func greaterEqual(_ a: Tensor, _ b: Float) -> Tensor { a .>= b }
