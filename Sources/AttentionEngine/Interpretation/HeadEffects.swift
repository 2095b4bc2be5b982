import Tensors

/// Returns the change of the output without each head, as a share of the output.
///
///     effect_h = ‖O - O without h‖ / ‖O‖,  ‖X‖² = Σᵢⱼ Xᵢⱼ²
///
/// "Without" is the caller's choice: the head set to 0, to its mean, or left out and all later layers run again. A head
/// with effect 0 would not be missed; an effect may exceed 1 if other heads cancel it.
///
///     headEffects(output: output, ablated: without)     // [5, 8] and [4, 5, 8], four heads: [4]
///
/// - Parameters:
///   - output: the output with all heads, `[…, n, width]`.
///   - ablated: the output without each head in turn, `[…, heads, n, width]`.
/// - Returns: `[…, heads]`, numbers from 0.
/// - Refuses: shapes that do not fit, as `headEffects: ablated is not the output with an axis of heads`.
/// - Cost: two multiply-adds per number, which are not counted.
/// - Numerics: squares are added in `Double`. If the output is 0 everywhere, a head that changes it has the effect ∞,
///   and a head that does not has 0.
/// - Source: Michel, Levy and Neubig, "Are sixteen heads really better than one?", 2019, ablate each head in turn; they
///   measure the change of a task's score, this function the change of the output.
public func headEffects(output: Tensor, ablated: Tensor) -> Tensor {
  let rank = ablated.ndim
  guard rank >= 3, output.shape == Array(ablated.shape.dropLast(3) + ablated.shape.suffix(2)) else {
    refuse(
      ShapeError(
        "headEffects", "ablated is not the output with an axis of heads",
        operands: [.init("output", output.shape), .init("ablated", ablated.shape)],
        details: [.init("axes", "output […, tokens, width], ablated […, heads, tokens, width]")]))
  }
  let differences = output.expandedDimensions(axis: -3) - ablated  // […, heads, n, width]
  let whole = lengths(output).expandedDimensions(axis: -1)  // […, 1]
  let changes = lengths(differences)  // […, heads]
  return which(changes .== 0, 0, changes / whole)
}

/// Returns ``headEffects(output:ablated:)`` for an output that is the sum of the heads' contributions.
///
///     O = Σ_h C_h + b,  effect_h = ‖C_h‖ / ‖O‖
///
/// The output of one attention layer is a sum of this kind, with C_h = O_h W_h, W_h the head's rows of the output
/// projection. This number leaves out the effect on later layers; ``headEffects(heads:of:)`` includes it.
///
///     headEffects(contributions: contributions, bias: projection.bias)     // [4, 5, 8] and [8]: [4]
///
/// - Parameters:
///   - contributions: C, `[…, heads, n, width]`.
///   - bias: b, added once and belonging to no head; a shape that broadcasts to `[…, n, width]`.
/// - Returns: `[…, heads]`.
/// - Refuses: fewer than three axes, as `headEffects: contributions need heads, tokens and width`; a bias that does not
///   broadcast, as `headEffects: the sizes 7 and 8 do not broadcast`.
/// - Cost: heads × n × width additions.
/// - Numerics: as in that function. The heads are added in `Double`.
public func headEffects(contributions: Tensor, bias: Tensor? = nil) -> Tensor {
  guard contributions.ndim >= 3 else {
    refuse(
      ShapeError(
        "headEffects", "contributions need heads, tokens and width",
        operands: [.init("contributions", contributions.shape)]))
  }
  var output = contributions.sum(axis: -3)  // […, n, width]
  if let bias {
    guard Tensor.broadcastShape(bias.shape, output.shape) == output.shape else {
      refuse(.oneWay("headEffects", .init("bias", bias.shape), to: .init("output", output.shape)))
    }
    output = output + bias
  }
  let (changes, whole) = (lengths(contributions), lengths(output).expandedDimensions(axis: -1))
  return which(changes .== 0, 0, changes / whole)
}

/// Returns ``headEffects(output:ablated:)`` for any function whose heads can be switched off: a layer, or a whole
/// model.
///
///     effect_h = ‖f(1) - f(1 with 0 at h)‖ / ‖f(1)‖
///
/// The function is run once with all gates 1 and once for each head with that head's gate 0. It multiplies each head's
/// output by its gate, before the heads are mixed.
///
///     headEffects(heads: 4) { gates in model(tokens, headGates: gates) }     // gates [4]; result [4]
///
/// - Parameters:
///   - heads: the number of heads.
///   - model: a function from gates `[heads]` to an output of any shape, the same each time.
/// - Returns: `[heads]`.
/// - Refuses: no heads or a negative count, as `headEffects: 0 heads, not one or more`; an output whose shape changes,
///   as `headEffects: the output changes its shape without head 2`.
/// - Cost: heads + 1 runs.
/// - Numerics: as in that function.
public func headEffects(heads: Int, of model: (Tensor) throws -> Tensor) rethrows -> Tensor {
  guard heads > 0 else { refuse(ShapeError("headEffects", "\(heads) heads, not one or more")) }
  let output = try model(.ones([heads]))
  let ablated = try (0..<heads).map { head in
    var gates = Tensor.ones([heads])
    gates[head] = Tensor(0)
    let without = try model(gates)
    if without.shape != output.shape {
      refuse(
        ShapeError(
          "headEffects", "the output changes its shape without head \(head)",
          operands: [.init("with", output.shape), .init("without", without.shape)]))
    }
    return without.reshaped([1, without.size])
  }
  return headEffects(output: output.reshaped([1, output.size]), ablated: stacked(ablated))
}

/// Returns the length of each matrix as one vector: `[…, n, width]` to `[…]`.
private func lengths(_ matrices: Tensor) -> Tensor {
  sqrt(matrices.square().sum(axes: [-2, -1]))
}
