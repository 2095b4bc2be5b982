import Tensors

/// A linear map that learns without changing its weight: a product of two thin matrices runs beside it.
///
///     y = x Wᵀ + b + (α/r) x Aᵀ Bᵀ,     A [r, in], B [out, r]
///     ΔW = (α/r) B A,  of rank r at most
///
/// W stays as it was trained; A and B have r (in + out) numbers instead of in × out. B begins at 0, so that before the
/// first step the map is the old one. A must not be 0: with both 0, no gradient would ever come through.
///
/// Afterwards ΔW can be added to W, so that running the model costs no more than before: ``merged``.
///
///     let adapted = LoRALinear(Linear(8, 3, seed: 1), rank: 2, alpha: 4, seed: 2)
///     adapted(x)                        // x [2, 5, 8]: [2, 5, 3]
///     adapted.update.shape              // [3, 8]
///
/// - Source: Hu et al., "LoRA: low-rank adaptation of large language models", 2021, §4.1; W₀ is W. Kalajdzievski, "A rank
///   stabilization scaling factor for fine-tuning with LoRA", 2023.
public struct LoRALinear: Sendable, Equatable {
  /// The map as it was trained.
  public let linear: Linear
  /// The map to the r features in between, `[r, in]`.
  public var a: Tensor
  /// The map from the r features, `[out, r]`.
  public var b: Tensor
  /// α, the strength of the update, which is divided by r. Hu et al. meant another rank to need no other step size by
  /// that. At high ranks it makes updates so small that learning slows down: Kalajdzievski shows that α/√r keeps their
  /// size (rsLoRA), for which α here is α √r.
  public let alpha: Float

  /// Creates a map with a given update.
  ///
  /// - Parameters:
  ///   - linear: the map as it was trained.
  ///   - a: A, `[r, in]`.
  ///   - b: B, `[out, r]`.
  ///   - alpha: α.
  /// - Refuses: matrices that do not fit, as `LoRA: A is not rank by 8 or B not 3 by rank`; an α that is not finite, as
  ///   `LoRA: alpha inf is not finite`; whatever ``Linear/init(weight:bias:)`` refuses, if the map's parameters were
  ///   replaced since.
  public init(_ linear: Linear, a: Tensor, b: Tensor, alpha: Float) {
    self.linear = linear
    self.a = a
    self.b = b
    self.alpha = alpha
    if let error = parameterError { refuse(error) }
  }

  /// Creates a map whose update is still 0: A random, uniform from -1/√in to 1/√in, B 0.
  ///
  /// - Parameters:
  ///   - linear: the map as it was trained.
  ///   - rank: r, at least 1.
  ///   - alpha: α; twice the rank is common.
  ///   - seed: the seed of A.
  /// - Refuses: a rank below 1, as `LoRA: the rank 0 is not at least 1`; a map or an α that
  ///   ``init(_:a:b:alpha:)`` refuses.
  public init(_ linear: Linear, rank: Int, alpha: Float, seed: Int) {
    guard rank >= 1 else { refuse(ShapeError("LoRA", "the rank \(rank) is not at least 1")) }
    if let error = linear.parameterError { refuse(error) }
    let bound = Float(1 / Double(linear.inputDimensions).squareRoot())
    self.init(
      linear, a: .uniform(low: -bound, high: bound, [rank, linear.inputDimensions], seed: seed),
      b: .zeros([linear.outputDimensions, rank]), alpha: alpha)
  }

  /// The rank r: the rows of A, the columns of B.
  ///
  /// - Refuses: replaced A and B that do not fit.
  public var rank: Int {
    if let error = parameterError { refuse(error) }
    return a.dim(0)
  }

  /// The factor of the update, α / r.
  ///
  /// - Refuses: whatever ``rank`` refuses.
  public var scaling: Float { alpha / Float(rank) }

  /// The update ΔW = (α/r) B A: `[out, in]`, of rank r at most.
  ///
  /// - Refuses: whatever ``rank`` refuses. A B of one row would otherwise be added to every row of W.
  /// - Cost: r in out multiply-adds.
  public var update: Tensor {
    if let error = parameterError { refuse(error) }
    return matmul(b, a) * scaling
  }

  /// Applies the map to each token.
  ///
  /// - Parameter x: `[…, in]`.
  /// - Returns: `[…, out]`.
  /// - Refuses: other features, as `linear: the input has 7 features, the weight takes 8`; replaced A and B that do not
  ///   fit.
  /// - Cost: in out + r (in + out) multiply-adds per token: x Aᵀ first, never B A.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    if let error = parameterError { refuse(error) }
    return linear(x) + x.timesTransposed(a).timesTransposed(b) * scaling  // […, in] × [in, r] × [r, out]
  }

  /// A single map with the update in its weight: the same outputs, for the work of the old map.
  ///
  /// - Refuses: whatever ``rank`` refuses.
  public var merged: Linear { Linear(weight: linear.weight + update, bias: linear.bias) }

  /// Returns the old map, from one that has the update in its weight.
  ///
  /// - Parameter merged: ``merged``, or a map derived from it.
  /// - Returns: that map with the update subtracted from its weight; from `merged`, the old map up to the last digit.
  /// - Refuses: another size, as `LoRA: the weight is not 3 by 8`; whatever ``rank`` refuses.
  /// - Cost: r in out multiply-adds.
  public func unmerged(_ merged: Linear) -> Linear {
    guard merged.weight.shape == linear.weight.shape else {
      refuse(
        ShapeError(
          "LoRA", "the weight is not \(linear.outputDimensions) by \(linear.inputDimensions)",
          operands: [.init("weight", merged.weight.shape)]))
    }
    return Linear(weight: merged.weight - update, bias: merged.bias)
  }

  private var parameterError: ShapeError? {
    if let error = linear.parameterError { return error }
    guard alpha.isFinite else { return ShapeError("LoRA", "alpha \(alpha) is not finite") }
    let (inputs, outputs) = (linear.inputDimensions, linear.outputDimensions)
    if a.ndim == 2 && b.ndim == 2 && a.dim(0) >= 1 && a.shape == [b.dim(1), inputs] && b.dim(0) == outputs {
      return nil
    }
    return ShapeError(
      "LoRA", "A is not rank by \(inputs) or B not \(outputs) by rank",
      operands: [.init("A", a.shape), .init("B", b.shape), .init("weight", linear.weight.shape)])
  }
}
