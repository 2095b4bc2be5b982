import ExerciseAuthoring

/// Attention of a new token to the first tokens of a text and the newest, at their places in the cache.
func stream(
  query: DoubleTensor, key: DoubleTensor, value: DoubleTensor, cache: [DoubleTensor], sinks: Int, recent: Int,
  position: Int, frequencies: DoubleTensor
) -> (DoubleTensor, [DoubleTensor]) {
  let all = stage("keys", concatenated([cache[0], key], axis: 1))
  let keys = stage("kept", kept(all, sinks: sinks, recent: recent))
  let values = kept(concatenated([cache[1], value], axis: 1), sinks: sinks, recent: recent)
  let turned = stage("rotated keys", rotated(keys, from: 0, frequencies: frequencies))
  let asking = stage("rotated query", rotated(query, from: keys.dim(1) - 1, frequencies: frequencies))
  let scores = stage("scores", matmul(asking, turned.swappedAxes(-1, -2)) / Double(query.dim(-1)).squareRoot())
  return (matmul(softmax(scores, axis: -1), values), [keys, values])
}

/// Returns the entries of sinks and of the newest tokens.
func kept(_ entries: DoubleTensor, sinks: Int, recent: Int) -> DoubleTensor {
  let count = entries.dim(1)
  guard count > sinks + recent else { return entries }
  return concatenated(
    [entries.sliced(axis: 1, 0..<sinks), entries.sliced(axis: 1, count - recent..<count)], axis: 1)
}

/// Rotates pairs (i, i + d/2) of tokens that stand one behind the other, the first at the place `start`.
func rotated(_ x: DoubleTensor, from start: Int, frequencies: DoubleTensor) -> DoubleTensor {
  let half = frequencies.dim(0)
  let angles = DoubleTensor(start..<start + x.dim(1)).reshaped([x.dim(1), 1]) * frequencies
  let (first, second) = (x.sliced(axis: -1, 0..<half), x.sliced(axis: -1, half..<2 * half))
  return concatenated(
    [first * cos(angles) - second * sin(angles), second * cos(angles) + first * sin(angles)], axis: -1)
}

/// A cache of random entries.
func entries(_ count: Int, heads: Int, pairs: Int, values: Int, seed: Int) -> [Tensor] {
  [
    Tensor.normal([heads, count, 2 * pairs], scale: 2, seed: seed),
    Tensor.normal([heads, count, values], seed: seed + 100),
  ]
}

/// Frequencies that fall from 1 radian a token.
func falling(_ pairs: Int) -> Tensor { exp(Tensor(0..<pairs) * -0.7) }

/// A call with a random token.
func step(
  _ place: Int, _ cache: any Portable, heads: Int, pairs: Int, values: Int, sinks: Int, recent: Int, seed: Int
) -> Call {
  Call(
    Tensor.normal([heads, 1, 2 * pairs], scale: 2, seed: seed + 200),
    Tensor.normal([heads, 1, 2 * pairs], scale: 2, seed: seed + 300),
    Tensor.normal([heads, 1, values], seed: seed + 400),
    cache, sinks, recent, place, falling(pairs))
}

/// The sizes of fresh texts, and of fresh steps, whose cache has to fit into its room.
let texts: [String: ClosedRange<Int>] = [
  "tokens": 2...13, "sinks": 0...4, "recent": 1...5, "heads": 1...3, "values": 1...19,
]
let steps: [String: ClosedRange<Int>] = ["heads": 1...5, "values": 2...19]

let quarter = Tensor([Float.pi / 2])
let right = Tensor([[[1, 0]]])
let up = Tensor([[[0, 1]]])

let reference = Reference(stream) {
  Case(
    "the first token", right, up, Tensor([[[3, 5, 7]]]), [Tensor.zeros([1, 0, 2]), Tensor.zeros([1, 0, 3])], 2, 3, 0,
    quarter)
  Case(
    "no sinks, and no room", right, up, Tensor([[[0]]]), [Tensor([[[1, 0], [1, 0]]]), Tensor([[[0], [8]]])], 0, 2, 7,
    quarter)
  Case(
    "room for one more", up, right, Tensor([[[4]]]), [Tensor([[[1, 0], [0, 1]]]), Tensor([[[1], [2]]])], 1, 2, 2,
    quarter)
  Case(
    "a sink, and no room", up, right, Tensor([[[4]]]),
    [Tensor([[[3, 0], [0, 2], [1, 1]]]), Tensor([[[1], [2], [3]]])],
    1, 2, 91, quarter)
  Case(
    "the newest token alone", right * 3, up, Tensor([[[4, 9]]]), [Tensor([[[3, 0]]]), Tensor([[[1, 2]]])], 0, 1, 41,
    quarter)
  Case(
    "sinks and the newest token alone", right * 3, up, Tensor([[[9]]]),
    [Tensor([[[3, 0], [0, 3], [1, 1]]]), Tensor([[[1], [2], [3]]])], 2, 1, 3, quarter)
  Case(
    "fewer tokens than sinks", up * 2, right, Tensor([[[4]]]), [Tensor([[[1, 0]]]), Tensor([[[2]]])], 5, 2, 1, quarter)
  Case(
    "scores of a million", right * 1000, up * 1000, Tensor([[[4]]]),
    [Tensor([[[1000, 3], [-1000, 0], [10, -1000]]]), Tensor([[[1], [2], [3]]])], 1, 3, 3, Tensor([Float(0)]))
  Case(
    "heads of very different height", Tensor([[[1000, 0]], [[1, 0]]]), Tensor([[[0, 0]], [[0, 0]]]),
    Tensor([[[1]], [[2]]]),
    [Tensor([[[1, 0], [1.001, 0]], [[1, 0], [2, 0]]]), Tensor([[[3], [5]], [[7], [11]]])], 1, 2,
    2, Tensor([Float(0)]))
  Case(
    "all scores far below -80", Tensor([[[-150, 0]]]), Tensor([[[1.02, 0]]]), Tensor([[[1]]]),
    [Tensor([[[1, 0], [1.01, 0]]]), Tensor([[[3], [5]]])], 1, 2, 2, Tensor([Float(0)]))
  Case(
    "far in the text, and room", up, right, Tensor([[[4]]]), [Tensor([[[1, 0], [0, 1]]]), Tensor([[[1], [2]]])], 1, 3,
    40, quarter)
  Case(
    "another text between two calls of one",
    calls: [
      Call(right, up, Tensor([[[4]]]), [Tensor([[[1, 0]]]), Tensor([[[2]]])], 1, 2, 1, quarter),
      Call(right, right, Tensor([[[6]]]), [Tensor([[[0, 3], [2, 0]]]), Tensor([[[30], [20]]])], 1, 2, 2, quarter),
      Call(up, right, Tensor([[[8]]]), [Tensor([[[1, 0], [0, 1]]]), Tensor([[[2], [4]]])], 1, 2, 2, quarter),
    ])
  Case(
    "two of everything",
    calls: [
      step(
        2, entries(2, heads: 2, pairs: 1, values: 2, seed: 3063), heads: 2, pairs: 1, values: 2, sinks: 1, recent: 1,
        seed: 3063)
    ])
  Family("a text of {tokens} tokens, {sinks} sinks and {recent} recent") { sizes, seed in
    let (heads, pairs, values) = (sizes.heads as Int, sizes.pairs as Int, sizes.values as Int)
    return (0..<sizes.tokens).map { (place: Int) -> Call in
      step(
        place, place == 0 ? entries(0, heads: heads, pairs: pairs, values: values, seed: 1) : Handed(1), heads: heads,
        pairs: pairs, values: values, sinks: sizes.sinks, recent: sizes.recent, seed: seed + place)
    }
  }
  .drawn(["tokens": 11, "sinks": 2, "recent": 3, "heads": 1, "pairs": 2, "values": 5], seed: 3001)
  .drawn(["tokens": 7, "sinks": 0, "recent": 3, "heads": 2, "pairs": 1, "values": 3], seed: 3021)
  .drawn(["tokens": 5, "sinks": 3, "recent": 1, "heads": 3, "pairs": 3, "values": 2], seed: 3041)
  .fresh(texts)
  Family("random, {held} held of {sinks} sinks and {recent} recent, token {position}") { sizes, seed in
    let (heads, pairs, values) = (sizes.heads as Int, sizes.pairs as Int, sizes.values as Int)
    return step(
      sizes.position, entries(sizes.held, heads: heads, pairs: pairs, values: values, seed: seed), heads: heads,
      pairs: pairs, values: values, sinks: sizes.sinks, recent: sizes.recent, seed: seed)
  }
  .drawn(
    ["held": 7, "sinks": 2, "recent": 5, "position": 31, "heads": 3, "pairs": 1, "values": 11], seed: 3061
  )
  .drawn(["held": 3, "sinks": 1, "recent": 3, "position": 7, "heads": 2, "pairs": 11, "values": 5], seed: 3067)
  .drawn(["held": 5, "sinks": 1, "recent": 7, "position": 5, "heads": 2, "pairs": 3, "values": 11], seed: 3062)
  .drawn(["held": 127, "sinks": 4, "recent": 123, "position": 500, "heads": 3, "pairs": 1, "values": 5], seed: 3064)
  .drawn(["held": 3, "sinks": 3, "recent": 1, "position": 3, "heads": 5, "pairs": 2, "values": 7], seed: 3065)
  .drawn(["held": 13, "sinks": 0, "recent": 13, "position": 1009, "heads": 2, "pairs": 5, "values": 3], seed: 3066)
  .fresh(steps)

  Law(
    "where the token stands in the text changes nothing",
    varying: {
      (
        query: Tensor, key: Tensor, value: Tensor, cache: [Tensor], sinks: Int, recent: Int, position: Int,
        frequencies: Tensor
      ) in
      Call(query, key, value, cache, sinks, recent, position + 17, frequencies)
    }
  ) {
    (
      result: (DoubleTensor, [DoubleTensor]), later: (DoubleTensor, [DoubleTensor]), _: Tensor, _: Tensor, _: Tensor,
      _: [Tensor], _: Int, _: Int, _: Int, _: Tensor
    ) in
    .near(later.0, result.0, "17 tokens later, the output")
  }
  Law("no more than the sinks and the recent tokens are held") {
    (
      result: (DoubleTensor, [DoubleTensor]), _: Tensor, _: Tensor, _: Tensor, cache: [Tensor], sinks: Int, recent: Int,
      _: Int, _: Tensor
    ) in
    let count = min(cache[0].dim(1) + 1, sinks + recent)
    return .expect(
      result.1.count == 2 && result.1.allSatisfy { $0.ndim == 3 && $0.dim(1) == count },
      else: "the cache has the shapes \(result.1.map(\.shape)) instead of \(count) entries")
  }
}
