import ExerciseAuthoring

/// Softmax along an axis, with the weights 0 where all scores are -∞.
func stableSoftmax(scores: DoubleTensor, axis: Int) -> DoubleTensor {
  let greatest = stage("greatest", scores.max(axis: axis, keepDims: true))
  let seen = which(greatest .== -.infinity, 0, greatest)
  let powers = stage("powers", exp(scores - seen))
  let total = stage("total", powers.sum(axis: axis, keepDims: true))
  return powers / which(total .== 0, 1, total)
}

let nothing = -Float.infinity

/// What libraries write for -∞, and a score like any other here.
let least = -Float.greatestFiniteMagnitude

let reference = Reference(stableSoftmax) {
  Case("one score", Tensor([7]), 0)
  Case("a row", Tensor([1, 2, 3]), -1)
  Case("equal scores", Tensor([4, 4, 4, 4]), 0)
  Case("a masked score", Tensor([0, nothing, 1]), -1)
  Case("a masked score beside minus a million", Tensor([-1_000_000, nothing, -1_000_001]), -1)
  Case(
    "a masked score beside any finite mask",
    Tensor([[-2e30, nothing, -2e30], [least, nothing, least], [-1e9, nothing, -1e9]]), -1)
  Case("one score left", Tensor([[nothing, 2, nothing], [1, nothing, nothing]]), -1)
  Case("a row that sees nothing", Tensor([[nothing, nothing, nothing], [0, 1, 2]]), -1)
  Case("nothing to see at all", Tensor([[nothing, nothing]]), -1)
  Case("a column that sees nothing", Tensor([[nothing, 1], [nothing, 3], [nothing, 2]]), 0)
  Case("scores beyond what exp can take", Tensor([[1000, 1001, 999], [-1000, -1001, -999]]), -1)
  Case("scores between 80 and 200", Tensor([90, 200, 199.5, 85]), -1)
  Case("scores of a million", Tensor([[1_000_000, -1_000_000, 999_999], [0, 1_000_000, 0]]), 1)
  Case("rows of very different height", Tensor([[-1000, -999], [1000, 999], [0, 1]]), -1)
  Case("one score far above the others", Tensor([[0, 0, 0, 200], [-100, 100, 0, 1]]), -1)
  Case("as many rows as columns, along the columns", Tensor([[0, 3, 1], [5, 0, 0], [1, 1, 2]]), 0)
  Case("as many rows as columns, along the rows", Tensor([[0, 3, 1], [5, 0, 0], [1, 1, 2]]), 1)
  Family("random, a long row") { sizes, seed in Call(Tensor.normal([sizes.n], scale: 4, seed: seed), 0) }
    .drawn(["n": 127], seed: 91)
  Family("random, the last of two axes") { sizes, seed in
    Call(Tensor.normal([sizes.rows, sizes.n], scale: 3, seed: seed), -1)
  }
  .drawn(["rows": 5, "n": 3], seed: 92)
  .drawn(["rows": 3, "n": 101], seed: 93)
  Family("random, the first of three axes") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.rows, sizes.n], scale: 3, seed: seed), 0)
  }
  .drawn(["batch": 5, "rows": 3, "n": 2], seed: 94)
  Family("random, the middle of three axes") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.rows, sizes.n], scale: 3, seed: seed), -2)
  }
  .drawn(["batch": 2, "rows": 7, "n": 3], seed: 95)
  Family("random, the last of four axes") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.heads, sizes.rows, sizes.n], scale: 3, seed: seed), 3)
  }
  .drawn(["batch": 2, "heads": 3, "rows": 7, "n": 5], seed: 96)

  Law("the weights sum to 1, or to 0 where all scores are -∞") {
    (weights: DoubleTensor, scores: DoubleTensor, axis: Int) in
    let blind = scores.max(axis: axis) .== -.infinity
    return .near(weights.sum(axis: axis), 1 - blind, "the sum along the axis")
  }
  Law(
    "the same number added to all scores changes nothing",
    varying: { (scores: Tensor, axis: Int) in Call(scores + 16, axis) }
  ) { (weights: DoubleTensor, shifted: DoubleTensor, _: Tensor, _: Int) in
    .near(shifted, weights, "with 16 added to all scores, the weight")
  }
}
