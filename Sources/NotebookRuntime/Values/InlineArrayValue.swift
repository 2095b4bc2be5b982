/// The elements of an `InlineArray` of any type, which has no mirror.
struct InlineArrayValue {
  /// The elements, in order.
  let elements: [Any]

  /// Reads the elements of `value`, or nil if it is of another type.
  ///
  /// A type's metadata has its kind, its descriptor, and then its generic arguments: here a number and a type.
  init?(_ value: Any) {
    let type = type(of: value)
    guard TypeName.of(type).hasPrefix("InlineArray<") else { return nil }
    let words = unsafeBitCast(type, to: UnsafePointer<Int>.self)
    let element = unsafeBitCast(words[3], to: Any.Type.self)
    elements = Self.elements(of: value, as: type, count: words[2], element: element)
  }

  private static func elements<Value>(of value: Any, as type: Value.Type, count: Int, element: Any.Type) -> [Any] {
    guard let value = value as? Value else { return [] }
    var found: [Any] = []
    withUnsafeBytes(of: value) { bytes in
      guard let start = bytes.baseAddress else { return }
      for index in 0..<count { found.append(load(element, at: index, from: start)) }
    }
    return found
  }

  private static func load<Element>(_ type: Element.Type, at index: Int, from start: UnsafeRawPointer) -> Any {
    start.advanced(by: index * MemoryLayout<Element>.stride).assumingMemoryBound(to: type).pointee
  }
}
