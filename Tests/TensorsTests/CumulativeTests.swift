import Foundation
import Tensors
import Testing

@Suite("Running values")
struct CumulativeTests {
  let x = sample([3, 5, 7])

  /// The value of the elements up to each place: before it, or including it, from either end.
  func naive(_ axis: Int, _ reverse: Bool, _ inclusive: Bool, _ function: ([Double]) -> Double) -> Tensor {
    tensor(x.shape) { index in
      let here = index[axis]
      let places = (0..<x.shape[axis]).filter { reverse ? $0 > here : $0 < here } + (inclusive ? [here] : [])
      let lane = places.map { place in
        var other = index
        other[axis] = place
        return Double(x.at(other))
      }
      return Float(function(lane))
    }
  }

  @Test(
    "are those of all elements up to the place", arguments: [0, 1, 2],
    [(false, true), (true, true), (false, false), (true, false)])
  func lanes(axis: Int, form: (Bool, Bool)) {
    let (reverse, inclusive) = form
    let expected = { (function: ([Double]) -> Double) in naive(axis, reverse, inclusive, function) }
    #expect(x.cumprod(axis: axis, reverse: reverse, inclusive: inclusive).allClose(expected { $0.reduce(1, *) }))
    #expect(x.cumsum(axis: axis, reverse: reverse, inclusive: inclusive).allClose(expected { $0.reduce(0, +) }))
    #expect(x.cummax(axis: axis, reverse: reverse, inclusive: inclusive) == expected { $0.max() ?? -.infinity })
    #expect(x.cummin(axis: axis, reverse: reverse, inclusive: inclusive) == expected { $0.min() ?? .infinity })
    let logarithms = expected { log($0.reduce(0) { $0 + exp($1) }) }
    #expect(x.logCumsumExp(axis: axis, reverse: reverse, inclusive: inclusive).allClose(logarithms))
  }

  @Test("run over all elements without an axis")
  func flat() {
    let flat = x.flattened()
    #expect(
      cumprod(x) == flat.cumprod(axis: 0) && cummax(x) == flat.cummax(axis: 0) && cummin(x) == flat.cummin(axis: 0))
    #expect(cumsum(x) == flat.cumsum(axis: 0) && x.cumsum(reverse: true) == flat.cumsum(axis: 0, reverse: true))
    #expect(cumsum(x).shape == [105] && logCumsumExp(x) == flat.logCumsumExp(axis: 0))
    #expect(cumprod(Tensor(3)) == Tensor([3]) && cumsum(Tensor.zeros([0]), reverse: true).shape == [0])
  }

  @Test("are whole numbers for whole numbers, and count Booleans")
  func wholeNumbers() {
    let many = Tensor([16_777_216, 1, 1], dtype: .int32)
    #expect(many.cumsum().asArray(Int.self) == [16_777_216, 16_777_217, 16_777_218])
    #expect(many.cumsum(reverse: true, inclusive: false).asArray(Int.self) == [2, 1, 0])
    let truths = Tensor([true, false, true]).cumsum(axis: 0)
    #expect(truths.dtype == .int32 && truths.asArray(Int.self) == [1, 1, 2])
  }

  @Test("keep NaN from its place on, and stay finite in logarithms")
  func edges() {
    let odd = Tensor([1, .nan, 3])
    for run in [cumprod, cummax, cummin, logCumsumExp] as [(Tensor, Int?, Bool, Bool) -> Tensor] {
      #expect(isNaN(run(odd, 0, false, true)) == Tensor([0, 1, 1]))
    }
    #expect(logCumsumExp(Tensor([1000, 1000, -.infinity])).allClose(Tensor([1000, 1000.6931, 1000.6931])))
    #expect(
      logCumsumExp(Tensor([-.infinity, -.infinity, 2, .infinity])) == Tensor([-.infinity, -.infinity, 2, .infinity]))
    #expect(counting { x.logCumsumExp(axis: 0) }.work.exponentials == 105)
  }
}
