import ExerciseAuthoring

/// A soft lookup of one query in a table of keys and values.
func softLookup(query: DoubleTensor, keys: DoubleTensor, values: DoubleTensor) -> DoubleTensor {
  let scores = stage("scores", matmul(keys, query))
  let weights = stage("weights", softmax(scores, axis: -1))
  return matmul(weights, values)
}

let rows = Tensor([[1, 0], [0, 1], [1, 1]])
let table = Tensor([[10, 0, 1], [0, 20, 1], [5, 5, 1]])

let square = Tensor([[1, 2, 0], [0, 1, 5], [3, 0, 1]])
/// 101 keys of one feature; the last but one fits best.
let decisive = Tensor((0..<101).map { $0 == 99 ? 8 : Float($0 % 5) }).reshaped([101, 1])

let reference = Reference(softLookup) {
  Case("one key", Tensor([1, 2]), Tensor([[3, -1]]), Tensor([[7, 8, 9]]))
  Case("a query of zeros", Tensor([0, 0]), rows, table)
  Case("identical keys", Tensor([2, -1]), Tensor([[1, 3], [1, 3], [1, 3]]), table)
  Case("a query that likes one key", Tensor([2, -2]), rows, table)
  Case("values of one number", Tensor([1, -1]), rows, Tensor([[1], [2], [4]]))
  Case("negative scores", Tensor([-1, -2]), Tensor([[1, 0], [2, 1], [0, 1]]), table)
  Case("as many keys as features and values", Tensor([1, -2, 3]), square, square.T * 2)
  Case("huge scores", Tensor([100, -100]), rows * 100, table)
  Case("hugely negative scores", Tensor([-100, -100]), rows * 100, table)
  Case("scores of a million", Tensor([1000, 0]), Tensor([[1000, 0], [-1000, 0], [999, 7]]), table)
  Case("all scores far above 80", Tensor([10, 0]), Tensor([[9, 1], [20, 2], [19.75, 3]]), table)
  Case("all scores far below -80", Tensor([-10, 0]), Tensor([[9, 1], [20, 2], [9.25, 3]]), table)
  Case("a large score among 101", Tensor([3]), decisive, Tensor(0..<101).reshaped([101, 1]))
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
  .drawn(["features": 2, "keys": 101, "values": 3], seed: 16)

  Law("the answer lies between the least and the greatest value") {
    (answer: DoubleTensor, _: DoubleTensor, _: DoubleTensor, values: DoubleTensor) in
    let inside = minimum(maximum(answer, values.min(axis: 0)), values.max(axis: 0))
    return .near(answer, inside, "the answer")
  }
  Law(
    "the same number added to all scores changes nothing",
    varying: { (query: Tensor, keys: Tensor, values: Tensor) in
      // A feature that all keys share, and that the query asks for.
      let shared = concatenated([keys, Tensor.ones([keys.dim(0), 1])], axis: 1)
      return Call(concatenated([query, Tensor([4])], axis: 0), shared, values)
    }
  ) { (answer: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: Tensor) in
    .near(other, answer, "with 4 added to all scores, the answer")
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
