import Tensors

/// A linear map in 8-bit integers: weights are coded once, tokens as they come, and sums are taken in integers.
///
///     xᵢ ≈ sᵢ aᵢ,  Wₒ ≈ tₒ cₒ                    a token's scale sᵢ, an output's scale tₒ
///     yᵢₒ = sᵢ tₒ Σⱼ aᵢⱼ cₒⱼ + bₒ                 the sum in integers, without rounding
///
/// Both scales stand outside the sum, as each belongs to a whole row of its side; this is why each row has one scale. A
/// scale for each input feature could not be factored out.
///
///     let small = QuantizedLinear(Linear(8, 3, seed: 1))
///     small(x)                  // x [2, 5, 8]: [2, 5, 3], near the output of the map itself
///     small.weight.bytes        // 3 × 8 + 3 × 4, instead of 96
///
/// - Source: Dettmers et al., "LLM.int8(): 8-bit matrix multiplication for transformers at scale", 2022, §2.1,
///   row-wise, without its outlier columns; Jacob et al., "Quantization and training of neural networks for efficient
///   integer-arithmetic-only inference", 2017, §2.2.
public struct QuantizedLinear: Sendable, Equatable {
  /// The codes of W, `[out, in]`, with a scale for each output.
  public let weight: QuantizedTensor
  /// b, `[out]`, uncoded: it is added to exact sums.
  public let bias: Tensor?

  /// Creates the codes of a map.
  ///
  /// - Refuses: weights that are not finite, as `quantize: the number inf is not finite`; whatever
  ///   ``Linear/init(weight:bias:)`` refuses, if the map's parameters were replaced since.
  public init(_ linear: Linear) {
    if let error = linear.parameterError { refuse(error) }
    weight = QuantizedTensor(linear.weight, bits: 8, per: .token)
    bias = linear.bias
  }

  /// The number of input features.
  public var inputDimensions: Int { weight.shape[1] }
  /// The number of output features.
  public var outputDimensions: Int { weight.shape[0] }

  /// Applies the map to each token.
  ///
  /// - Parameter x: `[…, in]`.
  /// - Returns: `[…, out]`.
  /// - Refuses: other features, as `quantizedLinear: the input has 7 features, the weight takes 8`; numbers that are
  ///   not finite, as `quantize: the number inf is not finite`.
  /// - Cost: in × out integer multiply-adds per token.
  /// - Numerics: with half a step of error on each side, an output is off by at most ½ (s Σ|W| + t Σ|x|) + ¼ s t in,
  ///   and typically by far less, as errors up and down cancel. Sum, scales and bias are combined in `Double` and
  ///   rounded once: a sum times one scale can exceed the greatest `Float` even if the output does not.
  public func callAsFunction(_ x: Tensor) -> Tensor { traced(x).output }

  /// Computes ``callAsFunction(_:)`` and keeps the codes and the integer sums.
  ///
  /// - Returns: the stages.
  /// - Refuses: whatever the plain form refuses.
  public func traced(_ x: Tensor) -> QuantizedLinearTrace {
    if let error = ShapeError.features(
      "quantizedLinear", input: x.shape, "the weight takes", inputDimensions,
      beside: .init("weight", weight.shape, axes: [1]))
    {
      refuse(error)
    }
    let leading = Array(x.shape.dropLast())
    let (tokens, outputs) = (leading.reduce(1, *), outputDimensions)
    let input = QuantizedTensor(x.reshaped([tokens, inputDimensions]), bits: 8, per: .token)
    let parts = productsOfCodes(input.codes, weight.codes)  // [parts, tokens, out]
    return QuantizedLinearTrace(
      input: input, accumulated: parts.sum(axis: 0).reshaped(leading + [outputs]),
      output: parts.scaledSum(rows: input.scale, columns: weight.scale, shift: bias).reshaped(leading + [outputs]))
  }
}

/// Returns the sums of products of 8-bit codes `[n, in]` and `[out, in]`, in parts each of which is exact: `[parts, n,
/// out]`, `int32`.
///
/// A product is at most 127², so that 133,144 of them stay below 2³¹: each part takes as many features.
private func productsOfCodes(_ codes: Tensor, _ weightCodes: Tensor) -> Tensor {
  let exact = Int(Int32.max) / (127 * 127)
  guard codes.dim(1) > exact else { return matmul(codes, weightCodes.T).expandedDimensions(axis: 0) }
  return stacked(
    ranges(of: codes.dim(1), by: exact).map { matmul(codes[0..., $0], weightCodes[0..., $0].T) })
}

/// The stages of a ``QuantizedLinear``.
public struct QuantizedLinearTrace: Sendable, Equatable {
  /// The codes of the tokens, one token per row: `[tokens, in]`.
  public var input: QuantizedTensor
  /// Σⱼ aᵢⱼ cₒⱼ, whole numbers: `[…, out]`. Beyond 2²⁴, possible from 1041 features on, `Float` may round the numbers
  /// shown.
  public var accumulated: Tensor
  /// The outputs: `[…, out]`.
  public var output: Tensor
}
