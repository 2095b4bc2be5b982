import Tensors
import Testing

@Suite("Broadcasting")
struct BroadcastingTests {
  static let pairs: [([Int], [Int], [Int])] = [
    ([2, 3, 5], [2, 3, 5], [2, 3, 5]), ([2, 3, 5], [], [2, 3, 5]), ([], [2, 3, 5], [2, 3, 5]),
    ([2, 3, 5], [5], [2, 3, 5]), ([5], [2, 3, 5], [2, 3, 5]), ([2, 3, 5], [3, 1], [2, 3, 5]),
    ([2, 3, 1], [5], [2, 3, 5]), ([2, 1, 5], [3, 1], [2, 3, 5]), ([2, 1, 1, 7], [3, 5, 1], [2, 3, 5, 7]),
    ([1, 3, 1, 7], [2, 1, 5, 1], [2, 3, 5, 7]), ([2, 3, 5], [1], [2, 3, 5]), ([3], [1, 1], [1, 3]),
    ([2, 3, 5, 7], [3, 5, 7], [2, 3, 5, 7]), ([2, 3, 5, 7], [2, 1, 5, 1], [2, 3, 5, 7]),
    ([0, 3], [1], [0, 3]), ([3, 0], [3, 1], [3, 0]),
  ]

  @Test("an operator reads each operand where the definition says", arguments: pairs)
  func operatorsAgreeWithIndices(left: [Int], right: [Int], shape: [Int]) {
    let (a, b) = (sample(left, seed: 1), sample(right, seed: 2))
    #expect(a + b == tensor(shape) { a.at($0) + b.at($0) })
    #expect(a - b == tensor(shape) { a.at($0) - b.at($0) })
    #expect(a * b == tensor(shape) { a.at($0) * b.at($0) })
    #expect(a / b == tensor(shape) { a.at($0) / b.at($0) })
    #expect(maximum(a, b) == tensor(shape) { max(a.at($0), b.at($0)) })
    #expect(minimum(a, b) == tensor(shape) { min(a.at($0), b.at($0)) })
    #expect((a .< b) == tensor(shape) { a.at($0) < b.at($0) ? 1 : 0 })
    #expect(which(a .> 0, a, b) == tensor(shape) { a.at($0) > 0 ? a.at($0) : b.at($0) })
    #expect(Tensor.broadcastShape(left, right) == shape)
  }

  @Test("a tensor broadcast to a shape repeats the axes of size 1 and those that are missing")
  func broadcastTo() {
    let a = sample([3, 1, 5])
    #expect(a.broadcast(to: [2, 3, 7, 5]) == tensor([2, 3, 7, 5]) { a.at($0) })
  }

  @Test("a number acts on each element from either side")
  func numbers() {
    let x: Tensor = [1, 2, 4]
    #expect(x + 1 == [2, 3, 5] && 1 + x == [2, 3, 5] && x - 1 == [0, 1, 3] && 1 - x == [0, -1, -3])
    #expect(
      x * 2 == [2, 4, 8] && 2 * x == [2, 4, 8] && x / 2 == [0.5, 1, 2] && 4 / x == [4, 2, 1] && -x == [-1, -2, -4])
  }

  @Test("comparisons with a number give ones and zeros, NaN none but for .!=")
  func comparisons() {
    let x: Tensor = [1, 2, 3]
    #expect((x .< 2) == [1, 0, 0] && (x .<= 2) == [1, 1, 0] && (x .> 2) == [0, 0, 1] && (x .>= 2) == [0, 1, 1])
    #expect((x .== 2) == [0, 1, 0] && (x .!= 2) == [1, 0, 1])
    let nan = Tensor([Float.nan])
    #expect((nan .== nan) == [0] && (nan .!= nan) == [1] && (nan .<= 1) == [0])
  }

  @Test("maximum and minimum keep a NaN from either side")
  func extremesKeepNaN() {
    let (a, b) = (Tensor([Float.nan, 1]), Tensor([1, Float.nan]))
    for x in [maximum(a, b), minimum(a, b)] { #expect(x.asArray().allSatisfy { $0.isNaN }) }
  }

  @Test("what is set in place is what the operator gives")
  func inPlace() {
    var x = sample([2, 3])
    let (a, b) = (x, sample([3], seed: 2))
    x += b
    x -= 1
    x *= b
    x /= 2
    #expect(x == (a + b - 1) * b / 2)
  }
}
