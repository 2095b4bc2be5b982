import ExerciseAuthoring

/// A soft lookup of one query in a table of keys and values.
func softLookup(query: DoubleTensor, keys: DoubleTensor, values: DoubleTensor) -> DoubleTensor {
  let scores = stage("scores", matmul(keys, query))
  let weights = stage("weights", softmax(scores, axis: -1))
  return matmul(weights, values)
}

let rows = Tensor([[1, 0], [0, 1], [1, 1]])
let table = Tensor([[10, 0, 1], [0, 20, 1], [5, 5, 1]])

let reference = Reference(softLookup) {
  Case("one key", Tensor([1, 2]), Tensor([[3, -1]]), Tensor([[7, 8, 9]]))
  Case("a query of zeros", Tensor([0, 0]), rows, table)
  Case("identical keys", Tensor([2, -1]), Tensor([[1, 3], [1, 3], [1, 3]]), table)
  Case("a query that likes one key", Tensor([2, -2]), rows, table)
  Case("values of one number", Tensor([1, -1]), rows, Tensor([[1], [2], [4]]))
  Case("huge scores", Tensor([100, -100]), rows * 100, table)
  Case("hugely negative scores", Tensor([-100, -100]), rows * 100, table)
  Family("random, {keys} keys") { sizes, seed in
    Call(
      Tensor.normal([sizes.features], seed: seed),
      Tensor.normal([sizes.keys, sizes.features], seed: seed + 100),
      Tensor.normal([sizes.keys, sizes.values], seed: seed + 200))
  }
  .drawn(["features": 3, "keys": 5, "values": 2], seed: 11)
  .drawn(["features": 2, "keys": 7, "values": 5], seed: 12)
  .drawn(["features": 7, "keys": 3, "values": 11], seed: 13)
  .drawn(["features": 5, "keys": 13, "values": 3], seed: 14)
  .drawn(["features": 11, "keys": 2, "values": 7], seed: 15)

  Law("the answer lies between the least and the greatest value") {
    (answer: DoubleTensor, _: DoubleTensor, _: DoubleTensor, values: DoubleTensor) in
    let inside = minimum(maximum(answer, values.min(axis: 0)), values.max(axis: 0))
    return .near(answer, inside, "the answer")
  }
  Law(
    "the order of the keys makes no difference",
    varying: { (query: Tensor, keys: Tensor, values: Tensor) in Call(query, turned(keys), turned(values)) }
  ) { (answer: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: Tensor) in
    .near(other, answer, "with the keys in reverse, the answer")
  }
}

/// Returns the rows from the last to the first.
func turned(_ rows: Tensor) -> Tensor {
  rows.take(Tensor(Array((0..<rows.dim(0)).reversed())), axis: 0)
}
