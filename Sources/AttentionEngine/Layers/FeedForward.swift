import Tensors

/// Two linear maps with a function between them, applied to each token by itself.
///
///     FFN(x) = f(x W₁ᵀ + b₁) W₂ᵀ + b₂
///
/// Attention moves information between tokens; this layer then processes each token. It has two thirds of a transformer
/// layer's parameters if the hidden width is four times the model's.
///
///     let feedForward = FeedForward(dimensions: 8, hiddenDimensions: 32, seed: 1)
///     feedForward(x)        // x [2, 5, 8]: [2, 5, 8]
///
/// - Source: Vaswani et al. 2017, equation 2, whose W₁ and W₂ are the transposes of those here; d_model is
///   `dimensions`, d_ff `hiddenDimensions`.
public struct FeedForward: Sendable, Equatable {
  /// The map to the hidden features, W₁ and b₁.
  public var up: Linear
  /// The map back, W₂ and b₂.
  public var down: Linear
  /// The function of each hidden feature, f.
  public var activation: Activation

  /// Creates a feed-forward layer from given maps.
  ///
  /// - Refuses: maps that do not follow one another, as `feedForward: up gives 32 features, down takes 16`.
  public init(up: Linear, down: Linear, activation: Activation = .relu) {
    self.up = up
    self.down = down
    self.activation = activation
    refuseUnlessJoined(up, "up", down, "down", in: "feedForward")
  }

  /// Creates a feed-forward layer with random parameters.
  ///
  /// - Parameters:
  ///   - dimensions: the features of a token.
  ///   - hiddenDimensions: the hidden features.
  ///   - activation: the function between the maps.
  ///   - bias: whether the maps have a bias.
  ///   - seed: the seed of the random numbers.
  /// - Refuses: sizes below 1, as `linear: the sizes 8 and 0 are not both above 0`.
  public init(dimensions: Int, hiddenDimensions: Int, activation: Activation = .relu, bias: Bool = true, seed: Int) {
    var seeds = SplitMix64(seed: seed)
    up = Linear(dimensions, hiddenDimensions, bias: bias, seed: seeds.seed())
    down = Linear(hiddenDimensions, dimensions, bias: bias, seed: seeds.seed())
    self.activation = activation
  }

  /// Applies the layer to each token.
  ///
  /// - Parameter x: `[…, in]`, the features that ``up`` takes.
  /// - Returns: `[…, out]`, the output features of ``down``.
  /// - Refuses: other features, as `linear: the input has 7 features, the weight takes 8`.
  /// - Cost: 2 d d_ff multiply-adds per token, and d_ff exponentials unless the activation is ReLU.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    refuseUnlessJoined(up, "up", down, "down", in: "feedForward")
    return down(activation(up(x)))  // […, d] to […, d_ff] to […, d]
  }
}

/// Refuses two maps if the second does not take the features that the first gives.
func refuseUnlessJoined(_ first: Linear, _ firstName: String, _ second: Linear, _ secondName: String, in layer: String)
{
  guard first.outputDimensions == second.inputDimensions else {
    refuse(
      ShapeError(
        layer,
        "\(firstName) gives \(first.outputDimensions) features, \(secondName) takes \(second.inputDimensions)",
        operands: [
          .init(firstName, first.weight.shape, axes: [0]),
          .init(secondName, second.weight.shape, axes: [second.weight.ndim - 1]),
        ]))
  }
}
