import ExerciseAuthoring

/// The gradient of a loss with respect to queries, keys and values of scaled attention.
func attentionGradient(
  queries: DoubleTensor, keys: DoubleTensor, values: DoubleTensor, upstream: DoubleTensor
) -> [DoubleTensor] {
  let root = Double(keys.dim(-1)).squareRoot()
  let weights = stage("weights", softmax(matmul(queries, keys.swappedAxes(-1, -2)) / root, axis: -1))
  let byValues = stage("by values", matmul(weights.swappedAxes(-1, -2), upstream))
  let byWeights = stage("by weights", matmul(upstream, values.swappedAxes(-1, -2)))
  let means = (weights * byWeights).sum(axis: -1, keepDims: true)
  let byScores = stage("by scores", weights * (byWeights - means))
  return [
    matmul(byScores, keys) / root, matmul(byScores.swappedAxes(-1, -2), queries) / root, byValues,
  ]
}

let square = Tensor([[1, 2, 0], [0, 1, 5], [3, 0, 1]]) / 4

let reference = Reference(attentionGradient) {
  Case("the example", Tensor([[1]]), Tensor([[0], [0]]), Tensor([[1], [3]]), Tensor([[1]]))
  Case(
    "one key", Tensor([[1, 2], [3, -1]]), Tensor([[2, 1]]), Tensor([[5, 1, 0]]), Tensor([[1, 2, 3], [0, -1, 2]]))
  Case("nothing comes in", Tensor([[1, 2]]), Tensor([[2, 1], [0, 1]]), Tensor([[5], [1]]), Tensor([[0]]))
  Case("equal values", Tensor([[1, 2]]), Tensor([[2, 1], [0, 1]]), Tensor([[3, 4], [3, 4]]), Tensor([[1, -2]]))
  Case(
    "a query of zeros", Tensor([[0, 0]]), Tensor([[2, 1], [0, 1], [1, 5]]), Tensor([[3], [4], [-1]]), Tensor([[2]]))
  Case(
    "all sizes alike", square, square.T + 1, Tensor([[0, 1, 0], [2, 0, 0], [0, 1, 3]]),
    Tensor([[1, 0, 2], [0, 0, 5], [1, 1, 0]]))
  Case(
    "a batch of squares", stacked([square, square.T]), stacked([square + 1, square]), stacked([square.T, square]),
    stacked([square, square * 2]))
  Case(
    "a row that is certain", Tensor([[100, 0], [0, 1]]), Tensor([[10, 1], [-10, 2]]), Tensor([[1, 2], [3, 4]]),
    Tensor([[1, 1], [2, -1]]))
  Case(
    "scores of a million", Tensor([[1000, 1]]), Tensor([[1000, 0], [-1000, 1], [999, 3]]), Tensor([[1], [2], [4]]),
    Tensor([[1]]))
  Case(
    "all scores far above 80", Tensor([[10, 0]]), Tensor([[20, 1], [20, 2], [20, 3]]), Tensor([[1], [2], [4]]),
    Tensor([[1]]))
  Case(
    "rows of very different height", Tensor([[50, 0], [-50, 1], [0, 1]]), Tensor([[10, 1], [10, 2]]),
    Tensor([[1], [2]]), Tensor([[1], [2], [3]]))
  Family("random, {queries} by {keys}") { sizes, seed in
    Call(
      Tensor.normal([sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.keys, sizes.features], seed: seed + 100),
      Tensor.normal([sizes.keys, sizes.values], seed: seed + 200),
      Tensor.normal([sizes.queries, sizes.values], seed: seed + 300))
  }
  .drawn(["queries": 3, "keys": 5, "features": 2, "values": 7], seed: 121)
  .drawn(["queries": 5, "keys": 2, "features": 7, "values": 3], seed: 122)
  .drawn(["queries": 2, "keys": 101, "features": 3, "values": 5], seed: 123)
  .drawn(["queries": 7, "keys": 3, "features": 13, "values": 2], seed: 124)
  Family("random, a batch") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.batch, sizes.keys, sizes.features], seed: seed + 100),
      Tensor.normal([sizes.batch, sizes.keys, sizes.values], seed: seed + 200),
      Tensor.normal([sizes.batch, sizes.queries, sizes.values], seed: seed + 300))
  }
  .drawn(["batch": 2, "queries": 3, "keys": 7, "features": 5, "values": 11], seed: 125)
  Family("random, heads of a batch") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, sizes.heads, sizes.queries, sizes.features], seed: seed),
      Tensor.normal([sizes.batch, sizes.heads, sizes.keys, sizes.features], seed: seed + 100),
      Tensor.normal([sizes.batch, sizes.heads, sizes.keys, sizes.values], seed: seed + 200),
      Tensor.normal([sizes.batch, sizes.heads, sizes.queries, sizes.values], seed: seed + 300))
  }
  .drawn(["batch": 2, "heads": 3, "queries": 5, "keys": 7, "features": 11, "values": 13], seed: 126)
  Family("random, five axes") { sizes, seed in
    let lead: [Int] = [sizes.outer, sizes.batch, sizes.heads]
    return Call(
      Tensor.normal(lead + [sizes.queries, sizes.features], seed: seed),
      Tensor.normal(lead + [sizes.keys, sizes.features], seed: seed + 100),
      Tensor.normal(lead + [sizes.keys, sizes.values], seed: seed + 200),
      Tensor.normal(lead + [sizes.queries, sizes.values], seed: seed + 300))
  }
  .drawn(["outer": 2, "batch": 3, "heads": 5, "queries": 7, "keys": 11, "features": 13, "values": 17], seed: 127)

  Law("the values' gradients sum to what came in, over the queries") {
    (gradients: [DoubleTensor], _: DoubleTensor, _: DoubleTensor, _: DoubleTensor, upstream: DoubleTensor) in
    .near(gradients[2].sum(axis: -2), upstream.sum(axis: -2), "the sum of the values' gradients")
  }
  Law("the keys' gradients sum to 0: what is added to all keys changes no weight") {
    (gradients: [DoubleTensor], _: DoubleTensor, _: DoubleTensor, _: DoubleTensor, _: DoubleTensor) in
    .near(gradients[1].sum(axis: -2), 0, "the sum of the keys' gradients")
  }
}
