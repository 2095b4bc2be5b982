import Tensors

extension Exercise {
  /// The projection of tokens to queries, keys and values.
  static let projections = Exercise(
    "03-projections", title: "Queries, keys and values", function: "project", ["tokens", "wq", "wk", "wv"],
    reference: { (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
      stacked([matmul(tokens, wq), matmul(tokens, wk), matmul(tokens, wv)])
    },
    mistakes: [
      KnownMistake("swapped", "the right three matrices with queries and keys exchanged") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
        stacked([matmul(tokens, wk), matmul(tokens, wq), matmul(tokens, wv)])
      },
      KnownMistake("one-for-all", "three times the queries: wk and wv are never used") {
        (tokens: Tensor, wq: Tensor, _: Tensor, _: Tensor) in
        stacked([matmul(tokens, wq), matmul(tokens, wq), matmul(tokens, wq)])
      },
      KnownMistake("values-are-keys", "queries and keys, and the keys again where the values should be") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, _: Tensor) in
        stacked([matmul(tokens, wq), matmul(tokens, wk), matmul(tokens, wk)])
      },
      KnownMistake("last-axis", "the right three matrices, joined along their features and not stacked") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
        concatenated([matmul(tokens, wq), matmul(tokens, wk), matmul(tokens, wv)], axis: -1)
      },
      KnownMistake("stacked-inside", "the right three matrices, stacked along axis 1 and not axis 0") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
        stacked([matmul(tokens, wq), matmul(tokens, wk), matmul(tokens, wv)], axis: 1)
      },
      KnownMistake("reshaped-weights", "weights whose rows were read as columns: reshaped twice in place of used as is")
      {
        (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
        func turned(_ w: Tensor) -> Tensor { w.T.reshaped(w.shape) }
        return stacked([matmul(tokens, turned(wq)), matmul(tokens, turned(wk)), matmul(tokens, turned(wv))])
      },
    ],
    cases: {
      let two = Tensor([[1, 0], [0, 1]])
      return [
        ExerciseCase("one token, one feature", Tensor([[2]]), Tensor([[3]]), Tensor([[5]]), Tensor([[7]])),
        ExerciseCase("one token", Tensor([[1, 2]]), two, two * 2, Tensor([[0, 1], [1, 0]])),
        ExerciseCase(
          "identity tokens give the weights back", two, Tensor([[1, 2], [3, 4]]), Tensor([[5, 6], [7, 8]]),
          Tensor([[9, 10], [11, 12]])),
        ExerciseCase("tokens of zeros", Tensor.zeros([3, 2]), two, two, two),
        ExerciseCase(
          "one feature out", Tensor([[1, 2, 3]]), Tensor([[1], [0], [0]]), Tensor([[0], [1], [0]]),
          Tensor([[0], [0], [1]])),
        projected(tokens: 3, features: 5, size: 2, seed: 31),
        projected(tokens: 2, features: 3, size: 7, seed: 32),
        projected(tokens: 7, features: 2, size: 3, seed: 33),
        projected(tokens: 5, features: 11, size: 3, seed: 34),
        projected(tokens: 13, features: 7, size: 5, seed: 35),
      ]
    })

  private static func projected(tokens: Int, features: Int, size: Int, seed: Int) -> ExerciseCase {
    ExerciseCase(
      "random, \(tokens) tokens", Tensor.normal([tokens, features], seed: seed),
      Tensor.normal([features, size], seed: seed + 100), Tensor.normal([features, size], seed: seed + 200),
      Tensor.normal([features, size], seed: seed + 300))
  }
}
