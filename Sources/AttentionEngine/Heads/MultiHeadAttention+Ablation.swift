import Tensors

/// The replacement for a head's output, to find out what the head is for.
public enum HeadAblation: String, Sendable, Equatable, CaseIterable {
  /// All 0: nothing of the head is left.
  case zero
  /// The mean of the head's output over the tokens: the part that differs between tokens is gone, the common part
  /// stays.
  case mean
}

extension MultiHeadAttention {
  /// Returns each head's contribution to the output: the output projection is linear, so the output is a sum over
  /// heads.
  ///
  ///     contributionₕ = headₕ W_O[:, h · width ..< (h + 1) · width]ᵀ,   output = Σₕ contributionₕ + b
  ///
  ///     attention.headContributions(to: attention.traced(x)).sum(axis: -3)     // the output minus the bias
  ///
  /// - Parameter trace: a run of this attention.
  /// - Returns: `[…, heads, n, features out]`, without the bias, which belongs to no head.
  /// - Refuses: a run with other heads, as
  ///   `headContributions: the run is not one of 2 heads with 4 features each`.
  /// - Cost: n · heads · dᵥ · features out multiply-adds, as for the output projection itself, and heads times its
  ///   memory.
  /// - Source: Elhage et al., "A mathematical framework for transformer circuits", 2021, "attention heads are
  ///   independent and additive".
  public func headContributions(to trace: MultiHeadTrace) -> Tensor {
    refuseUnlessOwn(trace, in: "headContributions")
    // W_Oᵀ [heads · dᵥ, out], cut to [heads, dᵥ, out]
    let width = outProjection.inputDimensions / numHeads
    let slices = outProjection.weight.T.reshaped([numHeads, width, outProjection.outputDimensions])
    return matmul(trace.attention.output, slices)  // […, heads, n, dᵥ] × [heads, dᵥ, out]
  }

  /// Returns the output without some heads: their outputs are replaced before W_O, the bias stays.
  ///
  ///     let trace = attention.traced(x)
  ///     trace.output - attention.ablatedOutput(of: trace, heads: [1], by: .mean)     // what head 1 adds to each token
  ///
  /// - Parameters:
  ///   - trace: a run of this attention.
  ///   - heads: the numbers of the heads to replace, each named once.
  ///   - ablation: the replacement.
  /// - Returns: `[…, n, features out]`.
  /// - Refuses: a number without a head, as `ablatedOutput: there is no head 4`; a head named twice; a run with other
  ///   heads.
  /// - Cost: that of the output projection.
  /// - Source: zero: Michel, Levy and Neubig, "Are sixteen heads really better than one?", 2019, equation 3 with
  ///   ξₕ = 0; mean: Wang et al., "Interpretability in the wild", 2022, section 2.1, whose mean is over a data set.
  public func ablatedOutput(of trace: MultiHeadTrace, heads: [Int], by ablation: HeadAblation) -> Tensor {
    refuseUnlessOwn(trace, in: "ablatedOutput")
    refuseUnlessHeads(heads, in: "ablatedOutput")
    let outputs = trace.attention.output  // […, heads, n, dᵥ]
    let ablated = Tensor((0..<numHeads).map { heads.contains($0) }).reshaped([numHeads, 1, 1])
    let changed =
      switch ablation {
      case .zero: which(ablated, 0, outputs)
      case .mean: which(ablated, outputs.mean(axis: -2, keepDims: true), outputs)  // the mean is […, heads, 1, dᵥ]
      }
    return outProjection(mergedHeads(changed))
  }

  /// Refuses the run of another attention, if its shape shows it.
  private func refuseUnlessOwn(_ trace: MultiHeadTrace, in operation: String) {
    if let error = parameterError { refuse(error) }
    let (outputs, width) = (trace.attention.output, outProjection.inputDimensions / numHeads)
    guard outputs.ndim >= 3 && outputs.dim(-3) == numHeads && outputs.dim(-1) == width else {
      refuse(
        ShapeError(
          operation, "the run is not one of \(numHeads) heads with \(width) features each",
          operands: [.init("heads' outputs", outputs.shape)]))
    }
  }
}
