/// An index between the brackets of `t[…]`, one for each axis.
///
/// | written | picks | the axis |
/// | --- | --- | --- |
/// | `2`, `-1` | one place, from the end if negative | disappears |
/// | `0..<2`, `1...3`, `1...`, `..<2`, `(-2)...` | a range | stays |
/// | `0...` | everything | stays |
/// | `stride(from: 0, to: 8, by: 2)` | every second place | stays |
/// | `[0, 0, 3]` | these places, in this order | stays |
/// | `.newAxis` | nothing; it inserts an axis of size 1 | is new |
/// | `.ellipsis` | everything on all axes not named | stay |
///
/// Axes that are not named at the end are taken whole. A place outside an axis is refused; unlike in Python, that
/// includes the end of a range.
public protocol TensorIndex {
  /// Returns the selection from an axis of a given size, or `nil` if it lies outside.
  func selection(from size: Int) -> AxisSelection?
}

/// The selection of an index from one axis.
public enum AxisSelection: Sendable, Equatable {
  /// One place; the axis disappears.
  case place(Int)
  /// Consecutive places.
  case range(Range<Int>)
  /// Places in a given order.
  case places([Int])
  /// A new axis of size 1.
  case newAxis
  /// All axes that the other indices leave.
  case ellipsis
}

extension Int: TensorIndex {
  /// Selects one place, from the end if negative.
  public func selection(from size: Int) -> AxisSelection? {
    let place = self < 0 ? self + size : self
    return place >= 0 && place < size ? .place(place) : nil
  }
}

extension Range: TensorIndex where Bound == Int {
  /// Selects the places from the lower bound to before the upper one.
  public func selection(from size: Int) -> AxisSelection? {
    let lower = lowerBound < 0 ? lowerBound + size : lowerBound
    let upper = lowerBound < 0 && upperBound <= 0 ? upperBound + size : upperBound
    return lower >= 0 && lower <= upper && upper <= size ? .range(lower..<upper) : nil
  }
}

extension ClosedRange: TensorIndex where Bound == Int {
  /// Selects the places from the lower to the upper bound, both included.
  public func selection(from size: Int) -> AxisSelection? {
    let lower = lowerBound < 0 ? lowerBound + size : lowerBound
    let upper = upperBound < 0 ? upperBound + size : upperBound
    return lower >= 0 && lower <= upper && upper < size ? .range(lower..<(upper + 1)) : nil
  }
}

extension PartialRangeFrom: TensorIndex where Bound == Int {
  /// Selects the places from the lower bound to the end: `0...` is all of them, `(-2)...` the last two.
  public func selection(from size: Int) -> AxisSelection? {
    let lower = lowerBound < 0 ? lowerBound + size : lowerBound
    return lower >= 0 && lower <= size ? .range(lower..<size) : nil
  }
}

extension PartialRangeUpTo: TensorIndex where Bound == Int {
  /// Selects the places before the upper bound.
  public func selection(from size: Int) -> AxisSelection? {
    let upper = upperBound < 0 ? upperBound + size : upperBound
    return upper >= 0 && upper <= size ? .range(0..<upper) : nil
  }
}

extension PartialRangeThrough: TensorIndex where Bound == Int {
  /// Selects the places up to the upper bound, included.
  public func selection(from size: Int) -> AxisSelection? {
    let upper = upperBound < 0 ? upperBound + size : upperBound
    return upper >= 0 && upper < size ? .range(0..<(upper + 1)) : nil
  }
}

extension StrideTo: TensorIndex where Element == Int {
  /// Selects the places of the stride.
  public func selection(from size: Int) -> AxisSelection? { Array(self).selection(from: size) }
}

extension Array: TensorIndex where Element == Int {
  /// Selects the places in the order of the list, from the end if negative.
  public func selection(from size: Int) -> AxisSelection? {
    let places = map { $0 < 0 ? $0 + size : $0 }
    return places.allSatisfy { $0 >= 0 && $0 < size } ? .places(places) : nil
  }
}

/// The index written `.ellipsis`.
public struct EllipsisIndex: TensorIndex {
  /// Selects all axes that the other indices leave.
  public func selection(from size: Int) -> AxisSelection? { .ellipsis }
}

/// The index written `.newAxis`.
public struct NewAxisIndex: TensorIndex {
  /// Selects a new axis of size 1.
  public func selection(from size: Int) -> AxisSelection? { .newAxis }
}

extension TensorIndex where Self == EllipsisIndex {
  /// Everything on all axes that the other indices leave: `t[.ellipsis, 0]` is the first column of each matrix.
  public static var ellipsis: EllipsisIndex { EllipsisIndex() }
}

extension TensorIndex where Self == NewAxisIndex {
  /// An axis of size 1 at this place: `t[.newAxis]` turns `[n]` into `[1, n]`.
  public static var newAxis: NewAxisIndex { NewAxisIndex() }
}
