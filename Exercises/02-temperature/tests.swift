// attnlab tests 02-temperature
import ExerciseTesting

test("the example of the statement") {
  expect(tempered(scores: [1, 2, 3], temperature: 1), near: [0.0900306, 0.2447285, 0.6652410])
  expect(tempered(scores: [1, 2, 3], temperature: 50), near: [0.3267, 0.3333, 0.3400], within: 1e-4)
  expect(tempered(scores: [1, 2, 3], temperature: 0.1), near: [0, 0.0000454, 0.9999546])
}

test("a law: each row sums to 1") {
  let weights = tempered(scores: normal([2, 3, 5], seed: 1), temperature: 0.7)
  expect(weights.shape, equals: [2, 3, 5])
  expect(weights.sum(axis: -1), near: 1)
}

test("rows far apart have nothing to do with each other") {
  let weights = tempered(scores: [[1000, 1001], [-1000, -999], [0, 1]], temperature: 1)
  let row = tempered(scores: [0, 1], temperature: 1)
  for place in 0..<3 { expect(weights[place], near: row) }
}

test("a great temperature brings back what is far below") {
  // exp(-2) : 1, though exp(-200) is too small for a Float
  expect(tempered(scores: [0, -200], temperature: 100), near: [0.8807971, 0.1192029])
}

test("a key that can't be chosen") {
  expect(tempered(scores: Tensor([0, -.infinity, 0]), temperature: 3), near: [0.5, 0, 0.5])
}
