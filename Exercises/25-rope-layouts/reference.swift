import ExerciseAuthoring

/// The columns of each head: of those that turn first all even ones, then all odd ones; the others as they are.
func toHalves(weights: DoubleTensor, heads: Int, dimensions: Int) -> DoubleTensor {
  let (width, half) = (weights.dim(-1) / heads, dimensions / 2)
  let front = Array(weights.shape.dropLast())
  let split = stage("split", weights.reshaped(front + [heads, width]))
  let pairs = stage("pairs", split.sliced(axis: -1, 0..<dimensions).reshaped(front + [heads, half, 2]))
  let sides = stage("sides", pairs.swappedAxes(-1, -2).reshaped(front + [heads, dimensions]))
  return concatenated([sides, split.sliced(axis: -1, dimensions..<width)], axis: -1).reshaped(weights.shape)
}

/// Turns vectors `[n, d]` by their places, in either layout.
func turned(_ x: DoubleTensor, interleaved: Bool) -> DoubleTensor {
  let (n, pairs) = (x.dim(0), x.dim(1) / 2)
  let paces = exp(DoubleTensor(0..<pairs) * (-log(10_000) / Double(pairs)))
  let angles = DoubleTensor(0..<n).reshaped([n, 1]) * paces
  let order = interleaved ? x.reshaped([n, pairs, 2]).swappedAxes(1, 2).reshaped([n, 2 * pairs]) : x
  let (a, b) = (order.sliced(axis: 1, 0..<pairs), order.sliced(axis: 1, pairs..<2 * pairs))
  return concatenated([a * cos(angles) - b * sin(angles), a * sin(angles) + b * cos(angles)], axis: 1)
}

let reference = Reference(toHalves) {
  Case("one pair: nothing moves", Tensor([[1, 2]]), 1, 2)
  Case("a bias of one head", Tensor(0..<6), 1, 6)
  Case("two heads of four", Tensor([[0, 1, 2, 3, 4, 5, 6, 7]]), 2, 4)
  Case("two heads of five, of which four turn", Tensor(0..<10).reshaped([1, 10]), 2, 4)
  Case("one head of eight", Tensor(0..<16).reshaped([2, 8]), 1, 8)
  Case("one pair turns of each head", Tensor(0..<12).reshaped([1, 12]), 3, 2)
  Case(
    "the same numbers, with one thing changed at a time",
    calls: [
      Call(Tensor(0..<24).reshaped([1, 24]), 2, 4), Call(Tensor(0..<24).reshaped([1, 24]), 3, 4),
      Call(Tensor(0..<24).reshaped([1, 24]), 2, 8),
    ])
  Case("more than sixteen rows", Tensor.normal([19, 6], seed: 258), 1, 6)
  Case("as many rows as columns", Tensor.normal([8, 8], seed: 251), 2, 4)
  Case("great numbers beside small ones", Tensor([[1e6, 1e-6, -1e4, 100, -1e6, 0, 1, -100]]), 2, 4)
  Case("a wide head", Tensor(0..<128), 1, 128)
  Case("many narrow heads", Tensor(0..<124).reshaped([1, 124]), 31, 4)
  Family("{heads} heads of {width}, {dimensions} turn", matrix)
    .drawn(["rows": 5, "heads": 3, "width": 7, "dimensions": 6], seed: 252)
    .drawn(["rows": 2, "heads": 5, "width": 11, "dimensions": 4], seed: 253)
    .drawn(["rows": 7, "heads": 2, "width": 10, "dimensions": 10], seed: 254)
    .drawn(["rows": 3, "heads": 1, "width": 13, "dimensions": 8], seed: 255)
  Family("queries of a batch") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, sizes.rows, sizes.heads * sizes.width], seed: seed), sizes.heads as Int,
      sizes.dimensions as Int)
  }
  .drawn(["batch": 2, "rows": 3, "heads": 5, "width": 7, "dimensions": 4], seed: 256)
  .drawn(["batch": 3, "rows": 2, "heads": 2, "width": 6, "dimensions": 6], seed: 257)

  Law("the scores of halves are those of neighbours before") {
    (result: DoubleTensor, weights: Tensor, heads: Int, dimensions: Int) in
    guard result.shape == weights.shape else { return .broken("the shape is \(result.shape)") }
    let width = weights.dim(-1) / heads
    // Every row of numbers is taken for a word's queries, one head after the other.
    func scores(_ x: DoubleTensor, interleaved: Bool) -> DoubleTensor {
      let rows = x.reshaped([-1, heads, width]).sliced(axis: 2, 0..<dimensions)
      let each = (0..<heads).map { head -> DoubleTensor in
        let q = turned(rows.sliced(axis: 1, head..<head + 1).reshaped([-1, dimensions]), interleaved: interleaved)
        return matmul(q, q.T)
      }
      return stacked(each)
    }
    let (new, old) = (scores(result, interleaved: false), scores(DoubleTensor(weights), interleaved: true))
    let size = 1 + (old.elements.map { abs($0) }.max() ?? 0)
    let apart = zip(new.elements, old.elements).map { abs($0 - $1) }.max() ?? 0
    return .expect(apart < 1e-5 * size, else: "a score is \(Float(apart)) off")
  }
  Law("no number leaves its head") { (result: DoubleTensor, weights: Tensor, heads: Int, _: Int) in
    let width = weights.dim(-1) / heads
    func sorted(_ x: DoubleTensor) -> [[Double]] {
      stride(from: 0, to: x.size, by: width).map { x.elements[$0..<$0 + width].sorted() }
    }
    return .expect(sorted(result) == sorted(DoubleTensor(weights)), else: "a head has other numbers than before")
  }
}

/// Returns a matrix with the columns of all heads.
func matrix(_ sizes: Sizes, _ seed: Int) -> Call {
  Call(Tensor.normal([sizes.rows, sizes.heads * sizes.width], seed: seed), sizes.heads as Int, sizes.dimensions as Int)
}
