import Foundation
import Tensors
import Testing

@testable import NotebookRuntime

@Suite("The points of a curve") struct PointsTests {
  @Test("on a power of x have it as their law", arguments: [-2, -0.5, 0, 1, 1.02, 3], [1e-6, 1, 7e5])
  func powers(exponent: Double, factor: Double) {
    let x = Tensor([1, 3, 7, 64, 4096])
    let y = Tensor(x.asArray().map { Float(factor * pow(Double($0), exponent)) })
    let law = powerLaw(x: x, y: y)
    #expect(abs(Double(law.exponent) - exponent) < 1e-6)
    #expect(abs(Double(law.factor) / factor - 1) < 1e-5)
  }

  @Test(
    "are fitted on each kind of axes by the line that the normal equations give", arguments: [false, true],
    [false, true])
  func fits(isLogX: Bool, isLogY: Bool) throws {
    let x = exp(normal([41], seed: 3)), y = exp(normal([41], seed: 5)) * x
    let fit = try #require(Points(x, y, isLogX: isLogX, isLogY: isLogY).fit)
    let u = x.asArray().map { isLogX ? Foundation.log(Double($0)) : Double($0) }
    let v = y.asArray().map { isLogY ? Foundation.log(Double($0)) : Double($0) }
    let n = Double(u.count), sums = (u: u.reduce(0, +), v: v.reduce(0, +))
    let products = (uu: zip(u, u).map(*).reduce(0, +), uv: zip(u, v).map(*).reduce(0, +))
    let determinant = n * products.uu - sums.u * sums.u
    #expect(abs(fit.slope - (n * products.uv - sums.u * sums.v) / determinant) < 1e-9)
    #expect(abs(fit.intercept - (products.uu * sums.v - sums.u * products.uv) / determinant) < 1e-9)
  }

  @Test("lose no digits in a fit where all x are large")
  func largeNumbers() throws {
    let x = Tensor((0..<8).map { Float(16_000_000 + $0) }), y = Tensor((0..<8).map { Float($0) * 3 })
    let fit = try #require(Points(x, y, isLogX: false, isLogY: false).fit)
    #expect(abs(fit.slope - 3) < 1e-9)
  }

  @Test("have no fit where all are over one place")
  func noFit() {
    for x in [[Float](), [2], [2, 2, 2], [.nan, 1]] {
      let points = Points(Tensor(x), Tensor(x.map { _ in 1 }), isLogX: false, isLogY: false)
      #expect(points.fit == nil)
    }
  }

  @Test("are left out where they have no place on the axes")
  func leftOut() {
    let x = Tensor([1, 0, -1, .nan, 2, 3, 4]), y = Tensor([1, 1, 1, 1, .infinity, 0, -5])
    func count(_ isLogX: Bool, _ isLogY: Bool) -> Int { Points(x, y, isLogX: isLogX, isLogY: isLogY).leftOut }
    let counts: [Int] = [count(false, false), count(true, false), count(false, true), count(true, true)]
    #expect(counts.elementsEqual([2, 4, 4, 6]))
  }

  @Test("are thinned only where they are very many, and keep their extremes, their ends and their order")
  func thinned() {
    for count in [0, 1, 4096, 4097, 100_003] {
      var y: [Float] = normal([count], seed: 7).asArray(Float.self)
      if count > 9000 { (y[7001], y[7002], y[8000]) = (99, -99, .nan) }
      let x = (0..<count).map { Float($0) }
      let drawn = Points(Tensor(x, [count]), Tensor(y, [count]), isLogX: false, isLogY: false).drawn
      #expect(count > 4096 ? (2001...4096).contains(drawn.x.count) : drawn.x.count == count)
      #expect(drawn.x.count == drawn.y.count && drawn.x == drawn.x.sorted())
      #expect(drawn.x.first == x.first)
      #expect(drawn.x.last == x.last)
      let kept = drawn.y.filter { $0.isFinite }, finite = y.filter { $0.isFinite }
      #expect(kept.max() == finite.max())
      #expect(kept.min() == finite.min())
      #expect(drawn.y.contains { $0.isNaN } == y.contains { $0.isNaN })
    }
  }
}
