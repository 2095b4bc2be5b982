import Tensors

/// The attention of queries to some of the keys, with the logarithms needed to join it to their attention to the
/// others.
///
///     let left = tiledAttention(queries: q, keys: k[..<4], values: v[..<4], queryTile: 5, keyTile: 4)
///     let right = tiledAttention(queries: q, keys: k[4...], values: v[4...], queryTile: 5, keyTile: 3)
///     left.merged(with: right).output      // that of all keys
public struct PartialAttention: Sendable, Equatable {
  /// Softmax over these keys times their values: `[…, n, dᵥ]`.
  public var output: Tensor
  /// The logarithm of the sum of e to each score: `[…, n]`; -∞ if a query sees none of these keys.
  public var logSumExp: Tensor

  /// Creates a part from an output and the logarithms of its denominators.
  ///
  /// - Refuses: logarithms that are not one for each row, as `PartialAttention: there is not one logarithm for each row of
  ///   the output`.
  public init(output: Tensor, logSumExp: Tensor) {
    guard output.ndim >= 2 && logSumExp.shape == Array(output.shape.dropLast()) else {
      refuse(
        ShapeError(
          "PartialAttention", "there is not one logarithm for each row of the output",
          operands: [.init("output", output.shape), .init("logSumExp", logSumExp.shape)]))
    }
    self.output = output
    self.logSumExp = logSumExp
  }

  /// Returns the attention to the keys of both parts, which have none in common.
  ///
  ///     L = log(e^L₁ + e^L₂)
  ///     o = o₁ e^(L₁ - L) + o₂ e^(L₂ - L)
  ///
  /// The keys need not be in one place, nor need the parts come in order: a long cache can be divided among processors
  /// (FlashDecoding), a long sequence among machines (ring attention), and only outputs and logarithms are sent.
  ///
  /// - Parameter other: a part of the same queries.
  /// - Returns: output and logarithms for the keys of both.
  /// - Refuses: parts of other shapes, as `merged: the parts differ in shape`.
  /// - Cost: 2 n exponentials, 2 n dᵥ multiplications.
  /// - Numerics: each weight is e to a number of at most 0. If neither part sees a key, the output is 0.
  /// - Source: Dao et al., "Flash-decoding for long-context inference", 2023; Liu, Zaharia and Abbeel, "Ring attention
  ///   with blockwise transformers for near-infinite context", 2023.
  public func merged(with other: PartialAttention) -> PartialAttention {
    guard output.shape == other.output.shape && logSumExp.shape == other.logSumExp.shape else {
      refuse(
        ShapeError(
          "merged", "the parts differ in shape",
          operands: [.init("self", output.shape), .init("other", other.output.shape)]))
    }
    let greatest = maximum(logSumExp, other.logSumExp)
    let reference = which(greatest .== -.infinity, 0, greatest)
    let (left, right) = (exp(logSumExp - reference), exp(other.logSumExp - reference))  // each […, n]
    let sum = left + right
    let shares = [left, right].map { which(sum .== 0, 0, $0 / sum).expandedDimensions(axis: -1) }
    return PartialAttention(
      output: output * shares[0] + other.output * shares[1], logSumExp: reference + log(sum))
  }
}

extension OnlineSoftmax {
  /// Returns the part for the keys so far, with a shape that is known even if there were no keys.
  ///
  /// - Parameter shape: the shape of the output, `[…, n, dᵥ]`.
  func part(shape: [Int]) -> PartialAttention {
    PartialAttention(
      output: output.broadcast(to: shape), logSumExp: logSumExp.broadcast(to: Array(shape.dropLast())))
  }
}

extension PartialAttention {
  /// Joins parts of different queries, one after the other; there is at least one.
  init(rows parts: [PartialAttention]) {
    self =
      parts.count == 1
      ? parts[0]
      : PartialAttention(
        output: concatenated(parts.map(\.output), axis: -2), logSumExp: concatenated(parts.map(\.logSumExp), axis: -1))
  }

  /// Fills the rows that saw no key by the mask's rule, and without a mask as softmax does; the values are those of all
  /// keys.
  func emptyRows(_ mask: AttentionMask?, values: Tensor) -> PartialAttention {
    let rule = mask?.emptyRows ?? .nan
    if rule == .zero || values.dim(-2) == 0 { return self }  // a sum over no keys is 0 under every rule
    let empty = (logSumExp .== -.infinity).expandedDimensions(axis: -1)  // […, n, 1]
    guard empty.any().item(Bool.self) else { return self }
    var filled = self
    switch rule {
    case .zero: break
    case .nan: filled.output = which(empty, .nan, output)
    case .mean: filled.output = which(empty, values.mean(axis: -2, keepDims: true), output)
    case .refuse: refuse(EmptyRowRule.error(firstOf: empty, operands: [.init("output", output.shape)]))
    }
    return filled
  }
}
