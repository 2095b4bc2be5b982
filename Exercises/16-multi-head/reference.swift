import ExerciseAuthoring

/// Attention with several heads: project, split, attend, merge, project.
func multiHead(
  x: DoubleTensor, wq: DoubleTensor, wk: DoubleTensor, wv: DoubleTensor, wo: DoubleTensor, heads: Int
) -> DoubleTensor {
  func split(_ y: DoubleTensor) -> DoubleTensor {
    y.reshaped(Array(y.shape.dropLast()) + [heads, y.dim(-1) / heads]).swappedAxes(-2, -3)
  }
  let queries = stage("queries", split(matmul(x, wq)))
  let keys = split(matmul(x, wk))
  let values = split(matmul(x, wv))
  let scores = stage("scores", matmul(queries, keys.swappedAxes(-1, -2)) / Double(keys.dim(-1)).squareRoot())
  let weights = stage("weights", softmax(scores, axis: -1))
  let found = stage("found", matmul(weights, values).swappedAxes(-2, -3))
  return matmul(found.reshaped(Array(x.shape.dropLast()) + [wv.dim(-1)]), wo)
}

let four = Tensor.eye(4)

let reference = Reference(multiHead) {
  Case("one token", Tensor([[1, 2, 3, 4]]), four, four, four, four, 2)
  Case("one head", Tensor([[1, 0, 2, 0], [0, 1, 0, 2]]), four, four, four, four, 1)
  Case(
    "two heads, nothing projected", Tensor([[1, 0, 2, 0], [0, 1, 0, 2], [1, 1, 0, 0]]), four, four, four, four, 2)
  Case("one feature for each head", Tensor([[1, 0, 2, 0], [0, 1, 0, 2]]), four, four, four, four, 4)
  Case("as many tokens as features", Tensor.normal([4, 4], seed: 160), four, four * 2, four, Tensor.tri(4), 2)
  Case("identical tokens", Tensor.ones([3, 4]), four, four, four, Tensor.tri(4), 2)
  Case(
    "scores of a thousand", Tensor([[60, 0, 0, 60], [0, 60, 60, 0], [45, 45, 45, 45]]), four, four, four, four, 2)
  Case(
    "heads that differ in height", Tensor([[100, 0, 0.1, 0], [0, 100, 0, 0.1]]), four, four, four, Tensor.tri(4), 2)
  Case(
    "all scores far below -80", Tensor([[1, 0], [1, 1]]), Tensor([[-100], [0]]), Tensor([[1], [0.01]]),
    Tensor([[1], [3]]), Tensor([[1, 2]]), 1)
  Case(
    "as many tokens as keys of a head", Tensor.normal([3, 5], seed: 175), Tensor.normal([5, 6], seed: 176),
    Tensor.normal([5, 6], seed: 177), Tensor.normal([5, 4], seed: 178), Tensor.normal([4, 7], seed: 179), 2)
  Case("squares throughout", Tensor.normal([6, 6], seed: 161), square(1), square(2), square(3), square(4), 3)
  Case(
    "one text after another",
    calls: [
      Call(Tensor.normal([3, 4], seed: 173), four, four, four, Tensor.tri(4), 2),
      Call(Tensor.normal([3, 4], seed: 174), four, four, four, Tensor.tri(4), 2),
    ])
  Family("random, {heads} heads, {tokens} tokens") { sizes, seed in
    call([sizes.tokens, sizes.features], sizes, seed)
  }
  .drawn(["tokens": 3, "features": 5, "heads": 2, "keys": 7, "values": 11, "out": 13], seed: 162)
  .drawn(["tokens": 5, "features": 7, "heads": 3, "keys": 2, "values": 1, "out": 11], seed: 163)
  .drawn(["tokens": 7, "features": 3, "heads": 5, "keys": 3, "values": 2, "out": 2], seed: 164)
  .drawn(["tokens": 101, "features": 3, "heads": 2, "keys": 5, "values": 1, "out": 5], seed: 165)
  Family("a batch of {batch}") { sizes, seed in
    call([sizes.batch, sizes.tokens, sizes.features], sizes, seed)
  }
  .drawn(["batch": 3, "tokens": 5, "features": 2, "heads": 2, "keys": 3, "values": 5, "out": 7], seed: 166)
  .drawn(["batch": 2, "tokens": 3, "features": 5, "heads": 3, "keys": 1, "values": 2, "out": 3], seed: 167)
  Family("batches of batches") { sizes, seed in
    call([sizes.outer, sizes.batch, sizes.tokens, sizes.features], sizes, seed)
  }
  .drawn(["outer": 2, "batch": 3, "tokens": 5, "features": 7, "heads": 2, "keys": 3, "values": 2, "out": 3], seed: 168)

  Law(
    "tokens in another order give the same rows in that order",
    varying: { (x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) in
      Call(turned(x, axis: -2), wq, wk, wv, wo, heads)
    }
  ) { (result: Tensor, other: Tensor, _: Tensor, _: Tensor, _: Tensor, _: Tensor, _: Tensor, _: Int) in
    .near(DoubleTensor(turned(other, axis: -2)), DoubleTensor(result), "with the tokens in reverse, the result")
  }
  Law(
    "twice W_O, twice the result",
    varying: { (x: Tensor, wq: Tensor, wk: Tensor, wv: Tensor, wo: Tensor, heads: Int) in
      Call(x, wq, wk, wv, wo * 2, heads)
    }
  ) {
    (result: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: Tensor, _: Tensor, _: Tensor, _: Int) in
    .near(other, result * 2, "with twice W_O, the result")
  }
}

/// Returns tokens of a shape, and matrices that keep their size.
func call(_ shape: [Int], _ sizes: Sizes, _ seed: Int) -> Call {
  let (heads, features): (Int, Int) = (sizes.heads, sizes.features)
  func matrix(_ rows: Int, _ columns: Int, _ place: Int) -> Tensor {
    Tensor.normal([rows, columns], scale: 1 / Float(rows).squareRoot(), seed: seed + 100 * place)
  }
  return Call(
    Tensor.normal(shape, scale: 2, seed: seed), matrix(features, heads * sizes.keys, 1),
    matrix(features, heads * sizes.keys, 2),
    matrix(features, heads * sizes.values, 3), matrix(heads * sizes.values, sizes.out, 4), heads)
}

/// Returns a matrix of six by six.
func square(_ seed: Int) -> Tensor { Tensor.normal([6, 6], scale: 0.4, seed: 169 + seed) }

/// Returns the places of an axis from the last to the first.
func turned(_ x: Tensor, axis: Int) -> Tensor {
  x.take(Tensor(Array((0..<x.dim(axis)).reversed())), axis: axis)
}
