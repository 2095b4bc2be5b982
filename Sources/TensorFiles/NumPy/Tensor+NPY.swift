internal import Tensors

extension Tensor {
  /// Creates a tensor from the bytes of a `.npy` file.
  ///
  /// - Parameter owner: what the bytes belong to. Where a tensor can have the numbers as they are, they stay there.
  init(npy bytes: UnsafeRawBufferPointer, owner: AnyObject) throws(TensorFileError.Trouble) {
    let prefix = UnsafeRawBufferPointer(rebasing: bytes.prefix(NPYHeader.longestPrefix))
    let length = try NPYHeader.length(from: prefix, of: bytes.count)
    let header = try NPYHeader(UnsafeRawBufferPointer(rebasing: bytes[..<length]))
    try header.requireNumbers(found: bytes.count - length)
    try self.init(numbers: UnsafeRawBufferPointer(rebasing: bytes[length...]), header, owner: owner)
  }

  /// Creates a tensor from the numbers behind a header.
  init(
    numbers: UnsafeRawBufferPointer, _ header: NPYHeader, owner: AnyObject
  ) throws(TensorFileError.Trouble) {
    // Numbers whose first axis runs fastest are those of the transposed array in row-major order.
    let shape = header.isColumnMajor ? header.shape.reversed() : header.shape
    let read = try Tensor(
      reading: numbers, as: header.type, isBigEndian: header.isBigEndian, shape, owner: owner)
    self = header.isColumnMajor && shape.count > 1 ? read.T : read
  }

  /// Returns the header of the `.npy` file with this tensor.
  func npyHeader() throws(TensorFileError.Trouble) -> [UInt8] {
    let type = ElementType(dtype)
    _ = try type.byteCount(shape)
    return try NPYHeader.written(type: type, shape: shape)
  }
}

extension NPYHeader {
  /// Refuses numbers of more or fewer bytes than the header says.
  func requireNumbers(found: Int) throws(TensorFileError.Trouble) {
    if found < byteCount { throw .cutShort(what: "\(shape) of \(type)", expected: byteCount, found: found) }
    if found > byteCount { throw .tooLong(expected: byteCount, found: found) }
  }
}
