extension Tensor {
  /// Whether the numbers are stored as `Float`, as those of most tensors.
  @inline(__always)
  var isFloat32: Bool { storage.dtype == .float32 }

  /// The same numbers as `Float`.
  @inline(__always)
  var float32: Tensor { isFloat32 ? self : asType(.float32) }

  /// The numbers as whole ones, exact for all types without fractions.
  var wholeNumbers: [Int64] {
    func wholes<Element: StoredElement>(_: Element.Type) -> [Int64] {
      withElements { (elements: UnsafeBufferPointer<Element>) in elements.map(\.whole) }
    }
    switch dtype {
    case .bool: return wholes(Bool.self)
    case .int8: return wholes(Int8.self)
    case .int32: return wholes(Int32.self)
    case .float16: return wholes(Float16.self)
    case .bfloat16: return wholes(BFloat16.self)
    case .float32: return wholes(Float.self)
    }
  }

  /// Returns numbers by their indices in row-major order, or all of them, exactly.
  package func asDoubles(_ range: Range<Int>? = nil) -> [Double] { (range ?? 0..<size).map(double) }

  /// Calls a function with the memory of the numbers as it is.
  package func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(UnsafeRawBufferPointer(start: storage.base, count: nbytes))
  }

  /// Creates a tensor of a type from numbers, which must fill the shape.
  package init(_ elements: [Double], _ shape: [Int], dtype: DType) {
    if dtype == .int32 || dtype == .int8 {
      self = Tensor(whole: elements.map { Int64(exactly: $0) ?? 0 }, shape, dtype: dtype)
    } else {
      self = Tensor(elements.map { Float($0) }, shape).asType(dtype)
    }
  }

  /// Creates a tensor of Booleans all of which `fill` writes. It isn't called if there are none.
  package init(truths shape: [Int], fill: (UnsafeMutablePointer<Bool>) -> Void) {
    self.init(shape, count: elementCount(shape), of: Bool.self, fill: fill)
  }

  /// Returns the number at an index in row-major order, exactly.
  func double(at index: Int) -> Double {
    defer { withExtendedLifetime(storage) {} }
    switch dtype {
    case .int32: return Double(storage.base.assumingMemoryBound(to: Int32.self)[index])
    case .float32: return Double(storage.base.assumingMemoryBound(to: Float.self)[index])
    case .bool, .int8, .float16, .bfloat16:
      var number: Float = 0
      convert(storage.base + index * dtype.size, dtype, to: &number, .float32, count: 1)
      return Double(number)
    }
  }

  /// Creates a tensor of a type without fractions from whole numbers; they keep their last bits if they don't fit.
  init(whole numbers: [Int64], _ shape: [Int], dtype: DType) {
    func made<Element: StoredElement>(_: Element.Type) -> Tensor {
      Tensor(shape, count: numbers.count, of: Element.self) { out in
        for (i, number) in numbers.enumerated() { out[i] = Element(whole: number) }
      }
    }
    switch dtype {
    case .bool: self = made(Bool.self)
    case .int8: self = made(Int8.self)
    case .int32: self = made(Int32.self)
    case .float16, .bfloat16, .float32: self = made(Float.self).asType(dtype)
    }
  }

  /// The memory of numbers that are stored as `Float`. It lives as long as the tensor.
  @inline(__always)
  var floats: UnsafeBufferPointer<Float> {
    UnsafeBufferPointer(start: storage.base.assumingMemoryBound(to: Float.self), count: storage.count)
  }

  /// The memory of numbers that are stored as `Bool`, as bytes that are 0 or 1: so the compiler's vector instructions
  /// take them. It lives as long as the tensor.
  @inline(__always)
  var truths: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: storage.base.assumingMemoryBound(to: UInt8.self), count: storage.count)
  }

  /// Calls a function with the numbers as `Float`: its own memory if they are stored so, else a converted copy.
  @inline(__always)
  func withFloats<Result>(_ body: (UnsafeBufferPointer<Float>) throws -> Result) rethrows -> Result {
    try withElements(body)
  }

  /// Calls a function with the numbers as a type: its own memory if they are stored so, else a converted copy.
  @inline(__always)
  func withElements<Element: HasDType, Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result {
    if storage.dtype == Element.dtype {
      defer { withExtendedLifetime(self) {} }
      return try body(
        UnsafeBufferPointer(start: storage.base.assumingMemoryBound(to: Element.self), count: storage.count))
    }
    return try withConvertedElements(body)
  }

  @inline(never)
  private func withConvertedElements<Element: HasDType, Result>(
    _ body: (UnsafeBufferPointer<Element>) throws -> Result
  ) rethrows -> Result {
    let converted = storage.converted(to: Element.dtype)
    defer { withExtendedLifetime(converted) {} }
    return try body(
      UnsafeBufferPointer(start: converted.base.assumingMemoryBound(to: Element.self), count: converted.count))
  }

  /// Calls a function with the numbers, to be written to, as the type in which they are stored.
  ///
  /// The storage is copied first if another tensor shares it, or if it may only be read.
  @inline(__always)
  mutating func withMutableElements<Element: HasDType>(_ body: (UnsafeMutablePointer<Element>) -> Void) {
    own()
    body(storage.base.assumingMemoryBound(to: Element.self))
    withExtendedLifetime(storage) {}
  }

  /// Makes this tensor the only holder of its storage.
  @inline(__always)
  mutating func own() {
    if !isKnownUniquelyReferenced(&storage) || storage.isBorrowed { storage = storage.copied() }
  }

  /// Returns a tensor of the same type whose numbers are moved from this one's, by a function that need not know what
  /// they are: it gets the memory of both and copies units of the numbers' size.
  @inline(__always)
  func moved(to shape: [Int], count: Int, by movement: some ElementMovement) -> Tensor {
    let result = Tensor.Storage.uninitialized(dtype, count: count)
    if count > 0 {
      move(by: movement, to: result.base)
    }
    return Tensor(result, shape)
  }

  private func move(by movement: some ElementMovement, to target: UnsafeMutableRawPointer) {
    func moved<Unit: BitwiseCopyable>(_: Unit.Type) {
      movement.move(
        UnsafePointer(storage.base.assumingMemoryBound(to: Unit.self)), target.assumingMemoryBound(to: Unit.self))
    }
    switch dtype.size {
    case 1: moved(UInt8.self)
    case 2: moved(UInt16.self)
    default: moved(UInt32.self)
    }
    withExtendedLifetime(storage) {}
  }
}

/// A way to move numbers from one memory to another, the same for numbers of any type of one size.
protocol ElementMovement {
  /// Copies numbers, as units of their size.
  func move<Unit: BitwiseCopyable>(_ source: UnsafePointer<Unit>, _ target: UnsafeMutablePointer<Unit>)
}

extension Tensor: Equatable {
  /// Returns whether two tensors have the same shape and the same numbers, whatever their types. NaN equals nothing.
  ///
  /// `.==` compares element by element.
  public static func == (left: Tensor, right: Tensor) -> Bool {
    guard left.shape == right.shape else { return false }
    if !left.dtype.isFloatingPoint && !right.dtype.isFloatingPoint { return left.wholeNumbers == right.wholeNumbers }
    if left.dtype == .int32 || right.dtype == .int32 {
      // A `Float` doesn't hold every `Int32`, but a `Double` does.
      return (0..<left.size).allSatisfy { left.double(at: $0) == right.double(at: $0) }
    }
    return left.withFloats { a in right.withFloats { b in a.elementsEqual(b) } }
  }
}
