internal import Tensors

/// What this module needs of a tensor's memory, and the only place where it knows how a tensor keeps it.
extension Tensor {
  /// Creates a tensor from numbers in row-major order, each in the machine's order of bytes.
  ///
  /// They stay where they lie if each is at a multiple of its size, and are copied otherwise.
  ///
  /// - Parameters:
  ///   - bytes: the numbers, as many as the shape has, aligned or not. Those of `bool` are 0 or 1.
  ///   - type: their type.
  ///   - owner: what the bytes belong to, and live as long as.
  init(_ bytes: UnsafeRawBufferPointer, of type: DType, _ shape: [Int], owner: AnyObject) {
    self.init(borrowing: bytes, of: type, shape, owner: owner)
  }

  /// Calls a closure with the bytes of the numbers in row-major order.
  func withBytes<Value, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try withUnsafeBytes { bytes in
      Result { () throws(Failure) in try body(bytes) }
    }.get()
  }
}
