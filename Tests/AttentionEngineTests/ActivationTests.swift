import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("An activation")
struct ActivationTests {
  static let points: [Float] = [-30, -7.3, -1.278, -1, -0.5, -1e-4, 0, 1e-4, 0.3, 1, 2.7, 11, 40]

  /// Each function from its definition, in `Double`.
  static let definitions: [(activation: Activation, function: @Sendable (Double) -> Double)] = [
    (.relu, { Swift.max($0, 0) }),
    (.gelu, { $0 * 0.5 * erfc(-$0 / 2.0.squareRoot()) }),
    (.geluApproximate, { $0 / (1 + exp(-2 * (2 / Double.pi).squareRoot() * ($0 + 0.044715 * pow($0, 3)))) }),
    (.silu, { $0 / (1 + exp(-$0)) }),
    (.elu, { $0 > 0 ? $0 : expm1($0) }),
    (.softplus, { log1p(exp($0)) }),
    (.sigmoid, { 1 / (1 + exp(-$0)) }),
    (.tanh, { tanh($0) }),
  ]

  @Test("is its definition to the last digits, also far below zero", arguments: definitions.indices)
  func definition(index: Int) {
    let (activation, function) = Self.definitions[index]
    let want = Tensor(Self.points.map { Float(function(Double($0))) })
    #expect(activation(Tensor(Self.points)).allClose(want, rtol: 5e-7, atol: 0), "\(activation)")
    #expect(Self.definitions.count == Activation.allCases.count)
  }

  @Test("the smooth ramps differ from their mirror images by the identity")
  func mirror() {
    let x = Tensor.normal([97], scale: 3, seed: 1)
    for ramp in [relu, gelu, geluApproximate, silu, softplus] {
      #expect((ramp(x) - ramp(-x)).allClose(x, rtol: 1e-5, atol: 1e-6))
    }
  }

  @Test("the two GELUs differ, by less than 0.0005")
  func gelus() {
    let x = Tensor.linspace(-6, 6, count: 1201)
    let difference = abs(gelu(x) - geluApproximate(x)).max().item()
    #expect(difference < 5e-4 && difference > 4e-4)
  }

  @Test("the slope of softplus is the sigmoid")
  func slope() {
    let x = Tensor.linspace(-4, 4, count: 17)
    #expect(((softplus(x + 0.01) - softplus(x - 0.01)) / 0.02).allClose(sigmoid(x), rtol: 1e-3, atol: 1e-4))
  }

  @Test("ELU goes down to -α, and keeps its digits near zero")
  func alpha() {
    #expect(elu(Tensor([-200, 3]), alpha: 0.5) == [-0.5, 3])
    #expect(elu(Tensor([-1e-6])).allClose([-9.999995e-7], rtol: 1e-6, atol: 0))
  }

  @Test("of large numbers is finite, and of NaN is NaN")
  func extremes() {
    for activation in Activation.allCases {
      #expect(activation(Tensor([-1e30, -100, 100, 1e30])).asArray().allSatisfy { $0.isFinite }, "\(activation)")
      #expect(activation(Tensor([Float.nan])).asArray()[0].isNaN, "\(activation)")
    }
  }

  /// The limits of each function at -∞ and ∞.
  private static let limits: [Activation: (Float, Float)] = [
    .relu: (0, .infinity), .gelu: (0, .infinity), .geluApproximate: (0, .infinity), .silu: (0, .infinity),
    .elu: (-1, .infinity), .softplus: (0, .infinity), .sigmoid: (0, 1), .tanh: (-1, 1),
  ]

  @Test("of infinity is its limit, of NaN NaN, and of both zeros the same", arguments: Activation.allCases)
  func limits(activation: Activation) throws {
    let (low, high) = try #require(Self.limits[activation])
    for type in [DType.float32, .float16, .bfloat16] {
      let x = Tensor([-.infinity, .infinity, -0.0, 0, .nan]).asType(type)
      let y = activation(x)
      let got = y.asArray()
      #expect(got[0] == low && got[1] == high && got[2] == got[3] && got[4].isNaN, "\(type): \(y)")
      #expect(y.dtype == type)
      #expect(activation(Tensor([-Float.greatestFiniteMagnitude]))[0].item() == low)
    }
  }

  @Test("costs one exponential an element, ReLU none, and keeps the shape")
  func work() {
    for activation in Activation.allCases {
      let (y, work) = counting { activation(.ones([3, 5, 7])) }
      #expect(work == Work(exponentials: activation == .relu ? 0 : 105) && y.shape == [3, 5, 7])
    }
  }

  @Test("without a layer of its own is its definition, and has its limits at infinity")
  func others() {
    let x = Tensor(Self.points)
    #expect(leakyRelu(x, negativeSlope: 0.2) == maximum(x, x * 0.2) && leakyRelu(x, negativeSlope: 0) == relu(x))
    #expect(reluSquared(x) == relu(x) * relu(x))
    #expect(logSigmoid(x).allClose(log(sigmoid(x)), rtol: 2e-6, atol: 2e-8))
    #expect(geluFastApproximate(x).allClose(x * sigmoid(1.702 * x), rtol: 1e-6, atol: 0))
    let fine = Tensor.linspace(-6, 6, count: 1201)
    let difference = abs(gelu(fine) - geluFastApproximate(fine)).max().item()
    #expect(difference < 0.021 && difference > 0.02)
    let ends = Tensor([-.infinity, .infinity, -0.0, 0, .nan])
    let limits: [(name: String, function: (Tensor) -> Tensor, low: Float, high: Float)] = [
      ("leakyRelu", { leakyRelu($0) }, -.infinity, .infinity),
      ("leakyRelu 0", { leakyRelu($0, negativeSlope: 0) }, 0, .infinity), ("reluSquared", reluSquared, 0, .infinity),
      ("geluFastApproximate", geluFastApproximate, 0, .infinity), ("logSigmoid", logSigmoid, -.infinity, 0),
    ]
    for (name, function, low, high) in limits {
      let y = function(ends).asArray()
      #expect(y[0] == low && y[1] == high && y[2] == y[3] && y[4].isNaN, "\(name): \(y)")
    }
  }

  @Test("GLU gates one half by the other, on any axis; softmin prefers the least")
  func gates() {
    let x = Tensor.normal([3, 4, 6], seed: 1)
    #expect(glu(x) == x[0..., 0..., ..<3] * sigmoid(x[0..., 0..., 3...]))
    #expect(glu(x, axis: 1) == x[0..., ..<2] * sigmoid(x[0..., 2...]))
    #expect(softmin(x) == softmax(-x, axis: -1) && softmin(x, axis: 0) == softmax(-x, axis: 0))
    #expect(logSoftmax(x) == logSoftmax(x, axis: 2))
  }
}
