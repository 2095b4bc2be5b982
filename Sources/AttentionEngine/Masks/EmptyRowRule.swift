import Tensors

/// The rule for the weights of a row of scores that sees no key: softmax of nothing but -∞ is 0 / 0.
///
/// Libraries disagree, and the disagreement is silent. Zero is this engine's default.
public enum EmptyRowRule: String, Sendable, Equatable, CaseIterable {
  /// All weights 0, the output 0, as in torch's `scaled_dot_product_attention`.
  case zero
  /// All weights NaN, as in torch's `softmax`; one empty row makes everything after it NaN.
  case nan
  /// All weights 1 / m, the output the mean of the values, as with a large negative number instead of -∞.
  case mean
  /// Ends the computation: an empty row is a mistake.
  case refuse
}

extension EmptyRowRule {
  /// Returns weights from masked scores, by softmax over the keys and, if there are none to see, this rule.
  ///
  /// - Parameter masked: scores `[…, queries, keys]`, -∞ where forbidden.
  /// - Refuses: an empty row under ``refuse``, as `attention: query 2 may attend to no key`.
  func weights(from masked: Tensor) -> Tensor {
    let weights = softmax(masked, axis: -1)
    if masked.size == 0 || self == .nan { return weights }
    let empty = masked.max(axis: -1, keepDims: true) .== -.infinity
    guard empty.any().item(Bool.self) else { return weights }
    switch self {
    case .zero: return which(empty, 0, weights)
    case .mean: return which(empty, 1 / Float(masked.dim(-1)), weights)
    case .nan: return weights
    case .refuse:
      Tensors.refuse(Self.error(firstOf: empty, operands: [.init("scores", masked.shape)]))
    }
  }

  /// Returns the error that a query may attend to no key.
  ///
  /// - Parameter empty: `true` where a row sees no key, `[…, n, 1]`.
  static func error(firstOf empty: Tensor, operands: [ShapeError.Operand]) -> ShapeError {
    let row = Int(empty.argMax().item()) % empty.dim(-2)
    return ShapeError("attention", "query \(row) may attend to no key", operands: operands)
  }
}
