import AttentionEngine
import Tensors

extension Exercise {
  /// Softmax with a parameter for how sharply it chooses.
  static let temperature = Exercise(
    "02-temperature", title: "Temperature", function: "tempered", ["scores", "temperature"],
    reference: { (scores: Tensor, temperature: Float) in softmax(scores, axis: -1, temperature: temperature) },
    mistakes: [
      KnownMistake("times", "softmax of the scores times the temperature: it sharpens where it should soften") {
        (scores: Tensor, temperature: Float) in
        softmax(scores * temperature, axis: -1)
      },
      KnownMistake("ignored", "plain softmax, at any temperature") { (scores: Tensor, _: Float) in
        softmax(scores, axis: -1)
      },
      KnownMistake("after", "softmax whose weights are divided by the temperature, in place of the scores") {
        (scores: Tensor, temperature: Float) in
        softmax(scores, axis: -1) / temperature
      },
      KnownMistake("first-axis", "softmax over the first axis, not the last") { (scores: Tensor, temperature: Float) in
        softmax(scores / temperature, axis: 0)
      },
      KnownMistake("all-entries", "softmax over all entries at once: the whole sums to 1, not each row") {
        (scores: Tensor, temperature: Float) in
        softmax((scores / temperature).flattened(), axis: 0).reshaped(scores.shape)
      },
      KnownMistake("overflow", "softmax without subtracting the greatest score first: exp overflows") {
        (scores: Tensor, temperature: Float) in
        let powers = exp(scores / temperature)
        return powers / powers.sum(axis: -1, keepDims: true)
      },
      KnownMistake("not-normalised-again", "weights raised to the power 1/T, which then no longer sum to 1") {
        (scores: Tensor, temperature: Float) in
        softmax(scores, axis: -1).pow(1 / temperature)
      },
    ],
    cases: {
      [
        ExerciseCase("one score", Tensor([3]), Float(2)),
        ExerciseCase("a temperature of 1", Tensor([1, 2, 3]), Float(1)),
        ExerciseCase("equal scores", Tensor([4, 4, 4, 4]), Float(0.5)),
        ExerciseCase("a cold choice", Tensor([1, 2, 3]), Float(0.1)),
        ExerciseCase("a hot choice", Tensor([1, 2, 3]), Float(50)),
        ExerciseCase("two rows", Tensor([[0, 1, 2], [2, 1, 5]]), Float(2)),
        ExerciseCase("huge scores", Tensor([[10_000, -10_000, 9_999], [0, 10_000, 0]]), Float(0.5)),
        ExerciseCase("hugely negative scores", Tensor([-10_000, -10_001, -10_003]), Float(3)),
        ExerciseCase("a masked score", Tensor([0, -.infinity, 1] as [Float]), Float(2)),
        ExerciseCase("random, a vector", Tensor.normal([7], scale: 3, seed: 21), Float(0.7)),
        ExerciseCase("random, a matrix", Tensor.normal([5, 3], scale: 2, seed: 22), Float(1.5)),
        ExerciseCase("random, a batch", Tensor.normal([2, 3, 5], scale: 2, seed: 23), Float(0.25)),
        ExerciseCase("random, heads of a batch", Tensor.normal([3, 2, 7, 5], seed: 24), Float(4)),
      ]
    })
}
