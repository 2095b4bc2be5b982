import ExerciseAuthoring

/// One step of decoding in which neighbouring heads of queries share a head of keys and values.
func groupedDecode(
  queries: DoubleTensor, keys: DoubleTensor, values: DoubleTensor, lengths: [Int]
) -> DoubleTensor {
  let (batch, heads, d) = (queries.dim(0), queries.dim(1), queries.dim(2))
  let kvHeads = keys.dim(1)
  let grouped = stage("grouped queries", queries.reshaped([batch, kvHeads, heads / kvHeads, d]))
  let scores = stage("scores", matmul(grouped, keys.swappedAxes(-1, -2)) / Double(d).squareRoot())
  let ends = DoubleTensor(lengths.map(Double.init)).reshaped([batch, 1, 1, 1])
  let masked = stage("masked", which(DoubleTensor(0..<keys.dim(2)) .< ends, scores, -.infinity))
  let weights = stage("weights", softmax(masked, axis: -1))
  return matmul(weights, values).reshaped([batch, heads, values.dim(-1)])
}

let reference = Reference(groupedDecode) {
  Case("one head, one token", Tensor([[[1, 2]]]), Tensor([[[[3, 4]]]]), Tensor([[[[5, 6, 7]]]]), [1])
  Case(
    "four heads on two, one token", Tensor.zeros([1, 4, 1]), Tensor.zeros([1, 2, 1, 1]), Tensor([[[[10]], [[20]]]]),
    [1])
  Case(
    "as many key heads as heads", Tensor([[[1], [2], [3]]]), Tensor([[[[0], [1]], [[1], [0]], [[1], [-1]]]]),
    Tensor([[[[1], [2]], [[3], [4]], [[5], [6]]]]), [2])
  Case(
    "one key head for all", Tensor([[[1], [0], [-1]]]), Tensor([[[[2], [-2]]]]), Tensor([[[[1, 10], [2, 20]]]]), [2])
  Case(
    "a huge key behind the end", Tensor([[[1, 1], [2, 0]]]), Tensor([[[[1, 0], [0, 1], [1e6, 1e6]]]]),
    Tensor([[[[1], [2], [1e6]]]]), [2])
  Case(
    "places behind the end that were never written", Tensor([[[1], [-1]]]),
    Tensor([0, 1, Float.infinity, -Float.infinity]).reshaped([1, 1, 4, 1]), Tensor([[[[4], [8], [1000], [-1000]]]]), [2]
  )
  Case(
    "scores of a million", Tensor([[[1000], [-1000], [1000], [-1000]]]),
    Tensor([[[[1000], [-1000], [0]], [[10], [0], [-1000]]]]), Tensor([[[[1], [2], [3]], [[4], [5], [6]]]]), [3])
  Case(
    "everything seen is far below 0", Tensor([[[1e6], [1e6]]]), Tensor([[[[-1e6], [-1e6], [5]]]]),
    Tensor([[[[2], [4], [100]]]]), [2])
  Case(
    "scores between 80 and 200", Tensor([[[10], [10]]]), Tensor([[[[9], [20], [19.9], [12]]]]),
    Tensor([[[[1], [2], [4], [8]]]]), [4])
  Case(
    "scores a little apart, far below -80", Tensor([[[10], [10]]]), Tensor([[[[-9], [-20], [-9.1], [5]]]]),
    Tensor([[[[1], [2], [4], [8]]]]), [3])
  Case(
    "the same texts, of other lengths",
    calls: [
      Call(Tensor.zeros([1, 2, 1]), Tensor.zeros([1, 1, 3, 1]), Tensor([[[[3], [6], [12]]]]), [1]),
      Call(Tensor.zeros([1, 2, 1]), Tensor.zeros([1, 1, 3, 1]), Tensor([[[[3], [6], [12]]]]), [3]),
    ])
  Case(
    "as many heads as numbers of a value", Tensor.normal([2, 4, 3], scale: 2, seed: 2910),
    Tensor.normal([2, 2, 5, 3], seed: 2911), Tensor.normal([2, 2, 5, 4], seed: 2912), [5, 2])
  Case(
    "two texts, one of a single token", Tensor.zeros([2, 2, 1]), Tensor.zeros([2, 1, 3, 1]),
    Tensor([[[[3], [6], [9]]], [[[10], [20], [30]]]]), [1, 3])
  Case(
    "three of everything", Tensor.normal([3, 9, 3], scale: 2, seed: 2907), Tensor.normal([3, 3, 3, 3], seed: 2917),
    Tensor.normal([3, 3, 3, 3], seed: 2927), [3, 2, 1])
  Case(
    "two of everything", Tensor.normal([2, 4, 2], scale: 2, seed: 2906), Tensor.normal([2, 2, 2, 2], seed: 2916),
    Tensor.normal([2, 2, 2, 2], seed: 2926), [2, 2])
  Family("random, {heads} heads on {keyHeads}, lengths {lengths}") { sizes, seed in
    let lengths: [Int] = sizes.lengths
    return Call(
      Tensor.normal([lengths.count, sizes.heads, sizes.features], scale: 2, seed: seed),
      Tensor.normal([lengths.count, sizes.keyHeads, sizes.tokens, sizes.features], scale: 2, seed: seed + 100),
      Tensor.normal([lengths.count, sizes.keyHeads, sizes.tokens, sizes.values], seed: seed + 200), lengths)
  }
  .drawn(["heads": 6, "keyHeads": 2, "tokens": 5, "features": 7, "values": 11, "lengths": [5]], seed: 2901)
  .drawn(["heads": 6, "keyHeads": 3, "tokens": 7, "features": 5, "values": 11, "lengths": [4, 7]], seed: 2902)
  .drawn(["heads": 4, "keyHeads": 4, "tokens": 7, "features": 2, "values": 5, "lengths": [7, 1, 6]], seed: 2903)
  .drawn(["heads": 5, "keyHeads": 1, "tokens": 11, "features": 3, "values": 7, "lengths": [11, 6]], seed: 2904)
  .drawn(["heads": 15, "keyHeads": 3, "tokens": 5, "features": 7, "values": 11, "lengths": [5, 1]], seed: 2905)
  .drawn(
    ["heads": 2, "keyHeads": 1, "tokens": 127, "features": 5, "values": 7, "lengths": [101, 127, 11]], seed: 2908
  )
  .drawn(["heads": 10, "keyHeads": 5, "tokens": 13, "features": 1, "values": 7, "lengths": [9, 13, 1, 5]], seed: 2909)

  Law(
    "what is written behind the end of a text changes nothing",
    varying: { (queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) in
      let written = Tensor(0..<keys.dim(2)) .< Tensor(lengths).reshaped([lengths.count, 1, 1])
      let real = written.expandedDimensions(axis: -1)
      return Call(queries, which(real, keys, 77), which(real, values, -55), lengths)
    }
  ) { (result: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: Tensor, _: [Int]) in
    .near(other, result, "with other numbers behind the end, the output")
  }
  Law(
    "other keys and values in the first head change nothing for the last query, unless there is one head of keys",
    varying: { (queries: Tensor, keys: Tensor, values: Tensor, lengths: [Int]) in
      guard keys.dim(1) > 1 else { return Call(queries, keys, values, lengths) }
      return Call(
        queries, concatenated([keys[0..., 0..<1] * -2, keys[0..., 1...]], axis: 1),
        concatenated([values[0..., 0..<1] + 3, values[0..., 1...]], axis: 1), lengths)
    }
  ) { (result: DoubleTensor, other: DoubleTensor, queries: Tensor, _: Tensor, _: Tensor, _: [Int]) in
    let last = queries.dim(1) - 1..<queries.dim(1)
    return .near(
      other.sliced(axis: 1, last), result.sliced(axis: 1, last), "with another first head of keys, the last head")
  }
}
