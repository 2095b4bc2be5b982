import ExerciseAuthoring

/// Log-sum-exp at a temperature, over the last axis.
func softMaximum(scores: DoubleTensor, temperature: Double) -> DoubleTensor {
  let greatest = stage("greatest", scores.max(axis: -1, keepDims: true))
  let seen = which(greatest .== -.infinity, 0, greatest)
  let total = stage("total", exp((scores - seen) / temperature).sum(axis: -1))
  return seen.sum(axis: -1) + temperature * log(total)
}

let nothing = -Float.infinity

let reference = Reference(softMaximum) {
  Case("one score", Tensor([3]), Float(1))
  Case("a temperature of 1", Tensor([1, 2, 3]), Float(1))
  Case("a low temperature", Tensor([1, 2, 3]), Float(0.1))
  Case("a high temperature", Tensor([1, 2, 3]), Float(1000))
  Case("equal scores", Tensor([2, 2, 2, 2]), Float(1))
  Case("equal scores, a temperature of 3", Tensor([2, 2, 2, 2]), Float(3))
  Case("negative scores", Tensor([-1, -2, -4]), Float(2))
  Case("two rows", Tensor([[0, 1, 2], [2, 1, 5]]), Float(2))
  Case("as many rows as scores", Tensor([[0, 1, 5], [2, -1, 3], [7, 0, 4]]), Float(0.5))
  Case("a masked score", Tensor([5, nothing]), Float(1))
  Case("a masked score beside minus a million", Tensor([-1_000_000, nothing, -1_000_001]), Float(1))
  Case("a masked score beside any finite mask", Tensor([[-2e30, nothing, -2e30], [-1e9, -1e9, nothing]]), Float(2))
  Case("a row that sees nothing", Tensor([[nothing, nothing, nothing], [0, nothing, 2]]), Float(2))
  Case("scores beyond what exp can take", Tensor([[1000, 1001, 999], [-1000, -1001, -999]]), Float(1))
  Case("scores between 80 and 200", Tensor([90, 200, 199.5, 85]), Float(1))
  Case("scores of a million", Tensor([[1_000_000, -1_000_000, 999_999], [0, -1_000_000, -5]]), Float(4))
  Case(
    "as many sentences as rows, of very different height",
    Tensor([[[-1000, -999], [1000, 999]], [[0, 1], [5, 3]]]),
    Float(1))
  Case("sentences of one row, zeros, and very cold", Tensor.zeros([3, 1, 4]), Float(0.001))
  Case("very cold, close scores", Tensor([1, 1.001953125, 1.0009765625]), Float(0.0009765625))
  Family("random, a long row") { sizes, seed in Call(Tensor.normal([sizes.n], scale: 3, seed: seed), Float(0.7)) }
    .drawn(["n": 127], seed: 101)
  Family("random, a matrix") { sizes, seed in
    Call(Tensor.normal([sizes.rows, sizes.n], scale: 3, seed: seed), Float(1.5))
  }
  .drawn(["rows": 5, "n": 3], seed: 102)
  .drawn(["rows": 2, "n": 101], seed: 103)
  Family("random, a batch") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.rows, sizes.n], scale: 2, seed: seed), Float(0.25))
  }
  .drawn(["batch": 2, "rows": 3, "n": 5], seed: 104)
  Family("random, heads of a batch") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.heads, sizes.rows, sizes.n], seed: seed), Float(4))
  }
  .drawn(["batch": 3, "heads": 2, "rows": 7, "n": 5], seed: 105)

  Law("the soft maximum lies between the greatest score and T log n above it") {
    (soft: DoubleTensor, scores: DoubleTensor, temperature: Double) in
    let greatest = scores.max(axis: -1)
    let most = greatest + temperature * log(Double(scores.dim(-1)))
    return .near(soft, minimum(maximum(soft, greatest), most), "the soft maximum")
  }
  Law(
    "the same number added to all scores is added to the soft maximum",
    varying: { (scores: Tensor, temperature: Float) in Call(scores + 16, temperature) }
  ) { (soft: DoubleTensor, raised: DoubleTensor, _: Tensor, _: Float) in
    .near(raised, soft + 16, "with 16 added to all scores, the soft maximum")
  }
}
