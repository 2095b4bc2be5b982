import Foundation
import Tensors
import Testing

@Suite("Softmax")
struct SoftmaxTests {
  let x = sample([3, 5, 7]) * 3

  @Test("is the exponential over the sum of exponentials, along each axis", arguments: [0, 1, 2, -1])
  func definition(axis: Int) {
    let powers = exp(x)
    #expect(softmax(x, axis: axis).allClose(powers / powers.sum(axis: axis, keepDims: true)))
    #expect(exp(logSoftmax(x, axis: axis)).allClose(softmax(x, axis: axis)))
    #expect(logSumExp(x, axis: axis).allClose(log(powers.sum(axis: axis))))
  }

  @Test("sums to 1 and does not notice a number added to all scores")
  func invariance() {
    #expect(softmax(x, axis: -1).sum(axis: -1).allClose(.ones([3, 5])))
    #expect(softmax(x + 64, axis: -1).allClose(softmax(x, axis: -1), rtol: 1e-4))
  }

  @Test("stays finite for scores of ten thousand, and gives -∞ nothing")
  func finite() {
    #expect(softmax(Tensor([1e4, -1e4, 0]), axis: 0) == [1, 0, 0])
    #expect(softmax(Tensor([-1e4, -1e4]), axis: 0) == [0.5, 0.5])
    #expect(softmax(Tensor([0, -.infinity, 0]), axis: 0) == [0.5, 0, 0.5])
    #expect(logSoftmax(Tensor([1e4, -1e4]), axis: 0) == [0, -2e4])
    #expect(logSumExp(Tensor([1e4, 1e4]), axis: 0).allClose(Tensor(1e4 + Float(log(2.0)))))
  }

  @Test("of a row of nothing but -∞ is NaN, and its logSumExp -∞")
  func emptyRow() {
    let row = Tensor([-Float.infinity, -.infinity])
    #expect(softmax(row, axis: 0).asArray().allSatisfy { $0.isNaN } && logSumExp(row).item() == -.infinity)
  }

  @Test("the functions of one number are applied to each")
  func elementwise() {
    let y = sample([2, 3])
    let table: [(Tensor, (Double) -> Double)] = [
      (exp(y), { Foundation.exp($0) }), (tanh(y), { Foundation.tanh($0) }), (sin(y), { Foundation.sin($0) }),
      (cos(y), { Foundation.cos($0) }), (sigmoid(y * 40), { 1 / (1 + Foundation.exp(-40 * $0)) }),
      (square(y), { $0 * $0 }), (abs(y), { Swift.abs($0) }), (rsqrt(square(y)), { 1 / Swift.abs($0) }),
      (pow(y, 3), { $0 * $0 * $0 }), (log(abs(y)), { Foundation.log(Swift.abs($0)) }),
      (clip(y, min: -0.5, max: 0.5), { Swift.min(0.5, Swift.max(-0.5, $0)) }),
    ]
    for (got, function) in table {
      #expect(got.allClose(tensor([2, 3]) { Float(function(Double(y.at($0)))) }, rtol: 2e-5))
    }
    #expect(round(Tensor([0.5, 1.5, -2.5])) == [0, 2, -2] && floor(Tensor([-0.5, 1.5])) == [-1, 1])
  }
}
