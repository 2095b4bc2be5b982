import Tensors
import Testing

@Suite("Arranging elements")
struct ArrangementTests {
  let x = sample([3, 5, 7])

  @Test("roll moves elements round the end", arguments: [0, 1, 2, -1, 4, 5, -6, 13, .min, .max])
  func roll(shift: Int) {
    let moved = tensor(x.shape) { x.at([$0[0], (($0[1] - shift % 5) % 5 + 5) % 5, $0[2]]) }
    #expect(x.roll(shift: shift, axis: 1) == moved && Tensors.roll(x, shift: shift, axis: -2) == moved)
  }

  @Test("roll takes several axes, or all elements in a row")
  func rollAxes() {
    #expect(x.roll(shift: 2, axes: [0, 2]) == x.roll(shift: 2, axis: 0).roll(shift: 2, axis: 2))
    #expect(Tensors.roll(Tensor(0..<6, [2, 3]), shift: 2) == Tensor([[4, 5, 0], [1, 2, 3]]))
    #expect(Tensor.zeros([0, 2]).roll(shift: 1, axis: 0).shape == [0, 2] && Tensor(3).roll(shift: 1) == Tensor(3))
  }

  @Test("diag makes a matrix of a vector and takes it back", arguments: [0, 1, -1, 3, -4])
  func diag(k: Int) {
    let v = sample([5])
    let side = 5 + abs(k)
    let matrix = v.diag(k: k)
    #expect(matrix == tensor([side, side]) { $0[1] - $0[0] == k ? v.at([min($0[0], $0[1])]) : 0 })
    #expect(Tensors.diag(matrix, k: k) == v)
    #expect(x[0].diag(k: k) == x[0].diagonal(offset: k))
  }

  @Test("the trace is the sum on a diagonal")
  func trace() {
    #expect(x.trace().allClose(tensor([7]) { i in (0..<3).reduce(0) { $0 + x.at([$1, $1, i[0]]) } }))
    let other = tensor([5]) { i in (0..<2).reduce(0) { $0 + x.at([$1, i[0], $1 + 1 + 4]) } }
    #expect(Tensors.trace(x, offset: 5, axis1: 0, axis2: -1).allClose(other))
    #expect(Tensor.eye(5).trace() == Tensor(5) && Tensor.eye(5).diag(k: 9).shape == [0])
  }

  @Test("a trace is taken in the type that is asked for")
  func typedTrace() {
    let halves = Tensor([[1.5, 0], [0, 2.5]])
    #expect(halves.trace(dtype: .int32).dtype == .int32 && halves.trace(dtype: .int32).item(Int.self) == 3)
    #expect(halves.trace().dtype == .float32 && halves.trace().item() == 4)
    let large = Tensor([[40_000, 0], [0, 40_000]])
    #expect(
      Tensors.trace(large, dtype: .float16).dtype == .float16
        && Tensors.trace(large, dtype: .float16).item() == .infinity)
  }

  @Test("unflatten undoes flattening")
  func unflatten() {
    #expect(x.flattened(start: 1).unflatten(axis: 1, shape: [5, -1]) == x)
    #expect(Tensors.unflatten(x.flattened(end: 1), axis: 0, shape: [3, 5]) == x)
    #expect(flatten(x, startAxis: 1) == x.reshaped(3, 35) && flatten(x, startAxis: 0, endAxis: 1) == x.reshaped(15, 7))
  }

  @Test("ranks are raised to one, two or three axes as in NumPy")
  func ranks() {
    #expect([[], [3], [3, 5], [3, 5, 7]].map { atLeast1D(.zeros($0)).shape } == [[1], [3], [3, 5], [3, 5, 7]])
    #expect(
      [[], [3], [3, 5], [3, 5, 7]].map { atLeast2D(.zeros($0)).shape } == [[1, 1], [1, 3], [3, 5], [3, 5, 7]])
    let three = [[], [3], [3, 5], [3, 5, 7]].map { atLeast3D(.zeros($0)).shape }
    #expect(three == [[1, 1, 1], [1, 3, 1], [3, 5, 1], [3, 5, 7]])
  }

  @Test("axes of size 1 come and go, several at once")
  func unitAxes() {
    #expect(x.expandedDimensions(axes: [-1, 2, 0]).shape == [1, 3, 1, 5, 7, 1])
    #expect(expandedDimensions(Tensor(3), axes: [0, 1]).shape == [1, 1])
    #expect(squeezed(x.expandedDimensions(axes: [0, 2, -1]), axes: [-1, 2, 0]) == x)
    #expect(x.expandedDimensions(axes: []) == x && x.squeezed(axes: []) == x)
  }

  @Test("functions are the methods of their names")
  func functions() {
    #expect(reshaped(x, 5, -1) == x.reshaped(5, -1) && reshaped(x, [7, 15]) == x.reshaped([7, 15]))
    #expect(
      flattened(x, start: 1) == x.flattened(start: 1) && expandedDimensions(x, axis: 1) == x.expandedDimensions(axis: 1)
    )
    #expect(squeezed(x[..<1]) == x[0] && squeezed(x[..<1], axis: 0) == x[0])
    #expect(
      T(x) == x.transposed() && transposed(x) == x.T && transposed(x, 1, 0, 2) == x.transposed(1, 0, 2)
        && transposed(x, axes: [2, 0, 1]) == x.transposed(2, 0, 1))
    #expect(
      swappedAxes(x, 0, -1) == x.swappedAxes(0, -1) && movedAxis(x, source: 0, destination: 2) == x.transposed(1, 2, 0))
    let (front, back) = split(x[0..., ..<4], axis: 1)
    #expect(front == x[0..., ..<2] && back == x[0..., 2..<4])
    let halves: (Tensor, Tensor) = Tensor([1, 2, 3, 4]).split()
    #expect(halves.0 == Tensor([1, 2]) && halves.1 == Tensor([3, 4]))
    #expect(
      repeated(Tensor([[1, 2]]), count: 2) == Tensor([1, 1, 2, 2]) && Tensor([3]).repeated(count: 0).shape == [0])
    #expect(
      tiled(Tensor([[1], [2]]), repetitions: 2) == Tensor([[1, 1], [2, 2]])
        && Tensor(1).tiled(repetitions: 3) == .ones([3]))
  }
}
