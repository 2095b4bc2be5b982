// attnlab tests 07-causal-mask
import ExerciseTesting

let third: Float = 1 / 3

test("the example of the statement") {
  expect(causalWeights([[1, 2], [3, 4]]), near: [[1, 0], [0.2689414, 0.7310586]])
}

test("equal scores: equal shares of what is seen") {
  expect(causalWeights(Tensor.zeros([3, 3])), near: Tensor([[1, 0, 0], [0.5, 0.5, 0], [third, third, third]]))
}

test("more keys than queries: the last query stands at the last key") {
  expect(causalWeights(Tensor.zeros([2, 4])), near: Tensor([[third, third, third, 0], [0.25, 0.25, 0.25, 0.25]]))
}

test("the future is never seen, however high its score is") {
  for high in [1, 1e4, 1e30] as [Float] {
    expect(causalWeights(Tensor([[-high, high], [0, 0]])), near: [[1, 0], [0.5, 0.5]])
  }
}

test("the future is never seen beside scores as low as there are") {
  let least = -Float.greatestFiniteMagnitude
  expect(causalWeights(Tensor([[least, 0], [0, 0]])), near: [[1, 0], [0.5, 0.5]])
  expect(causalWeights(Tensor([[-1e10, -1e10, 0], [-1e10, -1e10, 0], [0, 0, 0]]))[1], near: [0.5, 0.5, 0])
}

test("a law: each row of each head sums to 1") {
  let weights = causalWeights(normal([2, 3, 5, 7], seed: 1))
  expect(weights.shape, equals: [2, 3, 5, 7])
  expect(weights.sum(axis: -1), near: 1)
}

test("a law: a later score changes nothing") {
  let scores = normal([5, 5], seed: 2)
  var changed = scores
  changed[0..<3, 3...] = Tensor(9)
  expect(causalWeights(changed)[0..<3], near: causalWeights(scores)[0..<3])
}
