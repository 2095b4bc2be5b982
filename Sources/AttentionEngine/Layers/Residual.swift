import Tensors

/// The placement of a layer's normalisations: before each of its parts, or after each sum.
public enum NormPlacement: String, Sendable, Equatable, CaseIterable {
  /// x + f(norm(x)): the sum itself is never normalised, and gradients pass it unchanged. Current models use this.
  case pre
  /// norm(x + f(x)), as in the first transformer. Deep stacks of it need learning-rate warm-up.
  case post
}

/// Runs a part of a layer with a residual connection: its input is added to its output.
///
///     pre:   x + f(norm(x))
///     post:  norm(x + f(x))
///
/// With f near zero the layer is the identity (pre): it learns a change to its input and need not reproduce the input.
///
///     residual(x, norm: norm, at: .pre) { feedForward($0) }     // x [2, 5, 8]: [2, 5, 8]
///
/// - Parameters:
///   - x: `[…, d]`.
///   - norm: the normalisation.
///   - placement: the placement of the normalisation.
///   - part: f, whose result has the shape of x.
/// - Returns: the shape of x.
/// - Refuses: a part that changes the shape, as `residual: the part changes the shape`.
/// - Cost: that of the part and of the normalisation, and an addition per element.
/// - Source: He et al., "Deep residual learning for image recognition", 2015; post: Vaswani et al. 2017, section 3.1;
///   pre: Xiong et al., "On layer normalization in the transformer architecture", 2020.
public func residual(
  _ x: Tensor, norm: LayerNorm, at placement: NormPlacement, _ part: (Tensor) -> Tensor
) -> Tensor {
  let change = part(placement == .pre ? norm(x) : x)
  guard change.shape == x.shape else {
    refuse(
      ShapeError(
        "residual", "the part changes the shape",
        operands: [.init("input", x.shape), .init("output", change.shape)]))
  }
  return placement == .pre ? x + change : norm(x + change)
}
