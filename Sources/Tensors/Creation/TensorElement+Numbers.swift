extension TensorElement where Self: HasDType {
  /// The type that stores this one.
  public static var leafType: DType { dtype }
}

extension Float: TensorElement {
  /// Appends this number.
  public func append(to elements: inout [Double]) -> [Int]? {
    elements.append(Double(self))
    return []
  }
}

extension Double: TensorElement {
  /// `float32`, to which numbers are rounded.
  public static var leafType: DType { .float32 }
  /// Appends this number.
  public func append(to elements: inout [Double]) -> [Int]? {
    elements.append(self)
    return []
  }
}

extension Int: TensorElement {
  /// `float32`, to which numbers beyond ±2²⁴ are rounded.
  public static var leafType: DType { .float32 }
  /// Appends this number.
  public func append(to elements: inout [Double]) -> [Int]? {
    elements.append(Double(self))
    return []
  }
}

extension Bool: TensorElement {
  /// Appends 1 for true, 0 for false.
  public func append(to elements: inout [Double]) -> [Int]? {
    elements.append(self ? 1 : 0)
    return []
  }
}

extension Int32: TensorElement {
  /// Appends this number.
  public func append(to elements: inout [Double]) -> [Int]? {
    elements.append(Double(self))
    return []
  }
}

extension Int8: TensorElement {
  /// Appends this number.
  public func append(to elements: inout [Double]) -> [Int]? {
    elements.append(Double(self))
    return []
  }
}

extension Float16: TensorElement {
  /// Appends this number.
  public func append(to elements: inout [Double]) -> [Int]? {
    elements.append(Double(self))
    return []
  }
}

extension BFloat16: TensorElement {
  /// Appends this number.
  public func append(to elements: inout [Double]) -> [Int]? {
    elements.append(Double(Float(self)))
    return []
  }
}
