import ExerciseAuthoring

/// Q Kᵀ / √dₖ, whatever the axes before the last two.
func scaledScores(queries: DoubleTensor, keys: DoubleTensor) -> DoubleTensor {
  let scores = stage("scores", matmul(queries, keys.swappedAxes(-1, -2)))
  return scores / Double(keys.dim(-1)).squareRoot()
}

let reference = Reference(scaledScores) {
  Case("one number each", Tensor([[3]]), Tensor([[5]]))
  Case("one query, one key", Tensor([[1, 2, 2, 4]]), Tensor([[2, 1, 0, 1]]))
  Case("one key, three queries", Tensor([[1, 0], [0, 1], [1, 1]]), Tensor([[3, 4]]))
  Case("right angles", Tensor([[1, 0], [0, 1]]), Tensor([[0, 5], [5, 0]]))
  Case("as many keys as features", Tensor([[1, 0, 2], [0, 1, 1]]), Tensor([[1, 2, 0], [0, 3, 1], [4, 0, 1]]))
  Case("all sizes alike", Tensor([[1, 2], [3, -1]]), Tensor([[0, 1], [5, 2]]))
  Case(
    "a batch of squares", Tensor([[[1, 2], [3, -1]], [[0, 1], [4, 2]]]),
    Tensor([[[0, 1], [5, 2]], [[1, 1], [0, 7]]]))
  Case("numbers near a million", Tensor([[1_000_000, 1]]), Tensor([[1_000_000, -1], [-3, 2]]))
  Case("huge numbers", Tensor([[10_000, -10_000], [1, 0]]), Tensor([[1, 1], [2, -2], [10_000, 0]]))
  Family("random, {queries} by {keys}") { sizes, seed in
    Call(
      Tensor.normal([sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.keys, sizes.features], seed: seed + 100))
  }
  .drawn(["queries": 3, "keys": 5, "features": 2], seed: 51)
  .drawn(["queries": 2, "keys": 3, "features": 7], seed: 52)
  .drawn(["queries": 7, "keys": 2, "features": 13], seed: 53)
  .drawn(["queries": 3, "keys": 101, "features": 2], seed: 61)
  .drawn(["queries": 2, "keys": 3, "features": 127], seed: 62)
  Family("a batch", batch).drawn(["batch": 2, "queries": 3, "keys": 7, "features": 5], seed: 54)
  Family("a batch of one", batch).drawn(["batch": 1, "queries": 3, "keys": 5, "features": 2], seed: 55)
  Family("heads of a batch") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, sizes.heads, sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.batch, sizes.heads, sizes.keys, sizes.features], seed: seed + 100))
  }
  .drawn(["batch": 2, "heads": 3, "queries": 5, "keys": 2, "features": 7], seed: 56)
  Family("five axes") { sizes, seed in
    Call(
      Tensor.normal([sizes.outer, sizes.batch, sizes.heads, sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.outer, sizes.batch, sizes.heads, sizes.keys, sizes.features], seed: seed + 100))
  }
  .drawn(["outer": 2, "batch": 3, "heads": 5, "queries": 11, "keys": 7, "features": 13], seed: 63)
  Family("queries share the keys") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.keys, sizes.features], seed: seed + 100))
  }
  .drawn(["batch": 3, "queries": 5, "keys": 7, "features": 2], seed: 57)
  Family("keys share the queries") { sizes, seed in
    Call(
      Tensor.normal([sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.batch, sizes.keys, sizes.features], seed: seed + 100))
  }
  .drawn(["batch": 3, "queries": 5, "keys": 2, "features": 7], seed: 58)
  Family("one head of keys for all heads of queries") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, sizes.heads, sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.batch, 1, sizes.keys, sizes.features], seed: seed + 100))
  }
  .drawn(["batch": 2, "heads": 3, "queries": 5, "keys": 7, "features": 11], seed: 59)
  Family("a batch of queries, heads of keys") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, 1, sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.heads, sizes.keys, sizes.features], seed: seed + 100))
  }
  .drawn(["batch": 2, "heads": 3, "queries": 5, "keys": 7, "features": 11], seed: 60)

  Law(
    "twice the queries, twice the scores",
    varying: { (queries: Tensor, keys: Tensor) in Call(queries * 2, keys) }
  ) { (scores: DoubleTensor, twice: DoubleTensor, _: Tensor, _: Tensor) in
    .near(twice, scores * 2, "for twice the queries, the score")
  }
  Law(
    "each feature given twice: the scores grow by √2",
    varying: { (queries: Tensor, keys: Tensor) in
      Call(concatenated([queries, queries], axis: -1), concatenated([keys, keys], axis: -1))
    }
  ) { (scores: DoubleTensor, twice: DoubleTensor, _: Tensor, _: Tensor) in
    .near(twice, scores * 2.0.squareRoot(), "with each feature given twice, the score")
  }
}

/// Returns queries and keys for each member of a batch.
func batch(_ sizes: Sizes, _ seed: Int) -> Call {
  Call(
    Tensor.normal([sizes.batch, sizes.queries, sizes.features], seed: seed),
    Tensor.normal([sizes.batch, sizes.keys, sizes.features], seed: seed + 100))
}
