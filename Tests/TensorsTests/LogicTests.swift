import Tensors
import Testing

@Suite("Logic")
struct LogicTests {
  let odd = Tensor(
    [.nan, .infinity, -.infinity, 0, -0.0, .leastNonzeroMagnitude, .greatestFiniteMagnitude] as [Float])
  let x = which(sample([2, 3, 5, 7]) .> 0.9, Tensor(0), sample([2, 3, 5, 7], seed: 2))

  @Test("tells numbers from what isn't one, and finite from infinite")
  func kinds() {
    #expect(isNaN(odd) == [1, 0, 0, 0, 0, 0, 0])
    #expect(isInf(odd) == [0, 1, 1, 0, 0, 0, 0])
    #expect(isPosInf(odd) == [0, 1, 0, 0, 0, 0, 0])
    #expect(isNegInf(odd) == [0, 0, 1, 0, 0, 0, 0])
    #expect(isFinite(odd) == [0, 0, 0, 1, 1, 1, 1])
  }

  @Test("has a function for each method")
  func functions() {
    #expect(logicalNot(odd) == .!odd)
    #expect(all(x, axis: 1) == x.all(axis: 1) && any(x, axis: 1, keepDims: true) == x.any(axis: 1, keepDims: true))
    #expect(all(x, axes: [0, 2]) == x.all(axes: [0, 2]) && any(x, axes: [0, 2]) == x.any(axes: [0, 2]))
    #expect(all(odd) == odd.all() && any(odd) == odd.any())
  }

  @Test("takes every number but 0 as true, NaN too")
  func truths() {
    #expect(.!odd == [0, 0, 0, 1, 1, 0, 0])
    let (a, b) = (Tensor([[0, 0, 2, .nan]] as [[Float]]), Tensor([[0, -1, 0, 3]] as [[Float]]))
    #expect((a .&& b) == [[0, 0, 0, 1]] && (a .|| b) == [[0, 1, 1, 1]])
    #expect(logicalAnd(a, b) == (a .&& b) && logicalOr(a, b) == (a .|| b))
  }

  @Test("binds `.&&` tighter than `.||`, comparisons tighter than both, and broadcasts")
  func precedence() {
    let (i, j) = (Tensor(0..<5, [5, 1]), Tensor(0..<7))
    let got = i .< 1 .|| i .> 2 .&& j .== 3
    #expect(got == tensor([5, 7]) { $0[0] < 1 || ($0[0] > 2 && $0[1] == 3) ? 1 : 0 })
  }

  @Test("asks all and any of the lanes of their axes", arguments: [[0], [1], [2], [3], [0, 2], [1, 3], [3, 1]])
  func lanes(axes: [Int]) {
    let kept = (0..<4).filter { !axes.contains($0) }
    func naive(_ judgement: ([Float]) -> Bool) -> Tensor {
      tensor(kept.map { x.shape[$0] }) { outer in
        let lane = indices(of: axes.map { x.shape[$0] }).map { inner -> Float in
          var index = [0, 0, 0, 0]
          for (i, axis) in kept.enumerated() { index[axis] = outer[i] }
          for (i, axis) in axes.enumerated() { index[axis] = inner[i] }
          return x.at(index)
        }
        return judgement(lane) ? 1 : 0
      }
    }
    #expect(x.all(axes: axes) == naive { $0.allSatisfy { $0 != 0 } })
    #expect((.!x).any(axes: axes) == naive { $0.contains(0) })
    #expect(x.all(axes: axes).min().item() == 0 && (.!x).any(axes: axes).max().item() == 1)
    if axes.count == 1 {
      #expect(x.all(axis: axes[0] - 4) == x.all(axes: axes) && (.!x).any(axis: axes[0]) == (.!x).any(axes: axes))
    }
  }

  @Test("asks the whole tensor if no axis is given, and keeps axes if told to")
  func whole() {
    #expect(Tensor.ones([3, 5]).all() == Tensor(1) && Tensor.zeros([3, 5]).any() == Tensor(0))
    var one = Tensor.ones([3, 5])
    one[2, 4] = Float(0)
    #expect(one.all() == Tensor(0) && (.!one).any() == Tensor(1))
    #expect(one.all(keepDims: true) == [[0]] && one.all(axis: 1, keepDims: true) == [[1], [1], [0]])
    #expect(one.any(axes: [0], keepDims: true).shape == [1, 5])
  }

  @Test("finds all of nothing true, and nothing true in it")
  func nothing() {
    let nothing = Tensor.zeros([3, 0])
    #expect(nothing.all() == Tensor(1) && nothing.any() == Tensor(0))
    #expect(
      nothing.all(axis: 1) == [1, 1, 1] && nothing.any(axis: 1) == [0, 0, 0] && nothing.any(axis: 0).shape == [0])
  }
}
