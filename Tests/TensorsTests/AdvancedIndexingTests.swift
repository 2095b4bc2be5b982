import Tensors
import Testing

@Suite("Lists, masks and strides as indices")
struct AdvancedIndexingTests {
  static let types = DType.allCases

  @Test("pick what NumPy picks, from every type", arguments: indexRows)
  func picks(row: IndexRow) {
    let t = Tensor(0..<105, [5, 3, 7])
    for type in Self.types {
      let part = row.pick(t.asType(type))
      #expect(part.shape == row.shape && part.dtype == type, "\(type)")
      #expect(part == Tensor(row.numbers, [row.numbers.count]).asType(type).reshaped(row.shape), "\(type)")
    }
  }

  @Test("set what NumPy sets, in every type, and leave the other places and copies alone", arguments: indexSetRows)
  func sets(row: IndexSetRow) {
    let count = row.shape.reduce(1, *)
    let value = Tensor((0..<count).map { -1 - $0 }, row.shape)
    var expected = Array(0..<105)
    for (place, number) in zip(row.places, row.numbers) { expected[place] = number }
    for type in Self.types where type != .bool {
      let before = Tensor(0..<105, [5, 3, 7]).asType(type)
      var after = before
      row.set(&after, value)
      #expect(after == Tensor(expected, [5, 3, 7]) && after.dtype == type, "\(type)")
      #expect(before == Tensor(0..<105, [5, 3, 7]), "\(type)")
    }
  }

  @Test("read what they have set: the last value, if a place is named twice")
  func lastWins() {
    var t = Tensor.zeros([5, 3], dtype: .int32)
    let rows = [4, 0, 4, 2, 0]
    t[rows] = Tensor(1..<16, [5, 3])
    #expect(t == Tensor([[13, 14, 15], [0, 0, 0], [10, 11, 12], [0, 0, 0], [7, 8, 9]]))
    var flat = Tensor.zeros([3])
    flat[[1, 1, 1, -2]] = Tensor([1, 2, 3, 4])
    #expect(flat == [0, 4, 0])
  }

  @Test("step by one if a stride doesn't say by how many")
  func unsaidStep() {
    let t = Tensor(0..<15, [5, 3])
    let step: Int? = nil
    #expect(t[.stride(from: 1, to: 4)] == t[1..<4] && t[stride(from: -2, by: step)] == t[3..<5])
  }

  @Test("read a part before they overwrite it")
  func overlaps() {
    let t = Tensor(0..<7)
    var shifted = t
    shifted[1..<7] = shifted[0..<6]
    #expect(shifted == [0, 0, 1, 2, 3, 4, 5])
    shifted = t
    shifted[.stride(by: -1)] = shifted
    #expect(shifted == [6, 5, 4, 3, 2, 1, 0])
    shifted = t
    shifted[[1, 2, 0]] = shifted[[0, 1, 2]]
    #expect(shifted == [2, 0, 1, 3, 4, 5, 6])
    var square = Tensor(0..<9, [3, 3])
    square[0..., 0...] = square.T
    #expect(square == Tensor(0..<9, [3, 3]).T)
    square[square .> 4] = square[square .> 4] * 10
    #expect(square == [[0, 3, 60], [1, 4, 70], [2, 50, 80]])
  }

  @Test("hold places that Float doesn't")
  func large() {
    let count = (1 << 24) + 3
    var t = Tensor.zeros([count], dtype: .int8)
    t[count - 2] = Tensor(Int8(5))
    #expect(t[[count - 2]] == Tensor([5]) && t[[[count - 1, -2]]] == Tensor([[0, 5]]))
  }
}
