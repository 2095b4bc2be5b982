/// Numbers in a grid of any rank: the value that a learner works with.
///
/// The numbers are `Float` in one contiguous array, with the last axis running fastest (row-major). A tensor is a
/// value: changing a copy leaves the original as it was. Shapes broadcast as in NumPy; names are those of mlx-swift.
///
///     let scores = Tensor([[1, 2, 3], [4, 5, 6]])   // shape [2, 3]
///     scores[1, 2].item()                           // 6
///     softmax(scores, axis: -1).sum(axis: -1)       // shape [2], ones
///
/// Rank 0 is a scalar: shape `[]`, one element. An axis may be negative: -1 is the last one.
///
/// A wrong shape ends the computation with a ``ShapeError``; no operation throws.
public struct Tensor: Sendable, Equatable {
  /// The size of each axis, the slowest first. `[]` for a scalar.
  public let shape: [Int]

  /// All numbers in row-major order: element `[i, j]` of a matrix with `m` columns is `elements[i * m + j]`.
  public internal(set) var elements: [Float]

  /// Creates a tensor from numbers and a shape that are known to fit.
  @inline(__always)
  init(unchecked elements: [Float], _ shape: [Int]) {
    self.elements = elements
    self.shape = shape
  }

  /// Creates a tensor all of whose numbers `fill` writes.
  @inline(__always)
  init(_ shape: [Int], count: Int, fill: (UnsafeMutablePointer<Float>) -> Void) {
    self.shape = shape
    self.elements = [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
      if count > 0 { fill(buffer.baseAddress!) }
      initialized = count
    }
  }

  /// The number of axes: 0 for a scalar, 2 for a matrix.
  public var ndim: Int { shape.count }

  /// The number of elements, the product of the sizes in ``shape``.
  public var size: Int { elements.count }

  /// The size of the first axis, 1 for a scalar.
  public var count: Int { shape.first ?? 1 }

  /// Returns the size of one axis; `dim(-1)` is that of the last.
  ///
  /// - Parameter axis: from `-ndim` to `ndim - 1`.
  /// - Refuses: an axis outside that range, as `dim: there is no axis 2`.
  public func dim(_ axis: Int) -> Int {
    shape[resolved(axis, in: "dim")]
  }

  /// Returns the numbers as an array, in row-major order. The same as ``elements``.
  public func asArray() -> [Float] { elements }

  /// Returns the number of a tensor that holds exactly one.
  ///
  ///     Tensor([[1, 2], [3, 4]]).sum().item()   // 10
  ///
  /// - Refuses: any other size, as `item: 6 elements, not one`.
  public func item() -> Float {
    guard elements.count == 1 else {
      refuse(
        ShapeError(
          "item", "\(elements.count) elements, not one", operands: [.init("self", shape)],
          repair: elements.isEmpty
            ? nil : "pick one by its index, self[\(shape.map { _ in "0" }.joined(separator: ", "))]"
        ))
    }
    return elements[0]
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
