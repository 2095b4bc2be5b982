import Tensors
import Testing

@Suite("Norms")
struct NormTests {
  let v = Tensor([3, -4, 0, 12])
  let a = Tensor([[3, -1, 2], [0, 4, -5]])
  /// The numbers 7 i mod 11 - 5, in the shape [2, 3, 5].
  let b = Tensor((0..<30).map { Float($0 * 7 % 11 - 5) }, [2, 3, 5])

  @Test(
    "of a vector are NumPy's",
    arguments: [
      (0, 3), (1, 19), (2, 13), (3, 12.207055), (0.5, 51.78461), (.infinity, 12), (-.infinity, 0), (-1, 0),
    ] as [(Double, Float)])
  func vector(order: Double, expected: Float) {
    #expect(v.norm(ord: order).allClose(Tensor(expected)))
    #expect(stacked([v, v * 2]).norm(ord: order, axis: 1).allClose(Tensor([expected, order == 0 ? 3 : 2 * expected])))
  }

  @Test(
    "of negative order are NumPy's",
    arguments: [
      (-1, 1.5), (-2, 2.3533936), (-.infinity, 3),
    ] as [(Double, Float)])
  func negative(order: Double, expected: Float) {
    #expect(norm(Tensor([3, -4, 12]), ord: order).allClose(Tensor(expected)))
  }

  @Test(
    "of a matrix are NumPy's",
    arguments: [
      (1, 7), (-1, 3), (2, 6.8519085), (-2, 2.83749), (.infinity, 9), (-.infinity, 6),
    ] as [(Double, Float)])
  func matrix(order: Double, expected: Float) {
    #expect(a.norm(ord: order).allClose(Tensor(expected)))
    #expect(a.T.norm(ord: order, axes: [1, 0]).allClose(Tensor(expected)))
    #expect(
      norm(stacked([a, a]), ord: order, axes: [-2, -1], keepDims: true).allClose(.full([2, 1, 1], values: expected)))
  }

  @Test("of matrices on two axes are NumPy's")
  func matrices() {
    #expect(b.norm(ord: .nuc, axes: [0, 2]).allClose(Tensor([13.7584505, 12.976606, 14.4447534])))
    #expect(b.norm(ord: 2, axes: [2, 0]).allClose(Tensor([8.6614317, 8.5863791, 8.906798])))
    #expect(b.norm(ord: 1, axes: [0, 2]) == Tensor([6, 6, 6]))
    #expect(b.norm(ord: 1, axes: [2, 0]) == Tensor([15, 14, 15]))
    #expect(b.norm(ord: -2, axes: [0, 2]).allClose(Tensor([5.0970188, 4.390227, 5.5379554])))
  }

  @Test("without an order are the length of the elements")
  func length() {
    let x = sample([3, 5, 7])
    func naive(_ axes: [Int]) -> Tensor { sqrt((x * x).sum(axes: axes)) }
    #expect(x.norm().allClose(naive([0, 1, 2])) && x.norm(axis: 1).allClose(naive([1])))
    #expect(norm(x, axes: [2, 0]).allClose(naive([0, 2])) && norm(x, axis: -1, keepDims: true).shape == [3, 5, 1])
    #expect(norm(x, ord: .fro, axes: [0, 1]).allClose(naive([0, 1])) && Tensor(-3).norm() == Tensor(3))
  }

  @Test("have no overflow and no underflow on the way")
  func range() {
    for size: Float in [1e30, 1e-30, .greatestFiniteMagnitude / 2] {
      let x = Tensor([3, 4]) * (size / 8)
      let expected = Tensor(x.asArray()[0] / 3 * 5)
      #expect(x.norm().allClose(expected, atol: 0))
      for order in [0.5, 3, 200, -3] {
        let scaled = x.norm(ord: order).item() / (size / 8)
        #expect(abs(scaled / Tensor([3, 4]).norm(ord: order).item() - 1) < 1e-5, "\(order) \(size)")
      }
    }
    #expect(Tensor([[3e30, 0], [0, 4e30]]).norm(ord: 2).allClose(Tensor(4e30), atol: 0))
    #expect(Tensor([Float.leastNonzeroMagnitude, 0]).norm() == Tensor(Float.leastNonzeroMagnitude))
  }

  @Test("of nothing, of infinities and of NaN are those of the formula")
  func edges() {
    #expect(Tensor.zeros([0]).norm() == Tensor(0) && Tensor.zeros([2, 0]).norm(ord: 1, axis: 1) == .zeros([2]))
    #expect(Tensor.zeros([2, 0]).norm(ord: .nuc) == Tensor(0))
    let odd = Tensor([1, -.infinity, 2])
    for order in [1, 2, 3, .infinity] as [Double] { #expect(odd.norm(ord: order) == Tensor(Float.infinity)) }
    #expect(odd.norm(ord: -.infinity) == Tensor(1) && odd.norm(ord: -1).allClose(Tensor(2.0 / 3)))
    let unknown = Tensor([1, .nan])
    for order in [1, 2, 3, -1, .infinity, -.infinity] as [Double] { #expect(unknown.norm(ord: order).item().isNaN) }
    #expect(unknown.norm(ord: 0) == Tensor(2))
    #expect(stacked([unknown, unknown]).norm(ord: .nuc).item().isNaN)
  }

  @Test("by singular values do not change if rows or columns are turned")
  func rotation() {
    let x = sample([7, 3], seed: 3)
    let (c, s) = (Float(0.6), Float(0.8))
    let turn = Tensor([[c, -s, 0], [s, c, 0], [0, 0, 1]])
    for order in [2.0, -2] { #expect(matmul(x, turn).norm(ord: order).allClose(x.norm(ord: order))) }
    #expect(x.T.norm(ord: .nuc).allClose(matmul(x, turn).norm(ord: .nuc)))
    #expect(Tensor.eye(5).norm(ord: .nuc) == Tensor(5))
  }
}
