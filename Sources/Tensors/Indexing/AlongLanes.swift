/// The lanes along an axis of a tensor, beside those of a tensor of indices whose other axes broadcast against it.
struct AlongLanes {
  /// The axis, counted from zero.
  let axis: Int
  /// The shape of the elements that the indices name: their size along the axis, the broadcast sizes elsewhere.
  let result: [Int]
  /// Whether no axis of the tensor but the one is repeated, so that each lane is there once.
  let isOnce: Bool
  private let operation: String
  private let shape: [Int]
  private let indices: [Int]

  /// - Refuses: ranks that differ, and other axes that do not broadcast, in the operation's name.
  init(_ operation: String, _ tensor: Tensor, _ indices: Tensor, _ axis: Int) {
    let along = tensor.resolved(axis, in: operation)
    guard tensor.ndim == indices.ndim else {
      refuse(
        ShapeError(
          operation, "the numbers of axes differ, \(tensor.ndim) and \(indices.ndim)",
          operands: [.init("self", tensor.shape), .init("indices", indices.shape)]))
    }
    var (result, isOnce) = (tensor.shape, true)
    for other in result.indices where other != along && result[other] != indices.shape[other] {
      if indices.shape[other] == 1 { continue }
      guard result[other] == 1 else { AlongLanes.refuseOthers(operation, tensor.shape, indices.shape, along) }
      (result[other], isOnce) = (indices.shape[other], false)
    }
    result[along] = indices.shape[along]
    self.axis = along
    self.result = result
    self.isOnce = isOnce
    self.operation = operation
    self.shape = tensor.shape
    self.indices = indices.shape
  }

  /// Refuses axes beside the one that do not broadcast.
  private static func refuseOthers(_ operation: String, _ tensor: [Int], _ indices: [Int], _ axis: Int) -> Never {
    var (left, right) = (tensor, indices)
    (left[axis], right[axis]) = (1, 1)
    var error = ShapeError.broadcasting(operation, .init("self", left), .init("indices", right))
    (error.operands[0].shape, error.operands[1].shape) = (tensor, indices)
    refuse(error)
  }

  /// Refuses indices that would need more lanes than the tensor has.
  func refuseRepeated() -> Never {
    var (left, right) = (indices, shape)
    (left[axis], right[axis]) = (1, 1)
    var error = ShapeError.oneWay(operation, .init("indices", left), to: .init("self", right))
    (error.operands[0].shape, error.operands[1].shape) = (indices, shape)
    refuse(error)
  }

  /// Calls `body` for each place of the result with that place, the start of its lane in the tensor, the distance of
  /// neighbours in that lane, and the place of its index.
  @inline(__always)
  func forEachPlace(_ body: (_ result: Int, _ start: Int, _ step: Int, _ index: Int) -> Void) {
    let (size, count) = (shape[axis], indices[axis])
    let (before, after) = (result[..<axis], result[(axis + 1)...])
    let (step, width) = (elementCount(shape[(axis + 1)...]), elementCount(indices[(axis + 1)...]))
    let length = elementCount(after)
    if isOnce, width == 1 || width == length, let period = periodOfIndices {
      // The usual case: the tensor is read once, and the indices are read again from their start.
      for lane in 0..<elementCount(before) {
        let (start, first) = (lane * size * length, lane % period * count)
        for j in 0..<count {
          let (place, index) = ((lane * count + j) * length, (first + j) * width)
          if width == 1 {
            for beside in 0..<length { body(place + beside, start + beside, length, index) }
          } else {
            for beside in 0..<length { body(place + beside, start + beside, length, index + beside) }
          }
        }
      }
      return
    }
    let outer = BroadcastWalk(Array(shape[..<axis]), Array(indices[..<axis]), Array(before))
    let inner = BroadcastWalk(Array(shape[(axis + 1)...]), Array(indices[(axis + 1)...]), Array(after))
    outer.forEachElement { lane, tensor, index in
      for j in 0..<count {
        let (place, start, first) = ((lane * count + j) * length, tensor * size * step, (index * count + j) * width)
        inner.forEachElement { next, beside, named in body(place + next, start + beside, step, first + named) }
      }
    }
  }

  /// The number of lanes in front after which the indices repeat, if they only lack axes there.
  private var periodOfIndices: Int? {
    let rows = indices[..<axis].drop { $0 == 1 }
    guard result[..<axis].suffix(rows.count).elementsEqual(rows) else { return nil }
    return Swift.max(1, elementCount(rows))
  }
}
