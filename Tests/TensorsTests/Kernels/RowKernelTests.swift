import Foundation
import Kernels
import Testing

@testable import Tensors

@Suite("Rows and single numbers, by each set of fast loops")
struct RowKernelTests {
  private static let ε = 0x1p-23
  static let lengths = [1, 2, 3, 7, 16, 17, 31, 64, 97, 1031]

  private func numbers(_ count: Int, spread: Float = 3, shift: Float = 0) -> [Float] {
    (Tensor.normal([count], seed: count) * spread + shift).asArray()
  }

  /// Returns what a function writes, in memory beside which nothing may be touched.
  private func written(
    _ x: [Float], _ body: (UnsafePointer<Float>, UnsafeMutablePointer<Float>) -> Void
  ) -> [Float] {
    let (source, target) = (GuardedMatrix(x, isAtEnd: true), GuardedMatrix(x.count, isAtEnd: true))
    body(source.start, target.start)
    return Array(UnsafeBufferPointer(start: target.start, count: x.count))
  }

  @Test("are softmax's weights and their logarithms, as double precision has them", arguments: lengths)
  func softmax(length: Int) {
    let x = numbers(3 * length, spread: 9)
    for kernels in FastLoops.all {
      let weights = written(x) { kernels.softmax($0, $1, rows: 3, length: length, isLogarithm: false) }
      let logarithms = written(x) { kernels.softmax($0, $1, rows: 3, length: length, isLogarithm: true) }
      for row in 0..<3 {
        let places = (row * length)..<((row + 1) * length)
        let greatest = places.map { Double(x[$0]) }.max() ?? 0
        let sum = places.reduce(0) { $0 + exp(Double(x[$1]) - greatest) }
        for place in places {
          let distance = greatest - Double(x[place])
          let (weight, logarithm) = (exp(-distance) / sum, -distance - log(sum))
          #expect(abs(Double(weights[place]) - weight) <= (10 + distance) * Self.ε * weight, "\(kernels.name)")
          #expect(abs(Double(logarithms[place]) - logarithm) <= 10 * Self.ε * max(1, -logarithm), "\(kernels.name)")
        }
      }
    }
  }

  @Test("have NaN where the plain loops have it, and weights of exactly 0 for -∞")
  func specialScores() {
    let far = [Float](repeating: 0, count: 30)
    let rows: [[Float]] = [
      [.nan, 1, 2] + far, far + [1, 2, .nan], [Float](repeating: -.infinity, count: 33),
      [.infinity, 1, -.infinity] + far,
      [-.infinity, 10_000, -10_000] + far, far + [-.infinity, 0, -0.0],
    ]
    for kernels in FastLoops.all {
      for row in rows {
        for isLogarithm in [false, true] {
          let got = written(row) { kernels.softmax($0, $1, rows: 1, length: 33, isLogarithm: isLogarithm) }
          let want = isLogarithm ? Tensor(row).logSoftmax(axis: 0) : Tensor(row).softmax(axis: 0)
          for (x, y) in zip(got, want.asArray()) {
            #expect(x.isNaN == y.isNaN && (x.isNaN || (x == 0) == (y == 0)), "\(kernels.name) \(row)")
            #expect(x.isInfinite == y.isInfinite, "\(kernels.name) \(row)")
          }
        }
      }
    }
  }

  @Test("are normalised to the last digits, whatever mean and spread they have", arguments: lengths)
  func normalised(length: Int) {
    let (weight, bias) = (numbers(length), numbers(length, shift: 1))
    for (spread, shift) in [(1, 0), (1e-3, 1000), (1e30, 0), (1e-30, 0), (0, 3)] as [(Float, Float)] {
      let x = numbers(2 * length, spread: spread, shift: shift)
      for kernels in FastLoops.all {
        for (isCentred, hasBias) in [(true, true), (true, false), (false, false)] {
          let got = written(x) { source, target in
            weight.withUnsafeBufferPointer { weight in
              bias.withUnsafeBufferPointer { bias in
                kernels.normalise(
                  source, target, rows: 2, length: length, isCentred: isCentred, eps: 1e-5, weight: weight.baseAddress,
                  bias: hasBias ? bias.baseAddress : nil)
              }
            }
          }
          for row in 0..<2 {
            let numbers = x[(row * length)..<((row + 1) * length)].map { Double($0) }
            let mean = isCentred ? numbers.reduce(0, +) / Double(length) : 0
            let square = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(length)
            for (i, number) in numbers.enumerated() {
              let plain = (number - mean) / (square + Double(Float(1e-5))).squareRoot() * Double(weight[i])
              let want = plain + (hasBias ? Double(bias[i]) : 0)
              // What a mean of thousands leaves of the digits of `Double` is 1e-13 of it.
              let bound = 2 * Self.ε * (abs(plain) + abs(want)) + 1e-9
              #expect(abs(Double(got[row * length + i]) - want) <= bound, "\(kernels.name) \((spread, shift))")
            }
          }
        }
      }
    }
  }

  /// The functions, in double precision, each with its bound in ε.
  private static let functions: [(ElementFunction, @Sendable (Double) -> Double, @Sendable (Double) -> Double)] = [
    (.weightedBySigmoid(factor: 1), { $0 / (1 + exp(-$0)) }, { _ in 6 }),
    (.weightedBySigmoid(factor: 1.702), { $0 / (1 + exp(-Double(Float(1.702)) * $0)) }, { 6 + 2 * abs($0) }),
    (.weightedByNormal, { $0 / 2 * erfc(-$0 * 0.5.squareRoot()) }, { _ in 6 }),
    (.weightedByNormalApproximately, { $0 / (1 + exp(-2 * bend($0))) }, { 4 + 6 * abs(bend($0)) }),
  ]

  private static func bend(_ x: Double) -> Double { (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x) }

  @Test("are functions of single numbers, small results as exact as great ones")
  func elements() {
    let x =
      (-90_001...90_001).map { Float($0) * 0.001 }
      + (1...126).map { Float(sign: .minus, exponent: -$0, significand: 1.3) }
    for kernels in FastLoops.all {
      for (function, exact, bound) in Self.functions {
        let y = written(x) { kernels.compute(function, $0, $1, count: x.count) }
        for (x, y) in zip(x, y) {
          let want = exact(Double(x))
          let room = abs(want) < 0x1p-120 ? 0x1p-120 : bound(Double(x)) * Self.ε * abs(want)
          if abs(Double(y) - want) > room {
            Issue.record("\(kernels.name) \(function) of \(x): \(y), not \(want)")
            break
          }
        }
      }
    }
  }

  @Test("of numbers that end the line have the limits there, and NaN for NaN")
  func limits() {
    let x: [Float] = [.infinity, -.infinity, .nan, 0, 3e38, -3e38, .leastNonzeroMagnitude, -200, 200]
    for kernels in FastLoops.all {
      for (function, _, _) in Self.functions {
        let y = written(x) { kernels.compute(function, $0, $1, count: x.count) }
        #expect(y[0] == .infinity && y[1] == 0 && y[2].isNaN && y[3] == 0 && y[4] == 3e38, "\(kernels.name) \(y)")
        #expect(y[5] == 0 && abs(y[6]) <= .leastNonzeroMagnitude && y[7] == 0 && y[8] == 200, "\(kernels.name) \(y)")
      }
    }
  }

  @Test(
    "are those of tensors that are large, along each axis, shared by threads or not",
    arguments: [[131, 67], [521, 1031]])
  func tensors(shape: [Int]) {
    let x = sample(shape) * 4
    for axis in [0, 1] {
      let (weights, work) = counting { x.softmax(axis: axis) }
      let want = axis == 1 ? rows(x) { $0.softmax(axis: -1) } : rows(x.T) { $0.softmax(axis: -1) }.T
      #expect(weights.allClose(want, rtol: 3e-6, atol: 1e-12) && work == Work(exponentials: x.size))
      #expect(weights.sum(axis: axis).allClose(.ones([shape[1 - axis]]), rtol: 1e-6))
    }
    #expect(x.weightedByNormal().allClose(rows(x) { $0.weightedByNormal() }, rtol: 1e-6, atol: 1e-30))
    #expect(x.weightedBySigmoid().allClose(rows(x) { $0.weightedBySigmoid() }, rtol: 1e-6, atol: 1e-30))
    let (weight, bias) = (sample([shape[1]], seed: 2), sample([shape[1]], seed: 3))
    let normal = x.standardised(eps: 1e-5, weight: weight, bias: bias)
    #expect(normal.allClose(rows(x) { $0.standardised(eps: 1e-5, weight: weight, bias: bias) }, rtol: 1e-6, atol: 1e-6))
    let half = x.asType(.float16)
    #expect(half.softmax(axis: 1).dtype == .float16 && half.standardised(eps: 0, weight: weight).dtype == .float32)
  }

  /// Returns what the plain loops make of each row, one by one.
  private func rows(_ x: Tensor, _ function: (Tensor) -> Tensor) -> Tensor {
    stacked((0..<x.dim(0)).map { function(x[$0]) })
  }
}
