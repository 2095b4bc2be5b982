import AttentionEngine
import Tensors
import Testing

@Suite("Softmax and its derivative")
struct SoftmaxCalculusTests {
  @Test("agrees with PyTorch in double precision", arguments: GoldenCase.names("softmax"))
  func golden(name: String) throws {
    let golden = try GoldenCase(name)
    let (x, axis) = (try golden.input("x"), try #require(golden.params.axis))
    #expect(try golden.accepts(softmax(x, axis: axis, temperature: golden.params.temperature ?? 1), as: "y"))
    if golden.outputs["log_y"] != nil { #expect(try golden.accepts(logSoftmax(x, axis: axis), as: "log_y")) }
    if golden.outputs["lse"] != nil { #expect(try golden.accepts(logSumExp(x, axis: axis), as: "lse")) }
  }

  @Test("the gradient agrees with PyTorch, and with the Jacobian it never makes")
  func gradient() throws {
    let golden = try GoldenCase("grad_softmax")
    let (x, upstream) = (try golden.input("x"), try golden.input("d_y"))
    let weights = softmax(x, axis: 1)
    let gradient = softmaxGradient(weights: weights, upstream: upstream)
    #expect(try golden.accepts(gradient, as: "d_x"))
    let byJacobian = matmul(upstream.expandedDimensions(axis: 1), softmaxJacobian(weights: weights)).squeezed(axis: 1)
    #expect(gradient.allClose(byJacobian))
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

  @Test("entropy agrees with the golden case, is 0 for one key and log n for n equal ones")
  func entropies() throws {
    let golden = try GoldenCase("attention_entropy")
    #expect(try golden.accepts(entropy(of: golden.input("attentions")), as: "entropy_nats"))
    #expect(entropy(of: [[0, 1, 0], [1, 0, 0]]) == [0, 0])
    #expect(entropy(of: .full([7], values: 1 / 7)).allClose(Tensor(log(Float(7)))))
    #expect(entropy(of: [[0.5, 1], [0.5, 0]], axis: 0).allClose(Tensor([log(Float(2)), 0])))
  }
}
