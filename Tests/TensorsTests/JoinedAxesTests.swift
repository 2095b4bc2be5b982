import Tensors
import Testing

@Suite("Reductions over several axes")
struct JoinedAxesTests {
  let x = sample([2, 3, 5, 7])

  @Test("take their axes as one", arguments: [[0], [3], [1, 2], [0, 2], [3, 1], [-1, 0, 2], [0, 1, 2, 3], []])
  func joined(axes: [Int]) {
    let sum = exp(x).sum(axes: axes, keepDims: true)
    #expect(softmax(x, axes: axes).allClose(exp(x) / sum) && x.softmax(axes: axes).shape == x.shape)
    #expect(logSumExp(x, axes: axes, keepDims: true).allClose(log(sum)))
    #expect(x.logSumExp(axes: axes).allClose(log(exp(x).sum(axes: axes))))
    #expect(variance(x, axes: axes, keepDims: true) == x.variance(axes: axes, keepDims: true))
    #expect(std(x, axes: axes, ddof: -1) == x.std(axes: axes, ddof: -1))
  }

  @Test("keep great scores finite, and count their exponentials")
  func finite() {
    let great = Tensor([[1000, 1000], [-.infinity, 1000]])
    #expect(great.softmax(axes: [0, 1]).allClose(Tensor([[1, 1], [0, 1]]) / 3))
    #expect(counting { softmax(x, axes: [1, 3]) }.work.exponentials == 210)
  }
}
