import AttentionEngine
import Tensors

private let linear = Linear(8, 3, seed: 1)

/// What maps of fewer bits and of low rank refuse.
let precisionRefusals: [Refusal] = [
  Refusal(
    """
    quantizedLinear: the input has 7 features, the weight takes 8
      input   [5, 7]
      weight  [3, 8]  axis 1 is 8
    """
  ) { _ = QuantizedLinear(linear)(.zeros([5, 7])) },
  Refusal(
    """
    quantizedLinear: the input has no axis of features, the weight takes 8
      input   []
      weight  [3, 8]  axis 1 is 8
    """
  ) { _ = QuantizedLinear(linear)(Tensor(1)) },
  Refusal(
    """
    quantize: the number nan is not finite
      x  [1, 2]
    """
  ) { _ = QuantizedLinear(Linear(weight: Tensor([[1, .nan]]))) },
  Refusal("LoRA: the rank 0 is not at least 1") { _ = LoRALinear(linear, rank: 0, alpha: 1, seed: 1) },
  Refusal(
    """
    LoRA: A is not rank by 8 or B not 3 by rank
      A       [2, 8]
      B       [3, 5]
      weight  [3, 8]
    """
  ) { _ = LoRALinear(linear, a: .zeros([2, 8]), b: .zeros([3, 5]), alpha: 1) },
  Refusal(
    """
    LoRA: A is not rank by 8 or B not 3 by rank
      A       [2, 7]
      B       [3, 2]
      weight  [3, 8]
    """
  ) {
    var adapted = LoRALinear(linear, rank: 2, alpha: 1, seed: 1)
    adapted.a = .zeros([2, 7])
    _ = adapted(.zeros([5, 8]))
  },
  Refusal(
    """
    linear: the input has 7 features, the weight takes 8
      input   [5, 7]  axis 1 is 7
      weight  [3, 8]  axis 1 is 8
    """
  ) { _ = LoRALinear(linear, rank: 2, alpha: 1, seed: 1)(.zeros([5, 7])) },
  Refusal(
    """
    LoRA: the weight is not 3 by 8
      weight  [8, 3]
    """
  ) { _ = LoRALinear(linear, rank: 2, alpha: 1, seed: 1).unmerged(Linear(3, 8, seed: 1)) },
]
