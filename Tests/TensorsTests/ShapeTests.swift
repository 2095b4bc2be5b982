import Tensors
import Testing

@Suite("Changing the shape")
struct ShapeTests {
  static let orders: [[Int]] = [
    [0, 1, 2, 3], [3, 2, 1, 0], [0, 2, 1, 3], [0, 1, 3, 2], [1, 0, 2, 3], [2, 3, 0, 1], [3, 0, 1, 2], [1, 2, 3, 0],
  ]

  @Test("transposing takes axis i of the result from axis order[i]", arguments: orders)
  func transposes(order: [Int]) {
    let x = sample([2, 3, 5, 7])
    let moved = tensor(order.map { x.shape[$0] }) { index in
      var source = [0, 0, 0, 0]
      for (i, axis) in order.enumerated() { source[axis] = index[i] }
      return x.at(source)
    }
    #expect(x.transposed(axes: order) == moved)
  }

  @Test("large matrices are transposed right to their edges")
  func transposesLarge() {
    let x = sample([3, 37, 41])
    #expect(x.swappedAxes(-1, -2) == tensor([3, 41, 37]) { x.at([$0[0], $0[2], $0[1]]) })
    #expect(x[0].T.T == x[0])
  }

  @Test("reshaping never moves a number and works out one size")
  func reshapes() {
    let x = sample([2, 3, 5])
    #expect(x.reshaped(5, -1).shape == [5, 6] && x.reshaped(5, -1).asArray() == x.asArray())
    #expect(x.flattened().shape == [30] && x.flattened(start: 1).shape == [2, 15])
    #expect(x.flattened(start: 0, end: 1).shape == [6, 5] && Tensor(2).flattened().shape == [1])
  }

  @Test("axes of size 1 come and go")
  func expandsAndSqueezes() {
    let x = sample([2, 3])
    #expect(x.expandedDimensions(axis: 0).shape == [1, 2, 3] && x.expandedDimensions(axis: -1).shape == [2, 3, 1])
    #expect(x.expandedDimensions(axis: 1).squeezed() == x && x.expandedDimensions(axis: 1).squeezed(axis: 1) == x)
    #expect(sample([2, 3, 5]).movedAxis(source: 0, destination: 2).shape == [3, 5, 2])
  }

  @Test("joined parts are where they were laid, along every axis", arguments: [0, 1, 2, -1])
  func concatenates(axis: Int) {
    let x = sample([2, 6, 4])
    for cut in [1] {
      let parts = x.split(indices: [cut], axis: axis)
      #expect(parts.count == 2 && concatenated(parts, axis: axis) == x)
    }
    #expect(concatenated(x.split(parts: 2, axis: axis), axis: axis) == x)
  }

  @Test("stacking puts each tensor at its place of a new axis", arguments: [0, 1, 2])
  func stacks(axis: Int) {
    let (a, b) = (sample([3, 5], seed: 1), sample([3, 5], seed: 2))
    let both = stacked([a, b], axis: axis)
    #expect(take(both, Tensor(0), axis: axis) == a && take(both, Tensor(1), axis: axis) == b)
  }

  @Test("repeating is entry by entry, tiling is the whole side by side")
  func repeats() {
    let x: Tensor = [[1, 2], [3, 4]]
    #expect(repeated(x, count: 2, axis: 0) == [[1, 2], [1, 2], [3, 4], [3, 4]])
    #expect(repeated(x, count: 2, axis: 1) == [[1, 1, 2, 2], [3, 3, 4, 4]])
    #expect(tiled(x, repetitions: [1, 2]) == [[1, 2, 1, 2], [3, 4, 3, 4]])
    #expect(tiled(Tensor([1, 2]), repetitions: [2, 1]) == [[1, 2], [1, 2]])
  }

  @Test("triangles keep one side of their diagonal, in every matrix of a batch")
  func triangles() {
    let x = sample([2, 3, 5])
    for k in -2...4 {
      #expect(tril(x, k: k) == tensor([2, 3, 5]) { $0[2] <= $0[1] + k ? x.at($0) : 0 })
      #expect(triu(x, k: k) == tensor([2, 3, 5]) { $0[2] >= $0[1] + k ? x.at($0) : 0 })
      #expect(Tensor.tri(3, m: 5, k: k) == tril(.ones([3, 5]), k: k))
      #expect(Tensor.eye(3, m: 5, k: k) == triu(tril(.ones([3, 5]), k: k), k: k))
    }
  }

  @Test("a diagonal is read along its offset")
  func diagonals() {
    let x = Tensor(0..<15, [3, 5])
    #expect(x.diagonal() == [0, 6, 12] && x.diagonal(offset: 3) == [3, 9] && x.diagonal(offset: -1) == [5, 11])
    let batch = sample([2, 3, 3])
    #expect(batch.diagonal(axis1: -2, axis2: -1) == tensor([2, 3]) { batch.at([$0[0], $0[1], $0[1]]) })
    #expect(batch.diagonal() == tensor([3, 2]) { batch.at([$0[1], $0[1], $0[0]]) })
  }
}
