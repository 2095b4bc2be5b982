import Tensors

/// Weights each element by the probability that a standard normal number is below it.
///
///     gelu(x) = x Φ(x) = x/2 (1 + erf(x/√2))
///
/// BERT uses this form, GPT-2 ``geluApproximate(_:)``. They differ by up to 0.0005: weights trained with one give
/// slightly wrong numbers with the other, without a warning.
///
///     gelu(Tensor([-1, 0, 1]))    // [-0.15865526, 0, 0.8413448]
///
/// - Parameter x: any shape.
/// - Returns: the same shape.
/// - Cost: one error function per element, counted as an exponential.
/// - Numerics: in `Double`, and as x/2 erfc(-x/√2): for negative x the sum 1 + erf would cancel. Finite for every
///   finite x, and 0 at -∞, its limit. From 8,192 elements on within 6 ε of the exact value, relative to it, ε = 2⁻²³.
/// - Source: Hendrycks and Gimpel, "Gaussian error linear units (GELUs)", 2016.
public func gelu(_ x: Tensor) -> Tensor { x.weightedByNormal() }

/// Approximates ``gelu(_:)`` by a hyperbolic tangent instead of the error function, as in GPT-2.
///
///     geluApproximate(x) = x/2 (1 + tanh(u)) = x σ(2u),  u = √(2/π) (x + 0.044715 x³)
///
///     geluApproximate(Tensor([-1, 0, 1]))    // [-0.158808, 0, 0.841192]
///
/// - Parameter x: any shape.
/// - Returns: the same shape, within 0.0005 of ``gelu(_:)``.
/// - Cost: one exponential per element.
/// - Numerics: in `Double`, and by the sigmoid: for negative x the sum 1 + tanh would cancel. Finite for every finite
///   x, and 0 at -∞, its limit. From 8,192 elements on within (4 + 6 |u|) ε of the exact value, relative to it, ε = 2⁻²³.
/// - Source: Hendrycks and Gimpel, 2016, section 2.
public func geluApproximate(_ x: Tensor) -> Tensor { x.weightedByNormalApproximately() }

/// Approximates ``gelu(_:)`` by a sigmoid, as some vision models do.
///
///     geluFastApproximate(x) = x σ(1.702 x)
///
///     geluFastApproximate(Tensor([-1, 0, 1]))    // [-0.15420423, 0, 0.84579575]
///
/// - Parameter x: any shape.
/// - Returns: the same shape, within 0.021 of ``gelu(_:)``.
/// - Cost: one exponential per element.
/// - Numerics: finite for every finite x, and 0 at -∞, its limit.
/// - Source: Hendrycks and Gimpel, 2016, section 2.
public func geluFastApproximate(_ x: Tensor) -> Tensor { x.weightedBySigmoid(of: 1.702) }
