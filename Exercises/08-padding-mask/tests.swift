// attnlab tests 08-padding-mask
import ExerciseTesting

let third: Float = 1 / 3

test("the example of the statement") {
  let weights = paddedWeights(scores: Tensor.zeros([2, 1, 3]), lengths: [2, 0])
  expect(weights, near: [[[0.5, 0.5, 0]], [[0, 0, 0]]])
}

test("two queries, and no padding") {
  let weights = paddedWeights(scores: [[[1, 2, 3], [0, 0, 0]]], lengths: [3])
  expect(weights, near: Tensor([[[0.0900306, 0.2447285, 0.6652410], [third, third, third]]]))
}

test("more queries than real keys") {
  let weights = paddedWeights(scores: Tensor.zeros([1, 5, 3]), lengths: [1])
  expect(weights, near: Tensor([1, 0, 0] as [Float]) + Tensor.zeros([1, 5, 3]))
}

test("the padding isn't seen, however high its score is") {
  expect(paddedWeights(scores: [[[0, 1e5, 1e30]]], lengths: [1]), near: [[[1, 0, 0]]])
}

test("the padding isn't seen beside scores as low as there are") {
  for low in [-5000, -1e10, -Float.greatestFiniteMagnitude] {
    expect(paddedWeights(scores: Tensor([[[low, low, 0]]]), lengths: [2]), near: [[[0.5, 0.5, 0]]])
    expect(paddedWeights(scores: Tensor([[[low, low, low]]]), lengths: [2]), near: [[[0.5, 0.5, 0]]])
  }
}

test("scores of a thousand") {
  expect(paddedWeights(scores: [[[1000, 1001, 0]]], lengths: [2]), near: [[[0.2689414, 0.7310586, 0]]])
}

test("a law: each row sums to 1, or to 0 where nothing is seen") {
  let weights = paddedWeights(scores: normal([3, 2, 5], seed: 1), lengths: [5, 0, 2])
  expect(weights.sum(axis: -1), near: [[1, 1], [0, 0], [1, 1]])
}
