import Tensors

/// A linear map of the features of each token, plus a bias.
///
///     y = x Wᵀ + b,   yᵢ = Σⱼ Wᵢⱼ xⱼ + bᵢ
///
/// The weight is stored `[out, in]`, a row for each output feature, as in mlx and torch: it is transposed before the
/// product. A square weight that is not transposed gives the right shape and the wrong numbers.
///
///     let project = Linear(8, 3, seed: 1)
///     project(x)        // x [2, 5, 8]: [2, 5, 3]
///
/// - Source: torch's and mlx's `Linear`; "position-wise" in Vaswani et al. 2017, since no token sees another.
public struct Linear: Sendable, Equatable {
  /// W, `[out, in]`.
  public var weight: Tensor
  /// b, `[out]`, or `nil` for no bias.
  public var bias: Tensor?

  /// Creates a map with given parameters.
  ///
  /// - Parameters:
  ///   - weight: `[out, in]`.
  ///   - bias: `[out]`, or `nil`.
  /// - Refuses: another number of axes, as `linear: the weight needs two axes, features out and features in`; a bias of
  ///   another size, as `linear: the weight gives 3 features, the bias has 5`.
  public init(weight: Tensor, bias: Tensor? = nil) {
    self.weight = weight
    self.bias = bias
    if let error = parameterError { refuse(error) }
  }

  /// Creates a map with random weight and bias, uniform from -1/√in to 1/√in.
  ///
  /// Inputs of variance 1 then give outputs of a variance of about 1/3, whatever the number of features.
  ///
  /// - Parameters:
  ///   - inputDimensions: the input features.
  ///   - outputDimensions: the output features.
  ///   - bias: whether there is a bias.
  ///   - seed: the seed of the random numbers.
  /// - Refuses: sizes below 1, as `linear: the sizes 0 and 3 are not both above 0`.
  /// - Source: torch's and mlx's default.
  public init(_ inputDimensions: Int, _ outputDimensions: Int, bias: Bool = true, seed: Int) {
    guard inputDimensions > 0 && outputDimensions > 0 else {
      refuse(ShapeError("linear", "the sizes \(inputDimensions) and \(outputDimensions) are not both above 0"))
    }
    let bound = Float(1 / Double(inputDimensions).squareRoot())
    var seeds = SplitMix64(seed: seed)
    weight = .uniform(low: -bound, high: bound, [outputDimensions, inputDimensions], seed: seeds.seed())
    self.bias = bias ? .uniform(low: -bound, high: bound, [outputDimensions], seed: seeds.seed()) : nil
  }

  /// Creates a map with random weight and bias, its sizes by name: ``init(_:_:bias:seed:)``.
  public init(inputDimensions: Int, outputDimensions: Int, bias: Bool = true, seed: Int) {
    self.init(inputDimensions, outputDimensions, bias: bias, seed: seed)
  }

  /// The shape of the weight: the output features, then the input features.
  public var shape: (Int, Int) { (outputDimensions, inputDimensions) }

  /// The number of input features.
  public var inputDimensions: Int { weight.dim(-1) }

  /// The number of output features.
  public var outputDimensions: Int { weight.dim(0) }

  /// Applies the map to each token.
  ///
  ///     project(x)    // [2, 5, 8] × [8, 3] = [2, 5, 3]
  ///
  /// - Parameter x: `[…, in]`.
  /// - Returns: `[…, out]`.
  /// - Refuses: other features, as `linear: the input has 7 features, the weight takes 8`; whatever
  ///   ``init(weight:bias:)`` refuses, if the parameters were replaced since.
  /// - Cost: in × out multiply-adds per token.
  /// - Numerics: those of ``Tensors/matmul(_:_:)`` with `weight.T`, and of `+`.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    if let error = parameterError { refuse(error) }
    if let error = ShapeError.features(
      "linear", input: x.shape, "the weight takes", inputDimensions, beside: .init("weight", weight.shape, axes: [1]))
    {
      refuse(error)
    }
    return x.timesTransposed(weight, adding: bias)  // […, in] × [in, out] = […, out]
  }

  /// The reason why weight and bias do not fit, or `nil` if they do.
  var parameterError: ShapeError? {
    guard weight.ndim == 2 else {
      return ShapeError(
        "linear", "the weight needs two axes, features out and features in",
        operands: [.init("weight", weight.shape)])
    }
    guard let bias, bias.shape != [weight.dim(0)] else { return nil }
    let size = bias.ndim == 1 ? "\(bias.size)" : "the shape \(bias.shape)"
    return ShapeError(
      "linear", "the weight gives \(weight.dim(0)) features, the bias has \(size)",
      operands: [.init("weight", weight.shape, axes: [0]), .init("bias", bias.shape)])
  }
}
