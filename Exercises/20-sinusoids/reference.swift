import ExerciseAuthoring

/// Sines and cosines by turns, of angles that are places times frequencies.
func sinusoids(count: Int, dimensions: Int, offset: Int, base: Double) -> DoubleTensor {
  let pairs = DoubleTensor(0..<dimensions / 2)
  // The exponential of a logarithm, whose error is that of any way to raise the base.
  let frequencies = stage("frequencies", exp(pairs * (-2 / Double(dimensions)) * log(base)))
  let places = DoubleTensor(offset..<offset + count).reshaped([count, 1])
  let angles = stage("angles", places * frequencies)
  return stacked([sin(angles), cos(angles)], axis: -1).reshaped([count, dimensions])
}

let reference = Reference(sinusoids) {
  Case("place 0, one pair", 1, 2, 0, Float(10_000))
  Case("place 0, four pairs", 1, 8, 0, Float(10_000))
  Case("two places, base 100", 2, 4, 0, Float(100))
  Case("one pair, whose frequency is 1", 5, 2, 0, Float(10_000))
  Case("one new word after seven", 1, 6, 7, Float(10_000))
  Case("as many places as dimensions", 6, 6, 0, Float(10_000))
  Case("base 1: every hand turns alike", 3, 4, 2, Float(1))
  Case("a long text", 128, 4, 0, Float(10_000))
  Case("far out", 3, 10, 5_003, Float(10_000))
  Case("one base after another", calls: [Call(3, 8, 11, Float(10_000)), Call(3, 8, 11, Float(100))])
  Case("a great base", 3, 8, 11, Float(500_000))
  Family("{count} places, {pairs} pairs") { sizes, _ in
    Call(sizes.count as Int, 2 * sizes.pairs, 0, Float(sizes.base))
  }
  .drawn(["count": 3, "pairs": 5, "base": 10_000], seed: 201)
  .drawn(["count": 7, "pairs": 3, "base": 1_009], seed: 202)
  .drawn(["count": 13, "pairs": 2, "base": 97], seed: 203)
  Family("{count} places from {offset} on") { sizes, _ in
    Call(sizes.count as Int, 2 * sizes.pairs, sizes.offset as Int, Float(sizes.base))
  }
  .drawn(["count": 5, "pairs": 7, "offset": 3, "base": 10_000], seed: 204)
  .drawn(["count": 2, "pairs": 11, "offset": 5, "base": 10_000], seed: 205)
  .drawn(["count": 11, "pairs": 3, "offset": 127, "base": 4_999], seed: 206)

  Law("the square of a sine and that of its cosine sum to 1") {
    (waves: DoubleTensor, count: Int, dimensions: Int, _: Int, _: Double) in
    guard waves.shape == [count, dimensions] else { return .broken("the shape is \(waves.shape)") }
    let pairs = waves.reshaped([count, dimensions / 2, 2])
    return .near(square(pairs).sum(axis: -1), 1, "sin² + cos² of a pair")
  }
  Law(
    "rows a fixed distance apart agree alike at all places",
    varying: { (count: Int, dimensions: Int, offset: Int, base: Double) in
      Call(count, dimensions, offset + 3, Float(base))
    }
  ) { (waves: DoubleTensor, later: DoubleTensor, _: Int, _: Int, _: Int, _: Double) in
    let (here, there) = (matmul(waves, waves.T), matmul(later, later.T))
    let apart = zip(here.elements, there.elements).map { abs($0 - $1) }.max() ?? 0
    return .expect(
      apart < 0.01 * Double(waves.dim(-1)), else: "three places on, a product of rows is \(Float(apart)) off")
  }
}
