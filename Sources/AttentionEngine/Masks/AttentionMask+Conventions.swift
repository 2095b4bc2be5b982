import Tensors

extension AttentionMask {
  /// Returns a Boolean mask from a tensor of the opposite meaning: a query may *not* attend wherever the tensor is
  /// true, or 1.
  ///
  ///     allowed = .!blocked
  ///
  /// PyTorch's `nn.MultiheadAttention` reads its `attn_mask` and `key_padding_mask` this way, and its
  /// `scaled_dot_product_attention` the opposite way. Only the result shows which was meant.
  ///
  ///     AttentionMask.blocking([[0, 1], [0, 0]]).allowed    // true false / true true
  ///
  /// - Parameter blocked: Booleans, or ones and zeros; a shape that broadcasts against scores `[…, queries, keys]`.
  /// - Returns: a mask of that shape.
  /// - Refuses: other numbers, as `blocking: the number -inf is neither 0 nor 1`.
  /// - Source: torch.nn.MultiheadAttention: "True … is not allowed to attend".
  public static func blocking(_ blocked: Tensor) -> AttentionMask {
    AttentionMask(.boolean, .!truths(of: blocked, in: "blocking"))
  }

  /// `true` where a query may *not* attend, as for PyTorch's `nn.MultiheadAttention`: not ``allowed``.
  public var blocked: Tensor { .!allowed }

  /// Returns the numbers to add to the scaled scores, with a large negative number instead of -∞.
  ///
  ///     bias(forbidden: -1e9)   // 0 where a query may attend, -1e9 elsewhere
  ///
  /// Many programs add a number like this to avoid infinities. It works except for a row in which every key is
  /// forbidden: there the number cancels, and the row attends to all the keys that it must not see
  /// (``EmptyRowRule/mean``). And in `Float` it absorbs the scores: -1e9 + 3 is -1e9.
  ///
  /// - Parameter number: a number so far below the scores that e to the difference is 0.
  /// - Returns: numbers in the shape of the mask.
  /// - Refuses: a number that is not below 0, as `bias: the number 1.0 for what is forbidden is not below 0`.
  /// - Cost: a pass over the numbers of the mask.
  public func bias(forbidden number: Float) -> Tensor {
    guard number < 0 else {
      refuse(ShapeError("bias", "the number \(number) for what is forbidden is not below 0"))
    }
    return which(allowed, bias, number)
  }
}
