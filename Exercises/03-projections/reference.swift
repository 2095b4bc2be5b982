import ExerciseAuthoring

/// The projection of tokens to queries, keys and values.
func project(tokens: DoubleTensor, wq: DoubleTensor, wk: DoubleTensor, wv: DoubleTensor) -> DoubleTensor {
  let queries = stage("queries", matmul(tokens, wq))
  let keys = stage("keys", matmul(tokens, wk))
  let values = stage("values", matmul(tokens, wv))
  return stacked([queries, keys, values])
}

let two = Tensor([[1, 0], [0, 1]])

let uneven = Tensor([[1, 2, 0], [0, 3, 1], [4, 0, 1]])

let reference = Reference(project) {
  Case("one token, one feature", Tensor([[2]]), Tensor([[3]]), Tensor([[5]]), Tensor([[7]]))
  Case("one token", Tensor([[1, 2]]), two, two * 2, Tensor([[0, 1], [1, 0]]))
  Case(
    "identity tokens give the weights back", two, Tensor([[1, 2], [3, 4]]), Tensor([[5, 6], [7, 8]]),
    Tensor([[9, 10], [11, 12]]))
  Case("tokens of zeros", Tensor.zeros([3, 2]), two, two, two)
  Case(
    "one feature out", Tensor([[1, 2, 3]]), Tensor([[1], [0], [0]]), Tensor([[0], [1], [0]]), Tensor([[0], [0], [1]]))
  Case(
    "as many tokens as features, in and out", uneven, uneven * 2 + 1, uneven.T * 3,
    Tensor([[0, 1, 0], [0, 0, 1], [5, 0, 0]]))
  Case("two features in and out", Tensor([[1, 0]]), Tensor([[1, 2], [3, 4]]), Tensor([[0, 1], [0, 0]]), two)
  Case(
    "values that keys don't tell", Tensor([[1, 0], [0, 1]]), two, Tensor([[1, 1], [1, 1]]),
    Tensor([[1, -1], [-1, 1]]))
  Case(
    "huge numbers", Tensor([[10_000, -10_000], [1_000_000, 1]]), two * 100, two * -100, Tensor([[1, 1], [1, 1]]))
  Family("random, {tokens} tokens") { sizes, seed in
    Call(
      Tensor.normal([sizes.tokens, sizes.features], seed: seed),
      Tensor.normal([sizes.features, sizes.size], seed: seed + 100),
      Tensor.normal([sizes.features, sizes.size], seed: seed + 200),
      Tensor.normal([sizes.features, sizes.size], seed: seed + 300))
  }
  .drawn(["tokens": 3, "features": 5, "size": 2], seed: 31)
  .drawn(["tokens": 2, "features": 3, "size": 7], seed: 32)
  .drawn(["tokens": 7, "features": 2, "size": 3], seed: 33)
  .drawn(["tokens": 5, "features": 11, "size": 3], seed: 34)
  .drawn(["tokens": 13, "features": 7, "size": 5], seed: 35)
  .drawn(["tokens": 101, "features": 3, "size": 2], seed: 36)
  .drawn(["tokens": 2, "features": 103, "size": 5], seed: 37)

  Law(
    "twice the tokens, twice the projections",
    varying: { (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in Call(tokens * 2, wq, wk, wv) }
  ) { (projections: DoubleTensor, twice: DoubleTensor, _: Tensor, _: Tensor, _: Tensor, _: Tensor) in
    .near(twice, projections * 2, "for twice the tokens, the projection")
  }
  Law(
    "another last token changes no other token's projections",
    varying: { (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in
      let place = Tensor(0..<tokens.dim(0)).reshaped([tokens.dim(0), 1])
      return Call(which(place .== Float(tokens.dim(0) - 1), 7, tokens), wq, wk, wv)
    }
  ) { (projections: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: Tensor, _: Tensor) in
    let earlier = 0..<projections.dim(1) - 1
    return .near(
      other.sliced(axis: 1, earlier), projections.sliced(axis: 1, earlier), "with another last token, the projection")
  }
}
