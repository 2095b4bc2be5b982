import ExerciseAuthoring

/// Splitting tokens into heads, and merging heads into tokens.
func splitAndMerged(x: DoubleTensor, outputs: DoubleTensor, heads: Int) -> (DoubleTensor, DoubleTensor) {
  let lead = Array(x.shape.dropLast(2))
  let n = x.dim(-2)
  let cut = stage("cut", x.reshaped(lead + [n, heads, x.dim(-1) / heads]))
  let sideBySide = stage("side by side", outputs.swappedAxes(-2, -3))
  return (cut.swappedAxes(-2, -3), sideBySide.reshaped(lead + [n, heads * outputs.dim(-1)]))
}

let reference = Reference(splitAndMerged) {
  Case("one head", Tensor([[1, 2, 3], [4, 5, 6]]), Tensor([[[1, 2], [3, 4]]]), 1)
  Case("one token", Tensor([[1, 2, 3, 4]]), Tensor([[[1, 2, 3]], [[4, 5, 6]]]), 2)
  Case(
    "one feature for each head", Tensor([[1, 2, 3], [4, 5, 6]]), Tensor([[[1], [2]], [[3], [4]], [[5], [6]]]), 3)
  Case("two tokens, two heads", Tensor(0..<8).reshaped([2, 4]), Tensor(0..<8).reshaped([2, 2, 2]), 2)
  Case("as many tokens as heads", Tensor(0..<27).reshaped([3, 9]), Tensor(0..<27).reshaped([3, 3, 3]), 3)
  Case("as many tokens as features", Tensor(0..<36).reshaped([6, 6]), Tensor(0..<36).reshaped([2, 6, 3]), 2)
  Case(
    "sentences, tokens, heads and features alike", Tensor(0..<16).reshaped([2, 2, 4]),
    Tensor(0..<16).reshaped([2, 2, 2, 2]), 2)
  Family("random, {tokens} tokens, {heads} heads", inputs)
    .drawn(["tokens": 5, "heads": 3, "width": 2, "found": 7], seed: 151)
    .drawn(["tokens": 7, "heads": 2, "width": 5, "found": 3], seed: 152)
    .drawn(["tokens": 2, "heads": 7, "width": 3, "found": 5], seed: 153)
    .drawn(["tokens": 103, "heads": 5, "width": 2, "found": 3], seed: 154)
  Family("random, a batch of {batch}") { sizes, seed in
    Call(
      Tensor.normal([sizes.batch, sizes.tokens, sizes.heads * sizes.width], seed: seed),
      Tensor.normal([sizes.batch, sizes.heads, sizes.tokens, sizes.found], seed: seed + 100), sizes.heads as Int)
  }
  .drawn(["batch": 3, "tokens": 5, "heads": 2, "width": 7, "found": 11], seed: 155)
  .drawn(["batch": 2, "tokens": 3, "heads": 5, "width": 7, "found": 13], seed: 156)
  Family("random, batches of batches") { sizes, seed in
    Call(
      Tensor.normal([sizes.outer, sizes.batch, sizes.tokens, sizes.heads * sizes.width], seed: seed),
      Tensor.normal([sizes.outer, sizes.batch, sizes.heads, sizes.tokens, sizes.found], seed: seed + 100),
      sizes.heads as Int)
  }
  .drawn(["outer": 2, "batch": 3, "tokens": 5, "heads": 7, "width": 2, "found": 11], seed: 157)
  Family("random, five axes") { sizes, seed in
    let lead: [Int] = [sizes.outermost, sizes.outer, sizes.batch]
    return Call(
      Tensor.normal(lead + [sizes.tokens, sizes.heads * sizes.width], seed: seed),
      Tensor.normal(lead + [sizes.heads, sizes.tokens, sizes.found], seed: seed + 100), sizes.heads as Int)
  }
  .drawn(["outermost": 2, "outer": 3, "batch": 5, "tokens": 7, "heads": 11, "width": 17, "found": 13], seed: 158)

  Law(
    "another last token changes only the last token of each head",
    varying: { (x: Tensor, outputs: Tensor, heads: Int) in
      let last = Tensor(0..<x.dim(-2)) .== Float(x.dim(-2) - 1)
      return Call(which(last.reshaped([x.dim(-2), 1]), x + 1, x), outputs, heads)
    }
  ) { (result: (DoubleTensor, DoubleTensor), other: (DoubleTensor, DoubleTensor), x: Tensor, _: Tensor, heads: Int) in
    let right = Array(x.shape.dropLast(2)) + [heads, x.dim(-2), x.dim(-1) / heads]
    guard result.0.shape == right else { return .broken("the first result has the shape \(result.0.shape)") }
    let earlier = 0..<x.dim(-2) - 1
    return .near(
      other.0.sliced(axis: -2, earlier), result.0.sliced(axis: -2, earlier), "with another last token, the number")
  }
  Law("every number has one place") {
    (result: (DoubleTensor, DoubleTensor), x: DoubleTensor, outputs: DoubleTensor, _: Int) in
    .expect(
      result.0.elements.sorted() == x.elements.sorted() && result.1.elements.sorted() == outputs.elements.sorted(),
      else: "some number is missing or there twice")
  }
}

/// Returns tokens and heads' outputs of one sentence.
func inputs(_ sizes: Sizes, _ seed: Int) -> Call {
  Call(
    Tensor.normal([sizes.tokens, sizes.heads * sizes.width], seed: seed),
    Tensor.normal([sizes.heads, sizes.tokens, sizes.found], seed: seed + 100), sizes.heads as Int)
}
