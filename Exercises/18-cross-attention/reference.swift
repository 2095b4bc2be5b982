import ExerciseAuthoring

/// Attention of a decoder's tokens to an encoder's memory, whose padding nobody sees.
func crossAttention(
  tokens: DoubleTensor, memory: DoubleTensor, lengths: [Int], wq: DoubleTensor, wk: DoubleTensor, wv: DoubleTensor
) -> DoubleTensor {
  let queries = stage("queries", matmul(tokens, wq))
  let keys = stage("keys", matmul(memory, wk))
  let values = matmul(memory, wv)
  let scores = stage("scores", matmul(queries, keys.swappedAxes(-1, -2)) / Double(wk.dim(-1)).squareRoot())
  let ends = DoubleTensor(lengths.map(Double.init)).reshaped([lengths.count, 1, 1])
  let real = DoubleTensor(0..<memory.dim(1)) .< ends
  let weights = stage("weights", which(real, softmax(which(real, scores, -.infinity), axis: -1), 0))
  return matmul(weights, values)
}

let one = Tensor.eye(2)
let two = Tensor([[[1, 0], [0, 2]]])

let reference = Reference(crossAttention) {
  Case("one token, a memory of one", Tensor([[[1, 2]]]), Tensor([[[3, 4]]]), [1], one, one, one)
  Case("two tokens, a memory of three", two, Tensor([[[2, 0], [0, 1], [1, 1]]]), [3], one, one, one)
  Case("padding in the memory", two, Tensor([[[2, 0], [0, 1], [9, 9]]]), [2], one, one, one)
  Case("a token of zeros that is real", two, Tensor([[[0, 0], [2, 1], [9, 9]]]), [2], one, one, one)
  Case("an empty memory", two, Tensor([[[2, 0], [0, 1], [9, 9]]]), [0], one, one, one)
  Case("more tokens than the memory has", Tensor.normal([1, 5, 2], seed: 181), two, [1], one, one, one)
  Case(
    "a memory as long as the tokens", Tensor.normal([1, 3, 2], seed: 182), Tensor.normal([1, 3, 2], seed: 183), [2],
    one, one, one)
  Case("sentences, tokens, memory and widths alike", cube(184), cube(185), [2, 3, 1], square(1), square(2), square(3))
  Case(
    "as many sentences as tokens", Tensor.normal([2, 2, 3], seed: 186), Tensor.normal([2, 5, 3], seed: 187), [5, 1],
    square(4), square(5), square(6))
  Case("scores of a million", two * 1000, Tensor([[[1000, 0], [0, 1000], [2000, -1000]]]), [3], one, one, one)
  Case(
    "all scores far below -80", Tensor([[[-150, 0]]]), Tensor([[[1, 0], [1.01, 0], [0, 0]]]), [2], one, one, one)
  Case("a huge score in the padding", two, Tensor([[[-50, -50], [-60, -50], [1e4, 1e4]]]), [2], one, one, one)
  Case("weights that are decided against the padding", two, Tensor([[[-1e12, -1e12], [0, 0]]]), [1], one, one, one)
  Case(
    "one memory after another",
    calls: [
      Call(two, Tensor([[[2, 0], [0, 1], [1, 1]]]), [3], one, one, one),
      Call(two, Tensor([[[1, 0], [3, 1], [0, 2]]]), [3], one, one, one),
    ])
  Family("random, lengths {lengths}", inputs)
    .drawn(["tokens": 3, "memory": 5, "width": 7, "keys": 2, "values": 13, "lengths": [5, 2]], seed: 190)
    .drawn(["tokens": 5, "memory": 2, "width": 13, "keys": 11, "values": 1, "lengths": [2, 1, 0]], seed: 191)
    .drawn(["tokens": 2, "memory": 7, "width": 11, "keys": 1, "values": 2, "lengths": [7, 3, 1, 6, 2]], seed: 192)
    .drawn(["tokens": 3, "memory": 103, "width": 5, "keys": 2, "values": 11, "lengths": [101, 17]], seed: 193)
    .drawn(["tokens": 5, "memory": 7, "width": 3, "keys": 2, "values": 11, "lengths": [4, 7]], seed: 194)
    .drawn(["tokens": 11, "memory": 3, "width": 5, "keys": 19, "values": 7, "lengths": [3, 1]], seed: 195)

  Law(
    "another filling of the memory changes nothing",
    varying: { (tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) in
      let real = Tensor(0..<memory.dim(1)) .< Tensor(lengths).reshaped([lengths.count, 1])
      return Call(tokens, which(real.expandedDimensions(axis: -1), memory, 7), lengths, wq, wk, wv)
    }
  ) {
    (result: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: [Int], _: Tensor, _: Tensor, _: Tensor) in
    .near(other, result, "with another filling, the result")
  }
  Law(
    "another first token changes only the first row",
    varying: { (tokens: Tensor, memory: Tensor, lengths: [Int], wq: Tensor, wk: Tensor, wv: Tensor) in
      let first = (Tensor(0..<tokens.dim(1)) .== 0).reshaped([tokens.dim(1), 1])
      return Call(which(first, tokens + 1, tokens), memory, lengths, wq, wk, wv)
    }
  ) {
    (result: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: [Int], _: Tensor, _: Tensor, _: Tensor) in
    let later = 1..<result.dim(1)
    return .near(other.sliced(axis: 1, later), result.sliced(axis: 1, later), "with another first token, the result")
  }
}

/// Returns tokens and a memory of a batch.
func inputs(_ sizes: Sizes, _ seed: Int) -> Call {
  let lengths: [Int] = sizes.lengths
  return Call(
    Tensor.normal([lengths.count, sizes.tokens, sizes.width], seed: seed),
    Tensor.normal([lengths.count, sizes.memory, sizes.width], seed: seed + 100), lengths,
    Tensor.normal([sizes.width, sizes.keys], scale: 1 / Float(sizes.width as Int).squareRoot(), seed: seed + 200),
    Tensor.normal([sizes.width, sizes.keys], scale: 1 / Float(sizes.width as Int).squareRoot(), seed: seed + 300),
    Tensor.normal([sizes.width, sizes.values], seed: seed + 400))
}

/// Returns a tensor of three by three by three.
func cube(_ seed: Int) -> Tensor { Tensor.normal([3, 3, 3], seed: seed) }

/// Returns a matrix of three by three.
func square(_ seed: Int) -> Tensor { Tensor.normal([3, 3], seed: 187 + seed) }
