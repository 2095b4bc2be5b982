/// Stands for a part of what the call before returned: a state that is handed from call to call.
///
///     Case("two tokens, one at a time", calls: [
///       Call(first, Tensor.zeros([0, 4])),
///       Call(second, Handed(1)),             // the cache that the first call returned
///     ])
///
/// A submission is handed its own state, and the reference its own.
public struct Handed: Portable {
  let part: Int

  /// Creates a place for a part of the result, counted from 0; 0 is the whole result if it has one part.
  public init(_ part: Int = 0) { self.part = part }

  /// The name of this type.
  public static var typeName: String { "Handed" }
  /// Nothing: the value is there once the call before has returned.
  public var portable: PortableValue { .none }
  /// Returns nil, for no value is one of these.
  public static func value(of portable: PortableValue) -> Handed? { nil }
}
