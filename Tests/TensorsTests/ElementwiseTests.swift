import Foundation
import Tensors
import Testing

@Suite("Functions of each element")
struct ElementwiseTests {
  /// A function, its method, and the same of one `Double`.
  struct Case: Sendable {
    let name: String
    let free: @Sendable (Tensor) -> Tensor
    let method: @Sendable (Tensor) -> Tensor
    let oracle: @Sendable (Double) -> Double
  }

  static let cases: [Case] = [
    Case(name: "tan", free: tan, method: { $0.tan() }, oracle: Foundation.tan),
    Case(name: "asin", free: asin, method: { $0.asin() }, oracle: Foundation.asin),
    Case(name: "acos", free: acos, method: { $0.acos() }, oracle: Foundation.acos),
    Case(name: "atan", free: atan, method: { $0.atan() }, oracle: Foundation.atan),
    Case(name: "sinh", free: sinh, method: { $0.sinh() }, oracle: Foundation.sinh),
    Case(name: "cosh", free: cosh, method: { $0.cosh() }, oracle: Foundation.cosh),
    Case(name: "asinh", free: asinh, method: { $0.asinh() }, oracle: Foundation.asinh),
    Case(name: "acosh", free: acosh, method: { $0.acosh() }, oracle: Foundation.acosh),
    Case(name: "atanh", free: atanh, method: { $0.atanh() }, oracle: Foundation.atanh),
    Case(name: "degrees", free: degrees, method: { $0.degrees() }, oracle: { $0 * 180 / .pi }),
    Case(name: "radians", free: radians, method: { $0.radians() }, oracle: { $0 * .pi / 180 }),
    Case(name: "log2", free: log2, method: { $0.log2() }, oracle: Foundation.log2),
    Case(name: "log10", free: log10, method: { $0.log10() }, oracle: Foundation.log10),
    Case(name: "log1p", free: log1p, method: { $0.log1p() }, oracle: Foundation.log1p),
    Case(name: "expm1", free: expm1, method: { $0.expm1() }, oracle: Foundation.expm1),
    Case(name: "erf", free: erf, method: { $0.erf() }, oracle: Foundation.erf),
    Case(name: "ceil", free: ceil, method: { $0.ceil() }, oracle: Foundation.ceil),
    Case(name: "reciprocal", free: reciprocal, method: { $0.reciprocal() }, oracle: { 1 / $0 }),
    Case(name: "negative", free: negative, method: { $0.negative() }, oracle: { 0 - $0 }),
    Case(
      name: "sign", free: sign, method: { $0.sign() },
      oracle: { $0.isNaN ? $0 : $0 == 0 ? 0 : $0 / Swift.abs($0) }),
  ]

  @Test("are those of Double, to the last digits", arguments: cases.map(\.name))
  func agree(name: String) throws {
    let this = try #require(Self.cases.first { $0.name == name })
    let values: [Float] = [
      -88, -7.25, -2, -1, -0.5, -0.01, -1e-7, -1e-30, 0, 1e-30, 1e-7, 0.01, 0.5, 0.75, 1, 2, 7.25, 88,
    ]
    let result = this.free(Tensor(values, [3, 6]))
    #expect(
      result.shape == [3, 6] && arrayEqual(result, this.method(Tensor(values, [3, 6])), equalNAN: true) == Tensor(1))
    for (x, y) in zip(values, result.asArray()) {
      let expected = this.oracle(Double(x))
      if expected.isNaN {
        #expect(y.isNaN, "\(name)(\(x))")
      } else if expected.isFinite && abs(expected) < Double(Float.greatestFiniteMagnitude) {
        #expect(abs(Double(y) - expected) <= 3e-7 * abs(expected), "\(name)(\(x)) is \(expected), not \(y)")
      } else {
        #expect(Double(y) == (expected > 0 ? .infinity : -.infinity), "\(name)(\(x))")
      }
    }
  }

  @Test("pass infinities and NaN on as their limits")
  func limits() {
    let ends = Tensor([-.infinity, .infinity])
    #expect(sign(ends) == Tensor([-1, 1]) && erf(ends) == Tensor([-1, 1]) && reciprocal(ends) == Tensor([0, 0]))
    #expect(expm1(ends) == Tensor([-1, .infinity]) && ceil(ends) == ends && log1p(Tensor(-1)) == Tensor(-.infinity))
    for this in Self.cases { #expect(this.free(Tensor(Float.nan)).item().isNaN, "\(this.name)") }
  }

  @Test("count their exponentials")
  func work() {
    let x = sample([3, 5])
    for function in [sinh, cosh, expm1] as [(Tensor) -> Tensor] {
      #expect(counting { function(x) }.work == Work(exponentials: 15))
    }
    #expect(counting { logAddExp(x, Tensor([1, 2, 3, 4, 5])) }.work == Work(exponentials: 15))
  }

  @Test("the inverse of the error function undoes it")
  func erfInverseUndoes() {
    let x = Tensor([-0.99999994, -0.9999, -0.7, -0.25, -0.0009, -1e-6, -1e-30, 0, 1e-20, 0.001, 0.0011, 0.5, 0.999])
    for (value, y) in zip(x.asArray(), erfInverse(x).asArray()) {
      // The derivative of erf carries the half step of y's rounding over to the value.
      let slope = 2 / Double.pi.squareRoot() * exp(-Double(y) * Double(y))
      let error = abs(Foundation.erf(Double(y)) - Double(value))
      #expect(error <= slope * Double(y.ulp) + 1e-15 * abs(Double(value)), "\(value)")
    }
    #expect(Tensor([-1, 1]).erfInverse() == Tensor([-.infinity, .infinity]))
    #expect(isNaN(Tensor([1.5, -2, .nan]).erfInverse()) == Tensor([1, 1, 1]))
  }

  @Test("rounding to decimals takes halves to the even digit")
  func decimals() {
    let x = Tensor([0.125, 0.375, 2.675, -0.125, 1e30, .infinity])
    #expect(round(x, decimals: 2) == Tensor([0.12, 0.38, 2.67, -0.12, 1e30, .infinity]))
    #expect(Tensor([1250, 1350, 49, -51, 0]).round(decimals: -2) == Tensor([1200, 1400, 0, -100, 0]))
    #expect(round(x, decimals: 400) == x && round(Tensor([3, 5e30]), decimals: -400) == Tensor([0, 0]))
    #expect(round(Tensor([0.5, 1.5]), decimals: 0) == Tensor([0, 2]))
  }
}
