extension Tensor {
  /// Reads or sets a part of the tensor; ``TensorIndex`` lists the indices.
  ///
  ///     let t = Tensor(0..<12, [3, 4])
  ///     t[1]              // [4, 5, 6, 7], shape [4]
  ///     t[1, -1]          // 7, shape []
  ///     t[0..<2]          // shape [2, 4]
  ///     t[0..., 1...]     // shape [3, 3]
  ///     t[[2, 0]]         // rows 2 and 0, shape [2, 4]
  ///     t[.ellipsis, 0]   // [0, 4, 8], shape [3]
  ///
  /// Setting a part broadcasts the new values to its shape: `t[0] = Tensor(1)` fills a row.
  ///
  /// - Refuses: an index outside an axis, as `subscript: the index 3 is outside axis 0`; more indices than axes; values
  ///   that do not broadcast to the part.
  public subscript(_ indices: any TensorIndex...) -> Tensor {
    get {
      let part = Selection(indices, of: self)
      if let run = part.run {
        return Tensor(unchecked: Array(elements[run]), part.shape)
      }
      return Tensor(part.shape, count: elementCount(part.shape)) { out in
        var index = 0
        part.forEachOffset {
          out[index] = elements[$0]
          index += 1
        }
      }
    }
    set {
      let part = Selection(indices, of: self)
      guard Tensor.broadcastShape(newValue.shape, part.shape) == part.shape else {
        refuse(.oneWay("subscript", .init("new", newValue.shape), to: .init("part", part.shape)))
      }
      let values = newValue.broadcast(to: part.shape)
      var index = 0
      part.forEachOffset {
        elements[$0] = values.elements[index]
        index += 1
      }
    }
  }

  /// Reads or sets one number, in a context that needs a number: `let weight: Float = weights[0, 2]`, `t[0, 2] = 0.5`.
  ///
  /// Setting a part that holds several numbers fills it.
  ///
  /// - Refuses: reading a part that holds several numbers, as `item: 4 elements, not one`.
  @_disfavoredOverload
  public subscript(_ indices: any TensorIndex...) -> Float {
    get {
      let part = Selection(indices, of: self)
      guard let run = part.run, run.count == 1 else {
        return Tensor(part.shape, count: elementCount(part.shape)) { out in
          var index = 0
          part.forEachOffset {
            out[index] = elements[$0]
            index += 1
          }
        }.item()
      }
      return elements[run.lowerBound]
    }
    set {
      Selection(indices, of: self).forEachOffset { elements[$0] = newValue }
    }
  }

  /// Picks entries along an axis by their numbers, as an embedding does with token ids.
  ///
  ///     take(table, Tensor([2, 0, 2]), axis: 0)   // [vocabulary, d] → [3, d]
  ///
  /// - Parameters:
  ///   - indices: whole numbers of any shape, which replaces the axis in the result's shape.
  ///   - axis: the axis to pick from; if omitted, all elements on one axis.
  /// - Refuses: a number outside the axis, as `take: the index 5 is outside axis 0`; a number that is not whole.
  public func take(_ indices: Tensor, axis: Int? = nil) -> Tensor {
    guard let axis else { return flattened().take(indices, axis: 0) }
    let along = resolved(axis, in: "take")
    let n = shape[along]
    let places = indices.elements.map { value -> Int in
      guard let whole = Int(exactly: value) else {
        refuse(
          ShapeError("take", "the index \(value) is not a whole number", operands: [.init("indices", indices.shape)]))
      }
      guard whole >= -n && whole < n else {
        refuse(
          ShapeError(
            "take", "the index \(whole) is outside axis \(along)", operands: [.init("self", shape, axes: [along])],
            details: [.init("valid", placesText(n))]))
      }
      return whole < 0 ? whole + n : whole
    }
    let inner = elementCount(Array(shape[(along + 1)...]))
    var taken: [Float] = []
    taken.reserveCapacity(n == 0 ? 0 : size / n * places.count)
    for block in 0..<elementCount(Array(shape[..<along])) {
      for place in places {
        let start = (block * n + place) * inner
        taken.append(contentsOf: elements[start..<(start + inner)])
      }
    }
    return Tensor(unchecked: taken, Array(shape[..<along]) + indices.shape + Array(shape[(along + 1)...]))
  }

  /// Returns the elements on a diagonal of the last two axes, or of two others: `[n, n]` gives `[n]`.
  ///
  /// - Parameters:
  ///   - offset: 0 for the main diagonal, positive above it.
  ///   - axis1: the axis of the rows.
  ///   - axis2: the axis of the columns.
  /// - Refuses: an axis that does not exist, as `diagonal: there is no axis -2`.
  public func diagonal(offset: Int = 0, axis1: Int = -2, axis2: Int = -1) -> Tensor {
    let (first, second) = (resolved(axis1, in: "diagonal"), resolved(axis2, in: "diagonal"))
    guard first != second else {
      refuse(ShapeError("diagonal", "both axes are axis \(first)", operands: [.init("self", shape, axes: [first])]))
    }
    let moved = permuted((0..<ndim).filter { $0 != first && $0 != second } + [first, second])
    let (rows, columns) = (shape[first], shape[second])
    let length = Swift.max(0, Swift.min(rows + Swift.min(offset, 0), columns - Swift.max(offset, 0)))
    let batch = Array(moved.shape.dropLast(2))
    var picked: [Float] = []
    for block in 0..<elementCount(batch) {
      for i in 0..<length {
        let (row, column) = (i - Swift.min(offset, 0), i + Swift.max(offset, 0))
        picked.append(moved.elements[(block * rows + row) * columns + column])
      }
    }
    return Tensor(unchecked: picked, batch + [length])
  }
}

/// Picks entries along an axis by their numbers: ``Tensor/take(_:axis:)``.
public func take(_ x: Tensor, _ indices: Tensor, axis: Int? = nil) -> Tensor { x.take(indices, axis: axis) }

/// Returns the elements on a diagonal: ``Tensor/diagonal(offset:axis1:axis2:)``.
public func diagonal(_ x: Tensor, offset: Int = 0, axis1: Int = -2, axis2: Int = -1) -> Tensor {
  x.diagonal(offset: offset, axis1: axis1, axis2: axis2)
}

/// Returns the indices of an axis as text: `-3 to 2` for the size 3.
private func placesText(_ size: Int) -> String {
  size == 0 ? "none, it is empty" : "\(-size) to \(size - 1)"
}

/// The part of a tensor that indices pick: its shape, and the places of its elements.
struct Selection {
  /// The shape of the part.
  var shape: [Int] = []
  /// For each axis that stays or disappears, the offsets of its places; the slowest first.
  private var offsets: [[Int]] = []
  /// The range of the elements, if they are consecutive.
  var run: Range<Int>?

  init(_ indices: [any TensorIndex], of tensor: Tensor) {
    let rank = tensor.shape.count
    var selections = indices.map { $0.selection(from: 0) }
    let named = selections.filter { $0 != .newAxis && $0 != .ellipsis }.count
    guard named <= rank, selections.filter({ $0 == .ellipsis }).count <= 1 else {
      let problem = named > rank ? "\(named) indices for \(rank) axes" : ".ellipsis stands more than once"
      refuse(ShapeError("subscript", problem, operands: [.init("self", tensor.shape)]))
    }
    let strides = rowMajorStrides(tensor.shape)
    var axis = 0
    var start = 0
    var consecutive = true
    func takeWhole(_ count: Int, _ part: inout Selection) {
      for _ in 0..<count {
        part.shape.append(tensor.shape[axis])
        part.offsets.append((0..<tensor.shape[axis]).map { $0 * strides[axis] })
        axis += 1
      }
    }
    // The elements are consecutive if only single places come before the first range, and whole axes after it.
    var ranged = false
    for (number, index) in indices.enumerated() {
      if selections[number] == .newAxis {
        shape.append(1)
        continue
      }
      if selections[number] == .ellipsis {
        ranged = ranged || rank > named
        takeWhole(rank - named, &self)
        continue
      }
      guard let selection = index.selection(from: tensor.shape[axis]) else {
        refuse(Selection.outside(index, axis, tensor.shape))
      }
      selections[number] = selection
      switch selection {
      case .place(let place):
        consecutive = consecutive && !ranged
        offsets.append([place * strides[axis]])
        start += place * strides[axis]
      case .range(let range):
        consecutive = consecutive && (!ranged || range.count == tensor.shape[axis])
        ranged = true
        shape.append(range.count)
        offsets.append(range.map { $0 * strides[axis] })
        start += range.lowerBound * strides[axis]
      case .places(let places):
        consecutive = false
        shape.append(places.count)
        offsets.append(places.map { $0 * strides[axis] })
      case .newAxis, .ellipsis:
        break
      }
      axis += 1
    }
    takeWhole(rank - axis, &self)
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

  private static func outside(_ index: any TensorIndex, _ axis: Int, _ shape: [Int]) -> ShapeError {
    let size = shape[axis]
    let what = index is Int ? "the index \(index)" : "the range \(index)"
    return ShapeError(
      "subscript", "\(what) is outside axis \(axis)", operands: [.init("self", shape, axes: [axis])],
      details: [.init("valid", index is Int ? placesText(size) : "0..<\(size)")])
  }
}
