import ExerciseAuthoring

/// The numbers at every second place of the last axis, from a place on.
func every(_ x: DoubleTensor, from start: Int) -> DoubleTensor {
  let pairs = x.reshaped(Array(x.shape.dropLast()) + [x.dim(-1) / 2, 2])
  return pairs.sliced(axis: -1, start..<start + 1).reshaped(Array(x.shape.dropLast()) + [x.dim(-1) / 2])
}

/// Turns pairs of numbers by their places.
func rope(x: DoubleTensor, dimensions: Int, offset: Int, base: Double, interleaved: Bool) -> DoubleTensor {
  let (n, pairs) = (x.dim(-2), dimensions / 2)
  // The exponential of a logarithm, whose error is that of any way to raise the base.
  let paces = exp(DoubleTensor(0..<pairs) * (-2 / Double(dimensions)) * log(base))
  let angles = stage("angles", DoubleTensor(offset..<offset + n).reshaped([n, 1]) * paces)
  let part = x.sliced(axis: -1, 0..<dimensions)
  let first = stage("first", interleaved ? every(part, from: 0) : part.sliced(axis: -1, 0..<pairs))
  let second = stage("second", interleaved ? every(part, from: 1) : part.sliced(axis: -1, pairs..<dimensions))
  let turned = [first * cos(angles) - second * sin(angles), first * sin(angles) + second * cos(angles)]
  let back = stage(
    "turned", interleaved ? stacked(turned, axis: -1).reshaped(part.shape) : concatenated(turned, axis: -1))
  return concatenated([back, x.sliced(axis: -1, dimensions..<x.dim(-1))], axis: -1)
}

let counting = Tensor([[1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12]])
let base = Float(10_000)

let reference = Reference(rope) {
  Case("place 0: nothing turns", Tensor([[3, -4]]), 2, 0, base, true)
  Case("one pair, one radian", Tensor([[1, 0]]), 2, 1, base, false)
  Case("base 1, neighbours", Tensor([[1, 2, 3, 4, 9]]), 4, 1, Float(1), true)
  Case("base 1, halves", Tensor([[1, 2, 3, 4, 9]]), 4, 1, Float(1), false)
  Case("two places, neighbours", counting, 6, 0, base, true)
  Case("two places, halves", counting, 6, 0, base, false)
  Case("a part, neighbours", counting, 4, 3, Float(100), true)
  Case("a part, halves", counting, 4, 3, Float(100), false)
  Case("one pair of six numbers", counting, 2, 5, base, false)
  Case(
    "the same numbers, with one thing changed at a time",
    calls: [
      Call(counting, 6, 3, Float(100), true), Call(counting, 4, 3, Float(100), true),
      Call(counting, 6, 5, Float(100), true), Call(counting, 6, 3, Float(50), true),
      Call(counting, 6, 3, Float(100), false),
    ])
  Case("as many places as numbers", Tensor.normal([4, 4], seed: 241), 4, 0, base, true)
  Case("as many heads as places", Tensor.normal([3, 3, 8], seed: 249), 6, 2, base, false)
  Case("far out", Tensor.normal([2, 6], seed: 242), 6, 8_209, Float(500_000), false)
  Case("decisive numbers", Tensor([[1e6, -1e4, 100, -1e6]]), 4, 7, base, true)
  Case("a long text", Tensor.normal([113, 4], seed: 243), 4, 0, base, false)
  Family("{n} places, {dimensions} of {features} turn", vectors)
    .drawn(["n": 5, "features": 11, "dimensions": 6, "offset": 2, "base": 1_009, "interleaved": 1], seed: 244)
    .drawn(["n": 3, "features": 13, "dimensions": 10, "offset": 17, "base": 10_000, "interleaved": 0], seed: 245)
    .drawn(["n": 7, "features": 10, "dimensions": 10, "offset": 0, "base": 97, "interleaved": 0], seed: 246)
  Family("heads of a batch") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, sizes.heads, sizes.n, sizes.features], seed: seed), sizes.dimensions as Int,
      sizes.offset as Int, Float(10_000), sizes.interleaved == 1)
  }
  .drawn(["batch": 2, "heads": 3, "n": 5, "features": 7, "dimensions": 4, "offset": 11, "interleaved": 1], seed: 247)
  .drawn(["batch": 3, "heads": 2, "n": 1, "features": 14, "dimensions": 14, "offset": 5, "interleaved": 0], seed: 248)

  Law("a vector keeps its length") {
    (turned: DoubleTensor, x: Tensor, _: Int, _: Int, _: Double, _: Bool) in
    guard turned.shape == x.shape else { return .broken("the shape is \(turned.shape)") }
    let (after, before) = (square(turned).sum(axis: -1), square(DoubleTensor(x)).sum(axis: -1))
    return .near(sqrt(after), sqrt(before), "the length of a vector")
  }
  Law(
    "scores know only distances",
    varying: { (x: Tensor, dimensions: Int, offset: Int, base: Double, interleaved: Bool) in
      Call(x, dimensions, offset + 3, Float(base), interleaved)
    }
  ) { (turned: DoubleTensor, later: DoubleTensor, x: Tensor, _: Int, _: Int, _: Double, _: Bool) in
    let here = matmul(turned, turned.swappedAxes(-1, -2))
    let there = matmul(later, later.swappedAxes(-1, -2))
    let size = 1 + (here.elements.map { abs($0) }.max() ?? 0)
    let apart = zip(here.elements, there.elements).map { abs($0 - $1) }.max() ?? 0
    return .expect(apart < 0.002 * size, else: "three places on, a score is \(Float(apart)) off")
  }
}

/// Returns vectors of one head.
func vectors(_ sizes: Sizes, _ seed: Int) -> Call {
  Call(
    Tensor.normal([sizes.n, sizes.features], seed: seed), sizes.dimensions as Int, sizes.offset as Int,
    Float(sizes.base), sizes.interleaved == 1)
}
