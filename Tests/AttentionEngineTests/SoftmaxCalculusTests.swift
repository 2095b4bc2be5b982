import AttentionEngine
import Tensors
import Testing

@Suite("Softmax and its derivative")
struct SoftmaxCalculusTests {
  @Test("the gradient is that of the Jacobian it never makes")
  func gradient() {
    let (weights, upstream) = (softmax(Tensor.normal([3, 5], seed: 1), axis: 1), Tensor.normal([3, 5], seed: 2))
    let byJacobian = matmul(upstream.expandedDimensions(axis: 1), softmaxJacobian(weights: weights)).squeezed(axis: 1)
    #expect(softmaxGradient(weights: weights, upstream: upstream).allClose(byJacobian))
  }

  @Test("the Jacobian is the slope that differences show, column by column")
  func jacobian() {
    let x = Tensor.normal([5], seed: 3)
    let jacobian = softmaxJacobian(weights: softmax(x, axis: 0))
    for j in 0..<5 {
      var (up, down) = (x, x)
      up[j] += 0.01
      down[j] -= 0.01
      let slope = (softmax(up, axis: 0) - softmax(down, axis: 0)) / 0.02
      #expect(slope.allClose(jacobian[0..., j], rtol: 1e-3, atol: 1e-4))
    }
    #expect(jacobian.sum(axis: 0).allClose(.zeros([5])) && jacobian == jacobian.T)
  }

  @Test("the gradient along another axis is that of the transposed weights")
  func gradientAxis() {
    let (weights, upstream) = (softmax(Tensor.normal([3, 5], seed: 1), axis: 0), Tensor.normal([3, 5], seed: 2))
    let gradient = softmaxGradient(weights: weights, upstream: upstream, axis: 0)
    #expect(gradient.T.allClose(softmaxGradient(weights: weights.T, upstream: upstream.T)))
  }

  @Test("a low temperature picks the greatest, a high one makes all equal")
  func temperature() {
    let x: Tensor = [1, 3, 2]
    #expect(softmax(x, axis: 0, temperature: 1e-3) == [0, 1, 0])
    #expect(softmax(x, axis: 0, temperature: 1e6).allClose(.full([3], values: 1 / 3), rtol: 1e-5))
    #expect(softmax(x, axis: 0, temperature: 1) == softmax(x, axis: 0))
  }

  @Test("entropy is 0 for one key and log n for n equal ones")
  func entropies() {
    #expect(entropy(of: [[0, 1, 0], [1, 0, 0]]) == [0, 0])
    #expect(entropy(of: .full([7], values: 1 / 7)).allClose(Tensor(log(Float(7)))))
    #expect(entropy(of: [[0.5, 1], [0.5, 0]], axis: 0).allClose(Tensor([log(Float(2)), 0])))
  }
}
