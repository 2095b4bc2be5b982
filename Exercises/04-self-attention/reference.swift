import ExerciseAuthoring

/// Attention of every token to every token, itself included, without the scale that the next exercise adds.
func selfAttention(tokens: DoubleTensor, wq: DoubleTensor, wk: DoubleTensor, wv: DoubleTensor) -> DoubleTensor {
  let queries = stage("queries", matmul(tokens, wq))
  let keys = stage("keys", matmul(tokens, wk))
  let values = stage("values", matmul(tokens, wv))
  let scores = stage("scores", matmul(queries, keys.T))
  let weights = stage("weights", softmax(scores, axis: -1))
  return matmul(weights, values)
}

let uneven = Tensor([[1, 2, 0], [0, 3, 1], [4, 0, 1]]) / 2
let one = Tensor([[1, 0], [0, 1]])

let reference = Reference(selfAttention) {
  Case("one token", Tensor([[1, 2]]), one, one, Tensor([[3, 0], [0, 5]]))
  Case("identical tokens", Tensor([[1, 2], [1, 2], [1, 2]]), one, one, one)
  Case("weights of zeros", Tensor([[1, 0], [0, 1], [4, 4]]), one * 0, one, one)
  Case("two tokens", Tensor([[1, 0], [0, 2]]), one, Tensor([[0, 1], [1, 0]]), Tensor([[1], [2]]))
  Case("huge scores", Tensor([[100, 0], [0, 100], [70, 70]]), one, one, Tensor([[1, 2, 3], [4, 5, 6]]))
  Case(
    "as many tokens as features, keys and values", uneven, Tensor([[0, 2, 0], [1, 0, 0], [0, 0, 3]]) / 2,
    Tensor([[0, 1, 0], [2, 0, 0], [0, 1, 1]]),
    uneven * 2)
  Case(
    "square values that aren't symmetric", Tensor([[1, 0], [0, 2], [1, 1]]), one, one * 2, Tensor([[1, 2], [3, 4]]))
  Case(
    "only the first token asks", Tensor([[1, 0], [0, 1], [0, 3]]), Tensor([[0, 1], [0, 0]]), one, Tensor([[1], [7]]))
  Case("negative scores", Tensor([[1, 2], [3, 1], [-1, 4]]), one, one * -1, one)
  Case(
    "scores of a million", Tensor([[1000, 1], [-1000, 2], [999, 3]]), Tensor([[1], [0]]), Tensor([[1], [0]]), one)
  Case(
    "all scores far below -80", Tensor([[1, 0], [1, 1]]), Tensor([[-100], [0]]), Tensor([[1], [0.01]]),
    Tensor([[1, 2], [3, 5]]))
  Case(
    "rows of very different height", Tensor([[40, 0], [0, 1], [-40, 1]]), Tensor([[1], [0]]), Tensor([[1], [1]]), one)
  Family("random, {tokens} tokens") { sizes, seed in
    let small = 1 / Float(sizes.features as Int).squareRoot()
    return Call(
      Tensor.normal([sizes.tokens, sizes.features], seed: seed),
      Tensor.normal([sizes.features, sizes.keys], scale: small, seed: seed + 100),
      Tensor.normal([sizes.features, sizes.keys], scale: small, seed: seed + 200),
      Tensor.normal([sizes.features, sizes.values], seed: seed + 300))
  }
  .drawn(["tokens": 3, "features": 5, "keys": 2, "values": 7], seed: 41)
  .drawn(["tokens": 5, "features": 3, "keys": 7, "values": 2], seed: 42)
  .drawn(["tokens": 7, "features": 2, "keys": 3, "values": 5], seed: 43)
  .drawn(["tokens": 2, "features": 11, "keys": 5, "values": 3], seed: 44)
  .drawn(["tokens": 11, "features": 7, "keys": 13, "values": 5], seed: 45)
  .drawn(["tokens": 101, "features": 3, "keys": 2, "values": 5], seed: 46)

  Law("the result lies between the least and the greatest value") {
    (result: DoubleTensor, tokens: DoubleTensor, _: DoubleTensor, _: DoubleTensor, wv: DoubleTensor) in
    let values = matmul(tokens, wv)
    let inside = minimum(maximum(result, values.min(axis: 0)), values.max(axis: 0))
    return .near(result, inside, "the result")
  }
  Law(
    "tokens in another order give the same rows in that order",
    varying: { (tokens: Tensor, wq: Tensor, wk: Tensor, wv: Tensor) in Call(turned(tokens), wq, wk, wv) }
  ) { (result: Tensor, other: Tensor, _: Tensor, _: Tensor, _: Tensor, _: Tensor) in
    .near(DoubleTensor(turned(other)), DoubleTensor(result), "with the tokens in reverse, the result")
  }
}

/// Returns the rows from the last to the first.
func turned(_ rows: Tensor) -> Tensor {
  rows.take(Tensor(Array((0..<rows.dim(0)).reversed())), axis: 0)
}
