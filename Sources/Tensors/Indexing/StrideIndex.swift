/// The index written `.stride(from:to:by:)`: the places of an axis at equal steps.
public struct StrideIndex: TensorIndex {
  let from: Int?
  let to: Int?
  let by: Int

  /// Selects the places of the stride; both ends may be counted from the end of the axis, and omitted.
  ///
  /// - Refuses: a step of zero, as `subscript: the step is zero`.
  public func selection(from size: Int) -> AxisSelection? {
    if by == 0 { refuse(ShapeError("subscript", "the step is zero")) }
    func place(_ end: Int) -> Int { end < 0 ? end + size : end }
    let start = from.map(place) ?? (by > 0 ? 0 : size - 1)
    let stop = to.map(place) ?? (by > 0 ? size : -1)
    let places = Array(Swift.stride(from: start, to: stop, by: by))
    return places.allSatisfy { $0 >= 0 && $0 < size } ? .places(places) : nil
  }
}

extension StrideIndex: CustomStringConvertible {
  /// The index as it is written, without the dot.
  public var description: String {
    let ends = [("from", from), ("to", to), ("by", by)].compactMap { name, end in end.map { "\(name): \($0)" } }
    return "stride(\(ends.joined(separator: ", ")))"
  }
}

extension TensorIndex where Self == StrideIndex {
  /// Picks the places of an axis at equal steps: `t[.stride(by: 2)]` has every second row, `t[.stride(by: -1)]` the
  /// rows from the last one to the first.
  ///
  /// - Parameters:
  ///   - from: the first place, from the end if negative; the first of the axis if omitted, its last if `by` is
  ///     negative.
  ///   - to: the place before which it ends, from the end if negative; the end of the axis if omitted, its start if
  ///     `by` is negative.
  ///   - by: the step, not 0; 1 if omitted.
  public static func stride(from: Int? = nil, to: Int? = nil, by: Int? = nil) -> StrideIndex {
    StrideIndex(from: from, to: to, by: by ?? 1)
  }
}

/// Picks the places of an axis at equal steps: `t[stride(by: 2)]` is `t[.stride(by: 2)]`.
///
/// - Parameters:
///   - from: the first place, from the end if negative; the first of the axis if omitted.
///   - to: the place before which it ends, from the end if negative; the end of the axis if omitted.
///   - by: the step, not 0; 1 if omitted.
@_disfavoredOverload
public func stride(from: Int? = nil, to: Int? = nil, by: Int? = nil) -> StrideIndex {
  StrideIndex(from: from, to: to, by: by ?? 1)
}
