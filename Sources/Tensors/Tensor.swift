internal import Kernels

/// Numbers in a grid of any rank: the value that a learner works with.
///
/// The numbers are `Float` unless another ``dtype`` is asked for, stored one after the other with the last axis running
/// fastest (row-major). A tensor is a value: changing a copy leaves the original as it was, and a copy costs nothing
/// until one of the two is changed. Shapes broadcast as in NumPy; names are those of mlx-swift.
///
///     let scores = Tensor([[1, 2, 3], [4, 5, 6]])   // shape [2, 3]
///     scores[1, 2].item()                           // 6
///     softmax(scores, axis: -1).sum(axis: -1)       // shape [2], ones
///
/// Rank 0 is a scalar: shape `[]`, one element. An axis may be negative: -1 is the last one.
///
/// A wrong shape ends the computation with a ``ShapeError``; no operation throws.
public struct Tensor: Sendable {
  /// The size of each axis, the slowest first. `[]` for a scalar.
  public let shape: [Int]

  /// The memory of the numbers, which other tensors may share. It is written to only if none does.
  nonisolated(unsafe) var storage: Tensor.Storage

  /// Creates a tensor from a storage and a shape that are known to fit.
  @inline(__always)
  init(_ storage: Tensor.Storage, _ shape: [Int]) {
    self.shape = shape
    self.storage = storage
  }

  /// Creates a tensor from numbers and a shape that are known to fit.
  @inline(__always)
  init(unchecked elements: [Float], _ shape: [Int]) {
    self.init(shape, count: elements.count) { out in
      elements.withUnsafeBufferPointer { out.update(from: $0.baseAddress!, count: $0.count) }
    }
  }

  /// Creates a tensor of one number.
  @inline(__always)
  init(unchecked value: Float, _ shape: [Int]) {
    self.init(shape, count: 1) { $0[0] = value }
  }

  /// Creates a tensor of `Float` all of whose numbers `fill` writes. It isn't called if there are none.
  @inline(__always)
  init(_ shape: [Int], count: Int, fill: (UnsafeMutablePointer<Float>) -> Void) {
    self.init(shape, count: count, of: Float.self, fill: fill)
  }

  /// Creates a tensor all of whose numbers `fill` writes. It isn't called if there are none.
  @inline(__always)
  init<Element: HasDType>(
    _ shape: [Int], count: Int, of type: Element.Type, fill: (UnsafeMutablePointer<Element>) -> Void
  ) {
    storage = .uninitialized(Element.dtype, count: count)
    self.shape = shape
    if count > 0 { fill(storage.base.assumingMemoryBound(to: Element.self)) }
  }

  /// The number of axes: 0 for a scalar, 2 for a matrix.
  public var ndim: Int { shape.count }

  /// The number of elements, the product of the sizes in ``shape``.
  public var size: Int { storage.count }

  /// The size of the first axis, 1 for a scalar.
  public var count: Int { shape.first ?? 1 }

  /// Returns the size of one axis; `dim(-1)` is that of the last.
  ///
  /// - Parameter axis: from `-ndim` to `ndim - 1`.
  /// - Refuses: an axis outside that range, as `dim: there is no axis 2`.
  public func dim(_ axis: Int) -> Int {
    shape[resolved(axis, in: "dim")]
  }

  /// Returns an axis counted from zero, or refuses it in the name of an operation.
  ///
  /// It is for functions built on this module, so that their messages speak of their own parameters.
  ///
  /// - Parameters:
  ///   - axis: from `-ndim` to `ndim - 1`.
  ///   - operation: the operation that the learner called.
  ///   - name: this tensor's name there.
  /// - Refuses: an axis outside that range, as `entropy: there is no axis 2`.
  public func resolvedAxis(_ axis: Int, in operation: String, name: String) -> Int {
    resolved(axis, in: operation, name: name)
  }

  /// Returns an axis counted from zero, or refuses it.
  @inline(__always)
  func resolved(_ axis: Int, in operation: String, name: String = "self") -> Int {
    let rank = shape.count
    let counted = axis < 0 ? axis + rank : axis
    if counted >= 0 && counted < rank { return counted }
    refuseAxis(axis, in: operation, name: name)
  }

  /// Refuses an axis that this tensor does not have.
  func refuseAxis(_ axis: Int, in operation: String, name: String) -> Never {
    let allowed = shape.isEmpty ? "none, it is a scalar" : "\(-shape.count) to \(shape.count - 1)"
    refuse(
      ShapeError(
        operation, "there is no axis \(axis)", operands: [.init(name, shape)],
        details: [.init("axes", allowed)]))
  }
}

/// Returns the product of sizes: the number of elements of a shape, 1 for a scalar.
///
/// - Refuses: more elements than an `Int` can count, as `shape: [9223372036854775807, 2] has too many elements to
///   count`.
@inline(__always)
func elementCount(_ shape: some Sequence<Int>) -> Int {
  var product = 1
  var isTooLarge = false
  for size in shape {
    let (next, overflow) = product.multipliedReportingOverflow(by: size)
    product = next
    isTooLarge = isTooLarge || overflow
  }
  if isTooLarge { refuseCounting(Array(shape)) }
  return product
}

/// Refuses a shape whose elements cannot be counted; a shape with a size of 0 has no elements, in whatever order.
private func refuseCounting(_ shape: [Int]) {
  if shape.contains(0) { return }
  refuse(ShapeError("shape", "\(shapeText(shape)) has too many elements to count"))
}

/// Returns the number of elements between neighbours on each axis of a row-major shape.
func rowMajorStrides(_ shape: [Int]) -> [Int] {
  var strides = [Int](repeating: 1, count: shape.count)
  var axis = shape.count - 2
  while axis >= 0 {
    strides[axis] = strides[axis + 1] * shape[axis + 1]
    axis -= 1
  }
  return strides
}
extension Tensor {
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
  final class Storage: ManagedBuffer<StorageHeader, Float> {
    /// Returns memory for `count` numbers, which are not yet set.
    @inline(__always)
    static func uninitialized(_ dtype: DType, count: Int) -> Storage {
      let units = (count * dtype.size + 3) / 4
      let made = Storage.create(minimumCapacity: units) { buffer in
        StorageHeader(
          dtype: dtype, count: count,
          base: buffer.withUnsafeMutablePointerToElements { UnsafeMutableRawPointer($0) }, owner: nil)
      }
      let storage = unsafeDowncast(made, to: Storage.self)
      if units * 4 >= LargeMemory.least { LargeMemory.prepare(storage.base, bytes: units * 4) }
      return storage
    }

    /// Returns the numbers in memory that belongs to another object, without a copy.
    static func borrowed(_ dtype: DType, count: Int, at base: UnsafeRawPointer, owner: AnyObject) -> Storage {
      let made = Storage.create(minimumCapacity: 0) { _ in
        StorageHeader(dtype: dtype, count: count, base: UnsafeMutableRawPointer(mutating: base), owner: owner)
      }
      return unsafeDowncast(made, to: Storage.self)
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
    func copied() -> Storage {
      let copy = Storage.uninitialized(dtype, count: count)
      copy.base.copyMemory(from: base, byteCount: count * dtype.size)
      withExtendedLifetime(self) {}
      return copy
    }

    /// Returns the same numbers in another type.
    func converted(to type: DType) -> Storage {
      let result = Storage.uninitialized(type, count: count)
      convert(UnsafeRawPointer(base), dtype, to: result.base, type, count: count)
      withExtendedLifetime(self) {}
      return result
    }
  }
}
