/// An index between the brackets of `t[…]`, one for each axis.
///
/// | written | picks | the axis |
/// | --- | --- | --- |
/// | `2`, `-1` | one place, from the end if negative | disappears |
/// | `0..<2`, `1...3`, `1...`, `..<2`, `(-2)...` | a range | stays |
/// | `0...` | everything | stays |
/// | `.stride(by: 2)`, `.stride(from: 1, to: 8, by: 2)` | every second place | stays |
/// | `.stride(by: -1)` | everything, from the end | stays |
/// | `[0, 0, 3]`, a tensor of whole numbers | these places, in this order | becomes those of the list |
/// | `[true, false, true]`, a tensor of Booleans | where it is true | becomes one, for all axes of the mask |
/// | `.newAxis` | nothing; it inserts an axis of size 1 | is new |
/// | `.ellipsis` | everything on all axes not named | stay |
///
/// Axes that are not named at the end are taken whole. A place outside an axis is refused; unlike in Python, that
/// includes the end of a range. Several lists are read in pairs: see ``Tensor/subscript(_:)-(TensorIndex...)``.
public protocol TensorIndex {
  /// Returns the selection from an axis of a given size, or `nil` if it lies outside.
  func selection(from size: Int) -> AxisSelection?
  /// The places or the mask, if the index is one that is read together with other lists; else `nil`.
  var list: Tensor? { get }
}

/// The selection of an index from one axis.
public enum AxisSelection: Sendable, Equatable {
  /// One place; the axis disappears.
  case place(Int)
  /// Consecutive places.
  case range(Range<Int>)
  /// The places of a slice, in order.
  case places([Int])
  /// A list of places of any shape, which is read together with the other lists.
  case list([Int], shape: [Int])
  /// A tensor of Booleans, for as many axes as it has: the places where it is true.
  case mask(Tensor)
  /// A new axis of size 1.
  case newAxis
  /// All axes that the other indices leave.
  case ellipsis
}

extension TensorIndex {
  /// `nil`: most indices aren't lists.
  public var list: Tensor? { nil }
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
  public func selection(from size: Int) -> AxisSelection? {
    let places = map { $0 < 0 ? $0 + size : $0 }
    return places.allSatisfy { $0 >= 0 && $0 < size } ? .places(places) : nil
  }
}

extension Array: TensorIndex where Element: TensorElement {
  /// Selects the places in the order of the list, from the end if negative; or where a list of Booleans is true.
  public func selection(from size: Int) -> AxisSelection? { list?.selection(from: size) }

  /// This list, as a tensor; of whole numbers, as one that holds each exactly.
  public var list: Tensor? {
    var numbers: [Double] = []
    guard Self.leafType == .float32, let shape = append(to: &numbers) else { return Tensor(self) }
    let places = numbers.compactMap { Int32(exactly: $0) }.map { Int64($0) }
    return places.count == numbers.count ? Tensor(whole: places, shape, dtype: .int32) : Tensor(self)
  }
}

extension Tensor: TensorIndex {
  /// Selects the places in the order of whole numbers, from the end if negative; or where Booleans are true.
  ///
  /// - Refuses: a number that is not whole, as `subscript: the index 0.5 is not a whole number`.
  public func selection(from size: Int) -> AxisSelection? {
    if dtype == .bool { return .mask(self) }
    let places = wholePlaces(in: "subscript")
    guard places.allSatisfy({ $0 >= -size && $0 < size }) else { return nil }
    return .list(places.map { $0 < 0 ? $0 + size : $0 }, shape: shape)
  }

  /// This tensor.
  public var list: Tensor? { self }
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
