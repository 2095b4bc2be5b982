import AttentionEngine
import Tensors

extension Exercise {
  /// A soft lookup of one query in a table of keys and values.
  static let softLookup = Exercise(
    "01-soft-lookup", title: "A soft lookup", function: "softLookup", ["query", "keys", "values"],
    reference: { (query: Tensor, keys: Tensor, values: Tensor) in
      scaledDotProductAttention(
        queries: query.reshaped([1, query.size]), keys: keys, values: values, scale: 1
      ).reshaped([values.dim(-1)])
    },
    mistakes: [
      KnownMistake("hard-lookup", "a hard lookup: the value of the best key alone") {
        (query: Tensor, keys: Tensor, values: Tensor) in
        let best = Int(matmul(keys, query).argMax().item())
        return values[best]
      },
      KnownMistake("mean", "the plain mean of the values, whatever the query") {
        (_: Tensor, _: Tensor, values: Tensor) in
        values.mean(axis: 0)
      },
      KnownMistake("no-softmax", "the values weighted by the scores themselves, without softmax") {
        (query: Tensor, keys: Tensor, values: Tensor) in
        matmul(matmul(keys, query), values)
      },
      KnownMistake("not-normalised", "a sum weighted by exp of the scores, which is never divided by their sum") {
        (query: Tensor, keys: Tensor, values: Tensor) in
        matmul(exp(matmul(keys, query)), values)
      },
      KnownMistake("overflow", "softmax without subtracting the greatest score first: exp overflows") {
        (query: Tensor, keys: Tensor, values: Tensor) in
        let powers = exp(matmul(keys, query))
        return matmul(powers / powers.sum(), values)
      },
      KnownMistake("scaled", "a lookup with the scores divided by √d, which this exercise does not ask for yet") {
        (query: Tensor, keys: Tensor, values: Tensor) in
        let scores = matmul(keys, query) / Float(query.size).squareRoot()
        return matmul(softmax(scores, axis: -1), values)
      },
    ],
    cases: {
      let rows = Tensor([[1, 0], [0, 1], [1, 1]])
      let table = Tensor([[10, 0, 1], [0, 20, 1], [5, 5, 1]])
      return [
        ExerciseCase("one key", Tensor([1, 2]), Tensor([[3, -1]]), Tensor([[7, 8, 9]])),
        ExerciseCase("a query of zeros", Tensor([0, 0]), rows, table),
        ExerciseCase("identical keys", Tensor([2, -1]), Tensor([[1, 3], [1, 3], [1, 3]]), table),
        ExerciseCase("a query that likes one key", Tensor([2, -2]), rows, table),
        ExerciseCase("values of one number", Tensor([1, -1]), rows, Tensor([[1], [2], [4]])),
        ExerciseCase("huge scores", Tensor([100, -100]), rows * 100, table),
        ExerciseCase("hugely negative scores", Tensor([-100, -100]), rows * 100, table),
        lookup(features: 3, keys: 5, values: 2, seed: 11),
        lookup(features: 2, keys: 7, values: 5, seed: 12),
        lookup(features: 7, keys: 3, values: 11, seed: 13),
        lookup(features: 5, keys: 13, values: 3, seed: 14),
        lookup(features: 11, keys: 2, values: 7, seed: 15),
      ]
    })

  private static func lookup(features: Int, keys: Int, values: Int, seed: Int) -> ExerciseCase {
    ExerciseCase(
      "random, \(keys) keys", Tensor.normal([features], seed: seed), Tensor.normal([keys, features], seed: seed + 100),
      Tensor.normal([keys, values], seed: seed + 200))
  }
}
