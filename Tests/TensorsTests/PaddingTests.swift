import Tensors
import Testing

@Suite("Padding")
struct PaddingTests {
  let x = sample([3, 5, 2])

  /// The padded tensor by indices: the value outside, or the nearest element.
  func naive(_ widths: [(Int, Int)], edge: Bool, value: Float = 0) -> Tensor {
    tensor(zip(x.shape, widths).map { $0 + $1.0 + $1.1 }) { index in
      let inner = zip(index, widths).map { $0 - $1.0 }
      if zip(inner, x.shape).allSatisfy({ $0 >= 0 && $0 < $1 }) { return x.at(inner) }
      return edge ? x.at(zip(inner, x.shape).map { min(max($0, 0), $1 - 1) }) : value
    }
  }

  @Test("puts a value, or the nearest element, around the tensor")
  func around() {
    #expect(x.padded(width: 1) == naive([(1, 1), (1, 1), (1, 1)], edge: false))
    #expect(padded(x, width: [0, 2], value: 7) == naive([(0, 2), (0, 2), (0, 2)], edge: false, value: 7))
    #expect(padded(x, width: [2, 1], mode: .edge) == naive([(2, 1), (2, 1), (2, 1)], edge: true))
    #expect(
      x.padded(widths: [[1, 3], 0, [2, 0]], value: Tensor(-1))
        == naive([(1, 3), (0, 0), (2, 0)], edge: false, value: -1))
    #expect(padded(x, widths: [0, [4, 1], 2], mode: .edge) == naive([(0, 0), (4, 1), (2, 2)], edge: true))
  }

  @Test("leaves a scalar as it is and fills an empty tensor")
  func small() {
    #expect(Tensor(3).padded(width: 2) == Tensor(3))
    #expect(Tensor.zeros([0, 2]).padded(width: 1, value: 5) == .full([2, 4], values: 5))
    #expect(Tensor.zeros([0, 2]).padded(widths: [0, 1], mode: .edge).shape == [0, 4])
  }
}
