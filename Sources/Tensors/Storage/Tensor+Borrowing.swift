extension Tensor {
  /// Creates a tensor from numbers in memory that belongs to another object, without a copy if they are aligned.
  ///
  /// It is for files: what is mapped stays where it lies, and is read when it is needed.
  ///
  /// - Parameters:
  ///   - bytes: the numbers in row-major order and the machine's order of bytes, as many as the shape has. Nobody changes
  ///     them as long as the owner lives. Those of `bool` are 0 or 1.
  ///   - dtype: their type.
  ///   - shape: the size of each axis.
  ///   - owner: the object that they belong to; it lives as long as the tensor and all that share its memory.
  package init(borrowing bytes: UnsafeRawBufferPointer, of dtype: DType, _ shape: [Int], owner: AnyObject) {
    let count = elementCount(shape)
    precondition(bytes.count == count * dtype.size)
    defer { withExtendedLifetime(owner) {} }
    if let base = bytes.baseAddress, count > 0, Int(bitPattern: base) % dtype.size == 0 {
      self.init(Tensor.Storage.borrowed(dtype, count: count, at: base, owner: owner), shape)
    } else {
      let storage = Tensor.Storage.uninitialized(dtype, count: count)
      UnsafeMutableRawBufferPointer(start: storage.base, count: bytes.count).copyMemory(from: bytes)
      self.init(storage, shape)
    }
  }
}
