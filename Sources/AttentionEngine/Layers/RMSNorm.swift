import Tensors

/// A layer that divides each token's features by their root mean square, then scales them by learned numbers.
///
///     y = x / √(Σᵢ xᵢ² / d + ε) ⊙ γ
///
/// This is layer normalisation without the mean: a shift common to all features stays, only the length is set. It is
/// cheaper, and no worse in the models that use it.
///
///     let norm = RMSNorm(dimensions: 8)
///     norm(x)        // x [2, 5, 8]: [2, 5, 8], each token with the length √8
///
/// - Source: Zhang and Sennrich, "Root mean square layer normalization", 2019, equation 4: a is x, g is γ; ε is a later
///   convention.
public struct RMSNorm: Sendable, Equatable {
  /// ε, which keeps the division finite if all features are 0.
  public var eps: Float
  /// γ, `[d]`.
  public var weight: Tensor

  /// The features of a token, d.
  public var dimensions: Int { weight.size }

  /// Creates a normalisation that scales by ones, to be replaced by learned numbers.
  ///
  /// - Parameters:
  ///   - dimensions: the features of a token, d.
  ///   - eps: ε.
  /// - Refuses: no features, as `rmsNorm: 0 features are not above 0`; ε below 0.
  public init(dimensions: Int, eps: Float = 1e-5) {
    if dimensions < 1 { refuse(ShapeError("rmsNorm", "\(dimensions) features are not above 0")) }
    self.init(weight: .ones([dimensions]), eps: eps)
  }

  /// Creates a normalisation with given γ.
  ///
  /// - Parameters:
  ///   - weight: γ, `[d]`.
  ///   - eps: ε.
  /// - Refuses: another number of axes, as `rmsNorm: the weight is not one number for each of 6 features`.
  public init(weight: Tensor, eps: Float = 1e-5) {
    self.weight = weight
    self.eps = eps
    refuseNegative(eps, in: "rmsNorm")
    Tensor.zeros([weight.size]).refuseUnlessNormalisable("rmsNorm", weight.size, weight: weight)
  }

  /// Normalises each token.
  ///
  /// - Parameter x: `[…, d]`.
  /// - Returns: the same shape.
  /// - Refuses: other features, as `rmsNorm: the input has 7 features, the layer takes 8`.
  /// - Cost: two passes over the numbers; no counted multiply-adds.
  /// - Numerics: the squares are added in `Double`, in which no square of a `Float` overflows or vanishes.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    x.refuseUnlessNormalisable("rmsNorm", dimensions, weight: weight)
    return x.dividedByRootMeanSquare(eps: eps, weight: weight)
  }
}

/// Divides each token's features by their root mean square, then scales them: ``RMSNorm`` as a function.
///
///     rmsNorm(x, weight: .ones([8]))    // x [2, 5, 8]: [2, 5, 8]
///
/// - Parameters:
///   - x: `[…, d]`.
///   - weight: γ, `[d]`.
///   - eps: ε.
/// - Returns: the same shape.
/// - Refuses: whatever the layer refuses, as `rmsNorm: the input has 7 features, the layer takes 8`.
public func rmsNorm(_ x: Tensor, weight: Tensor, eps: Float = 1e-5) -> Tensor { RMSNorm(weight: weight, eps: eps)(x) }
