import AttentionEngine
import Tensors
import Testing

@Suite("Relative positions")
struct RelativePositionsTests {
  @Test("are key minus query, the last query standing with the last key")
  func definition() {
    #expect(relativePositions(queries: 2, keys: 4) == [[-2, -1, 0, 1], [-3, -2, -1, 0]])
    #expect(relativePositions(queries: 2, keys: 3, offset: 0) == [[0, 1, 2], [-1, 0, 1]])
    #expect(relativePositions(queries: 3, keys: 2) == [[1, 2], [0, 1], [-1, 0]])
  }

  @Test("are not above 0 exactly where a causal mask allows")
  func causal() {
    for (n, m) in [(5, 11), (7, 7), (5, 3)] {
      #expect((relativePositions(queries: n, keys: m) .<= 0) == AttentionMask.causal(queries: n, keys: m).allowed)
    }
  }
}
