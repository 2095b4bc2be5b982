import Tensors

extension AttentionMask {
  /// Refuses scores to which this mask does not broadcast, or for which it would be read in the wrong way.
  ///
  /// The first axis of a padding mask `[batch, 1, m]` is that of sequences. Broadcast against `[batch, heads, n, m]` it
  /// would be taken for that of heads, and if there are as many heads as sequences, no size would tell.
  ///
  /// - Parameters:
  ///   - scores: the shape of the scores.
  ///   - hasHeads: whether the third axis from the right is that of heads even if it is the first.
  func refuseUnlessFitting(_ scores: [Int], hasHeads: Bool = false) {
    let isMisread = isPerSequence && (hasHeads || scores.count >= 4)
    if !isMisread && Tensor.broadcastShape(shape, scores) == scores { return }
    let across = acrossHeads().shape
    let areHeadsMissing = shape.count >= 3 && Tensor.broadcastShape(across, scores) == scores
    var error = ShapeError.oneWay("mask", .init("mask", shape), to: .init("scores", scores))
    if isMisread {
      error = ShapeError(
        "mask", "it is for \(shape[0]) sequences, and its axis of sequences would be read as that of heads",
        operands: [
          .init("mask", shape, axes: [0]),
          .init("scores", scores, axes: scores.count >= 3 ? [scores.count - 3] : []),
        ])
    }
    if areHeadsMissing { error.repair = "try mask.acrossHeads(), shape \(across)" }
    refuse(error)
  }

  /// Returns this mask with the numbers that it has for some scores, checked.
  ///
  /// - Refuses: whatever ``refuseUnlessFitting(_:hasHeads:)`` refuses.
  func fitted(to scores: [Int]) -> AttentionMask {
    refuseUnlessFitting(scores)
    if !isCausal { return self }
    guard scores.count >= 2 else {
      refuse(ShapeError("mask", "scores need two axes, queries and keys", operands: [.init("scores", scores)]))
    }
    var mask = self
    mask.isCausal = false
    let causal = AttentionMask.causal(queries: scores[scores.count - 2], keys: scores[scores.count - 1])
    return self == .causal.emptyRows(emptyRows) ? causal.emptyRows(emptyRows) : mask.and(causal)
  }

  /// Refuses an operation on a mask that takes its axes from scores.
  func refuseUnlessWhole(_ operation: String) {
    if !isCausal { return }
    refuse(
      ShapeError(
        operation, "a causal mask has no numbers before it meets scores",
        repair: "try .causal(queries: n, keys: m) with their numbers"))
  }

  /// Refuses to combine a mask for sequences with one whose axis in the same place may be another.
  func refuseUnlessAligned(_ operation: String, _ other: AttentionMask) {
    for (sequences, other) in [(self, other), (other, self)] where sequences.isPerSequence && !other.isPerSequence {
      let rank = other.shape.count
      guard rank >= 3 && (rank > 3 || other.shape[0] != 1) else { continue }
      refuse(
        ShapeError(
          operation,
          "one mask is for \(sequences.shape[0]) sequences, and in the other their axis may be that of heads",
          operands: [.init("one", sequences.shape, axes: [0]), .init("other", other.shape, axes: [rank - 3])],
          repair: "try .acrossHeads() on the mask for sequences"))
    }
  }

  /// Returns a tensor of Booleans, or of ones and zeros, as Booleans.
  ///
  /// - Refuses: other numbers, as `allowing: the number -inf is neither 0 nor 1`.
  static func truths(of tensor: Tensor, in operation: String) -> Tensor {
    if tensor.dtype == .bool { return tensor }
    guard let number = tensor.firstNumber(unless: (tensor .== 0) .|| (tensor .== 1)) else {
      return tensor.asType(.bool)
    }
    refuse(
      ShapeError(
        operation, "the number \(number) is neither 0 nor 1", operands: [.init("numbers", tensor.shape)],
        repair: number < 0
          ? "try .additive(…), which adds the numbers to the scores"
          : "try .\(operation)(… .!= 0), or .additive(…), which adds the numbers to the scores"))
  }
}
