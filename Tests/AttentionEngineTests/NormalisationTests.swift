import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Layer normalisation")
struct LayerNormTests {
  let norm = LayerNorm(dimensions: 7)

  @Test("gives each token the mean 0 and the variance 1")
  func moments() {
    let y = norm(.normal([3, 5, 7], loc: 4, scale: 3, seed: 1))
    #expect(y.mean(axis: -1).allClose(.zeros([3, 5])) && y.variance(axis: -1).allClose(.ones([3, 5]), rtol: 1e-4))
  }

  @Test("does not notice a shift, nor, without eps, a positive factor")
  func invariance() {
    let exact = LayerNorm(dimensions: 8, eps: 0, affine: false)
    let x = Tensor.randInt(low: -50, high: 50, [5, 8], seed: 2)  // whole numbers: shifts and factors are exact
    #expect(exact(x + 1_000_000).allClose(exact(x), rtol: 1e-6, atol: 0))
    for factor in [Float(0x1p-60), 0x1p60, 0x1p90] { #expect(exact(x * factor).allClose(exact(x), rtol: 1e-6)) }
  }

  @Test("has eps inside the root, and divides by the number of features")
  func epsilon() {
    let y = LayerNorm(dimensions: 2, eps: 3, affine: false)(Tensor([-1, 1]))
    #expect(y == [-0.5, 0.5])  // 1 / √(1 + 3)
  }

  @Test("of equal features is the bias")
  func constant() {
    let shifted = LayerNorm(weight: .normal([7], seed: 3), bias: .normal([7], seed: 4))
    #expect(shifted(.full([5, 7], values: 1e4))[2] == shifted.bias!)
  }

  @Test("stretches, then shifts")
  func affine() {
    let (gamma, beta, x) = (Tensor.normal([7], seed: 5), Tensor.normal([7], seed: 6), Tensor.normal([5, 7], seed: 7))
    #expect(LayerNorm(weight: gamma, bias: beta)(x) == norm(x) * gamma + beta)
    #expect(LayerNorm(weight: gamma)(x) == norm(x) * gamma)
    #expect(norm(x) == LayerNorm(dimensions: 7, affine: false)(x))
    #expect(LayerNorm(dimensions: 7, bias: false).bias == nil)
  }
}

@Suite("Root mean square normalisation")
struct RMSNormTests {
  @Test("gives each token the length √d, and keeps its direction")
  func length() {
    let x = Tensor.normal([3, 5, 7], loc: 2, seed: 1)
    let y = RMSNorm(dimensions: 7)(x)
    #expect(square(y).sum(axis: -1).allClose(.full([3, 5], values: 7), rtol: 1e-4))
    let ratio = y / x
    #expect(ratio.allClose(ratio[0..., 0..., ..<1] + .zeros([3, 5, 7])))
  }

  @Test("of features whose mean is 0 is layer normalisation, of others not")
  func centred() {
    let x = Tensor.normal([5, 7], seed: 2)
    let centred = x - x.mean(axis: -1, keepDims: true)
    let (rms, layer) = (RMSNorm(dimensions: 7), LayerNorm(dimensions: 7))
    #expect(rms(centred).allClose(layer(x), atol: 1e-5) && !rms(x).allClose(layer(x), rtol: 1e-2))
  }

  @Test("takes numbers whose squares are beyond Float")
  func range() {
    let (x, norm) = (Tensor.normal([5, 7], seed: 3), RMSNorm(dimensions: 7, eps: 0))
    for factor in [Float(0x1p-100), 0x1p100] { #expect(norm(x * factor).allClose(norm(x))) }
  }

  @Test("stretches by its weight, and gives 0 for 0")
  func weight() {
    let (gamma, x) = (Tensor.normal([7], seed: 4), Tensor.normal([5, 7], seed: 5))
    #expect(RMSNorm(weight: gamma)(x) == RMSNorm(dimensions: 7)(x) * gamma)
    #expect(RMSNorm(dimensions: 7)(.zeros([5, 7])) == .zeros([5, 7]))
    #expect(RMSNorm(dimensions: 2, eps: 3)(Tensor([-1, 1])) == [-0.5, 0.5])
  }
}
