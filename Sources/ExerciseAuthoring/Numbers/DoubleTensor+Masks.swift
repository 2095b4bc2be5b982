extension DoubleTensor {
  /// Returns 1 in each place where the left number is less, 0 elsewhere.
  public static func .< (left: DoubleTensor, right: DoubleTensor) -> DoubleTensor {
    combined(".<", left, right) { ($0.value < $1.value ? 1 : 0, 0) }
  }

  /// Returns 1 in each place where the left number is less or equal, 0 elsewhere.
  public static func .<= (left: DoubleTensor, right: DoubleTensor) -> DoubleTensor {
    combined(".<=", left, right) { ($0.value <= $1.value ? 1 : 0, 0) }
  }

  /// Returns 1 in each place where the numbers are equal, 0 elsewhere.
  public static func .== (left: DoubleTensor, right: DoubleTensor) -> DoubleTensor {
    combined(".==", left, right) { ($0.value == $1.value ? 1 : 0, 0) }
  }

  /// Returns 1 in each place where the number equals this one, 0 elsewhere.
  public static func .== (left: DoubleTensor, right: Double) -> DoubleTensor { left .== DoubleTensor(right) }

  /// Returns ones on and below a diagonal, zeros above it: `[n, m]`; `k` moves the diagonal to the right.
  public static func tri(_ n: Int, m: Int? = nil, k: Int = 0) -> DoubleTensor {
    let columns = m ?? n
    return DoubleTensor((0..<n).flatMap { row in (0..<columns).map { $0 <= row + k ? 1 : 0 } }, [n, columns])
  }
}

/// Returns the numbers of `a` where the condition isn't 0, and those of `b` elsewhere, each with its error.
public func which(_ condition: DoubleTensor, _ a: DoubleTensor, _ b: DoubleTensor) -> DoubleTensor {
  guard let shape = DoubleTensor.broadcastShape(a.shape, b.shape),
    let all = DoubleTensor.broadcastShape(condition.shape, shape)
  else {
    refuse("which", "the shapes \(condition.shape), \(a.shape) and \(b.shape) don't fit")
  }
  let (mask, x, y) = (condition.broadcast(to: all), a.broadcast(to: all), b.broadcast(to: all))
  return DoubleTensor(
    mask.elements.indices.map { mask.elements[$0] != 0 ? x.elements[$0] : y.elements[$0] }, all,
    errors: mask.elements.indices.map { mask.elements[$0] != 0 ? x.errors[$0] : y.errors[$0] })
}

/// Returns the numbers of `a` where the condition isn't 0, and one number elsewhere.
public func which(_ condition: DoubleTensor, _ a: DoubleTensor, _ b: Double) -> DoubleTensor {
  which(condition, a, DoubleTensor(b))
}

/// Returns one number where the condition isn't 0, and those of `b` elsewhere.
public func which(_ condition: DoubleTensor, _ a: Double, _ b: DoubleTensor) -> DoubleTensor {
  which(condition, DoubleTensor(a), b)
}
