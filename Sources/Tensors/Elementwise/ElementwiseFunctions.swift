/// Returns eˣ of each element: ``Tensor/exp()``.
public func exp(_ x: Tensor) -> Tensor { x.exp() }

/// Returns the natural logarithm of each element: ``Tensor/log()``.
public func log(_ x: Tensor) -> Tensor { x.log() }

/// Returns the square root of each element: ``Tensor/sqrt()``.
public func sqrt(_ x: Tensor) -> Tensor { x.sqrt() }

/// Returns 1 / √x of each element: ``Tensor/rsqrt()``.
public func rsqrt(_ x: Tensor) -> Tensor { x.rsqrt() }

/// Returns x² of each element: ``Tensor/square()``.
public func square(_ x: Tensor) -> Tensor { x.square() }

/// Returns |x| of each element: ``Tensor/abs()``.
public func abs(_ x: Tensor) -> Tensor { x.abs() }

/// Returns the sine of each element: ``Tensor/sin()``.
public func sin(_ x: Tensor) -> Tensor { x.sin() }

/// Returns the cosine of each element: ``Tensor/cos()``.
public func cos(_ x: Tensor) -> Tensor { x.cos() }

/// Returns the hyperbolic tangent of each element: ``Tensor/tanh()``.
public func tanh(_ x: Tensor) -> Tensor { x.tanh() }

/// Returns 1 / (1 + e⁻ˣ) of each element: ``Tensor/sigmoid()``.
public func sigmoid(_ x: Tensor) -> Tensor { x.sigmoid() }

/// Returns the largest whole number not above each element: ``Tensor/floor()``.
public func floor(_ x: Tensor) -> Tensor { x.floor() }
