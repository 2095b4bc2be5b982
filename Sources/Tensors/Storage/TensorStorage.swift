/// The description of a tensor's memory. Inlinable code that copies a tensor must know its layout, and so these types.
@usableFromInline
struct StorageHeader {
  /// The type of the numbers.
  let dtype: DType
  /// How many numbers there are.
  let count: Int
  /// Where they begin.
  let base: UnsafeMutableRawPointer
  /// The owner of borrowed memory, which lives as long as this storage; nil if the memory is the storage's own.
  let owner: AnyObject?
}

/// The memory of a tensor: its numbers in row-major order, of one type.
///
/// Owned memory lies behind the object itself, so that a tensor costs one allocation. Borrowed memory belongs to
/// another object, a mapped file; it is only read.
///
/// Tensors share a storage until one of them is written to; nobody writes to a storage that more than one tensor holds.
@usableFromInline
final class TensorStorage: ManagedBuffer<StorageHeader, Float> {
  /// Returns memory for `count` numbers, which are not yet set.
  @inline(__always)
  static func uninitialized(_ dtype: DType, count: Int) -> TensorStorage {
    let units = (count * dtype.size + 3) / 4
    let made = TensorStorage.create(minimumCapacity: units) { buffer in
      StorageHeader(
        dtype: dtype, count: count,
        base: buffer.withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0) }, owner: nil)
    }
    return unsafeDowncast(made, to: TensorStorage.self)
  }

  /// Returns the numbers in memory that belongs to another object, without a copy.
  static func borrowed(_ dtype: DType, count: Int, at base: UnsafeRawPointer, owner: AnyObject) -> TensorStorage {
    let made = TensorStorage.create(minimumCapacity: 0) { _ in
      StorageHeader(dtype: dtype, count: count, base: UnsafeMutableRawPointer(mutating: base), owner: owner)
    }
    return unsafeDowncast(made, to: TensorStorage.self)
  }

  /// The type of the numbers.
  @inline(__always) var dtype: DType { withUnsafeMutablePointerToHeader { $0.pointee.dtype } }
  /// How many numbers there are.
  @inline(__always) var count: Int { withUnsafeMutablePointerToHeader { $0.pointee.count } }
  /// Where the numbers begin.
  @inline(__always) var base: UnsafeMutableRawPointer { withUnsafeMutablePointerToHeader { $0.pointee.base } }
  /// Whether the memory belongs to another object and may only be read.
  var isBorrowed: Bool { withUnsafeMutablePointerToHeader { $0.pointee.owner != nil } }

  /// Returns a copy that owns its memory.
  func copied() -> TensorStorage {
    let copy = TensorStorage.uninitialized(dtype, count: count)
    copy.base.copyMemory(from: base, byteCount: count * dtype.size)
    withExtendedLifetime(self) {}
    return copy
  }

  /// Returns the same numbers in another type.
  func converted(to type: DType) -> TensorStorage {
    let result = TensorStorage.uninitialized(type, count: count)
    convert(UnsafeRawPointer(base), dtype, to: result.base, type, count: count)
    withExtendedLifetime(self) {}
    return result
  }
}

/// Converts numbers from one type to another, in order.
func convert(
  _ source: UnsafeRawPointer, _ from: DType, to target: UnsafeMutableRawPointer, _ to: DType, count: Int
) {
  switch from {
  case .bool: convert(source.assumingMemoryBound(to: Bool.self), to: target, to, count)
  case .int8: convert(source.assumingMemoryBound(to: Int8.self), to: target, to, count)
  case .int32: convert(source.assumingMemoryBound(to: Int32.self), to: target, to, count)
  case .float16: convert(source.assumingMemoryBound(to: Float16.self), to: target, to, count)
  case .bfloat16: convert(source.assumingMemoryBound(to: BFloat16.self), to: target, to, count)
  case .float32: convert(source.assumingMemoryBound(to: Float.self), to: target, to, count)
  }
}

private func convert<Source: StoredElement>(
  _ source: UnsafePointer<Source>, to target: UnsafeMutableRawPointer, _ to: DType, _ count: Int
) {
  switch to {
  case .bool: convert(source, target.assumingMemoryBound(to: Bool.self), count)
  case .int8: convert(source, target.assumingMemoryBound(to: Int8.self), count)
  case .int32: convert(source, target.assumingMemoryBound(to: Int32.self), count)
  case .float16: convert(source, target.assumingMemoryBound(to: Float16.self), count)
  case .bfloat16: convert(source, target.assumingMemoryBound(to: BFloat16.self), count)
  case .float32: convert(source, target.assumingMemoryBound(to: Float.self), count)
  }
}

private func convert<Source: StoredElement, Target: StoredElement>(
  _ source: UnsafePointer<Source>, _ target: UnsafeMutablePointer<Target>, _ count: Int
) {
  if Source.isWhole && Target.isWhole {
    for i in 0..<count { target[i] = Target(whole: source[i].whole) }
  } else {
    for i in 0..<count { target[i] = Target(float: source[i].float) }
  }
}
