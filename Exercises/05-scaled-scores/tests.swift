// attnlab tests 05-scaled-scores
import ExerciseTesting

test("the example of the statement") {
  expect(scaledScores(queries: [[1, 2, 2, 4]], keys: [[2, 1, 0, 1]]), near: [[4]])
}

test("three queries, two keys") {
  let queries = Tensor([[1, 0, 2], [0, 1, 1], [3, 0, 0]]), keys = Tensor([[1, 2, 0], [4, 0, 1]])
  let scores = scaledScores(queries: queries, keys: keys)
  expect(scores, near: Tensor([[1, 6], [2, 1], [3, 12]]) / Float(3).squareRoot())
}

test("as many keys as features") {
  expect(
    scaledScores(queries: [[1, 0], [0, 1]], keys: [[0, 5], [7, 0]]),
    near: Tensor([[0, 7], [5, 0]]) / Float(2).squareRoot())
}
test("each member of a batch by itself") {
  let queries = normal([2, 3, 5], seed: 1), keys = normal([2, 7, 5], seed: 2)
  let scores = scaledScores(queries: queries, keys: keys)
  for member in 0..<2 {
    expect(scores[member], near: scaledScores(queries: queries[member], keys: keys[member]))
  }
}

test("one head of keys for all heads of queries") {
  let queries = normal([2, 3, 5], seed: 3), keys = normal([7, 5], seed: 4)
  let scores = scaledScores(queries: queries, keys: keys)
  for head in 0..<2 { expect(scores[head], near: scaledScores(queries: queries[head], keys: keys)) }
}
