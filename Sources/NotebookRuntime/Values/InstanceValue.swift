/// Values that other variables may share.
enum InstanceValue {
  /// Returns whether a value is an instance of a class, or begins with one.
  static func isHeld(by value: Any) -> Bool {
    if Swift.type(of: value) is AnyObject.Type { return true }
    let mirror = Mirror(reflecting: value)
    guard mirror.displayStyle == .collection || mirror.displayStyle == .optional else { return false }
    return mirror.children.first.map { Swift.type(of: $0.value) is AnyObject.Type } ?? false
  }
}
