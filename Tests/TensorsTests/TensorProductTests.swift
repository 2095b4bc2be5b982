import Tensors
import Testing

@Suite("Products of tensors")
struct TensorProductTests {
  let a = sample([2, 3, 5])

  @Test("tensordot sums over the last axes of one and the first of the other")
  func counted() {
    let b = sample([3, 5, 7], seed: 2)
    let naive = tensor([2, 7]) { i in
      indices(of: [3, 5]).reduce(0) { $0 + a.at([i[0], $1[0], $1[1]]) * b.at([$1[0], $1[1], i[1]]) }
    }
    #expect(tensordot(a, b, axes: 2).allClose(naive) && tensordot(a, b[0]).shape == [2, 3, 7])
    #expect(counting { tensordot(a, b, axes: 2) }.work.multiplyAdds == 2 * 15 * 7)
    #expect(tensordot(a, Tensor([2, 3]), axes: 0) == stacked([a * 2, a * 3], axis: -1))
    #expect(tensordot(a, a, axes: 3).allClose((a * a).sum()))
  }

  @Test("tensordot sums over any pairs of axes")
  func pairs() {
    let b = sample([5, 7, 2], seed: 3)
    let naive = tensor([3, 7]) { i in
      indices(of: [2, 5]).reduce(0) { $0 + a.at([$1[0], i[0], $1[1]]) * b.at([$1[1], i[1], $1[0]]) }
    }
    #expect(
      tensordot(a, b, axes: ([0, 2], [2, 0])).allClose(naive)
        && tensordot(a, b, axes: ((0, -1), (-1, 0))).allClose(naive))
    #expect(tensordot(a, b, axes: ([-1], [0])).allClose(einsum("ijk,klm->ijlm", a, b)))
    #expect(tensordot(Tensor.zeros([2, 0]), Tensor.zeros([0, 3])) == .zeros([2, 3]))
  }

  @Test("kron puts a multiple of one in the place of each element of the other")
  func kronecker() {
    let b = sample([7, 2], seed: 4)
    let naive = tensor([2, 21, 10]) { i in a.at([i[0], i[1] / 7, i[2] / 2]) * b.at([i[1] % 7, i[2] % 2]) }
    #expect(kron(a, b) == naive && kron(Tensor(3), b) == b * 3 && kron(b, Tensor([1])) == b)
    #expect(kron(Tensor([1, 2]), Tensor([1, 10])) == Tensor([1, 10, 2, 20]))
  }
}
