import Tensors
import Testing

@Suite("Picking along an axis")
struct GatheringTests {
  let x = sample([3, 5, 7])

  @Test("takes the element whose index along the axis is given", arguments: [0, 1, 2])
  func naive(axis: Int) {
    var shape = x.shape
    shape[axis] = 4
    let places = Tensor.randInt(low: -x.shape[axis], high: x.shape[axis], shape, seed: 5)
    let expected = tensor(shape) { index in
      var other = index
      other[axis] = (Int(places.at(index)) + x.shape[axis]) % x.shape[axis]
      return x.at(other)
    }
    #expect(x.takeAlong(places, axis: axis) == expected && takeAlong(x, places, axis: axis - 3) == expected)
  }

  @Test("follows the order of argSort")
  func sorting() {
    for axis in 0..<3 { #expect(x.takeAlong(x.argSort(axis: axis), axis: axis) == x.sorted(axis: axis)) }
    #expect(
      takeAlong(x, Tensor([[0, -1], [7, 8]]))
        == Tensor([x.at([0, 0, 0]), x.at([2, 4, 6]), x.at([0, 1, 0]), x.at([0, 1, 1])]))
  }

  @Test("broadcasts the other axes")
  func broadcasting() {
    #expect(x.takeAlong(Tensor([[[2], [0]]]), axis: 1).shape == [3, 2, 7])
    #expect(x.takeAlong(Tensor([[[2], [0]]]), axis: 1) == x[0..., [2, 0]])
    #expect(x[0..., ..<1].takeAlong(Tensor.zeros([3, 5, 1]), axis: 2) == x[0..., [0, 0, 0, 0, 0], ..<1])
    #expect(x.takeAlong(Tensor.zeros([3, 0, 7]), axis: 1).shape == [3, 0, 7])
  }
}
