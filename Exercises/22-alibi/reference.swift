import ExerciseAuthoring

/// Returns 2^(-8h/H) for h = 1 … H. Each may be off by a few roundings of its exponent, which is 8 at most.
func geometric(_ heads: Int) -> [Double] {
  (1...heads).map { exp(-8 * Double($0) / Double(heads) * log(2.0)) }
}

/// The scores less slope times distance; the last query stands at the last key.
func alibi(scores: DoubleTensor) -> DoubleTensor {
  let (heads, queries, keys) = (scores.dim(-3), scores.dim(-2), scores.dim(-1))
  var power = 1
  while 2 * power <= heads { power *= 2 }
  let twice = geometric(2 * power)
  let regular = geometric(power) + (0..<heads - power).map { twice[2 * $0] }
  let slopes = stage("slopes", DoubleTensor(regular, [heads], terms: 20))
  let places = DoubleTensor(keys - queries..<keys).reshaped([queries, 1])
  let distances = stage("distances", abs(DoubleTensor(0..<keys) - places))
  let loss = stage("loss", slopes.reshaped([heads, 1, 1]) * distances)
  return scores - loss
}

let reference = Reference(alibi) {
  Case("one head, one query, one key", Tensor([[[3]]]))
  Case("one head, equal scores", Tensor.zeros([1, 3, 3]))
  Case("two heads", Tensor.zeros([2, 3, 3]))
  Case("three heads: not a power of two", Tensor.zeros([3, 2, 2]))
  Case("twelve heads", Tensor.zeros([12, 1, 2]))
  Case("seven heads of one new word", Tensor.ones([7, 1, 5]))
  Case("sixteen heads", Tensor.zeros([16, 2, 3]))
  Case("heads, queries and keys alike", Tensor.normal([4, 4, 4], seed: 221))
  Case("decisive scores", Tensor([1e6, -1e6, 100, -1e4, 1e4, -100], [2, 1, 3]))
  Case("a long text", Tensor.normal([2, 1, 128], seed: 222))
  Family("{heads} heads, {queries} by {keys}", scores)
    .drawn(["heads": 5, "queries": 3, "keys": 7], seed: 223)
    .drawn(["heads": 3, "queries": 5, "keys": 5], seed: 224)
    .drawn(["heads": 13, "queries": 2, "keys": 3], seed: 225)
    .drawn(["heads": 2, "queries": 7, "keys": 11], seed: 226)
  Family("a batch") { sizes, seed in
    Call(Tensor.normal([sizes.batch, sizes.heads, sizes.queries, sizes.keys], scale: 2, seed: seed))
  }
  .drawn(["batch": 2, "heads": 7, "queries": 3, "keys": 5], seed: 227)
  .drawn(["batch": 1, "heads": 11, "queries": 2, "keys": 7], seed: 228)
  Family("two axes before the heads") { sizes, seed in
    Call(Tensor.normal([sizes.pages, sizes.batch, sizes.heads, sizes.queries, sizes.keys], seed: seed))
  }
  .drawn(["pages": 3, "batch": 2, "heads": 5, "queries": 1, "keys": 2], seed: 229)

  Law(
    "the loss doesn't depend on the scores",
    varying: { (scores: Tensor) in Call(scores + 3) }
  ) { (result: DoubleTensor, raised: DoubleTensor, scores: Tensor) in
    let greatest = scores.asArray().map { abs($0) }.max() ?? 0
    guard greatest < 1e3 else { return .holds }
    return .near(raised - 3, result, "with every score raised by 3, the result less 3")
  }
  Law("the last query loses nothing at the last key") { (result: DoubleTensor, scores: Tensor) in
    guard result.shape == scores.shape else { return .broken("the shape is \(result.shape)") }
    let corner = result.sliced(axis: -2, result.dim(-2) - 1..<result.dim(-2))
    let last = corner.sliced(axis: -1, corner.dim(-1) - 1..<corner.dim(-1))
    let before = DoubleTensor(scores).sliced(axis: -2, result.dim(-2) - 1..<result.dim(-2))
      .sliced(axis: -1, corner.dim(-1) - 1..<corner.dim(-1))
    return .near(last, before, "the last score of the last query")
  }
}

/// Returns scores of one text.
func scores(_ sizes: Sizes, _ seed: Int) -> Call {
  Call(Tensor.normal([sizes.heads, sizes.queries, sizes.keys], scale: 2, seed: seed))
}
