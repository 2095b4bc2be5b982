import ExerciseAuthoring

/// Perplexities of buckets of places, as multiples of the first.
func lengthTest(losses: DoubleTensor, lengths: [Int], trainedLength: Int) -> DoubleTensor {
  let (texts, n) = (losses.dim(0), losses.dim(1))
  let ends = DoubleTensor(lengths.map(Double.init)).reshaped([texts, 1])
  let isToken = stage("tokens", DoubleTensor(0..<n) .< ends)
  let totals = stage("totals", which(isToken, losses, 0).sum(axis: 0))
  let counts = stage("counts", isToken.sum(axis: 0))
  let means = stacked(
    stride(from: 0, to: n, by: trainedLength).map { start in
      let places = start..<min(start + trainedLength, n)
      return totals.sliced(axis: 0, places).sum() / counts.sliced(axis: 0, places).sum()
    })
  return exp(stage("means", means) - means.sliced(axis: 0, 0..<1))
}

/// Losses of texts, with something else behind the end of each.
func table(_ lengths: [Int], places: Int, behind: Float, seed: Int) -> Tensor {
  let losses = Tensor.uniform([lengths.count, places], seed: seed) * 3 + Tensor(0..<places) * (2 / Float(places))
  return which(Tensor(0..<places) .< Tensor(lengths).reshaped([lengths.count, 1]), losses, behind)
}

let reference = Reference(lengthTest) {
  Case("one token", Tensor([[2]]), [1], 1)
  Case("one bucket", Tensor([[1, 2, 3]]), [3], 5)
  Case("five tokens in buckets of two", Tensor([[1, 1, 2, 2, 3]]), [5], 2)
  Case("a bucket for each token", Tensor([[0.5, 0, 1]]), [3], 1)
  Case("a loss that falls", Tensor([[4, 2, 1, 0]]), [4], 2)
  Case("a long text and a short one", Tensor([[1, 1, 1, 1], [3, 9, 9, 9]]), [4, 1], 2)
  Case("NaN behind the end", Tensor([[1, 2, 3, 4], [2, Float.nan, Float.nan, Float.nan]]), [4, 1], 2)
  Case("a text without a token", Tensor([[7, 7], [1, 2]]), [0, 2], 1)
  Case("losses that differ within a bucket", Tensor([[0, 8, 1, 1]]), [4], 2)
  Case("buckets that fit, and texts that end at their edges", Tensor([[1, 2, 3, 4], [5, 6, 0, 0]]), [4, 2], 2)
  Case("as many texts as places", Tensor([[1, 2, 4], [0, 3, 2], [5, 1, 1]]), [3, 3, 2], 1)
  Case("a far place is worse by e⁸⁵", Tensor([[1, 86]]), [2], 1)
  Case(
    "the same losses, with one thing changed at a time",
    calls: [
      Call(Tensor([[1, 2, 4, 3], [2, 7, 1, 5]]), [4, 3], 2), Call(Tensor([[1, 2, 4, 3], [2, 7, 1, 5]]), [4, 1], 2),
      Call(Tensor([[1, 2, 4, 3], [2, 7, 1, 5]]), [4, 3], 1),
    ])
  Case(
    "nineteen texts", Tensor.uniform([19, 3], seed: 2713) * 4,
    Array(repeating: 3, count: 10) + [1, 2, 3, 1, 2, 3, 1, 2, 3], 1)
  Case("losses of thousands", Tensor([[5000, 5001, 5002, 4999]]), [4], 1)
  Family("random, lengths {lengths} and buckets of {trained}") { sizes, seed in
    let lengths: [Int] = sizes.lengths
    return Call(table(lengths, places: lengths.max() ?? 1, behind: 9, seed: seed), lengths, sizes.trained as Int)
  }
  .drawn(["lengths": [7], "trained": 3], seed: 2701)
  .drawn(["lengths": [11, 5], "trained": 2], seed: 2702)
  .drawn(["lengths": [3, 13, 8], "trained": 5], seed: 2703)
  .drawn(["lengths": [6, 6, 6], "trained": 3], seed: 2704)
  .drawn(["lengths": [256, 131, 17], "trained": 32], seed: 2706)
  .drawn(["lengths": [4, 1, 0, 17, 2], "trained": 7], seed: 2707)
  Family("random with NaN behind the end, lengths {lengths} and buckets of {trained}") { sizes, seed in
    let lengths: [Int] = sizes.lengths
    return Call(table(lengths, places: lengths.max() ?? 1, behind: .nan, seed: seed), lengths, sizes.trained as Int)
  }
  .drawn(["lengths": [5, 19], "trained": 11], seed: 2711)
  .drawn(["lengths": [101, 2, 53], "trained": 10], seed: 2712)

  Law("the first ratio is 1") { (ratios: DoubleTensor, _: Tensor, _: [Int], _: Int) in
    guard ratios.ndim == 1, ratios.size > 0 else { return .broken("the shape of the ratios is \(ratios.shape)") }
    return .near(ratios.sliced(axis: 0, 0..<1), 1, "the first ratio")
  }
  Law(
    "a loss that is a half greater everywhere has the same ratios",
    varying: { (losses: Tensor, lengths: [Int], trained: Int) in Call(losses + 0.5, lengths, trained) }
  ) { (ratios: DoubleTensor, other: DoubleTensor, _: Tensor, _: [Int], _: Int) in
    .near(other, ratios, "for losses a half greater, the ratio")
  }
  Law(
    "the same texts a second time change nothing",
    varying: { (losses: Tensor, lengths: [Int], trained: Int) in
      Call(concatenated([losses, losses]), lengths + lengths, trained)
    }
  ) { (ratios: DoubleTensor, other: DoubleTensor, _: Tensor, _: [Int], _: Int) in
    .near(other, ratios, "for the texts twice, the ratio")
  }
}
