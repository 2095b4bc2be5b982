/// A type whose values can travel into and out of a run.
public protocol Portable: Sendable {
  /// The type as a Swift programmer writes it.
  static var typeName: String { get }
  /// The value in portable form.
  var portable: PortableValue { get }
  /// Returns the value of a portable one, or nil if it is of another type.
  static func value(of portable: PortableValue) -> Self?
}

extension Float: Portable {
  /// `Float`
  public static var typeName: String { "Float" }
  /// The number.
  public var portable: PortableValue { .float(self) }
  /// Returns the number, or nil if it isn't one.
  public static func value(of portable: PortableValue) -> Float? {
    if case .float(let value) = portable { value } else { nil }
  }
}

extension Double: Portable {
  /// `Double`
  public static var typeName: String { "Double" }
  /// The number.
  public var portable: PortableValue { .double(self) }
  /// Returns the number, widened if it is of single precision; nil if it isn't one.
  public static func value(of portable: PortableValue) -> Double? {
    switch portable {
    case .double(let value): value
    case .float(let value): Double(value)
    default: nil
    }
  }
}

extension String: Portable {
  /// `String`
  public static var typeName: String { "String" }
  /// The text.
  public var portable: PortableValue { .string(self) }
  /// Returns the text, or nil if it isn't one.
  public static func value(of portable: PortableValue) -> String? {
    if case .string(let value) = portable { value } else { nil }
  }
}

extension Int: Portable {
  /// `Int`
  public static var typeName: String { "Int" }
  /// The number.
  public var portable: PortableValue { .int(self) }
  /// Returns the integer, or nil if it isn't one.
  public static func value(of portable: PortableValue) -> Int? {
    if case .int(let value) = portable { value } else { nil }
  }
}

extension Bool: Portable {
  /// `Bool`
  public static var typeName: String { "Bool" }
  /// The Boolean.
  public var portable: PortableValue { .bool(self) }
  /// Returns the Boolean, or nil if it isn't one.
  public static func value(of portable: PortableValue) -> Bool? {
    if case .bool(let value) = portable { value } else { nil }
  }
}

extension Optional: Portable where Wrapped: Portable {
  /// `Wrapped?`
  public static var typeName: String { Wrapped.typeName + "?" }
  /// The value, or the absence of one.
  public var portable: PortableValue { map(\.portable) ?? .none }
  /// Returns the value, or its absence.
  public static func value(of portable: PortableValue) -> Wrapped?? {
    if portable == .none { return .some(nil) }
    return Wrapped.value(of: portable).map { .some($0) }
  }
}
