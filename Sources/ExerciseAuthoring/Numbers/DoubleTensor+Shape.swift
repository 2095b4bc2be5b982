extension DoubleTensor {
  /// Returns the numbers at the places that walking an outer shape with these strides meets.
  func gathered(_ outer: [Int], strides: [Int], from start: Int = 0) -> DoubleTensor {
    var places = [start]
    for (size, stride) in zip(outer, strides) {
      places = places.flatMap { base in (0..<size).map { base + $0 * stride } }
    }
    return DoubleTensor(places.map { elements[$0] }, outer, errors: places.map { errors[$0] })
  }

  /// The distance of neighbours along each axis.
  var strides: [Int] {
    var stride = 1
    return shape.reversed().map { size -> Int in
      defer { stride *= size }
      return stride
    }.reversed()
  }

  /// Returns the same numbers in another shape; one size may be -1.
  public func reshaped(_ shape: [Int]) -> DoubleTensor {
    let known = shape.filter { $0 >= 0 }.reduce(1, *)
    let whole = shape.map { $0 < 0 ? size / Swift.max(1, known) : $0 }
    guard whole.reduce(1, *) == size else { refuse("reshaped", "\(self.shape) can't become \(shape)") }
    return DoubleTensor(elements, whole, errors: errors)
  }

  /// Returns the same numbers with two axes exchanged.
  public func swappedAxes(_ first: Int, _ second: Int) -> DoubleTensor {
    var order = Array(shape.indices)
    order.swapAt(resolved(first), resolved(second))
    return transposed(order)
  }

  /// Returns the same numbers with the axes in another order.
  public func transposed(_ axes: [Int]) -> DoubleTensor {
    guard axes.map(resolved).sorted() == Array(shape.indices) else {
      refuse("transposed", "\(axes) isn't an order of the axes of \(shape)")
    }
    let order = axes.map(resolved)
    return gathered(order.map { shape[$0] }, strides: order.map { strides[$0] })
  }

  /// The tensor with all its axes reversed.
  public var T: DoubleTensor { transposed(shape.indices.reversed()) }

  /// Returns the part of an axis from one place to another, which is excluded.
  public func sliced(axis: Int, _ range: Range<Int>) -> DoubleTensor {
    let place = resolved(axis)
    guard range.lowerBound >= 0, range.upperBound <= shape[place] else {
      refuse("sliced", "\(range) isn't in axis \(axis) of \(shape)")
    }
    var sizes = shape
    sizes[place] = range.count
    return gathered(sizes, strides: strides, from: range.lowerBound * strides[place])
  }

  /// Returns the numbers at one place of the first axis, without that axis.
  public func row(_ index: Int) -> DoubleTensor {
    sliced(axis: 0, index..<index + 1).reshaped(Array(shape.dropFirst()))
  }

  /// Returns the tensor repeated along axes of size 1 and new leading ones.
  public func broadcast(to shape: [Int]) -> DoubleTensor {
    guard Self.broadcastShape(self.shape, shape) == shape else { refuse("broadcast", "\(self.shape) to \(shape)") }
    let lead = shape.count - ndim
    let steps = shape.indices.map { $0 < lead || self.shape[$0 - lead] == 1 ? 0 : strides[$0 - lead] }
    return gathered(shape, strides: steps)
  }

  static func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
    let rank = Swift.max(a.count, b.count)
    let (left, right) = (Array(repeating: 1, count: rank - a.count) + a, Array(repeating: 1, count: rank - b.count) + b)
    var shape: [Int] = []
    for (x, y) in zip(left, right) {
      guard x == y || x == 1 || y == 1 else { return nil }
      shape.append(x == 1 ? y : x)
    }
    return shape
  }
}

/// Joins tensors along an axis that they have.
public func concatenated(_ tensors: [DoubleTensor], axis: Int = 0) -> DoubleTensor {
  guard let first = tensors.first else { refuse("concatenated", "there is nothing to join") }
  let place = first.resolved(axis)
  // The axis goes to the front, where joining is appending, and back.
  let front = tensors.map { $0.swappedAxes(0, place) }
  guard front.allSatisfy({ $0.shape.dropFirst() == front[0].shape.dropFirst() }) else {
    refuse("concatenated", "the shapes \(tensors.map(\.shape)) differ in another axis than \(axis)")
  }
  let shape = [front.reduce(0) { $0 + $1.shape[0] }] + front[0].shape.dropFirst()
  return DoubleTensor(front.flatMap(\.elements), shape, errors: front.flatMap(\.errors)).swappedAxes(0, place)
}

/// Joins tensors of one shape along a new axis.
public func stacked(_ tensors: [DoubleTensor], axis: Int = 0) -> DoubleTensor {
  concatenated(
    tensors.map { tensor in
      var shape = tensor.shape
      shape.insert(1, at: axis < 0 ? axis + shape.count + 1 : axis)
      return tensor.reshaped(shape)
    }, axis: axis)
}
