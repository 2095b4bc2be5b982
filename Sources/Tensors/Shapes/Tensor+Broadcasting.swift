extension Tensor {
  /// Repeats this tensor, without an explicit loop, to a larger shape.
  ///
  /// Shapes are compared from their last axis backwards. An axis of size 1, or one missing in front, is repeated; any
  /// other must have the requested size.
  ///
  ///     Tensor([[1], [2]]).broadcast(to: [2, 3])   // 1 1 1 / 2 2 2
  ///
  /// - Parameter shape: the requested shape, of at least this rank.
  /// - Refuses: a size that is neither 1 nor the requested one, as `broadcast: the sizes 2 and 3 do not broadcast`.
  /// - Cost: the memory of the result. Operators broadcast without creating it.
  public func broadcast(to shape: [Int]) -> Tensor {
    if shape == self.shape { return self }
    guard Tensor.broadcastShape(self.shape, shape) == shape else {
      refuse(.oneWay("broadcast", .init("self", self.shape), to: .init("to", shape)))
    }
    let walk = BroadcastWalk(self.shape, [], shape)
    return moved(to: shape, count: elementCount(shape), by: Repetition(walk: walk))
  }

  /// Returns the shape to which two shapes broadcast, or `nil` if they do not: `[3, 1]` and `[4]` give `[3, 4]`.
  ///
  /// Compared from the last axis backwards, sizes must agree or one of them must be 1; a missing axis counts as 1.
  public static func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
    if a == b { return a }
    let rank = Swift.max(a.count, b.count)
    var shape = [Int](repeating: 1, count: rank)
    for back in 1...Swift.max(1, rank) where back <= rank {
      let m = back <= a.count ? a[a.count - back] : 1
      let n = back <= b.count ? b[b.count - back] : 1
      if m != n && m != 1 && n != 1 { return nil }
      shape[rank - back] = m == 1 ? n : m
    }
    return shape
  }

  /// Applies a function of `Float` to two tensors, element by element, broadcasting.
  ///
  /// Numbers of other types are converted. The result has the type to which both promote, `float32` if that has no
  /// fractions.
  @inline(__always)
  static func combine(
    _ operation: String, _ left: Tensor, _ right: Tensor, names: (String, String) = ("left", "right"),
    _ function: (Float, Float) -> Float
  ) -> Tensor {
    if left.isFloat32 && right.isFloat32 {
      defer { withExtendedLifetime((left, right)) {} }
      return combine(operation, left, left.floats, right, right.floats, names: names, function)
    }
    return combineConverted(operation, left, right, names: names, function)
  }

  /// Does what ``combine(_:_:_:names:_:)`` does for tensors that aren't both of `Float`.
  static func combineConverted(
    _ operation: String, _ left: Tensor, _ right: Tensor, names: (String, String), _ function: (Float, Float) -> Float
  ) -> Tensor {
    combine(operation, left.float32, right.float32, names: names, function)
      .asType(left.dtype.promoted(with: right.dtype).floating)
  }

  /// Applies a function to the numbers of two tensors, read as its parameters, element by element, broadcasting.
  ///
  /// Equal shapes and scalars are single loops that the compiler turns into vector instructions.
  @inline(__always)
  static func combine<A, B, Result: HasDType>(
    _ operation: String, _ left: Tensor, _ a: UnsafeBufferPointer<A>, _ right: Tensor, _ b: UnsafeBufferPointer<B>,
    names: (String, String), _ function: (A, B) -> Result
  ) -> Tensor {
    if left.shape == right.shape {
      return Tensor(left.shape, count: a.count, of: Result.self) { out in
        for i in 0..<a.count { out[i] = function(a[i], b[i]) }
      }
    }
    if b.count == 1 && right.shape.count <= left.shape.count {
      let value = b[0]
      return Tensor(left.shape, count: a.count, of: Result.self) { out in
        for i in 0..<a.count { out[i] = function(a[i], value) }
      }
    }
    if a.count == 1 && left.shape.count <= right.shape.count {
      let value = a[0]
      return Tensor(right.shape, count: b.count, of: Result.self) { out in
        for i in 0..<b.count { out[i] = function(value, b[i]) }
      }
    }
    if right.shape.count < left.shape.count && left.shape.suffix(right.shape.count).elementsEqual(right.shape) {
      // A row or a block is added to each of many: it is read again from its start.
      let (count, length) = (a.count, b.count)
      return Tensor(left.shape, count: count, of: Result.self) { out in
        var start = 0
        while start < count {
          for j in 0..<length { out[start + j] = function(a[start + j], b[j]) }
          start += length
        }
      }
    }
    guard let shape = broadcastShape(left.shape, right.shape) else {
      refuse(.broadcasting(operation, .init(names.0, left.shape), .init(names.1, right.shape)))
    }
    let walk = BroadcastWalk(left.shape, right.shape, shape)
    return Tensor(shape, count: elementCount(shape), of: Result.self) { out in
      walk.forEachRow { row, leftStart, rightStart in
        let target = out + row * walk.inner
        let n = walk.inner
        switch (walk.leftStep, walk.rightStep) {
        case (1, 1): for j in 0..<n { target[j] = function(a[leftStart + j], b[rightStart + j]) }
        case (1, _):
          let value = b[rightStart]
          for j in 0..<n { target[j] = function(a[leftStart + j], value) }
        case (_, 1):
          let value = a[leftStart]
          for j in 0..<n { target[j] = function(value, b[rightStart + j]) }
        default:
          let value = function(a[leftStart], b[rightStart])
          for j in 0..<n { target[j] = value }
        }
      }
    }
  }

  /// Applies a function of `Float` to each element; the result has this tensor's type, `float32` if that has no
  /// fractions.
  @inline(__always)
  func mapped(_ function: (Float) -> Float) -> Tensor {
    if isFloat32 {
      defer { withExtendedLifetime(self) {} }
      let source = floats
      return Tensor(shape, count: source.count) { out in
        for i in 0..<source.count { out[i] = function(source[i]) }
      }
    }
    return mappedConverted(function)
  }

  /// Does what ``mapped(_:)`` does for tensors of other types than `Float`.
  func mappedConverted(_ function: (Float) -> Float) -> Tensor {
    float32.mapped(function).asType(dtype.floating)
  }

  /// Applies a function to each element, which is read as the function's parameter.
  @inline(__always)
  func mappedElements<Element: HasDType, Result: HasDType>(_ function: (Element) -> Result) -> Tensor {
    withElements { (source: UnsafeBufferPointer<Element>) in
      Tensor(shape, count: source.count, of: Result.self) { out in
        for i in 0..<source.count { out[i] = function(source[i]) }
      }
    }
  }
}

/// The movement of numbers to a larger shape, in which they repeat.
private struct Repetition: ElementMovement {
  let walk: BroadcastWalk

  func move<Unit: BitwiseCopyable>(_ source: UnsafePointer<Unit>, _ target: UnsafeMutablePointer<Unit>) {
    walk.forEachRow { row, start, _ in
      let out = target + row * walk.inner
      if walk.leftStep == 1 {
        out.update(from: source + start, count: walk.inner)
      } else {
        out.update(repeating: source[start], count: walk.inner)
      }
    }
  }
}
