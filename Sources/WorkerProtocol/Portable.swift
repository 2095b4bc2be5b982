/// A type whose values can travel into a run and out of it.
public protocol Portable: Sendable {
  /// The type as a Swift programmer writes it.
  static var typeName: String { get }
  /// The value that travels.
  var portable: PortableValue { get }
  /// The value that has travelled, nil where it is another type's.
  static func value(of portable: PortableValue) -> Self?
}

extension Float: Portable {
  /// `Float`
  public static var typeName: String { "Float" }
  /// The number.
  public var portable: PortableValue { .float(self) }
  /// The number, if it is one.
  public static func value(of portable: PortableValue) -> Float? {
    if case .float(let value) = portable { value } else { nil }
  }
}

extension Int: Portable {
  /// `Int`
  public static var typeName: String { "Int" }
  /// The number.
  public var portable: PortableValue { .int(self) }
  /// The number, if it is a whole one.
  public static func value(of portable: PortableValue) -> Int? {
    if case .int(let value) = portable { value } else { nil }
  }
}

extension Bool: Portable {
  /// `Bool`
  public static var typeName: String { "Bool" }
  /// The truth value.
  public var portable: PortableValue { .bool(self) }
  /// The truth value, if it is one.
  public static func value(of portable: PortableValue) -> Bool? {
    if case .bool(let value) = portable { value } else { nil }
  }
}

extension Optional: Portable where Wrapped: Portable {
  /// `Wrapped?`
  public static var typeName: String { Wrapped.typeName + "?" }
  /// The value, or the absence of one.
  public var portable: PortableValue { map(\.portable) ?? .none }
  /// The value, or its absence.
  public static func value(of portable: PortableValue) -> Wrapped?? {
    if portable == .none { return .some(nil) }
    return Wrapped.value(of: portable).map { .some($0) }
  }
}

/// A type whose lists can travel.
public protocol PortableElement: Sendable {
  /// The type as a Swift programmer writes it.
  static var elementName: String { get }
  /// The list that travels.
  static func portable(_ list: [Self]) -> PortableValue
  /// The list that has travelled, nil where it is something else.
  static func list(of portable: PortableValue) -> [Self]?
}

extension Array: Portable where Element: PortableElement {
  /// `[Element]`
  public static var typeName: String { "[\(Element.elementName)]" }
  /// The list.
  public var portable: PortableValue { Element.portable(self) }
  /// The list, if it is one of this element.
  public static func value(of portable: PortableValue) -> [Element]? { Element.list(of: portable) }
}

extension Float: PortableElement {
  /// `Float`
  public static var elementName: String { typeName }
  /// The list that travels.
  public static func portable(_ list: [Float]) -> PortableValue { .floats(list) }
  /// The list that has travelled.
  public static func list(of portable: PortableValue) -> [Float]? {
    if case .floats(let values) = portable { values } else { nil }
  }
}

extension Int: PortableElement {
  /// `Int`
  public static var elementName: String { typeName }
  /// The list that travels.
  public static func portable(_ list: [Int]) -> PortableValue { .ints(list) }
  /// The list that has travelled.
  public static func list(of portable: PortableValue) -> [Int]? {
    if case .ints(let values) = portable { values } else { nil }
  }
}

extension String: PortableElement {
  /// `String`
  public static var elementName: String { "String" }
  /// The list that travels.
  public static func portable(_ list: [String]) -> PortableValue { .strings(list) }
  /// The list that has travelled.
  public static func list(of portable: PortableValue) -> [String]? {
    if case .strings(let values) = portable { values } else { nil }
  }
}
