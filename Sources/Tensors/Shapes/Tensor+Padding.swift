/// The numbers that padding puts around a tensor.
public enum PadMode: String, Sendable {
  /// One value everywhere.
  case constant
  /// The nearest number of the tensor, repeated.
  case edge
}

extension Tensor {
  /// Puts entries before and after those of each axis: `[1, 2]` with the width 1 is `[0, 1, 2, 0]`.
  ///
  ///     padded(x, width: 1)         // shape [3, 5] to [5, 7]
  ///     padded(x, width: [0, 2])    // shape [3, 5] to [5, 7], all of it after the end
  ///
  /// - Parameters:
  ///   - width: the entries before and after, the same for each axis.
  ///   - mode: whether they hold one value or the number at the edge.
  ///   - value: one number for ``PadMode/constant``, 0 if omitted.
  /// - Refuses: a negative width, as `padded: the width -1 is negative`; a value of several numbers; the edge of an axis
  ///   without entries.
  /// - Cost: the memory of the result, once for each axis that grows.
  public func padded(width: IntOrPair, mode: PadMode = .constant, value: Tensor? = nil) -> Tensor {
    padded(widths: [IntOrPair](repeating: width, count: ndim), mode: mode, value: value)
  }

  /// Puts the number before and after the entries of each axis: ``padded(width:mode:value:)-(_,_,Tensor?)``.
  public func padded(width: IntOrPair, mode: PadMode = .constant, value: Float) -> Tensor {
    padded(width: width, mode: mode, value: Tensor(value))
  }

  /// Puts entries before and after those of each axis, another number of them on each.
  ///
  ///     keys.padded(widths: [[1, 0], 0])    // one row of zeros before the first key
  ///
  /// - Parameters:
  ///   - widths: for each axis, the entries before and after.
  ///   - mode: whether they hold one value or the number at the edge.
  ///   - value: one number for ``PadMode/constant``, 0 if omitted.
  /// - Refuses: more or fewer widths than axes, as `padded: 1 width for 2 axes`; and as
  ///   ``padded(width:mode:value:)-(_,_,Tensor?)``.
  public func padded(widths: [IntOrPair], mode: PadMode = .constant, value: Tensor? = nil) -> Tensor {
    guard widths.count == ndim else {
      refuse(
        ShapeError(
          "padded", "\(counted(widths.count, "width", "widths")) for \(counted(ndim, "axis", "axes"))",
          operands: [.init("self", shape)], repair: "give one width, or a pair, for each axis"))
    }
    if let value, value.size != 1 {
      refuse(
        ShapeError("padded", "the value has \(value.size) elements, not one", operands: [.init("value", value.shape)]))
    }
    for (axis, width) in widths.enumerated() where width != 0 { refuseWidth(width, mode, axis) }
    let filler = value.map { Tensor($0.storage, []).asType(dtype) } ?? .zeros([], dtype: dtype)
    var result = self
    for (axis, width) in widths.enumerated() where width != 0 {
      result = result.padded(axis, width, mode, filler)
    }
    return result
  }

  /// Puts the number before and after the entries of each axis: ``padded(widths:mode:value:)-(_,_,Tensor?)``.
  public func padded(widths: [IntOrPair], mode: PadMode = .constant, value: Float) -> Tensor {
    padded(widths: widths, mode: mode, value: Tensor(value))
  }

  /// Refuses a negative width, and the edge of an axis without entries.
  private func refuseWidth(_ width: IntOrPair, _ mode: PadMode, _ axis: Int) {
    if let negative = [width.first, width.second].first(where: { $0 < 0 }) {
      refuse(ShapeError("padded", "the width \(negative) is negative", operands: [.init("self", shape)]))
    }
    if mode == .edge && shape[axis] == 0 {
      refuse(
        ShapeError("padded", "axis \(axis) has no edge to repeat", operands: [.init("self", shape, axes: [axis])]))
    }
  }

  /// Puts entries before and after those of one axis.
  private func padded(_ axis: Int, _ width: IntOrPair, _ mode: PadMode, _ filler: Tensor) -> Tensor {
    switch mode {
    case .constant:
      func block(_ count: Int) -> Tensor {
        var sizes = shape
        sizes[axis] = count
        return .full(sizes, values: filler)
      }
      return concatenated([block(width.first), self, block(width.second)], axis: axis)
    case .edge:
      let last = shape[axis] - 1
      let places = (-width.first...last + width.second).map { Swift.min(Swift.max($0, 0), last) }
      return taken(places, of: [places.count], along: axis)
    }
  }
}

/// Puts entries before and after those of each axis: ``Tensor/padded(width:mode:value:)-(_,_,Tensor?)``.
public func padded(_ x: Tensor, width: IntOrPair, mode: PadMode = .constant, value: Tensor? = nil) -> Tensor {
  x.padded(width: width, mode: mode, value: value)
}

/// Puts the number before and after the entries of each axis: ``Tensor/padded(width:mode:value:)-(_,_,Float)``.
public func padded(_ x: Tensor, width: IntOrPair, mode: PadMode = .constant, value: Float) -> Tensor {
  x.padded(width: width, mode: mode, value: value)
}

/// Puts entries before and after those of each axis, another number of them on each:
/// ``Tensor/padded(widths:mode:value:)-(_,_,Tensor?)``.
public func padded(_ x: Tensor, widths: [IntOrPair], mode: PadMode = .constant, value: Tensor? = nil) -> Tensor {
  x.padded(widths: widths, mode: mode, value: value)
}

/// Puts the number before and after the entries of each axis, another number of them on each:
/// ``Tensor/padded(widths:mode:value:)-(_,_,Float)``.
public func padded(_ x: Tensor, widths: [IntOrPair], mode: PadMode = .constant, value: Float) -> Tensor {
  x.padded(widths: widths, mode: mode, value: value)
}

/// Returns a number with its noun: `1 axis`, `2 axes`.
func counted(_ count: Int, _ one: String, _ several: String) -> String { "\(count) \(count == 1 ? one : several)" }
