import ExerciseAuthoring

/// Drops the fraction of each number. One that is whole up to what `Float` is off by may come out on either side.
func wholes(_ x: DoubleTensor) -> DoubleTensor {
  DoubleTensor(
    x.elements.map { $0.rounded(.down) }, x.shape,
    errors: zip(x.elements, x.errors).map { abs($0 - $0.rounded()) <= $1 ? 0.5 : 0 })
}

/// The bucket of each relative position.
func buckets(relative: DoubleTensor, count: Int, maxDistance: Int, bidirectional: Bool) -> DoubleTensor {
  let side = bidirectional ? count / 2 : count
  let later = DoubleTensor(0) .< relative
  let start = stage("start", later * Double(bidirectional ? side : 0))
  let distance = stage("distance", bidirectional ? abs(relative) : maximum(-relative, DoubleTensor(0)))
  let exact = side / 2
  let share = log(maximum(distance, DoubleTensor(1)) / Double(exact)) / log(Double(maxDistance) / Double(exact))
  let far = wholes(share * Double(side - exact)) + Double(exact)
  let shared = stage("shared", minimum(far, DoubleTensor(Double(side - 1))))
  return which(distance .< DoubleTensor(Double(exact)), distance, shared) + start
}

/// Returns all relative positions of queries among keys, `[n, m]`; the last query stands at the last key.
func grid(_ queries: Int, _ keys: Int) -> Tensor {
  Tensor(0..<keys) - Tensor(keys - queries..<keys).reshaped([queries, 1])
}

let reference = Reference(buckets) {
  Case("the query's own place", Tensor([0]), 32, 128, true)
  Case("one before, one after", Tensor([-1, 1]), 32, 128, true)
  Case("one before, one after, one-sided", Tensor([-1, 1]), 32, 128, false)
  Case("around the border of the last bucket", Tensor([-89, -90, -91, -92, 89, 90, 91, 92]), 32, 128, true)
  Case("around it, one-sided", Tensor([-111, -112, -113, -114, 113]), 32, 128, false)
  Case("around a border far away", Tensor([-2543, -2544, -4099]), 32, 8192, false)
  Case(
    "another count, then another distance",
    calls: [
      Call(Tensor([-3, -9, -40]), 32, 128, true), Call(Tensor([-3, -9, -40]), 16, 128, true),
      Call(Tensor([-3, -9, -40]), 16, 64, true),
    ])
  Case("around the exact ones", Tensor([-9, -8, -7, -6, 6, 7, 8, 9]), 32, 128, true)
  Case("far past the maximal distance", Tensor([-127, -128, -129, -5_000, 127, 128, 129, 100_000]), 32, 128, true)
  Case("far past it, one-sided", Tensor([-500, -100_000, 3, 500]), 32, 128, false)
  Case("a maximal distance just above the exact ones", Tensor([-15, -16, -17, -18, -1_000, 9]), 32, 17, false)
  Case("the fewest buckets", grid(4, 4), 4, 11, true)
  Case("the fewest, one-sided", grid(4, 4), 2, 11, false)
  Case("an odd number: the last stays empty", grid(2, 61), 15, 53, true)
  Case("a single number of rank 0", Tensor(-13), 32, 128, true)
  Case("a long text", grid(1, 211), 32, 128, false)
  Case("a long text, both ways", Tensor(-150..<151), 32, 128, true)
  Family("{queries} by {keys}, {count} buckets") { sizes, _ in
    Call(grid(sizes.queries, sizes.keys), sizes.count as Int, sizes.far as Int, sizes.two == 1)
  }
  .drawn(["queries": 7, "keys": 29, "count": 16, "far": 20, "two": 1], seed: 231)
  .drawn(["queries": 3, "keys": 67, "count": 7, "far": 53, "two": 0], seed: 232)
  .drawn(["queries": 31, "keys": 37, "count": 10, "far": 23, "two": 1], seed: 233)
  .drawn(["queries": 2, "keys": 113, "count": 11, "far": 101, "two": 0], seed: 234)
  Family("a batch") { sizes, _ in
    let rows = grid(sizes.queries, sizes.keys)
    return Call(stacked((0..<sizes.batch).map { rows - 5 * Float($0) }), sizes.count as Int, sizes.far as Int, true)
  }
  .drawn(["batch": 3, "queries": 2, "keys": 17, "count": 26, "far": 97], seed: 235)

  Law("every bucket is one of those that there are") {
    (result: DoubleTensor, relative: Tensor, count: Int, _: Int, _: Bool) in
    guard result.shape == relative.shape else { return .broken("the shape is \(result.shape)") }
    let odd = result.elements.first { $0 < 0 || $0 >= Double(count) || $0 != $0.rounded() }
    return .expect(odd == nil, else: "there is a bucket \(odd ?? 0) among \(count)")
  }
  Law(
    "what is farther back has no smaller bucket",
    varying: { (relative: Tensor, count: Int, far: Int, two: Bool) in
      Call(minimum(relative, 0) - 1, count, far, two)
    }
  ) { (result: DoubleTensor, back: DoubleTensor, relative: Tensor, _: Int, _: Int, _: Bool) in
    let places = relative.asArray().indices.filter { relative.asArray()[$0] <= 0 }
    let wrong = places.first { back.elements[$0] < result.elements[$0] }
    return .expect(wrong == nil, else: "one token farther back, a bucket becomes smaller")
  }
}
