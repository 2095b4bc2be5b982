import AttentionEngine
import Tensors

extension Exercise {
  /// Q Kᵀ / √dₖ, whatever the axes before the last two.
  static let scaledScores = Exercise(
    "05-scaled-scores", title: "Scaled scores", function: "scaledScores", ["queries", "keys"],
    reference: { (queries: Tensor, keys: Tensor) in AttentionEngine.scaledScores(queries: queries, keys: keys) },
    mistakes: [
      KnownMistake("no-scale", "Q Kᵀ without the division by √dₖ") { (queries: Tensor, keys: Tensor) in
        matmul(queries, keys.swappedAxes(-1, -2))
      },
      KnownMistake("by-d", "Q Kᵀ divided by dₖ, without the root") { (queries: Tensor, keys: Tensor) in
        matmul(queries, keys.swappedAxes(-1, -2)) / Float(queries.dim(-1))
      },
      KnownMistake("times-root", "Q Kᵀ multiplied by √dₖ in place of divided") { (queries: Tensor, keys: Tensor) in
        matmul(queries, keys.swappedAxes(-1, -2)) * Float(queries.dim(-1)).squareRoot()
      },
      KnownMistake("root-of-keys", "Q Kᵀ divided by the root of how many keys there are, not of their features") {
        (queries: Tensor, keys: Tensor) in
        matmul(queries, keys.swappedAxes(-1, -2)) / Float(keys.dim(-2)).squareRoot()
      },
      KnownMistake("reshaped", "keys that were reshaped to [d, m] in place of transposed: their numbers are shuffled") {
        (queries: Tensor, keys: Tensor) in
        let shape = keys.shape.dropLast(2) + [keys.dim(-1), keys.dim(-2)]
        return matmul(queries, keys.reshaped(Array(shape))) / Float(queries.dim(-1)).squareRoot()
      },
      KnownMistake("softmaxed", "the weights, not the scores: softmax comes later") { (queries: Tensor, keys: Tensor) in
        softmax(AttentionEngine.scaledScores(queries: queries, keys: keys), axis: -1)
      },
    ],
    cases: {
      [
        ExerciseCase("one number each", Tensor([[3]]), Tensor([[5]])),
        ExerciseCase("one query, one key", Tensor([[1, 2, 2, 4]]), Tensor([[2, 1, 0, 1]])),
        ExerciseCase("one key, three queries", Tensor([[1, 0], [0, 1], [1, 1]]), Tensor([[3, 4]])),
        ExerciseCase("right angles", Tensor([[1, 0], [0, 1]]), Tensor([[0, 5], [5, 0]])),
        ExerciseCase(
          "huge numbers", Tensor([[10_000, -10_000], [1, 0]]), Tensor([[1, 1], [2, -2], [10_000, 0]])),
        ExerciseCase("random, 3 by 5", Tensor.normal([3, 2], seed: 51), Tensor.normal([5, 2], seed: 151)),
        ExerciseCase("random, 2 by 3", Tensor.normal([2, 7], seed: 52), Tensor.normal([3, 7], seed: 152)),
        ExerciseCase("random, 7 by 2", Tensor.normal([7, 13], seed: 53), Tensor.normal([2, 13], seed: 153)),
        ExerciseCase("a batch", Tensor.normal([2, 3, 5], seed: 54), Tensor.normal([2, 7, 5], seed: 154)),
        ExerciseCase("a batch of one", Tensor.normal([1, 3, 2], seed: 55), Tensor.normal([1, 5, 2], seed: 155)),
        ExerciseCase(
          "heads of a batch", Tensor.normal([2, 3, 5, 7], seed: 56), Tensor.normal([2, 3, 2, 7], seed: 156)),
        ExerciseCase("queries share the keys", Tensor.normal([3, 5, 2], seed: 57), Tensor.normal([7, 2], seed: 157)),
      ]
    })
}
