import Tensors

/// Applies a ReLU without the corner: positive everywhere, with the sigmoid as its slope.
///
///     softplus(x) = log(1 + eˣ)
///
///     softplus(Tensor([-100, 0, 100]))    // [3.8e-44, 0.6931472, 100]
///
/// - Parameter x: any shape.
/// - Returns: the same shape.
/// - Cost: one exponential and one logarithm per element.
/// - Numerics: computed as max(x, 0) + log(1 + e⁻ᴵˣᴵ), in which no exponential overflows, with `log1p`, which keeps the
///   digits of an exponential far below 1.
/// - Source: Dugas et al., "Incorporating second-order functional knowledge for better option pricing", 2000.
public func softplus(_ x: Tensor) -> Tensor { x.softened() }

/// Returns the logarithm of the sigmoid: below zero about x, above it close to 0.
///
///     logSigmoid(x) = log(1 / (1 + e⁻ˣ)) = -softplus(-x)
///
///     logSigmoid(Tensor([-100, 0, 100]))    // [-100, -0.6931472, -3.8e-44]
///
/// - Parameter x: any shape.
/// - Returns: the same shape, numbers of at most 0.
/// - Cost: one exponential and one logarithm per element.
/// - Numerics: as ``softplus(_:)``; the logarithm of a sigmoid that was rounded to 0 would be -∞.
public func logSigmoid(_ x: Tensor) -> Tensor { -softplus(-x) }
