import ExerciseAuthoring

/// Masking, so that no query sees a later key; the last query stands at the last key.
func causalWeights(scores: DoubleTensor) -> DoubleTensor {
  let (queries, keys) = (scores.dim(-2), scores.dim(-1))
  let allowed = stage("allowed", DoubleTensor.tri(queries, m: keys, k: keys - queries))
  let masked = stage("masked", which(allowed, scores, -.infinity))
  return softmax(masked, axis: -1)
}

/// What libraries write for -∞, and a score like any other here.
let least = -Float.greatestFiniteMagnitude

let reference = Reference(causalWeights) {
  Case("one token", Tensor([[5]]))
  Case("two tokens", Tensor([[1, 2], [3, 4]]))
  Case("equal scores", Tensor.zeros([3, 3]))
  Case("a huge score in the future", Tensor([[0, 10_000, 0], [1, 2, 10_000], [0, 0, 0]]))
  Case("hugely negative scores", Tensor([[-10_000, 0], [-10_000, -10_002]]))
  Case("scores of a million on either side", Tensor([[-1_000_000, 1_000_000], [1_000_000, -1_000_000]]))
  Case("a score far below any mask of a finite number", Tensor([[-1e30, 0, 3], [-1e30, -1e30, 7], [0, -1e30, 0]]))
  Case("the least finite score", Tensor([[least, 0, 3], [least, least, 7], [0, least, 0]]))
  Case("rows of very different height", Tensor([[1e6, 0, 0], [-1e6, -1e6 - 1, 0], [0.5, 0, -0.5]]))
  Case("one query, three keys", Tensor([[1, 2, 3]]))
  Case("two queries, five keys", Tensor([[1, 0, 2, 9, 9], [0, 1, 0, 1, 9]]))
  Family("as many keys as queries", scores).drawn(["queries": 5, "keys": 5], seed: 71)
  Family("a square of {keys}", scores).drawn(["queries": 31, "keys": 31], seed: 76)
  Family("random, {queries} by {keys}", scores)
    .drawn(["queries": 3, "keys": 7], seed: 72)
    .drawn(["queries": 2, "keys": 11], seed: 73)
    .drawn(["queries": 7, "keys": 101], seed: 77)
    .drawn(["queries": 101, "keys": 103], seed: 80)
  Family("decisive scores of {height}") { sizes, seed in
    Call(Tensor.normal([sizes.queries, sizes.keys], scale: Float(sizes.height as Int), seed: seed))
  }
  .drawn(["queries": 5, "keys": 7, "height": 100], seed: 78)
  .drawn(["queries": 3, "keys": 5, "height": 1_000_000], seed: 79)
  Family("a batch") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.queries, sizes.keys], scale: 2, seed: seed))
  }
  .drawn(["batch": 2, "queries": 3, "keys": 5], seed: 74)
  Family("heads of a batch") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.heads, sizes.queries, sizes.keys], scale: 2, seed: seed))
  }
  .drawn(["batch": 3, "heads": 2, "queries": 5, "keys": 7], seed: 75)

  Law("the weights of a row sum to 1") { (weights: DoubleTensor, _: DoubleTensor) in
    .near(weights.sum(axis: -1), 1, "the sum of the row")
  }
  Law("a later key has the weight 0") { (weights: DoubleTensor, _: DoubleTensor) in
    let (queries, keys) = (weights.dim(-2), weights.dim(-1))
    return .near(weights * (1 - DoubleTensor.tri(queries, m: keys, k: keys - queries)), 0, "the weight of a later key")
  }
  Law(
    "another score for the last key changes only the last row",
    varying: { (scores: Tensor) in
      let last = Tensor(0..<scores.dim(-1)) .== Float(scores.dim(-1) - 1)
      return Call(which(last, 7, scores))
    }
  ) { (weights: DoubleTensor, other: DoubleTensor, _: Tensor) in
    let earlier = 0..<weights.dim(-2) - 1
    return .near(
      other.sliced(axis: -2, earlier), weights.sliced(axis: -2, earlier), "with another last key, the weight")
  }
  Law("a number added to all scores changes nothing", varying: { (scores: Tensor) in Call(scores + 0.5) }) {
    (weights: DoubleTensor, other: DoubleTensor, scores: Tensor) in
    // Where scores are so high that 0.5 is lost in rounding, nothing is to be said.
    scores.abs().max().item() > 1000 ? .holds : .near(other, weights, "with 0.5 added, the weight")
  }
}

/// Returns scores of one sequence.
func scores(_ sizes: Sizes, _ seed: Int) -> Call {
  Call(Tensor.normal([sizes.queries, sizes.keys], scale: 2, seed: seed))
}
