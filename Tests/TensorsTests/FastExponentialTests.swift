import Foundation
import Kernels
import Tensors
import Testing

/// The exponential of the fast loops, each kind that this processor can run.
@Suite("The fast exponential")
struct FastExponentialTests {
  /// Every so many numbers of `Float` are tried; with the variable `ATTNLAB_EVERY_FLOAT`, all of them.
  private static let stride: UInt32 =
    ProcessInfo.processInfo.environment["ATTNLAB_EVERY_FLOAT"] == nil ? 4_999 : 1

  @Test("is within 2 ulp, and 0, ∞ or NaN where it should be")
  func everyFloat() {
    let count = 1 << 16
    var (x, y) = ([Float](repeating: 0, count: count), [Float](repeating: 0, count: count))
    for kernels in FastLoops.all {
      var bits: UInt32 = 0
      var worst = 0.0
      var isDone = false
      while !isDone {
        for i in 0..<count {
          x[i] = Float(bitPattern: bits)
          let (next, overflow) = bits.addingReportingOverflow(Self.stride)
          bits = next
          isDone = isDone || overflow
        }
        x.withUnsafeBufferPointer { x in
          y.withUnsafeMutableBufferPointer { y in
            guard let x = x.baseAddress, let y = y.baseAddress else { return }
            kernels.exponentials(x, y, count: count)
          }
        }
        for i in 0..<count { worst = max(worst, Self.error(x[i], y[i])) }
      }
      #expect(worst <= 2, "\(kernels.name): \(worst) ulp")
    }
  }

  /// Returns how many ulp of the exact result an exponential is off; ∞ if it is of another kind.
  private static func error(_ x: Float, _ y: Float) -> Double {
    if x.isNaN || y.isNaN { return x.isNaN && y.isNaN ? 0 : .infinity }
    let exact = exp(Double(x))
    // Less than the least number with all its digits: a result between 0 and it.
    if exact < 0x1p-126 { return y >= 0 && y <= 0x1p-126 ? 0 : .infinity }
    if exact > Double(Float.greatestFiniteMagnitude) {
      return y == .infinity || Double(y) > exact * 0.999_999 ? 0 : .infinity
    }
    if y.isInfinite { return .infinity }
    return abs(Double(y) - exact) / scalbn(1, Int(exact.exponent) - 23)
  }
}
