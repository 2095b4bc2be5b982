import Tensors
import Testing

@Suite("Indexing")
struct IndexingTests {
  let t = Tensor(0..<30, [2, 3, 5])

  @Test("a place drops its axis, from the end if it is negative")
  func places() {
    #expect(t[1] == Tensor(15..<30, [3, 5]))
    #expect(t[1, -1] == [25, 26, 27, 28, 29] && t[-1, 0, -2].item() == 18)
    let number: Float = t[0, 2, 4]
    #expect(number == 14)
  }

  @Test("a range keeps its axis")
  func ranges() {
    #expect(t[0..., 1...].shape == [2, 2, 5] && t[0..., 0...0, ..<2] == [[[0, 1]], [[15, 16]]])
    #expect(
      t[0, 1, (-2)...] == [8, 9] && t[0, 1, ...1] == [5, 6] && t[0, 1, ..<(-3)] == [5, 6]
        && t[0, 1, (-3)..<(-1)] == [7, 8])
    #expect(t[0, 0, 2..<2].shape == [0])
  }

  @Test("the elements of any part are those at its indices")
  func partsAgreeWithIndices() {
    #expect(t[0..., 1] == tensor([2, 5]) { t.at([$0[0], 1, $0[1]]) })
    #expect(t[1, 0..., 3] == tensor([3]) { t.at([1, $0[0], 3]) })
    #expect(t[0..., 1..<3, 2..<5] == tensor([2, 2, 3]) { t.at([$0[0], $0[1] + 1, $0[2] + 2]) })
    #expect(t[1, 1..<3, 2..<5] == tensor([2, 3]) { t.at([1, $0[0] + 1, $0[1] + 2]) })
    #expect(t[.ellipsis, stride(from: 0, to: 5, by: 2)] == tensor([2, 3, 3]) { t.at([$0[0], $0[1], $0[2] * 2]) })
    #expect(t[.ellipsis, 4] == tensor([2, 3]) { t.at($0 + [4]) })
    #expect(t[[1, 0, 1]] == tensor([3, 3, 5]) { t.at([1 - $0[0] % 2] + $0.dropFirst()) })
    #expect(t[0, .newAxis, 1] == [[5, 6, 7, 8, 9]])
    #expect(t[.newAxis].shape == [1, 2, 3, 5] && t[.ellipsis, .newAxis].shape == [2, 3, 5, 1])
  }

  @Test("setting a part changes that part alone, and broadcasts")
  func sets() {
    var x = Tensor.zeros([2, 3])
    x[0, 1] = 5
    x[1] = Tensor([1, 2, 3])
    #expect(x == [[0, 5, 0], [1, 2, 3]])
    x[0..., 2...] = Tensor([[7], [8]])
    x[1, ..<2] = 9
    x[0, 0] += 0.5
    #expect(x == [[0.5, 5, 7], [9, 9, 8]])
    x[0..., 1] *= 2
    x[1, 2...] -= 0.5
    x[0, 2] /= 2
    #expect(x == [[0.5, 10, 3.5], [9, 18, 7.5]])
    let copy = x
    x[0] = Tensor(1)
    #expect(copy[0, 1].item() == 10 && x[0] == [1, 1, 1])
  }

  @Test("taking entries puts the indices' shape in place of the axis", arguments: [0, 1, 2])
  func takes(axis: Int) {
    let places = Tensor([[1, 0], [-1, 1]])
    var shape = t.shape
    shape.replaceSubrange(axis...axis, with: [2, 2])
    let expected = tensor(shape) { index in
      var source = Array(index)
      let place = Int(places.at([index[axis], index[axis + 1]]))
      source.replaceSubrange(axis...(axis + 1), with: [place < 0 ? place + t.shape[axis] : place])
      return t.at(source)
    }
    #expect(take(t, places, axis: axis) == expected)
  }
}
