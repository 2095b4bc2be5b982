extension Tensor {
  /// Repeats this tensor, without an explicit loop, to a larger shape.
  ///
  /// Shapes are compared from their last axis backwards. An axis of size 1, or one missing in front, is repeated; any
  /// other must have the requested size.
  ///
  ///     Tensor([[1], [2]]).broadcast(to: [2, 3])   // 1 1 1 / 2 2 2
  ///
  /// - Parameter shape: the requested shape, of at least this rank.
  /// - Refuses: a size that is neither 1 nor the requested one, as `broadcast: the sizes 2 and 3 do not broadcast`.
  /// - Cost: the memory of the result. Operators broadcast without creating it.
  public func broadcast(to shape: [Int]) -> Tensor {
    if shape == self.shape { return self }
    guard Tensor.broadcastShape(self.shape, shape) == shape else {
      refuse(.oneWay("broadcast", .init("self", self.shape), to: .init("to", shape)))
    }
    let filler = Tensor(unchecked: [0], [])
    return Tensor.broadcastLoop(self, filler, shape) { value, _ in value }
  }

  /// Returns the shape to which two shapes broadcast, or `nil` if they do not: `[3, 1]` and `[4]` give `[3, 4]`.
  ///
  /// Compared from the last axis backwards, sizes must agree or one of them must be 1; a missing axis counts as 1.
  public static func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
    if a == b { return a }
    let rank = Swift.max(a.count, b.count)
    var shape = [Int](repeating: 1, count: rank)
    for back in 1...Swift.max(1, rank) where back <= rank {
      let m = back <= a.count ? a[a.count - back] : 1
      let n = back <= b.count ? b[b.count - back] : 1
      if m != n && m != 1 && n != 1 { return nil }
      shape[rank - back] = m == 1 ? n : m
    }
    return shape
  }

  /// Applies a function to two tensors, element by element, broadcasting.
  ///
  /// Equal shapes and scalars are single loops that the compiler turns into vector instructions.
  @inline(__always)
  static func combine(
    _ operation: String, _ left: Tensor, _ right: Tensor, names: (String, String) = ("left", "right"),
    _ function: (Float, Float) -> Float
  ) -> Tensor {
    if left.shape == right.shape {
      let count = left.elements.count
      return left.elements.withUnsafeBufferPointer { a in
        right.elements.withUnsafeBufferPointer { b in
          Tensor(left.shape, count: count) { out in
            for i in 0..<count { out[i] = function(a[i], b[i]) }
          }
        }
      }
    }
    if right.elements.count == 1 && right.shape.count <= left.shape.count {
      let value = right.elements[0]
      return left.mapped { function($0, value) }
    }
    if left.elements.count == 1 && left.shape.count <= right.shape.count {
      let value = left.elements[0]
      return right.mapped { function(value, $0) }
    }
    if right.shape.count < left.shape.count && left.shape.suffix(right.shape.count).elementsEqual(right.shape) {
      // A row or a block is added to each of many: it is read again from its start.
      let (count, length) = (left.elements.count, right.elements.count)
      return left.elements.withUnsafeBufferPointer { a in
        right.elements.withUnsafeBufferPointer { b in
          Tensor(left.shape, count: count) { out in
            var start = 0
            while start < count {
              for j in 0..<length { out[start + j] = function(a[start + j], b[j]) }
              start += length
            }
          }
        }
      }
    }
    guard let shape = broadcastShape(left.shape, right.shape) else {
      refuse(.broadcasting(operation, .init(names.0, left.shape), .init(names.1, right.shape)))
    }
    return broadcastLoop(left, right, shape, function)
  }

  /// Applies a function in the general case: an odometer over the outer axes, a plain loop over the last.
  @inline(__always)
  static func broadcastLoop(
    _ left: Tensor, _ right: Tensor, _ shape: [Int], _ function: (Float, Float) -> Float
  ) -> Tensor {
    let walk = BroadcastWalk(left.shape, right.shape, shape)
    return left.elements.withUnsafeBufferPointer { a in
      right.elements.withUnsafeBufferPointer { b in
        Tensor(shape, count: elementCount(shape)) { out in
          walk.forEachRow { row, leftStart, rightStart in
            let target = out + row * walk.inner
            let n = walk.inner
            switch (walk.leftStep, walk.rightStep) {
            case (1, 1): for j in 0..<n { target[j] = function(a[leftStart + j], b[rightStart + j]) }
            case (1, _):
              let value = b[rightStart]
              for j in 0..<n { target[j] = function(a[leftStart + j], value) }
            case (_, 1):
              let value = a[leftStart]
              for j in 0..<n { target[j] = function(value, b[rightStart + j]) }
            default:
              let value = function(a[leftStart], b[rightStart])
              for j in 0..<n { target[j] = value }
            }
          }
        }
      }
    }
  }

  /// Applies a function to each element.
  @inline(__always)
  func mapped(_ function: (Float) -> Float) -> Tensor {
    let count = elements.count
    return elements.withUnsafeBufferPointer { source in
      Tensor(shape, count: count) { out in
        for i in 0..<count { out[i] = function(source[i]) }
      }
    }
  }
}

/// The order in which two broadcast operands are read, row by row of the result.
///
/// Neighbouring axes that both operands walk through alike are joined first, so that adding a bias `[n]` to `[b, m, n]`
/// is a loop over `b × m` rows, and a column `[m, 1]` is read once per row.
struct BroadcastWalk {
  var inner = 1
  var leftStep = 0
  var rightStep = 0
  private var outer: [Int] = []
  private var leftStrides: [Int] = []
  private var rightStrides: [Int] = []

  init(_ left: [Int], _ right: [Int], _ shape: [Int]) {
    var sizes: [Int] = []
    var lefts: [Int] = []
    var rights: [Int] = []
    var (leftStride, rightStride) = (1, 1)
    for back in 1...Swift.max(1, shape.count) where back <= shape.count {
      let size = shape[shape.count - back]
      let m = back <= left.count ? left[left.count - back] : 1
      let n = back <= right.count ? right[right.count - back] : 1
      let (ls, rs) = (m == 1 ? 0 : leftStride, n == 1 ? 0 : rightStride)
      leftStride *= m
      rightStride *= n
      if size == 1 { continue }
      if let last = sizes.last, ls == lefts.last! * last, rs == rights.last! * last {
        sizes[sizes.count - 1] *= size
      } else {
        sizes.append(size)
        lefts.append(ls)
        rights.append(rs)
      }
    }
    guard !sizes.isEmpty else { return }
    inner = sizes[0]
    leftStep = lefts[0]
    rightStep = rights[0]
    outer = Array(sizes.dropFirst())
    leftStrides = Array(lefts.dropFirst())
    rightStrides = Array(rights.dropFirst())
  }

  /// Calls `body` with the number of each row and its start in each operand.
  @inline(__always)
  func forEachRow(_ body: (Int, Int, Int) -> Void) {
    let rows = inner == 0 ? 0 : elementCount(outer)
    if outer.count <= 1 {
      let (ls, rs) = (leftStrides.first ?? 0, rightStrides.first ?? 0)
      for row in 0..<rows { body(row, row * ls, row * rs) }
      return
    }
    var position = [Int](repeating: 0, count: outer.count)
    var (leftStart, rightStart) = (0, 0)
    for row in 0..<rows {
      body(row, leftStart, rightStart)
      var axis = 0
      while axis < outer.count {
        position[axis] += 1
        leftStart += leftStrides[axis]
        rightStart += rightStrides[axis]
        if position[axis] < outer[axis] { break }
        leftStart -= outer[axis] * leftStrides[axis]
        rightStart -= outer[axis] * rightStrides[axis]
        position[axis] = 0
        axis += 1
      }
    }
  }
}

extension BroadcastWalk {
  /// Calls `body` with the number of each element and its index in each operand.
  @inline(__always)
  func forEachElement(_ body: (Int, Int, Int) -> Void) {
    forEachRow { row, leftStart, rightStart in
      for j in 0..<inner { body(row * inner + j, leftStart + j * leftStep, rightStart + j * rightStep) }
    }
  }
}
