import ExerciseAuthoring

/// Entropy: over how many keys a row of weights spreads.
func rowEntropy(weights: DoubleTensor) -> DoubleTensor {
  // A weight of 0 adds nothing: 0 · log 1.
  let terms = stage("terms", -(weights * log(which(weights .== 0, 1, weights))))
  return terms.sum(axis: -1)
}

let reference = Reference(rowEntropy) {
  Case("one key", Tensor([[1]]))
  Case("all on one key", Tensor([[0, 1, 0]]))
  Case("evenly on two keys", Tensor([[0.5, 0.5]]))
  Case("a single row", Tensor([0.5, 0.25, 0.25]))
  Case("rows with zeros", Tensor([[0.5, 0.5, 0], [1, 0, 0], [0, 0.25, 0.75]]))
  Case("evenly on seven keys", Tensor.full([2, 7], values: 1 / 7))
  Case("a row that sees nothing", Tensor([[0, 0, 0], [0.5, 0, 0.5]]))
  Case("a tiny weight", Tensor([[1e-30, 1]]))
  Family("random, {rows} by {keys}") { sizes, seed in weights([sizes.rows, sizes.keys], seed: seed) }
    .drawn(["rows": 3, "keys": 5], seed: 61)
    .drawn(["rows": 7, "keys": 2], seed: 62)
  Family("a batch") { sizes, seed in weights([sizes.batch, sizes.rows, sizes.keys], seed: seed) }
    .drawn(["batch": 2, "rows": 3, "keys": 5], seed: 63)
  Family("heads of a batch") { sizes, seed in
    weights([sizes.batch, sizes.heads, sizes.rows, sizes.keys], scale: 3, seed: seed)
  }
  .drawn(["batch": 2, "heads": 3, "rows": 7, "keys": 5], seed: 64)
  Family("causal rows") { sizes, seed in
    let scores = Tensor.normal([sizes.tokens, sizes.tokens], seed: seed)
    return Call(softmax(which(Tensor.tri(sizes.tokens), scores, -.infinity), axis: -1))
  }
  .drawn(["tokens": 5], seed: 65)

  Law("the entropy lies between 0 and log n") { (entropy: DoubleTensor, weights: DoubleTensor) in
    let most = DoubleTensor.full(entropy.shape, values: log(Double(weights.dim(-1))))
    return .near(entropy, minimum(maximum(entropy, DoubleTensor(0)), most), "the entropy")
  }
}

/// Returns weights that softmax has made.
func weights(_ shape: [Int], scale: Float = 2, seed: Int) -> Call {
  Call(softmax(Tensor.normal(shape, scale: scale, seed: seed), axis: -1))
}
