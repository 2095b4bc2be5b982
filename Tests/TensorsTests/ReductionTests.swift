import Foundation
import Tensors
import Testing

@Suite("Reductions")
struct ReductionTests {
  let x = sample([2, 3, 5, 7])

  /// The reduction by indices: the lane of each element of the result, in `Double`.
  func naive(_ axes: [Int], _ function: ([Double]) -> Double) -> Tensor {
    let kept = (0..<4).filter { !axes.contains($0) }
    return tensor(kept.map { x.shape[$0] }) { outer in
      let lane = indices(of: axes.map { x.shape[$0] }).map { inner -> Double in
        var index = [0, 0, 0, 0]
        for (i, axis) in kept.enumerated() { index[axis] = outer[i] }
        for (i, axis) in axes.enumerated() { index[axis] = inner[i] }
        return Double(x.at(index))
      }
      return Float(function(lane))
    }
  }

  func mean(_ lane: [Double]) -> Double { lane.reduce(0, +) / Double(lane.count) }

  @Test("reduce the lanes of their axes", arguments: [[0], [1], [2], [3], [0, 2], [1, 3], [0, 1, 2, 3], [3, 1]])
  func agreesWithLanes(axes: [Int]) {
    let sorted = axes.sorted()
    #expect(x.sum(axes: axes).allClose(naive(sorted) { $0.reduce(0, +) }))
    #expect(x.mean(axes: axes).allClose(naive(sorted, mean)))
    #expect(x.product(axes: axes).allClose(naive(sorted) { $0.reduce(1, *) }))
    #expect(x.max(axes: axes) == naive(sorted) { $0.max()! })
    #expect(x.min(axes: axes) == naive(sorted) { $0.min()! })
    let variance = naive(sorted) { lane in
      let mean = self.mean(lane)
      return lane.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(lane.count)
    }
    #expect(x.variance(axes: axes).allClose(variance))
    #expect(x.std(axes: axes).allClose(sqrt(variance)))
  }

  @Test("keep a reduced axis with the size 1 if told to")
  func keepDims() {
    #expect(x.sum(axis: 1, keepDims: true).shape == [2, 1, 5, 7] && x.sum(axis: 1).shape == [2, 5, 7])
    #expect(x.sum(keepDims: true).shape == [1, 1, 1, 1] && x.sum().shape == [])
    #expect(x.mean(axis: -2, keepDims: true).squeezed(axis: 2) == x.mean(axis: 2))
  }

  @Test("of nothing are the neutral number")
  func empty() {
    let nothing = Tensor.zeros([3, 0])
    #expect(nothing.sum(axis: 1) == [0, 0, 0] && nothing.product(axis: 1) == [1, 1, 1])
    #expect(nothing.mean(axis: 1).asArray().allSatisfy { $0.isNaN } && nothing.sum(axis: 0).shape == [0])
  }

  @Test("lose no digits to a large mean or a long sum")
  func precision() {
    let shifted = Tensor([1, 2, 3, 4]) + 1e6
    #expect(shifted.variance().item() == 1.25 && shifted.variance(ddof: 1).allClose(Tensor(Float(5) / 3)))
    #expect(Tensor.full([1_000_003], values: 0.1).sum().item() == Float(Double(Float(0.1)) * 1_000_003))
  }

  @Test("NaN is never lost")
  func nan() {
    let x = Tensor([1, .nan, 3])
    for y in [x.max(), x.min(), x.sum(), x.mean()] { #expect(y.item().isNaN) }
    #expect(x.argMax().item() == 1)
  }

  @Test("the greatest is found at its first place, along each axis")
  func places() {
    #expect(argMax(Tensor([[1, 3, 3], [5, 4, 0]]), axis: 1) == [1, 0])
    #expect(argMin(Tensor([[1, 3, 3], [5, 4, 0]]), axis: 0) == [0, 0, 1])
    #expect(argMax(Tensor([[1, 3, 3], [5, 4, 0]])).item() == 3)
  }

  @Test("sorting orders each lane, and its places sort it", arguments: [0, 1, 2, 3])
  func sorts(axis: Int) {
    let sorted = x.sorted(axis: axis).movedAxis(source: axis, destination: 3)
    let lanes = x.movedAxis(source: axis, destination: 3)
    let places = x.argSort(axis: axis).movedAxis(source: axis, destination: 3)
    for outer in indices(of: Array(lanes.shape.dropLast())) {
      let lane = (0..<lanes.dim(-1)).map { lanes.at(outer + [$0]) }
      #expect((0..<lane.count).map { sorted.at(outer + [$0]) } == lane.sorted())
      #expect((0..<lane.count).map { lane[Int(places.at(outer + [$0]))] } == lane.sorted())
    }
  }

  @Test("equal elements keep their order in sorting, and NaN comes last")
  func ties() {
    #expect(argSort(Tensor([2, 1, 2, .nan, 1, 2])) == [1, 4, 0, 2, 5, 3])
    #expect(Tensor([.nan, 1, -.infinity]).sorted()[..<2] == Tensor([-.infinity, 1]))
  }

  @Test("running sums end in the sum")
  func cumulates() {
    #expect(
      cumsum(Tensor([1, 2, 3])) == [1, 3, 6] && cumsum(Tensor([[1, 2], [3, 4]]), axis: 0) == [[1, 2], [4, 6]])
  }
}
