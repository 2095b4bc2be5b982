import AttentionEngine
import RefusalTesting
import Tensors

private let linear = Linear(8, 3, seed: 1)

/// The map with its public numbers exchanged.
private func changed(_ change: (inout Linear) -> Void) -> Linear {
  var changed = linear
  change(&changed)
  return changed
}

/// The map with an update whose matrices were exchanged for others.
private func adapted(a: Tensor = .zeros([2, 8]), b: Tensor = .zeros([3, 2])) -> LoRALinear {
  var adapted = LoRALinear(linear, rank: 2, alpha: 1, seed: 1)
  (adapted.a, adapted.b) = (a, b)
  return adapted
}

/// What maps of fewer bits and of low rank refuse.
let precisionRefusals: [Refusal] = [
  Refusal(
    """
    quantizedLinear: the input has 7 features, the weight takes 8
      input   [5, 7]  axis 1 is 7
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
  Refusal(
    """
    linear: the weight needs two axes, features out and features in
      weight  [2, 3, 8]
    """
  ) { _ = QuantizedLinear(changed { $0.weight = .zeros([2, 3, 8]) }) },
  Refusal(
    """
    linear: the weight gives 3 features, the bias has 1
      weight  [3, 8]  axis 0 is 3
      bias    [1]
    """
  ) { _ = QuantizedLinear(changed { $0.bias = .zeros([1]) }) },
  Refusal(
    """
    quantize: the number inf is not finite
      x  [5, 8]
    """
  ) { _ = QuantizedLinear(linear)(.full([5, 8], values: .infinity)) },
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
  ) { _ = adapted(a: .zeros([2, 7]))(.zeros([5, 8])) },
  Refusal(
    """
    LoRA: A is not rank by 8 or B not 3 by rank
      A       [2, 8]
      B       [1, 2]
      weight  [3, 8]
    """
  ) { _ = adapted(b: .zeros([1, 2])).merged },
  Refusal("LoRA: A is not rank by 8 or B not 3 by rank") { _ = adapted(b: .zeros([3, 5])).update },
  Refusal("LoRA: A is not rank by 8 or B not 3 by rank") { _ = adapted(b: .zeros([1, 2])).unmerged(linear) },
  Refusal("LoRA: A is not rank by 8 or B not 3 by rank") { _ = adapted(a: Tensor(1)).rank },
  Refusal("LoRA: A is not rank by 8 or B not 3 by rank") {
    _ = adapted(a: .zeros([0, 8]), b: .zeros([3, 0])).scaling
  },
  Refusal("LoRA: alpha inf is not finite") { _ = LoRALinear(linear, rank: 2, alpha: .infinity, seed: 1) },
  Refusal(
    """
    linear: the weight needs two axes, features out and features in
      weight  [8]
    """
  ) {
    let flat = changed { ($0.weight, $0.bias) = (.zeros([8]), nil) }
    _ = LoRALinear(flat, a: .zeros([2, 8]), b: .zeros([8, 2]), alpha: 1)
  },
  Refusal("linear: the weight needs two axes, features out and features in") {
    _ = LoRALinear(changed { $0.weight = Tensor(1) }, rank: 2, alpha: 1, seed: 1)
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
