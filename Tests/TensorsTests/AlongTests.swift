import Tensors
import Testing

@Suite("Indices along an axis")
struct AlongTests {
  let x = sample([2, 3, 5, 7])

  /// Whole numbers from -size to size - 1.
  func places(_ shape: [Int], below size: Int) -> Tensor { .randInt(low: -size, high: size, shape, seed: 3) }

  /// The element at an index whose place along an axis is another one, which may count from the end.
  func read(_ index: [Int], _ axis: Int, _ place: Float) -> Float {
    var index = index
    index[axis] = Int(place) < 0 ? Int(place) + x.shape[axis] : Int(place)
    return x.at(index)
  }

  @Test("pick from each lane by its own", arguments: 0..<4)
  func take(axis: Int) {
    var shape = x.shape
    shape[axis] = 11
    let indices = places(shape, below: x.shape[axis])
    let want = tensor(shape) { read($0, axis, indices.at($0)) }
    #expect(x.takeAlong(indices, axis: axis) == want && takeAlong(x, indices, axis: axis - 4) == want)
  }

  @Test(
    "broadcast against the other axes, whichever of the two lacks them",
    arguments: [[1, 1, 11, 7], [2, 1, 11, 1], [1, 3, 11, 1], [1, 1, 11, 1], [2, 3, 11, 1]])
  func broadcast(shape: [Int]) {
    let indices = places(shape, below: 5)
    #expect(x.takeAlong(indices, axis: 2) == tensor([2, 3, 11, 7]) { read($0, 2, indices.at($0)) })
    let last = places([1, shape[1], shape[0], 11], below: 7)
    let narrow = x[0..., 0..., ..<1] as Tensor  // [2, 3, 1, 7]
    let got = narrow.takeAlong(last, axis: 3)
    #expect(
      got
        == tensor([2, 3, shape[0], 11]) {
          let place = Int(last.at($0))
          return narrow.at([$0[0], $0[1], 0, place < 0 ? place + 7 : place])
        })
  }

  @Test("that sort sort, and that are greatest give the maximum")
  func sorting() {
    for axis in 0..<4 {
      #expect(x.takeAlong(x.argSort(axis: axis), axis: axis) == x.sorted(axis: axis))
      let top = x.argMax(axis: axis, keepDims: true)
      #expect(x.takeAlong(top, axis: axis) == x.max(axis: axis, keepDims: true))
    }
  }

  @Test("without an axis count the elements in row-major order")
  func flat() {
    let m = Tensor(0..<15, [3, 5])
    #expect(m.takeAlong([[14, 0], [7, -1]]) == [14, 0, 7, 14] && takeAlong(m, [3]) == [3])
    #expect(putAlong(m, [0, -1], values: [50, 60]) == m.putAlong([0, 14], values: [50, 60]))
    #expect(m.putAlong([0, 14], values: [50, 60])[2] == [10, 11, 12, 13, 60])
  }

  @Test("put values where they name, and the last of several stays", arguments: 0..<4)
  func put(axis: Int) {
    var shape = x.shape
    shape[axis] = 2
    let (named, values) = (places(shape, below: x.shape[axis]), sample(shape, seed: 5))
    var want = Dictionary(uniqueKeysWithValues: indices(of: x.shape).map { ($0, x.at($0)) })
    var sums = want.mapValues { Double($0) }
    for index in indices(of: shape) {
      let place = Int(named.at(index))
      var target = index
      target[axis] = place < 0 ? place + x.shape[axis] : place
      want[target] = values.at(index)
      sums[target]! += Double(values.at(index))
    }
    #expect(x.putAlong(named, values: values, axis: axis) == tensor(x.shape) { want[$0]! })
    #expect(putAlong(x, named, values: values, axis: axis) == x.putAlong(named, values: values, axis: axis))
    #expect(x.addAlong(named, values: values, axis: axis) == tensor(x.shape) { Float(sums[$0]!) })
    let repeated = Tensor.zeros([3, 5]).putAlong([[1, 1, 1]], values: [7, 8, 9], axis: 1)
    #expect(repeated == [[0, 9, 0, 0, 0], [0, 9, 0, 0, 0], [0, 9, 0, 0, 0]])
  }

  @Test("add what stands several times, without losing digits")
  func add() {
    let hot = Tensor.zeros([2, 3]).addAlong([[0, 2, 0, 0, 2]], values: [[1, 2, 3, 4, 5]], axis: 1)
    #expect(hot == [[8, 0, 7], [8, 0, 7]])
    let small = Tensor([1]).addAlong(.zeros([1_000_003]), values: Tensor(Float(0x1p-25)), axis: 0)
    #expect(small.item() == Float(1 + 1_000_003 * 0x1p-25))
  }

  @Test("are the gradient of picking: what is added is paired with what was picked")
  func adjoint() {
    let indices = places([2, 3, 11, 7], below: 5)
    let upstream = sample([2, 3, 11, 7], seed: 7)
    let forward = (x.takeAlong(indices, axis: 2) * upstream).sum()
    let backward = (x * Tensor.zeros(like: x).addAlong(indices, values: upstream, axis: 2)).sum()
    #expect(forward.allClose(backward, rtol: 1e-5))
  }

  @Test("of nothing give nothing")
  func empty() {
    #expect(x.takeAlong(.zeros([2, 3, 0, 7]), axis: 2).shape == [2, 3, 0, 7])
    #expect(x.putAlong(.zeros([2, 3, 0, 7]), values: Tensor(1), axis: 2) == x)
    #expect(Tensor.zeros([0, 5]).takeAlong(.zeros([1, 3]), axis: 1).shape == [0, 3])
  }
}
