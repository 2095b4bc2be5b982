import ExerciseAuthoring

/// Entropy: over how many keys a row of weights spreads.
func rowEntropy(weights: DoubleTensor) -> DoubleTensor {
  // A weight of 0 adds nothing: 0 · log 1.
  let logarithms = stage("logarithms", log(which(weights .== 0, 1, weights)))
  let terms = stage("terms", -(weights * logarithms))
  return terms.sum(axis: -1)
}

let reference = Reference(rowEntropy) {
  Case("one key", Tensor([[1]]))
  Case("all on one key", Tensor([[0, 1, 0]]))
  Case("evenly on two keys", Tensor([[0.5, 0.5]]))
  Case("a single row", Tensor([0.5, 0.25, 0.25]))
  Case("rows with zeros", Tensor([[0.5, 0.5, 0], [1, 0, 0], [0, 0.25, 0.75]]))
  Case("evenly on seven keys", Tensor.full([2, 7], values: 1 / 7))
  Case("evenly on 4099 keys", Tensor.full([1, 4099], values: 1 / 4099))
  Case("one of 101 keys, hardly less than all", Tensor((0..<101).map { $0 == 77 ? 0.9 : 0.001 }))
  Case("half of 128 keys masked", Tensor((0..<128).map { $0 % 2 == 0 ? 0 : 1 / 64 }))
  Case("as many rows as keys", Tensor([[1, 0, 0], [0.5, 0.5, 0], [0.25, 0.25, 0.5]]))
  Case("as many sentences as rows", Tensor([[[1, 0], [0.5, 0.5]], [[0.25, 0.75], [1, 0]]]))
  Case("rows of very different spread", Tensor([[0.25, 0.25, 0.25, 0.25], [1, 0, 0, 0], [0.999, 0.001, 0, 0]]))
  Case("a row that sees nothing", Tensor([[0, 0, 0], [0.5, 0, 0.5]]))
  Case("a tiny weight", Tensor([[1e-30, 1]]))
  Case("one key, and 100 with a ten-millionth each", Tensor((0..<101).map { $0 == 3 ? 0.99999 : 1e-7 }))
  Case("one key, and 1008 with a billionth each", Tensor((0..<1009).map { $0 == 3 ? 0.999999 : 1e-9 }))
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
  Law(
    "a key that nobody looks at changes nothing",
    varying: { (weights: Tensor) in
      Call(concatenated([weights, weights.sum(axis: -1, keepDims: true) * 0], axis: -1))
    }
  ) { (entropy: DoubleTensor, longer: DoubleTensor, _: Tensor) in
    .near(longer, entropy, "with one more key of weight 0, the entropy")
  }
}

/// Returns weights that softmax has made.
func weights(_ shape: [Int], scale: Float = 2, seed: Int) -> Call {
  Call(softmax(Tensor.normal(shape, scale: scale, seed: seed), axis: -1))
}
