import AttentionEngine
import Tensors

extension Exercise {
  /// Attention of every token to every token, itself included, without the scale that the next exercise adds.
  static let selfAttention = Exercise(
    "04-self-attention", title: "Self-attention", function: "selfAttention", ["tokens", "wq", "wk", "wv"],
    reference: { (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
      scaledDotProductAttention(
        queries: matmul(tokens, wq), keys: matmul(tokens, wk), values: matmul(tokens, wv), scale: 1)
    },
    mistakes: [
      KnownMistake("over-queries", "attention with the softmax over the queries: each column sums to 1, not each row") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
        let scores = matmul(matmul(tokens, wq), matmul(tokens, wk).T)
        return matmul(softmax(scores, axis: 0), matmul(tokens, wv))
      },
      KnownMistake("roles-exchanged", "attention in which keys ask and queries answer: the scores are K Qᵀ, not Q Kᵀ") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
        let scores = matmul(matmul(tokens, wk), matmul(tokens, wq).T)
        return matmul(softmax(scores, axis: -1), matmul(tokens, wv))
      },
      KnownMistake("scaled", "attention with the division by √dₖ, which this exercise does not ask for yet") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
        scaledDotProductAttention(
          queries: matmul(tokens, wq), keys: matmul(tokens, wk), values: matmul(tokens, wv))
      },
      KnownMistake("no-softmax", "the values weighted by the scores themselves, without softmax") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
        matmul(matmul(matmul(tokens, wq), matmul(tokens, wk).T), matmul(tokens, wv))
      },
      KnownMistake("queries-as-keys", "attention of the queries to themselves: the keys were made with wq too") {
        (tokens: Tensor, wq: Tensor, _: Tensor, wv: Tensor) in
        let queries = matmul(tokens, wq)
        return matmul(softmax(matmul(queries, queries.T), axis: -1), matmul(tokens, wv))
      },
      KnownMistake("tokens-as-values", "attention that mixes the tokens themselves: wv is never used") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, _: Tensor) in
        let scores = matmul(matmul(tokens, wq), matmul(tokens, wk).T)
        return matmul(softmax(scores, axis: -1), tokens)
      },
      KnownMistake("weights-transposed", "attention with its weights transposed before they meet the values") {
        (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
        let scores = matmul(matmul(tokens, wq), matmul(tokens, wk).T)
        return matmul(softmax(scores, axis: -1).T, matmul(tokens, wv))
      },
    ],
    cases: {
      let one = Tensor([[1, 0], [0, 1]])
      return [
        ExerciseCase("one token", Tensor([[1, 2]]), one, one, Tensor([[3, 0], [0, 5]])),
        ExerciseCase("identical tokens", Tensor([[1, 2], [1, 2], [1, 2]]), one, one, one),
        ExerciseCase("weights of zeros", Tensor([[1, 0], [0, 1], [4, 4]]), one * 0, one, one),
        ExerciseCase("two tokens", Tensor([[1, 0], [0, 2]]), one, Tensor([[0, 1], [1, 0]]), Tensor([[1], [2]])),
        ExerciseCase(
          "huge scores", Tensor([[100, 0], [0, 100], [70, 70]]), one, one, Tensor([[1, 2, 3], [4, 5, 6]])),
        attention(tokens: 3, features: 5, keys: 2, values: 7, seed: 41),
        attention(tokens: 5, features: 3, keys: 7, values: 2, seed: 42),
        attention(tokens: 7, features: 2, keys: 3, values: 5, seed: 43),
        attention(tokens: 2, features: 11, keys: 5, values: 3, seed: 44),
        attention(tokens: 11, features: 7, keys: 13, values: 5, seed: 45),
      ]
    })

  private static func attention(tokens: Int, features: Int, keys: Int, values: Int, seed: Int) -> ExerciseCase {
    let small = 1 / Float(features).squareRoot()
    return ExerciseCase(
      "random, \(tokens) tokens", Tensor.normal([tokens, features], seed: seed),
      Tensor.normal([features, keys], scale: small, seed: seed + 100),
      Tensor.normal([features, keys], scale: small, seed: seed + 200),
      Tensor.normal([features, values], seed: seed + 300))
  }
}
