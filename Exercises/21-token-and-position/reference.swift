import ExerciseAuthoring

/// The row of each token, times √d if asked for, and the row of its place.
func embed(tokens: [Int], table: DoubleTensor, positions: DoubleTensor, offset: Int, scaled: Bool) -> DoubleTensor {
  let end = stage("end", offset + tokens.count)
  if end > positions.dim(0) { return DoubleTensor.zeros([tokens.count, table.dim(1)]) }
  let rows = stacked(tokens.map { table.row($0) })
  let words = stage("words", scaled ? rows * Double(table.dim(1)).squareRoot() : rows)
  let places = stage("places", positions.sliced(axis: 0, offset..<end))
  return words + places
}

let words = Tensor([[1, 2, 3, 4], [10, 20, 30, 40], [0, -1, 0, 1]])
let places = Tensor([[0.5, 0, 0, 0], [0, 0.25, 0, 0], [0, 0, -2, 0], [0, 0, 0, 7], [1, 1, 1, 1]])

let reference = Reference(embed) {
  Case("one token at the first place", [2], words, places, 0, false)
  Case("one token, times √d", [1], words, places, 0, true)
  Case("one number a row", [0, 1, 0], Tensor([[3], [5]]), Tensor([[1], [2], [4], [8]]), 0, true)
  Case("the same token at two places", [0, 1, 2, 0], words, places, 0, false)
  Case("two new tokens after three", [1, 0], words, places, 3, true)
  Case("the table is just long enough", [0, 1, 2, 1, 0], words, places, 0, false)
  Case("the last place of all", [2], words, places, 4, true)
  Case("one place past the end", [2], words, places, 5, false)
  Case("only the last token is past the end", [0, 1, 2], words, places, 3, false)
  Case("far past the end", [0, 1], words, places, 1_000, true)
  Case("one token more than places", [0, 1, 2, 0, 1, 2], words, places, 0, false)
  Case(
    "plain, then times √d",
    calls: [Call([0, 2], words, places, 1, false), Call([0, 2], words, places, 1, true)])
  Case("as many tokens as places as features", [3, 2, 1, 0], square(1), square(2), 0, true)
  Family("{tokens} tokens of {vocabulary}, from place {offset} on", text)
    .drawn(["tokens": 3, "vocabulary": 11, "features": 5, "places": 7, "offset": 2, "scaled": 1], seed: 211)
    .drawn(["tokens": 5, "vocabulary": 7, "features": 3, "places": 13, "offset": 0, "scaled": 0], seed: 212)
    .drawn(["tokens": 7, "vocabulary": 3, "features": 2, "places": 19, "offset": 11, "scaled": 1], seed: 213)
    .drawn(["tokens": 2, "vocabulary": 5, "features": 17, "places": 3, "offset": 1, "scaled": 1], seed: 214)
    .drawn(["tokens": 101, "vocabulary": 31, "features": 2, "places": 127, "offset": 23, "scaled": 0], seed: 215)

  Law(
    "with one token everywhere, rows differ as their places do",
    varying: { (tokens: [Int], table: Tensor, positions: Tensor, offset: Int, scaled: Bool) in
      Call(tokens.map { _ in tokens[0] }, table, positions, offset, scaled)
    }
  ) { (_: DoubleTensor, same: DoubleTensor, tokens: [Int], _: Tensor, positions: Tensor, offset: Int, _: Bool) in
    guard same.dim(0) == tokens.count else { return .broken("the shape is \(same.shape)") }
    guard offset + tokens.count <= positions.dim(0) else { return .near(same, 0, "past the end, a number") }
    let rows = DoubleTensor(positions).sliced(axis: 0, offset..<offset + tokens.count)
    return .near(same - same.row(0), rows - rows.row(0), "the difference to the first row")
  }
}

/// Returns a square table, so that no axis tells itself by its size.
func square(_ seed: Int) -> Tensor { Tensor.normal([4, 4], seed: seed) }

/// Returns tokens, both tables and a place in them.
func text(_ sizes: Sizes, _ seed: Int) -> Call {
  let tokens = (0..<sizes.tokens).map { ($0 * $0 + seed) % sizes.vocabulary }
  return Call(
    tokens, Tensor.normal([sizes.vocabulary, sizes.features], seed: seed),
    Tensor.normal([sizes.places, sizes.features], seed: seed + 100), sizes.offset as Int, sizes.scaled == 1)
}
