import Tensors

/// A feed-forward layer whose hidden features are multiplied by gates, a second linear map of the token.
///
///     SwiGLU(x) = (silu(x W_gᵀ) ⊙ x W_uᵀ) W_dᵀ
///
/// The activation is on the gate alone. There are three matrices instead of two: to have as many parameters as a plain
/// layer of 4 d hidden features, it has ⅔ · 4 d.
///
///     let feedForward = GatedFeedForward(dimensions: 8, hiddenDimensions: 21, seed: 1)
///     feedForward(x)        // x [2, 5, 8]: [2, 5, 8]
///
/// - Source: Shazeer, "GLU variants improve transformer", 2020, equation 6, with W = W_gᵀ, V = W_uᵀ, W₂ = W_dᵀ; with
///   the activation `.sigmoid` GLU, `.relu` ReGLU, `.gelu` GEGLU.
public struct GatedFeedForward: Sendable, Equatable {
  /// The map to the gates, W_g.
  public var gate: Linear
  /// The map to the hidden features that are gated, W_u.
  public var up: Linear
  /// The map back, W_d.
  public var down: Linear
  /// The function of each gate.
  public var activation: Activation

  /// Creates a gated layer from given maps.
  ///
  /// - Refuses: maps that do not fit, as `gatedFeedForward: gate and up differ in hidden features, 21 and 19`,
  ///   `gatedFeedForward: up gives 21 features, down takes 16`.
  public init(gate: Linear, up: Linear, down: Linear, activation: Activation = .silu) {
    self.gate = gate
    self.up = up
    self.down = down
    self.activation = activation
    refuseUnlessFitting()
  }

  /// Creates a gated layer with random parameters.
  ///
  /// - Parameters:
  ///   - dimensions: the features of a token.
  ///   - hiddenDimensions: the hidden features, and as many gates.
  ///   - activation: the function of the gates.
  ///   - bias: whether the maps have a bias.
  ///   - seed: the seed of the random numbers.
  /// - Refuses: sizes below 1, as `linear: the sizes 8 and 0 are not both above 0`.
  public init(dimensions: Int, hiddenDimensions: Int, activation: Activation = .silu, bias: Bool = false, seed: Int) {
    var seeds = SplitMix64(seed: seed)
    gate = Linear(dimensions, hiddenDimensions, bias: bias, seed: seeds.seed())
    up = Linear(dimensions, hiddenDimensions, bias: bias, seed: seeds.seed())
    down = Linear(hiddenDimensions, dimensions, bias: bias, seed: seeds.seed())
    self.activation = activation
  }

  /// Applies the layer to each token.
  ///
  /// - Parameter x: `[…, in]`, the features that ``gate`` and ``up`` take.
  /// - Returns: `[…, out]`, the output features of ``down``.
  /// - Refuses: other features, as `linear: the input has 7 features, the weight takes 8`.
  /// - Cost: 3 d d_ff multiply-adds per token, and d_ff exponentials.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    refuseUnlessFitting()
    return down(activation(gate(x)) * up(x))  // […, d] to […, d_ff] to […, d]
  }

  private func refuseUnlessFitting() {
    guard gate.outputDimensions == up.outputDimensions else {
      refuse(
        ShapeError(
          "gatedFeedForward",
          "gate and up differ in hidden features, \(gate.outputDimensions) and \(up.outputDimensions)",
          operands: [.init("gate", gate.weight.shape, axes: [0]), .init("up", up.weight.shape, axes: [0])]))
    }
    refuseUnlessJoined(up, "up", down, "down", in: "gatedFeedForward")
  }
}
