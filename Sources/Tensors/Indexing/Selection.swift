/// The part of a tensor that indices pick: its shape, and the places of its elements.
struct Selection {
  /// The shape of the part.
  private(set) var shape: [Int] = []
  /// For each axis that stays or disappears, the offsets of its places; the slowest first. Lists of places that are
  /// read together are one entry, as long as the number of their tuples.
  private var offsets: [[Int]] = []
  /// The range of the elements, if they are consecutive.
  private(set) var run: Range<Int>?

  init(_ indices: [any TensorIndex], of tensor: Tensor) {
    var (named, ellipses, areListed) = (0, 0, false)
    for index in indices {
      if let list = index.list {
        named += list.dtype == .bool ? list.ndim : 1
        areListed = true
      } else if index is EllipsisIndex {
        ellipses += 1
      } else if !(index is NewAxisIndex) {
        named += 1
      }
    }
    guard named <= tensor.ndim, ellipses <= 1 else {
      let problem = named > tensor.ndim ? "\(named) indices for \(tensor.ndim) axes" : ".ellipsis stands more than once"
      refuse(ShapeError("subscript", problem, operands: [.init("self", tensor.shape)]))
    }
    if areListed {
      var walk = ListedAxes(tensor.shape, left: tensor.ndim - named)
      for index in indices { walk.take(index.list ?? index) }
      (shape, offsets) = walk.finished()
    } else {
      takeSlices(indices, of: tensor.shape, left: tensor.ndim - named)
    }
  }

  /// Takes indices none of which is a list.
  private mutating func takeSlices(_ indices: [any TensorIndex], of whole: [Int], left: Int) {
    let strides = rowMajorStrides(whole)
    var axis = 0
    var start = 0
    // The elements are consecutive if only single places come before the first range, and whole axes after it.
    var (consecutive, ranged) = (true, false)
    func takeWhole(_ count: Int, _ part: inout Selection) {
      for _ in 0..<count {
        part.shape.append(whole[axis])
        part.offsets.append((0..<whole[axis]).map { $0 * strides[axis] })
        axis += 1
      }
    }
    for index in indices {
      switch index.selection(from: axis, of: whole) {
      case .newAxis: shape.append(1)
      case .ellipsis:
        ranged = ranged || left > 0
        takeWhole(left, &self)
      case .place(let place):
        consecutive = consecutive && !ranged
        offsets.append([place * strides[axis]])
        start += place * strides[axis]
        axis += 1
      case .range(let range):
        consecutive = consecutive && (!ranged || range.count == whole[axis])
        ranged = true
        shape.append(range.count)
        offsets.append(range.map { $0 * strides[axis] })
        start += range.lowerBound * strides[axis]
        axis += 1
      case .places(let places):
        consecutive = false
        shape.append(places.count)
        offsets.append(places.map { $0 * strides[axis] })
        axis += 1
      case .list, .mask: break
      }
    }
    takeWhole(whole.count - axis, &self)
    if consecutive { run = start..<(start + elementCount(shape)) }
  }

  /// Calls `body` with the place of each element, in the order of the part.
  @inline(__always)
  func forEachOffset(_ body: (Int) -> Void) {
    guard !offsets.isEmpty else { return body(0) }
    guard offsets.allSatisfy({ !$0.isEmpty }) else { return }
    let last = offsets[offsets.count - 1]
    let outer = offsets.count - 1
    var position = [Int](repeating: 0, count: outer)
    while true {
      var start = 0
      for axis in 0..<outer { start += offsets[axis][position[axis]] }
      for offset in last { body(start + offset) }
      var axis = outer - 1
      while axis >= 0 {
        position[axis] += 1
        if position[axis] < offsets[axis].count { break }
        position[axis] = 0
        axis -= 1
      }
      if axis < 0 { return }
    }
  }
}
