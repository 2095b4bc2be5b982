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
