import Tensors

extension AttentionMask {
  /// A Boolean mask from a tensor of the opposite meaning: a query may *not* attend wherever it is not 0.
  ///
  ///     allowed = 1 - blocked
  ///
  /// PyTorch's `nn.MultiheadAttention` reads its `attn_mask` and `key_padding_mask` so, and its
  /// `scaled_dot_product_attention` the other way round. Nothing but the result tells which one was meant.
  ///
  ///     AttentionMask.blocking([[0, 1], [0, 0]]).allowed    // 1 0 / 1 1
  ///
  /// - Parameter blocked: a shape that broadcasts against scores `[…, queries, keys]`.
  /// - Returns: a mask of that shape.
  /// - Source: torch.nn.MultiheadAttention: "True … is not allowed to attend".
  public static func blocking(_ blocked: Tensor) -> AttentionMask {
    AttentionMask(.boolean, blocked .== 0)
  }

  /// 1 where a query may *not* attend, 0 where it may: what PyTorch's `nn.MultiheadAttention` takes. 1 - ``allowed``.
  public var blocked: Tensor { 1 - allowed }

  /// What is added to the scaled scores, with a large negative number in the place of -∞.
  ///
  ///     bias(forbidden: -1e9)   // 0 where a query may attend, -1e9 where not
  ///
  /// Many programs add such a number, as infinities were feared. It works but for a row in which everything is
  /// forbidden: there the number cancels, and the row attends to all that it must not see (``EmptyRowRule/mean``). And
  /// in `Float` it swallows the scores: -1e9 + 3 is -1e9.
  ///
  /// - Parameter number: below the scores by so much that e to the difference is 0.
  /// - Returns: the shape of the mask.
  /// - Refuses: a number that is not below 0, as `bias: the number 1.0 for what is forbidden is not below 0`.
  /// - Cost: a pass over the numbers of the mask.
  public func bias(forbidden number: Float) -> Tensor {
    guard number < 0 else {
      refuse(ShapeError("bias", "the number \(number) for what is forbidden is not below 0"))
    }
    return which(allowed, bias, number)
  }
}
