import Tensors
import Testing

@Suite("Sizes by rank")
struct SizesByRankTests {
  @Test("are the shape as a tuple")
  func tuples() {
    let (n, d) = Tensor.zeros([5, 3]).shape2
    let (batch, length, width) = Tensor.zeros([2, 5, 3]).shape3
    #expect(
      (n, d) == (5, 3) && (batch, length, width) == (2, 5, 3) && Tensor.zeros([2, 7, 5, 3]).shape4 == (2, 7, 5, 3))
  }
}
