import Tensors

/// The function between the two matrices of a feed-forward layer: without it they would amount to a single matrix.
///
///     let activation = Activation.gelu
///     activation(x)      // the same as gelu(x)
///
/// Each is a function of single elements. The transformers in use have ``relu``, ``gelu`` or ``silu``.
public enum Activation: String, Sendable, Equatable, CaseIterable {
  /// max(x, 0): ``AttentionEngine/relu(_:)``. Used in the first transformer.
  case relu
  /// x Φ(x): ``AttentionEngine/gelu(_:)``. Used in BERT.
  case gelu
  /// x Φ(x) by a tanh: ``AttentionEngine/geluApproximate(_:)``. Used in GPT-2.
  case geluApproximate
  /// x σ(x): ``AttentionEngine/silu(_:)``. Used in Llama, as a gate.
  case silu
  /// eˣ - 1 below zero: ``AttentionEngine/elu(_:alpha:)`` with α = 1.
  case elu
  /// log(1 + eˣ): ``AttentionEngine/softplus(_:)``.
  case softplus
  /// 1 / (1 + e⁻ˣ), from 0 to 1. The gate of the first gated linear unit.
  case sigmoid
  /// (eˣ - e⁻ˣ) / (eˣ + e⁻ˣ), from -1 to 1.
  case tanh

  /// Applies the function to each element.
  ///
  /// - Parameter x: any shape.
  /// - Returns: the same shape.
  /// - Cost: one exponential per element; none for ``relu``.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    switch self {
    case .relu: AttentionEngine.relu(x)
    case .gelu: AttentionEngine.gelu(x)
    case .geluApproximate: AttentionEngine.geluApproximate(x)
    case .silu: AttentionEngine.silu(x)
    case .elu: AttentionEngine.elu(x)
    case .softplus: AttentionEngine.softplus(x)
    case .sigmoid: Tensors.sigmoid(x)
    case .tanh: Tensors.tanh(x)
    }
  }
}
