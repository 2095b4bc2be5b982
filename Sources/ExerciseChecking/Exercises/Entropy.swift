import AttentionEngine
import Tensors

extension Exercise {
  /// Entropy: how many keys a row of weights attends to.
  static let entropy = Exercise(
    "06-entropy", title: "How spread out is attention?", function: "rowEntropy", ["_ weights"],
    reference: { (weights: Tensor) in AttentionEngine.entropy(of: weights, axis: -1) },
    mistakes: [
      KnownMistake("nan-at-zero", "the entropy without a rule for a weight of 0: 0 · log 0 is NaN") {
        (weights: Tensor) in -(weights * log(weights)).sum(axis: -1)
      },
      KnownMistake("bits", "the entropy in bits, by log₂, where nats are asked for") { (weights: Tensor) in
        AttentionEngine.entropy(of: weights, axis: -1) / Float(0.693_147_180_56)
      },
      KnownMistake("negative", "the entropy without its minus sign") { (weights: Tensor) in
        -AttentionEngine.entropy(of: weights, axis: -1)
      },
      KnownMistake("mean", "the mean of -w log w along the row, in place of the sum") { (weights: Tensor) in
        AttentionEngine.entropy(of: weights, axis: -1) / Float(weights.dim(-1))
      },
      KnownMistake("first-axis", "the entropy of the columns: the first axis disappeared, not the last") {
        (weights: Tensor) in AttentionEngine.entropy(of: weights, axis: 0)
      },
      KnownMistake("whole", "the entropy of all rows together, one number") { (weights: Tensor) in
        AttentionEngine.entropy(of: weights, axis: -1).sum()
      },
      KnownMistake("surprise", "the mean surprise -log w of the keys, not weighted by w") { (weights: Tensor) in
        -log(which(weights .== 0, 1, weights)).mean(axis: -1)
      },
      KnownMistake("perplexity", "the perplexity, exp of the entropy") { (weights: Tensor) in
        exp(AttentionEngine.entropy(of: weights, axis: -1))
      },
    ],
    cases: {
      [
        ExerciseCase("one key", Tensor([[1]])),
        ExerciseCase("all on one key", Tensor([[0, 1, 0]])),
        ExerciseCase("evenly on two keys", Tensor([[0.5, 0.5]])),
        ExerciseCase("a single row", Tensor([0.5, 0.25, 0.25])),
        ExerciseCase("rows with zeros", Tensor([[0.5, 0.5, 0], [1, 0, 0], [0, 0.25, 0.75]])),
        ExerciseCase("evenly on seven keys", Tensor.full([2, 7], values: 1 / 7)),
        ExerciseCase("a row that sees nothing", Tensor([[0, 0, 0], [0.5, 0, 0.5]])),
        ExerciseCase("a tiny weight", Tensor([[1e-30, 1]])),
        ExerciseCase("random, 3 by 5", softmax(Tensor.normal([3, 5], scale: 2, seed: 61), axis: -1)),
        ExerciseCase("random, 7 by 2", softmax(Tensor.normal([7, 2], scale: 2, seed: 62), axis: -1)),
        ExerciseCase("a batch", softmax(Tensor.normal([2, 3, 5], scale: 2, seed: 63), axis: -1)),
        ExerciseCase("heads of a batch", softmax(Tensor.normal([2, 3, 7, 5], scale: 3, seed: 64), axis: -1)),
        ExerciseCase("causal rows", softmax(causal(Tensor.normal([5, 5], seed: 65)), axis: -1)),
      ]
    })

  private static func causal(_ scores: Tensor) -> Tensor {
    AttentionMask.causal(queries: scores.dim(-2), keys: scores.dim(-1)).applied(to: scores)
  }
}
