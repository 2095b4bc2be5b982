import ExerciseAuthoring

/// Attention of new tokens to those of a cache and, up to themselves, to each other.
func decode(
  queries: DoubleTensor, keys: DoubleTensor, values: DoubleTensor, cache: [DoubleTensor]
) -> (DoubleTensor, [DoubleTensor]) {
  let allKeys = stage("cached keys", concatenated([cache[0], keys], axis: 1))
  let allValues = stage("cached values", concatenated([cache[1], values], axis: 1))
  let products = matmul(queries, allKeys.swappedAxes(-1, -2))
  let scores = stage("scores", products / Double(queries.dim(-1)).squareRoot())
  let (past, new) = (cache[0].dim(1), queries.dim(1))
  let masked = stage("masked", which(DoubleTensor.tri(new, m: past + new, k: past), scores, -.infinity))
  let weights = stage("weights", softmax(masked, axis: -1))
  return (matmul(weights, allValues), [allKeys, allValues])
}

/// A cache without a token.
func empty(heads: Int, features: Int, values: Int) -> [Tensor] {
  [Tensor.zeros([heads, 0, features]), Tensor.zeros([heads, 0, values])]
}

/// The inputs of a call: new tokens of a seed, and a cache.
func tokens(_ count: Int, heads: Int, features: Int, values: Int, seed: Int) -> [Tensor] {
  [
    Tensor.normal([heads, count, features], scale: 2, seed: seed),
    Tensor.normal([heads, count, features], scale: 2, seed: seed + 100),
    Tensor.normal([heads, count, values], seed: seed + 200),
  ]
}

let reference = Reference(decode) {
  Case(
    "one token, and nothing before it", Tensor([[[1, 2]]]), Tensor([[[3, 4]]]), Tensor([[[5, 6, 7]]]),
    empty(heads: 1, features: 2, values: 3))
  Case(
    "one token behind another", Tensor([[[1]]]), Tensor([[[0]]]), Tensor([[[2]]]), [Tensor([[[0]]]), Tensor([[[6]]])])
  Case(
    "a prompt of three tokens, all scores equal", Tensor.zeros([1, 3, 2]), Tensor([[[1, 2], [3, 4], [5, 6]]]),
    Tensor([[[1], [10], [100]]]), empty(heads: 1, features: 2, values: 1))
  Case(
    "two tokens behind two, all scores equal", Tensor.zeros([1, 2, 2]), Tensor([[[1, 2], [3, 4]]]),
    Tensor([[[100], [1000]]]), [Tensor([[[5, 6], [7, 8]]]), Tensor([[[1], [10]]])])
  Case(
    "scores of a million", Tensor([[[1000, 0], [0, 1000]]]), Tensor([[[1000, 0], [0, -1000]]]),
    Tensor([[[1, 2], [3, 4]]]), [Tensor([[[10, 10], [-10, 0.1]]]), Tensor([[[5, 6], [7, 8]]])])
  Case(
    "the best match lies ahead", Tensor([[[0, 100], [100, 0]]]), Tensor([[[100, 0], [0, 100]]]),
    Tensor([[[1, 0], [0, 1]]]), [Tensor([[[1, 1]]]), Tensor([[[0.5, 0.5]]])])
  Case(
    "everything seen is far below 0", Tensor([[[-1e6], [-1e6]]]), Tensor([[[1e6], [1]]]), Tensor([[[8], [100]]]),
    [Tensor([[[1e6]]]), Tensor([[[4]]])])
  Case(
    "another text between two calls of one",
    calls: [
      Call(Tensor([[[1]]]), Tensor([[[0]]]), Tensor([[[2]]]), [Tensor([[[0]]]), Tensor([[[6]]])]),
      Call(Tensor([[[1]]]), Tensor([[[1]]]), Tensor([[[9]]]), [Tensor([[[2]]]), Tensor([[[30]]])]),
      Call(Tensor([[[1]]]), Tensor([[[0]]]), Tensor([[[10]]]), [Tensor([[[0], [0]]]), Tensor([[[6], [2]]])]),
    ])
  Case(
    "three of everything",
    calls: [
      {
        let new = tokens(3, heads: 3, features: 3, values: 3, seed: 2815)
        let old = tokens(3, heads: 3, features: 3, values: 3, seed: 2816)
        return Call(new[0], new[1], new[2], [old[1], old[2]])
      }()
    ])
  Case(
    "five calls of one text",
    calls: [3, 1, 1, 2, 1].enumerated().map { place, count in
      let new = tokens(count, heads: 2, features: 3, values: 5, seed: 2800 + place)
      return place == 0
        ? Call(new[0], new[1], new[2], empty(heads: 2, features: 3, values: 5))
        : Call(new[0], new[1], new[2], Handed(1))
    })
  Family("random, {new} new behind {past}") { sizes, seed in
    let (heads, past, features, values) = (
      sizes.heads as Int, sizes.past as Int, sizes.features as Int, sizes.values as Int
    )
    let new = tokens(sizes.new, heads: heads, features: features, values: values, seed: seed)
    let old = tokens(past, heads: heads, features: features, values: values, seed: seed + 300)
    return Call(new[0], new[1], new[2], [old[1], old[2]])
  }
  .drawn(["new": 1, "past": 5, "heads": 2, "features": 3, "values": 7], seed: 2811)
  .drawn(["new": 2, "past": 3, "heads": 1, "features": 5, "values": 7], seed: 2812)
  .drawn(["new": 3, "past": 2, "heads": 5, "features": 7, "values": 1], seed: 2813)
  .drawn(["new": 5, "past": 1, "heads": 3, "features": 2, "values": 11], seed: 2814)
  .drawn(["new": 1, "past": 127, "heads": 2, "features": 5, "values": 3], seed: 2816)
  .drawn(["new": 7, "past": 101, "heads": 1, "features": 3, "values": 2], seed: 2817)
  .drawn(["new": 19, "past": 2, "heads": 1, "features": 3, "values": 5], seed: 2819)
  .drawn(["new": 1, "past": 1, "heads": 7, "features": 13, "values": 5], seed: 2818)
  Family("a text of {calls} tokens, one a call") { sizes, seed in
    (0..<sizes.calls).map { (place: Int) -> Call in
      let new = tokens(1, heads: sizes.heads, features: sizes.features, values: sizes.values, seed: seed + place)
      return place == 0
        ? Call(new[0], new[1], new[2], empty(heads: sizes.heads, features: sizes.features, values: sizes.values))
        : Call(new[0], new[1], new[2], Handed(1))
    }
  }
  .drawn(["calls": 7, "heads": 3, "features": 5, "values": 2], seed: 2831)

  Law(
    "what a later new token says changes nothing for an earlier one",
    varying: { (queries: Tensor, keys: Tensor, values: Tensor, cache: [Tensor]) in
      let last = queries.dim(1) - 1
      return Call(
        queries, concatenated([keys[0..., 0..<last], keys[0..., last...] * -3 + 1], axis: 1),
        concatenated([values[0..., 0..<last], values[0..., last...] + 5], axis: 1), cache)
    }
  ) {
    (
      result: (DoubleTensor, [DoubleTensor]), other: (DoubleTensor, [DoubleTensor]), queries: Tensor, _: Tensor,
      _: Tensor, _: [Tensor]
    ) in
    let earlier = 0..<queries.dim(1) - 1
    return .near(
      other.0.sliced(axis: 1, earlier), result.0.sliced(axis: 1, earlier), "with another last token, the output")
  }
  Law("the cache holds the old tokens, then the new ones") {
    (result: (DoubleTensor, [DoubleTensor]), _: Tensor, keys: DoubleTensor, values: DoubleTensor, cache: [DoubleTensor])
    in
    guard result.1.count == 2 else { return .broken("the cache holds \(result.1.count) tensors instead of 2") }
    let held = LawFinding.near(result.1[0], concatenated([cache[0], keys], axis: 1), "the cached keys")
    guard case .holds = held else { return held }
    return .near(result.1[1], concatenated([cache[1], values], axis: 1), "the cached values")
  }
}
