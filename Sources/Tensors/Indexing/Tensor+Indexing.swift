extension Tensor {
  /// Reads or sets a part of the tensor; ``TensorIndex`` lists the indices.
  ///
  ///     let t = Tensor(0..<12, [3, 4])
  ///     t[1]                  // [4, 5, 6, 7], shape [4]
  ///     t[1, -1]              // 7, shape []
  ///     t[0..<2]              // shape [2, 4]
  ///     t[0..., 1...]         // shape [3, 3]
  ///     t[[2, 0]]             // rows 2 and 0, shape [2, 4]
  ///     t[[2, 0], [1, 3]]     // t[2, 1] and t[0, 3], shape [2]
  ///     t[t .> 5]             // the elements above 5, shape [6]
  ///     t[.ellipsis, 0]       // [0, 4, 8], shape [3]
  ///
  /// Several lists of places are read in pairs, as in NumPy: they broadcast, and pick one element for each pair. For all
  /// combinations of rows and columns, `t[rows][0..., columns]`.
  ///
  /// Setting a part converts the new values to this tensor's type and broadcasts them to the part's shape:
  /// `t[0] = Tensor(1)` fills a row, `t[mask] = 0` clears what a mask picks.
  ///
  /// - Refuses: an index outside an axis, as `subscript: the index 3 is outside axis 0`; more indices than axes; lists
  ///   that do not broadcast; a mask of another shape than the axes that it covers; values that do not broadcast to the
  ///   part.
  public subscript(_ indices: any TensorIndex...) -> Tensor {
    get { part(Selection(indices, of: self)) }
    set { set(Selection(indices, of: self), to: newValue) }
  }

  /// Reads or sets one number, in a context that needs a number: `let weight: Float = weights[0, 2]`, `t[0, 2] = 0.5`.
  ///
  /// Setting a part that holds several numbers fills it.
  ///
  /// - Refuses: reading a part that holds several numbers, as `item: 4 elements, not one`.
  @_disfavoredOverload
  public subscript(_ indices: any TensorIndex...) -> Float {
    get {
      let selection = Selection(indices, of: self)
      guard isFloat32, let run = selection.run, run.count == 1 else { return part(selection).item() }
      return withFloats { $0[run.lowerBound] }
    }
    set { set(Selection(indices, of: self), to: Tensor(newValue)) }
  }

  /// Returns the part that a list of indices picks.
  func part(_ indices: [any TensorIndex]) -> Tensor { part(Selection(indices, of: self)) }

  private func part(_ selection: Selection) -> Tensor {
    if let run = selection.run {
      let result = Tensor.Storage.uninitialized(dtype, count: run.count)
      result.base.copyMemory(from: storage.base + run.lowerBound * dtype.size, byteCount: run.count * dtype.size)
      withExtendedLifetime(storage) {}
      return Tensor(result, selection.shape)
    }
    return moved(to: selection.shape, count: elementCount(selection.shape), by: Gathering(selection: selection))
  }

  private mutating func set(_ selection: Selection, to newValue: Tensor) {
    guard Tensor.broadcastShape(newValue.shape, selection.shape) == selection.shape else {
      refuse(.oneWay("subscript", .init("new", newValue.shape), to: .init("part", selection.shape)))
    }
    let values = newValue.asType(dtype).broadcast(to: selection.shape)
    own()
    switch dtype.size {
    case 1: scatter(values, selection, as: UInt8.self)
    case 2: scatter(values, selection, as: UInt16.self)
    default: scatter(values, selection, as: UInt32.self)
    }
  }

  private func scatter<Unit: BitwiseCopyable>(_ values: Tensor, _ selection: Selection, as unit: Unit.Type) {
    let source = values.storage.base.assumingMemoryBound(to: Unit.self)
    let target = storage.base.assumingMemoryBound(to: Unit.self)
    if let run = selection.run {
      (target + run.lowerBound).update(from: source, count: run.count)
    } else {
      var index = 0
      selection.forEachOffset {
        target[$0] = source[index]
        index += 1
      }
    }
    withExtendedLifetime((values, storage)) {}
  }
}

/// The movement of the elements that a selection picks.
private struct Gathering: ElementMovement {
  let selection: Selection

  func move<Unit: BitwiseCopyable>(_ source: UnsafePointer<Unit>, _ target: UnsafeMutablePointer<Unit>) {
    var index = 0
    selection.forEachOffset {
      target[index] = source[$0]
      index += 1
    }
  }
}
