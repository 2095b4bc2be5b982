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

/// A type whose lists can travel.
public protocol PortableElement: Sendable {
  /// The type as a Swift programmer writes it.
  static var elementName: String { get }
  /// Returns a list in portable form.
  static func portable(_ list: [Self]) -> PortableValue
  /// Returns the list of a portable value, or nil if it is something else.
  static func list(of portable: PortableValue) -> [Self]?
}

extension Array: Portable where Element: PortableElement {
  /// `[Element]`
  public static var typeName: String { "[\(Element.elementName)]" }
  /// The list.
  public var portable: PortableValue { Element.portable(self) }
  /// Returns the list, or nil if it isn't one of this element type.
  public static func value(of portable: PortableValue) -> [Element]? { Element.list(of: portable) }
}

extension Float: PortableElement {
  /// `Float`
  public static var elementName: String { typeName }
  /// Returns the list in portable form.
  public static func portable(_ list: [Float]) -> PortableValue { .floats(list) }
  /// Returns the list, or nil if it isn't one of this type.
  public static func list(of portable: PortableValue) -> [Float]? {
    if case .floats(let values) = portable { values } else { nil }
  }
}

extension Int: PortableElement {
  /// `Int`
  public static var elementName: String { typeName }
  /// Returns the list in portable form.
  public static func portable(_ list: [Int]) -> PortableValue { .ints(list) }
  /// Returns the list, or nil if it isn't one of this type.
  public static func list(of portable: PortableValue) -> [Int]? {
    if case .ints(let values) = portable { values } else { nil }
  }
}

extension String: PortableElement {
  /// `String`
  public static var elementName: String { "String" }
  /// Returns the list in portable form.
  public static func portable(_ list: [String]) -> PortableValue { .strings(list) }
  /// Returns the list, or nil if it isn't one of this type.
  public static func list(of portable: PortableValue) -> [String]? {
    if case .strings(let values) = portable { values } else { nil }
  }
}
