// attnlab tests 01-soft-lookup
import ExerciseTesting

test("the example of the statement") {
  let found = softLookup(query: [2, -2], keys: [[1, 0], [0, 1], [1, 1]], values: [[10], [20], [5]])
  expect(found, near: [9.572], within: 1e-3)
}

test("equal scores, equal shares") {
  expect(softLookup(query: [0, 0], keys: [[1, 2], [3, 4]], values: [[2, 0], [4, 8]]), near: [3, 4])
}

test("one key: its value, whatever the score") {
  for score in [-5, 0, 7] as [Float] {
    expect(softLookup(query: Tensor([score]), keys: [[1]], values: [[1, 2, 3]]), near: [1, 2, 3])
  }
}

test("scores of a thousand, near each other") {
  // exp(-1) : 1, on either side of 0
  let right = Tensor([Float(0.26894142)])
  expect(softLookup(query: [1000, 1], keys: [[1, 0], [1, 1]], values: [[1], [0]]), near: right)
  expect(softLookup(query: [-1000, 1], keys: [[1, 0], [1, 1]], values: [[1], [0]]), near: right)
}

test("what stands after the sixteenth key counts as well") {
  let values = Tensor(0..<40).reshaped([40, 1])
  expect(softLookup(query: [0], keys: Tensor.zeros([40, 1]), values: values), near: [19.5])
}

test("a law: the order of the keys makes no difference") {
  let query = normal([5], seed: 1), keys = normal([7, 5], seed: 2), values = normal([7, 3], seed: 3)
  let order = Tensor([6, 2, 0, 5, 1, 4, 3])
  let turned = softLookup(query: query, keys: take(keys, order, axis: 0), values: take(values, order, axis: 0))
  expect(turned, near: softLookup(query: query, keys: keys, values: values))
}
