extension Tensor {
  /// Repeats each entry along an axis `count` times in a row: `[1, 2]` twice is `[1, 1, 2, 2]`.
  ///
  /// - Refuses: an axis that does not exist, as `repeated: there is no axis 2`; a negative count.
  public func repeated(count: Int, axis: Int) -> Tensor {
    let along = resolved(axis, in: "repeated")
    if count < 0 { refuse(ShapeError("repeated", "the count \(count) is negative", operands: [.init("self", shape)])) }
    let places = (0..<elementCount([shape[along], count])).map { $0 / Swift.max(1, count) }
    return taken(places, of: [places.count], along: along)
  }

  /// Repeats the whole tensor side by side: `[1, 2]` tiled by `[2]` is `[1, 2, 1, 2]`.
  ///
  /// - Parameter repetitions: the count along each axis, along the last ones if there are fewer counts than axes.
  /// - Refuses: a negative number of repetitions, as `tiled: the count -1 is negative`.
  public func tiled(repetitions: [Int]) -> Tensor {
    if let negative = repetitions.first(where: { $0 < 0 }) {
      refuse(ShapeError("tiled", "the count \(negative) is negative", operands: [.init("self", shape)]))
    }
    let rank = Swift.max(ndim, repetitions.count)
    let counts = [Int](repeating: 1, count: rank - repetitions.count) + repetitions
    var result = reshaped([Int](repeating: 1, count: rank - ndim) + shape)
    for (axis, count) in counts.enumerated() where count != 1 {
      let length = result.shape[axis]
      let places = (0..<elementCount([length, count])).map { $0 % Swift.max(1, length) }
      result = result.taken(places, of: [places.count], along: axis)
    }
    return result
  }

  /// Keeps the elements on and below a diagonal of the last two axes, with zeros above, as a causal mask does.
  ///
  /// - Refuses: fewer than two axes, as `tril: 1 axis, not at least two`.
  public func tril(k: Int = 0) -> Tensor { triangle("tril") { $1 <= $0 + k } }

  /// Keeps the elements on and above a diagonal of the last two axes, with zeros below.
  ///
  /// - Refuses: fewer than two axes, as `triu: 1 axis, not at least two`.
  public func triu(k: Int = 0) -> Tensor { triangle("triu") { $1 >= $0 + k } }

  private func triangle(_ operation: String, keeping kept: @escaping (Int, Int) -> Bool) -> Tensor {
    guard ndim >= 2 else {
      let axes = ndim == 1 ? "1 axis" : "no axes"
      refuse(ShapeError(operation, "\(axes), not at least two", operands: [.init("self", shape)]))
    }
    let (rows, columns) = (shape[ndim - 2], shape[ndim - 1])
    return moved(to: shape, count: size, by: Triangle(count: size, rows: rows, columns: columns, isKept: kept))
  }
}

/// The movement of the elements of matrices on one side of a diagonal; the others become 0.
private struct Triangle: ElementMovement {
  let count: Int
  let rows: Int
  let columns: Int
  let isKept: (Int, Int) -> Bool

  func move<Unit: BitwiseCopyable>(_ source: UnsafePointer<Unit>, _ target: UnsafeMutablePointer<Unit>) {
    UnsafeMutableRawPointer(target)
      .initializeMemory(as: UInt8.self, repeating: 0, count: count * MemoryLayout<Unit>.stride)
    for index in 0..<count where isKept(index / columns % rows, index % columns) { target[index] = source[index] }
  }
}

/// Repeats each entry along an axis several times in a row: ``Tensor/repeated(count:axis:)``.
public func repeated(_ x: Tensor, count: Int, axis: Int) -> Tensor { x.repeated(count: count, axis: axis) }

/// Repeats the whole tensor side by side: ``Tensor/tiled(repetitions:)``.
public func tiled(_ x: Tensor, repetitions: [Int]) -> Tensor { x.tiled(repetitions: repetitions) }

/// Keeps the elements on and below a diagonal, with zeros above: ``Tensor/tril(k:)``.
public func tril(_ x: Tensor, k: Int = 0) -> Tensor { x.tril(k: k) }

/// Keeps the elements on and above a diagonal, with zeros below: ``Tensor/triu(k:)``.
public func triu(_ x: Tensor, k: Int = 0) -> Tensor { x.triu(k: k) }

/// Repeats a tensor to a larger shape: ``Tensor/broadcast(to:)``.
public func broadcast(_ x: Tensor, to shape: [Int]) -> Tensor { x.broadcast(to: shape) }
