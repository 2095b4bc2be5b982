import Tensors

/// A layer that gives each token's features mean 0 and variance 1, then scales and shifts them by learned numbers.
///
///     y = (x - μ) / √(σ² + ε) ⊙ γ + β,   μ = Σᵢ xᵢ / d,  σ² = Σᵢ (xᵢ - μ)² / d
///
/// Each token is normalised by itself, independently of its batch and neighbours. The variance divides by d, not d - 1,
/// and ε stands inside the root; outside it, the result differs if the variance is small.
///
///     let norm = LayerNorm(dimensions: 8)
///     norm(x)        // x [2, 5, 8]: [2, 5, 8]
///
/// - Source: Ba, Kiros and Hinton, "Layer normalization", 2016, equation 4: a is x, g is γ, b is β, H is d; ε is a
///   later convention.
public struct LayerNorm: Sendable, Equatable {
  /// The features of a token, d.
  public let dimensions: Int
  /// ε, which keeps the division finite if all features are equal.
  public var eps: Float
  /// γ, `[d]`, or `nil` for ones.
  public var weight: Tensor?
  /// β, `[d]`, or `nil` for zeros.
  public var bias: Tensor?

  /// Creates a normalisation that scales by ones and shifts by zeros, to be replaced by learned numbers.
  ///
  /// - Parameters:
  ///   - dimensions: the features of a token, d.
  ///   - eps: ε.
  ///   - affine: whether there are γ and β.
  ///   - bias: whether there is a β if there is a γ.
  /// - Refuses: no features, as `layerNorm: 0 features are not above 0`; ε below 0.
  public init(dimensions: Int, eps: Float = 1e-5, affine: Bool = true, bias: Bool = true) {
    if dimensions < 1 { refuse(ShapeError("layerNorm", "\(dimensions) features are not above 0")) }
    self.dimensions = dimensions
    self.eps = eps
    weight = affine ? .ones([dimensions]) : nil
    self.bias = affine && bias ? .zeros([dimensions]) : nil
    refuseNegative(eps, in: "layerNorm")
  }

  /// Creates a normalisation with given γ and β.
  ///
  /// - Parameters:
  ///   - weight: γ, `[d]`.
  ///   - bias: β, `[d]`, or `nil`.
  ///   - eps: ε.
  /// - Refuses: sizes that differ, as `layerNorm: the bias is not one number for each of 8 features`.
  public init(weight: Tensor, bias: Tensor? = nil, eps: Float = 1e-5) {
    self.init(dimensions: weight.size, eps: eps, affine: false)
    self.weight = weight
    self.bias = bias
    Tensor.zeros([dimensions]).refuseUnlessNormalisable("layerNorm", dimensions, weight: weight, bias: bias)
  }

  /// Normalises each token.
  ///
  /// - Parameter x: `[…, d]`.
  /// - Returns: the same shape.
  /// - Refuses: other features, as `layerNorm: the input has 7 features, the layer takes 8`.
  /// - Cost: three passes over the numbers; no counted multiply-adds.
  /// - Numerics: two passes in `Double`. Σ x² / d - μ² in `Float` has no digit left if the mean is a thousand times the
  ///   spread.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    x.refuseUnlessNormalisable("layerNorm", dimensions, weight: weight, bias: bias)
    return x.standardised(eps: eps, weight: weight, bias: bias)
  }
}

/// Refuses an ε with which the root of a negative number could be taken.
func refuseNegative(_ eps: Float, in operation: String) {
  if !(eps >= 0) { refuse(ShapeError(operation, "eps \(eps) is not 0 or above")) }
}

/// Gives each token's features mean 0 and variance 1, then scales and shifts them: ``LayerNorm`` as a function.
///
///     layerNorm(x)    // x [2, 5, 8]: [2, 5, 8]
///
/// - Parameters:
///   - x: `[…, d]`.
///   - weight: γ, `[d]`; ones if omitted.
///   - bias: β, `[d]`; zeros if omitted.
///   - eps: ε.
/// - Returns: the same shape.
/// - Refuses: whatever the layer refuses, as `layerNorm: the weight is not one number for each of 8 features`.
public func layerNorm(_ x: Tensor, weight: Tensor? = nil, bias: Tensor? = nil, eps: Float = 1e-5) -> Tensor {
  var layer = LayerNorm(dimensions: x.dim(-1), eps: eps, affine: false)
  layer.weight = weight
  layer.bias = bias
  return layer(x)
}
