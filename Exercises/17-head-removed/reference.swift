import ExerciseAuthoring

/// The sum of the heads' contributions, without those of some heads.
func withoutHeads(outputs: DoubleTensor, wo: DoubleTensor, removed: [Int]) -> DoubleTensor {
  let (heads, n, width) = (outputs.dim(-3), outputs.dim(-2), outputs.dim(-1))
  let stays = DoubleTensor((0..<heads).map { removed.contains($0) ? 0 : 1 }).reshaped([heads, 1, 1])
  let silenced = stage("silenced", outputs * stays)
  let merged = stage(
    "merged", silenced.swappedAxes(-2, -3).reshaped(Array(outputs.shape.dropLast(3)) + [n, heads * width]))
  return matmul(merged, wo)
}

let two = Tensor([[[3]], [[5]]])
let rows = Tensor([[1, 10], [2, 20]])
let none: [Int] = []

let reference = Reference(withoutHeads) {
  Case("no head removed", two, rows, none)
  Case("the first of two", two, rows, [0])
  Case("the second of two", two, rows, [1])
  Case("all heads removed", two, rows, [1, 0])
  Case("the only head", Tensor([[[1, 2], [3, 4]]]), Tensor([[1, 0], [0, 1]]), [0])
  Case("two of three, out of order", Tensor.normal([3, 5, 2], seed: 170), Tensor.normal([6, 7], seed: 171), [2, 0])
  Case(
    "a head of very different height", Tensor([[[1e6, -1e6]], [[0.1, 0.2]]]), Tensor.normal([4, 3], seed: 172), [0])
  Case("as many tokens as heads", Tensor.normal([3, 3, 3], seed: 173), Tensor.normal([9, 9], seed: 174), [1])
  Case("a square W_O", Tensor.normal([2, 5, 3], seed: 175), Tensor.normal([6, 6], seed: 176), [1])
  Case("a W_O as wide as a head", Tensor.normal([2, 5, 3], seed: 177), Tensor.normal([6, 3], seed: 178), [0])
  Case("as many tokens as numbers out", Tensor.normal([2, 5, 3], seed: 187), Tensor.normal([6, 5], seed: 188), [1])
  Case(
    "as many tokens as all heads' numbers", Tensor.normal([2, 6, 3], seed: 189), Tensor.normal([6, 5], seed: 190), [0])
  Case(
    "two axes before the heads", Tensor.normal([3, 2, 5, 2, 3], seed: 185), Tensor.normal([15, 7], seed: 186), [4, 2])
  Family("random, {heads} heads without {removed}") { sizes, seed in
    Call(
      Tensor.normal([sizes.heads, sizes.tokens, sizes.width], seed: seed),
      Tensor.normal([sizes.heads * sizes.width, sizes.out], seed: seed + 100), sizes.removed as [Int])
  }
  .drawn(["heads": 5, "tokens": 3, "width": 2, "out": 7, "removed": [3]], seed: 180)
  .drawn(["heads": 7, "tokens": 2, "width": 3, "out": 5, "removed": [6, 1, 0]], seed: 181)
  .drawn(["heads": 3, "tokens": 103, "width": 2, "out": 5, "removed": [1]], seed: 182)
  Family("random, a batch of {batch}") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, sizes.heads, sizes.tokens, sizes.width], seed: seed),
      Tensor.normal([sizes.heads * sizes.width, sizes.out], seed: seed + 100), sizes.removed as [Int])
  }
  .drawn(["batch": 2, "heads": 3, "tokens": 7, "width": 5, "out": 11, "removed": [0]], seed: 183)
  .drawn(["batch": 5, "heads": 2, "tokens": 3, "width": 7, "out": 13, "removed": [1]], seed: 184)

  Law(
    "what is left and what is removed add up to the whole",
    varying: { (outputs: Tensor, wo: Tensor, removed: [Int]) in
      Call(outputs, wo, (0..<outputs.dim(-3)).filter { !removed.contains($0) })
    }
  ) { (result: DoubleTensor, other: DoubleTensor, outputs: Tensor, wo: Tensor, _: [Int]) in
    let (found, rows) = (DoubleTensor(outputs), DoubleTensor(wo))
    let each = matmul(found, rows.reshaped([found.dim(-3), found.dim(-1), rows.dim(-1)]))  // [..., h, n, e]
    // Where the numbers are huge, so is what rounding leaves.
    return outputs.abs().max().item() > 1e4 ? .holds : .near(result + other, each.sum(axis: -3), "the sum of both")
  }
  Law(
    "heads named in another order are the same heads",
    varying: { (o: Tensor, wo: Tensor, r: [Int]) in Call(o, wo, Array(r.reversed())) }
  ) {
    (result: DoubleTensor, other: DoubleTensor, _: Tensor, _: Tensor, _: [Int]) in
    .near(other, result, "with the heads named in reverse, the result")
  }
}
