import ExerciseAuthoring

/// A decoder's layer with its norms before its parts.
func decoderLayer(
  x: DoubleTensor, memory: DoubleTensor, own: [DoubleTensor], cross: [DoubleTensor], feedForward: [DoubleTensor]
) -> DoubleTensor {
  let asking = normed(x)
  let attended = stage("attended", x + attention(asking, to: asking, own, causal: true))
  let informed = stage("informed", attended + attention(normed(attended), to: memory, cross, causal: false))
  let hidden = maximum(matmul(normed(informed), feedForward[0]), DoubleTensor(0))
  return informed + matmul(hidden, feedForward[1])
}

/// Moves and stretches each token's features to mean 0 and variance 1, as the given function does.
func normed(_ x: DoubleTensor) -> DoubleTensor {
  let centred = x - x.mean(axis: -1, keepDims: true)
  return centred / sqrt(square(centred).mean(axis: -1, keepDims: true) + 1e-5)
}

/// Attention with the matrices W_Q, W_K, W_V and W_O, as the given function does.
func attention(
  _ tokens: DoubleTensor, to source: DoubleTensor, _ matrices: [DoubleTensor], causal: Bool
) -> DoubleTensor {
  let queries = matmul(tokens, matrices[0])
  let keys = matmul(source, matrices[1])
  let values = matmul(source, matrices[2])
  let scores = matmul(queries, keys.T) / Double(keys.dim(-1)).squareRoot()
  let masked =
    causal ? which(DoubleTensor.tri(tokens.dim(0), m: source.dim(0)), scores, -.infinity) : scores
  return matmul(matmul(softmax(masked, axis: -1), values), matrices[3])
}

let reference = Reference(decoderLayer) {
  Case(
    "one token, a memory of one", Tensor([[1, 0, 2]]), Tensor([[0, 1, -1]]), four(3, 3, 1), four(3, 3, 2), two(3, 5, 3))
  Case(
    "attention that adds nothing", Tensor([[1, 0, 2], [3, 1, 1]]), Tensor([[0, 1, -1]]), silent(3), silent(3),
    two(3, 5, 4))
  Case(
    "a feed-forward layer that adds nothing", Tensor.normal([2, 3], seed: 191), Tensor.normal([5, 3], seed: 192),
    four(3, 3, 5), four(3, 3, 6), [Tensor.zeros([3, 5]), Tensor.zeros([5, 3])])
  Case(
    "only self-attention", Tensor.normal([3, 5], seed: 193), Tensor.normal([2, 5], seed: 194),
    four(5, 2, 7), silent(5), [Tensor.zeros([5, 2]), Tensor.zeros([2, 5])])
  Case(
    "only cross-attention", Tensor.normal([3, 5], seed: 195), Tensor.normal([7, 5], seed: 196),
    silent(5), four(5, 2, 8), [Tensor.zeros([5, 2]), Tensor.zeros([2, 5])])
  Case(
    "tokens of very different size", Tensor([[100, -100, 50], [0.1, 0.2, -0.1], [1, 2, 3]]),
    Tensor.normal([2, 3], seed: 197),
    four(3, 2, 9), four(3, 2, 10), two(3, 7, 11))
  Case(
    "tokens whose features hardly differ", Tensor.normal([3, 5], scale: 0.003, seed: 204),
    Tensor.normal([2, 5], seed: 205),
    faint(four(5, 3, 21)), faint(four(5, 3, 23)), [two(5, 7, 22)[0], two(5, 7, 22)[1] * 0.01])
  Case(
    "a memory that isn't normed", Tensor.normal([3, 5], seed: 198), Tensor.normal([2, 5], scale: 10, seed: 199) + 3,
    four(5, 3, 12), four(5, 3, 13), two(5, 7, 14))
  Case(
    "great numbers between the two matrices", Tensor.normal([3, 5], seed: 202), Tensor.normal([2, 5], seed: 203),
    four(5, 2, 18), four(5, 2, 19), [two(5, 7, 20)[0] * 100, two(5, 7, 20)[1]])
  Case(
    "a memory as long as the tokens", Tensor.normal([4, 4], seed: 200), Tensor.normal([4, 4], seed: 201),
    four(4, 4, 15), four(4, 4, 16), two(4, 4, 17))
  Family("random, {tokens} tokens, a memory of {memory}") { sizes, seed in
    Call(
      Tensor.normal([sizes.tokens, sizes.width], scale: 2, seed: seed),
      Tensor.normal([sizes.memory, sizes.width], seed: seed + 50),
      four(sizes.width, sizes.keys, seed + 100), four(sizes.width, sizes.keys, seed + 200),
      two(sizes.width, sizes.hidden, seed + 300))
  }
  .drawn(["tokens": 3, "memory": 5, "width": 7, "keys": 2, "hidden": 11], seed: 210)
  .drawn(["tokens": 5, "memory": 2, "width": 3, "keys": 7, "hidden": 13], seed: 211)
  .drawn(["tokens": 7, "memory": 3, "width": 11, "keys": 5, "hidden": 2], seed: 212)
  .drawn(["tokens": 101, "memory": 103, "width": 5, "keys": 3, "hidden": 7], seed: 213)

  Law(
    "another last token changes only the last row",
    varying: { (x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) in
      let last = (Tensor(0..<x.dim(0)) .== Float(x.dim(0) - 1)).reshaped([x.dim(0), 1])
      return Call(which(last, x * 2 + Tensor(0..<x.dim(1)), x), memory, own, cross, feedForward)
    }
  ) { (result: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: [Tensor], _: [Tensor], _: [Tensor]) in
    let earlier = 0..<result.dim(0) - 1
    return .near(other.sliced(axis: 0, earlier), result.sliced(axis: 0, earlier), "with another last token, the result")
  }
  Law(
    "the memory in another order is the same memory",
    varying: { (x: Tensor, memory: Tensor, own: [Tensor], cross: [Tensor], feedForward: [Tensor]) in
      Call(x, memory.take(Tensor(Array((0..<memory.dim(0)).reversed())), axis: 0), own, cross, feedForward)
    }
  ) { (result: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: [Tensor], _: [Tensor], _: [Tensor]) in
    .near(other, result, "with the memory in reverse, the result")
  }
}

/// Returns W_Q, W_K, W_V and W_O.
func four(_ width: Int, _ keys: Int, _ seed: Int) -> [Tensor] {
  let scale = 1 / Float(width).squareRoot()
  return (0..<3).map { Tensor.normal([width, keys], scale: scale, seed: 1000 + 10 * seed + $0) }
    + [Tensor.normal([keys, width], scale: 1 / Float(keys).squareRoot(), seed: 1003 + 10 * seed)]
}

/// Returns the matrices of an attention that adds a thousandth of what it would.
func faint(_ matrices: [Tensor]) -> [Tensor] { matrices.prefix(2) + matrices.suffix(2).map { $0 * 0.03 } }

/// Returns matrices of an attention that adds nothing.
func silent(_ width: Int) -> [Tensor] { Array(repeating: Tensor.zeros([width, width]), count: 4) }

/// Returns W₁ and W₂.
func two(_ width: Int, _ hidden: Int, _ seed: Int) -> [Tensor] {
  [
    Tensor.normal([width, hidden], scale: 1 / Float(width).squareRoot(), seed: 5000 + seed),
    Tensor.normal([hidden, width], scale: 1 / Float(hidden).squareRoot(), seed: 6000 + seed),
  ]
}
