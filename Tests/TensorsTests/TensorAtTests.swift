import Tensors
import Testing

@Suite("Parts that an operation changes")
struct TensorAtTests {
  @Test("take each value that is meant for one place")
  func repeats() {
    let x = Tensor([1, 2, 3])
    #expect(x.at[[1, 1, 2]].add(5) == Tensor([1, 12, 8]) && x == Tensor([1, 2, 3]))
    #expect(x.at[[1, 1, 2]].subtract(Tensor([1, 10, 100])) == Tensor([1, -9, -97]))
    #expect(
      x.at[[1, 1]].multiply(3) == Tensor([1, 18, 3]) && x.at[[2, 2]].divide(3) == Tensor([1, 2, 3 / 9 as Float]))
    #expect(x.at[[0, 0, 2]].maximum(Tensor([7, 5, 1])) == Tensor([7, 2, 3]))
    #expect(x.at[[0, 2, 2]].minimum(Tensor([7, 2, -1])) == Tensor([1, 2, -1]))
    #expect(isNaN(x.at[0].maximum(.nan)) == Tensor([true, false, false]))
  }

  @Test("are those of the indices, and values broadcast to them")
  func parts() {
    let x = sample([3, 5, 7])
    var expected = x
    expected[1, 2...] = x[1, 2...] + sample([7], seed: 2)
    #expect(x.at[1, 2...].add(sample([7], seed: 2)) == expected)
    #expect(x.at[x .> 0].multiply(0) == which(x .> 0, 0, x))
    #expect(Tensor([1, 2], dtype: .int32).at[1].add(3).dtype == .int32)
  }

  @Test("gather what a one-hot matrix product would")
  func oneHot() {
    let (ids, rows) = (Tensor([4, 0, 4], dtype: .int32), sample([3, 7]))
    let oneHot = (ids.expandedDimensions(axis: 1) .== arange(5)).asType(.float32)
    #expect(Tensor.zeros([5, 7]).at[ids].add(rows).allClose(oneHot.T.matmul(rows)))
  }
}
