// attnlab tests 28-incremental-decode
import ExerciseTesting

/// A cache without a token.
let none = [Tensor.zeros([2, 0, 3]), Tensor.zeros([2, 0, 5])]

/// Queries, keys and values of some new tokens.
func tokens(_ count: Int, seed: Int) -> [Tensor] {
  [
    normal([2, count, 3], scale: 2, seed: seed), normal([2, count, 3], scale: 2, seed: seed + 1),
    normal([2, count, 5], seed: seed + 2),
  ]
}

test("the example of the statement") {
  let result = decode(queries: [[[1]]], keys: [[[0]]], values: [[[2]]], cache: [Tensor([[[0]]]), Tensor([[[6]]])])
  expect(result.output, near: [[[4]]])
  expect(result.cache, near: [Tensor([[[0], [0]]]), Tensor([[[6], [2]]])])
}

test("the scale is that of the features") {
  // scores 4 / √4 = 2 and 0
  let result = decode(
    queries: [[[2, 0, 0, 0]]], keys: [[[0, 0, 0, 0]]], values: [[[0]]],
    cache: [Tensor([[[2, 0, 0, 0]]]), Tensor([[[1]]])])
  expect(result.output, near: [[[0.8807971]]])
}

test("a law: a text at once, or in pieces") {
  let text = tokens(6, seed: 1)
  let whole = decode(queries: text[0], keys: text[1], values: text[2], cache: none)
  var (cache, outputs) = (none, [Tensor]())
  for piece in [0..<2, 2..<3, 3..<6] {
    let new = text.map { $0[0..., piece] }
    let step = decode(queries: new[0], keys: new[1], values: new[2], cache: cache)
    outputs.append(step.output)
    cache = step.cache
  }
  expect(concatenated(outputs, axis: 1), near: whole.output)
  expect(cache, near: whole.cache)
}

test("a law: a later token changes nothing for an earlier one") {
  let text = tokens(4, seed: 11), other = tokens(4, seed: 21)
  let mixed = (1...2).map { concatenated([text[$0][0..., 0..<3], other[$0][0..., 3...]], axis: 1) }
  let result = decode(queries: text[0], keys: mixed[0], values: mixed[1], cache: none)
  let first = decode(queries: text[0], keys: text[1], values: text[2], cache: none)
  expect(result.output[0..., 0..<3], near: first.output[0..., 0..<3])
}

test("what lies ahead isn't seen beside scores as low as there are") {
  let low = Tensor([[[-1e15], [-1e15]]])
  let result = decode(
    queries: low, keys: [[[1e15], [1]]], values: [[[8], [100]]], cache: [Tensor([[[1e15]]]), Tensor([[[4]]])])
  expect(result.output[0, 0], near: [6])
}
