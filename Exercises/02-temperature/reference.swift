import ExerciseAuthoring

/// Softmax with a parameter for how sharply it chooses.
func tempered(scores: DoubleTensor, temperature: Double) -> DoubleTensor {
  let divided = stage("divided scores", scores / temperature)
  return softmax(divided, axis: -1)
}

let reference = Reference(tempered) {
  Case("one score", Tensor([3]), Float(2))
  Case("a temperature of 1", Tensor([1, 2, 3]), Float(1))
  Case("equal scores", Tensor([4, 4, 4, 4]), Float(0.5))
  Case("a cold choice", Tensor([1, 2, 3]), Float(0.1))
  Case("a hot choice", Tensor([1, 2, 3]), Float(50))
  Case("two rows", Tensor([[0, 1, 2], [2, 1, 5]]), Float(2))
  Case("huge scores", Tensor([[10_000, -10_000, 9_999], [0, 10_000, 0]]), Float(0.5))
  Case("hugely negative scores", Tensor([-10_000, -10_001, -10_003]), Float(3))
  Case("rows of very different height", Tensor([[-1000, -999, -1001], [1000, 999, 998.5], [0, 1, 2]]), Float(1))
  Case("scores of a million", Tensor([[1_000_000, -1_000_000, 999_999], [-1_000_000, -999_998, -999_999]]), Float(1))
  Case("as many rows as scores", Tensor([[0, 1, 5], [2, -1, 3], [7, 0, 4]]), Float(3))
  Case("a very cold choice of close scores", Tensor([1, 1.001953125, 1.0009765625]), Float(0.0009765625))
  Case("a very hot choice", Tensor([3, -2, 7]), Float(1_000_000))
  Case("negative scores, warm", Tensor([[-1, -2, -3], [-5, -4, -4]]), Float(2))
  Case("a hot choice of scores far apart", Tensor([[0, -300, -700], [400, 900, 0]]), Float(500))
  Case("a masked score", Tensor([0, -.infinity, 1] as [Float]), Float(2))
  Case("a masked score beside minus a million", Tensor([-1_000_000, -.infinity, -1_000_001] as [Float]), Float(1))
  Case("a masked score beside any finite mask", Tensor([-2e30, -.infinity, -2e30] as [Float]), Float(2))
  Family("random, a vector") { sizes, seed in Call(Tensor.normal([sizes.n], scale: 3, seed: seed), Float(0.7)) }
    .drawn(["n": 7], seed: 21)
  Family("random, a matrix") { sizes, seed in
    Call(Tensor.normal([sizes.rows, sizes.n], scale: 2, seed: seed), Float(1.5))
  }
  .drawn(["rows": 5, "n": 3], seed: 22)
  Family("random, a batch") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.rows, sizes.n], scale: 2, seed: seed), Float(0.25))
  }
  .drawn(["batch": 2, "rows": 3, "n": 5], seed: 23)
  Family("random, heads of a batch") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.heads, sizes.rows, sizes.n], seed: seed), Float(4))
  }
  .drawn(["batch": 3, "heads": 2, "rows": 7, "n": 5], seed: 24)
  Family("random, a long row") { sizes, seed in Call(Tensor.normal([sizes.n], scale: 3, seed: seed), Float(0.5)) }
    .drawn(["n": 127], seed: 25)

  Law("the weights of a row sum to 1") { (weights: DoubleTensor, _: DoubleTensor, _: Double) in
    .near(weights.sum(axis: -1), 1, "the sum of the row")
  }
  Law(
    "twice the scores at twice the temperature is the same choice",
    varying: { (scores: Tensor, temperature: Float) in Call(scores * 2, temperature * 2) }
  ) { (weights: DoubleTensor, other: DoubleTensor, _: Tensor, _: Float) in
    .near(other, weights, "with scores and temperature doubled, the weight")
  }
}
