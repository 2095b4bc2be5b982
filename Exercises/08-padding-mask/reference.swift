import ExerciseAuthoring

/// Masking, so that no query sees the padding of a shorter sequence; a row that sees nothing is zero.
func paddedWeights(scores: DoubleTensor, lengths: [Int]) -> DoubleTensor {
  let ends = DoubleTensor(lengths.map(Double.init)).reshaped([lengths.count, 1, 1])
  let real = stage("real", DoubleTensor(0..<scores.dim(-1)) .< ends)
  let masked = stage("masked", which(real, scores, -.infinity))
  return which(real, softmax(masked, axis: -1), 0)
}

/// What libraries write for -∞, and a score like any other here.
let least = -Float.greatestFiniteMagnitude

let reference = Reference(paddedWeights) {
  Case("one token", Tensor([[[4]]]), [1])
  Case("one token that is padding", Tensor([[[4]]]), [0])
  Case("no padding at all", Tensor([[[1, 2], [3, 4]]]), [2])
  Case("one real token", Tensor([[[1, 2, 3], [0, 0, 0]]]), [1])
  Case("equal scores", Tensor.zeros([2, 2, 3]), [2, 3])
  Case("an empty sequence in a batch", Tensor.zeros([3, 2, 2]), [2, 0, 1])
  Case("a huge score in the padding", Tensor([[[0, 1, 10_000], [-10_000, 2, 0]]]), [2])
  Case("real scores far below zero", Tensor([[[-5_000, -5_001, 0], [-1e30, 0, -1e30], [-200, -300, 100]]]), [2])
  Case("real scores below a mask of -10⁹", Tensor([[[-1e30, -2e30, 0], [-1e30, -1e30, -1e30]]]), [2])
  Case("real scores as low as a Float goes", Tensor([[[least, least, 0], [0, least, least]]]), [2])
  Case(
    "scores of a million", Tensor([[[1e6, -1e6, 1e6], [-1e6, 1e6, 0]], [[-1e6, 1e6, 1e6], [1e6, 1e6, -1e6]]]), [2, 1])
  Case("exponentials that overflow", Tensor([[[100, 101, 3], [90, 95, 99]]]), [3])
  Case("rows of very different height", Tensor([[[300, 301, 0], [-300, -301, 0], [0.5, 0, 7]]]), [2])
  Case("as many sentences as queries and keys", Tensor.normal([3, 3, 3], seed: 94), [1, 3, 2])
  Family("random, lengths {lengths}") { sizes, seed in
    let lengths: [Int] = sizes.lengths
    return Call(Tensor.normal([lengths.count, sizes.queries, sizes.keys], scale: 2, seed: seed), lengths)
  }
  .drawn(["queries": 3, "keys": 5, "lengths": [4, 2]], seed: 81)
  .drawn(["queries": 2, "keys": 7, "lengths": [7, 1, 5]], seed: 82)
  .drawn(["queries": 2, "keys": 3, "lengths": [3, 0, 1, 2, 3]], seed: 83)
  .drawn(["queries": 5, "keys": 11, "lengths": [0, 11, 6]], seed: 85)
  .drawn(["queries": 2, "keys": 3, "lengths": [1, 2, 3, 0, 3, 2, 1]], seed: 88)
  .drawn(["queries": 11, "keys": 5, "lengths": [1, 4, 2]], seed: 89)
  .drawn(["queries": 13, "keys": 7, "lengths": [6, 3]], seed: 90)
  .drawn(["queries": 5, "keys": 109, "lengths": [103, 1, 109]], seed: 93)

  Law("the weights of a row sum to 1, or to 0 if its sequence is empty") {
    (weights: DoubleTensor, _: DoubleTensor, lengths: [Int]) in
    let sums = DoubleTensor(lengths.map { $0 == 0 ? 0 : 1 }).reshaped([lengths.count, 1])
    return .near(weights.sum(axis: -1), sums, "the sum of the row")
  }
  Law(
    "another filling changes nothing",
    varying: { (scores: Tensor, lengths: [Int]) in
      let real = Tensor(0..<scores.dim(-1)) .< Tensor(lengths).reshaped([lengths.count, 1, 1])
      return Call(which(real, scores, 77), lengths)
    }
  ) { (weights: DoubleTensor, other: DoubleTensor, _: Tensor, _: [Int]) in
    .near(other, weights, "with another filling, the weight")
  }
}
