// attnlab tests 06-entropy
import ExerciseTesting

test("the example of the statement") {
  expect(rowEntropy([[1, 0, 0], [0.5, 0.5, 0]]), near: [0, 0.6931472])
}

test("equal shares: the logarithm of how many") {
  expect(rowEntropy(Tensor.full([1000], values: 0.001)), near: Tensor(6.907755 as Float))
}

test("shares that differ") {
  // 0.9 log 0.9 + 0.1 log 0.1
  expect(rowEntropy([0.9, 0.1]), near: Tensor(0.3250830 as Float))
}

test("a row that sees no key") {
  expect(rowEntropy([[0, 0, 0], [0, 1, 0]]), near: [0, 0])
}

test("many small weights add up") {
  let small = Tensor.full([2000], values: 1e-7)
  expect(rowEntropy(concatenated([Tensor([0.9998 as Float]), small])), near: Tensor(0.0034236 as Float), within: 2e-6)
}

test("one number for each row, whatever stands before it") {
  let weights = softmax(normal([2, 3, 5], seed: 1), axis: -1)
  let entropies = rowEntropy(weights)
  expect(entropies.shape, equals: [2, 3])
  for first in 0..<2 {
    for second in 0..<3 { expect(entropies[first, second], near: rowEntropy(weights[first, second])) }
  }
}
