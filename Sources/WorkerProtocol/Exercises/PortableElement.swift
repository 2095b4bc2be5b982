/// A type whose lists can travel.
public protocol PortableElement: Sendable {
  /// The type as a Swift programmer writes it.
  static var elementName: String { get }
  /// Returns a list in portable form.
  static func portable(_ list: [Self]) -> PortableValue
  /// Returns the list of a portable value, or nil if it is something else.
  static func list(of portable: PortableValue) -> [Self]?
}

extension PortableElement where Self: Portable {
  /// The name of the type.
  public static var elementName: String { typeName }
  /// Returns the list as one of portable values.
  public static func portable(_ list: [Self]) -> PortableValue { .list(list.map(\.portable)) }
  /// Returns the list, or nil if one of its items is something else.
  public static func list(of portable: PortableValue) -> [Self]? {
    guard case .list(let values) = portable else { return nil }
    let items = values.compactMap { value(of: $0) }
    return items.count == values.count ? items : nil
  }
}

extension Array: PortableElement where Element: PortableElement {}

extension Array: Portable where Element: PortableElement {
  /// `[Element]`
  public static var typeName: String { "[\(Element.elementName)]" }
  /// The list.
  public var portable: PortableValue { Element.portable(self) }
  /// Returns the list, or nil if it isn't one of this element type.
  public static func value(of portable: PortableValue) -> [Element]? { Element.list(of: portable) }
}

extension Float: PortableElement {
  /// Returns the list in portable form.
  public static func portable(_ list: [Float]) -> PortableValue { .floats(list) }
  /// Returns the list, or nil if it isn't one of this type.
  public static func list(of portable: PortableValue) -> [Float]? {
    if case .floats(let values) = portable { values } else { nil }
  }
}

extension Double: PortableElement {
  /// Returns the list in portable form.
  public static func portable(_ list: [Double]) -> PortableValue { .doubles(list) }
  /// Returns the list, widened if it is of single precision; nil if it isn't one of this type.
  public static func list(of portable: PortableValue) -> [Double]? {
    switch portable {
    case .doubles(let values): values
    case .floats(let values): values.map(Double.init)
    default: nil
    }
  }
}

extension Int: PortableElement {
  /// Returns the list in portable form.
  public static func portable(_ list: [Int]) -> PortableValue { .ints(list) }
  /// Returns the list, or nil if it isn't one of this type.
  public static func list(of portable: PortableValue) -> [Int]? {
    if case .ints(let values) = portable { values } else { nil }
  }
}

extension String: PortableElement {
  /// Returns the list in portable form.
  public static func portable(_ list: [String]) -> PortableValue { .strings(list) }
  /// Returns the list, or nil if it isn't one of this type.
  public static func list(of portable: PortableValue) -> [String]? {
    if case .strings(let values) = portable { values } else { nil }
  }
}
