import AttentionEngine
import Tensors
import Testing

@Suite("Learned positions")
struct LearnedPositionsTests {
  let positions = LearnedPositions(count: 11, dimensions: 3, seed: 1)

  @Test("add the row of its place to each embedding")
  func addition() {
    let x = Tensor.normal([2, 5, 3], seed: 2)
    let got = positions(x, offset: 6)
    for i in 0..<5 { #expect(got[0..., i] as Tensor == x[0..., i] as Tensor + positions.table[6 + i] as Tensor) }
    #expect(positions(.zeros([11, 3])) == positions.table)
  }

  @Test("go up to the last row, and to no row at all")
  func ends() {
    #expect(positions.rows(count: 1, offset: 10) == positions.table[(-1)...])
    #expect(positions.rows(count: 0, offset: 11).shape == [0, 3])
  }

  @Test("start small, and differently for each seed")
  func start() {
    let rows = LearnedPositions(count: 101, dimensions: 97, seed: 3).table
    #expect(abs(rows.std().item() - 0.02) < 0.001 && abs(rows.mean().item()) < 0.001)
    #expect(rows != LearnedPositions(count: 101, dimensions: 97, seed: 4).table)
  }
}
