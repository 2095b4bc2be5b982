/// Returns where an element is NaN.
public func isNaN(_ x: Tensor) -> Tensor { x.mapped { $0.isNaN ? 1 : 0 }.asTruths }

/// Returns where an element is ∞ or -∞.
public func isInf(_ x: Tensor) -> Tensor { x.mapped { $0.isInfinite ? 1 : 0 }.asTruths }

/// Returns where an element is neither infinite nor NaN.
public func isFinite(_ x: Tensor) -> Tensor { x.mapped { $0.isFinite ? 1 : 0 }.asTruths }

/// Returns where an element is ∞.
public func isPosInf(_ x: Tensor) -> Tensor { x.mapped { $0 == .infinity ? 1 : 0 }.asTruths }

/// Returns where an element is -∞: where a mask has hidden a score.
public func isNegInf(_ x: Tensor) -> Tensor { x.mapped { $0 == -.infinity ? 1 : 0 }.asTruths }

/// Replaces NaN and infinities by finite numbers.
///
///     nanToNum(softmax(masked, axis: -1))    // rows without any key become 0
///
/// - Parameters:
///   - x: numbers of any shape.
///   - nan: instead of NaN.
///   - posInf: instead of ∞; if nil, the greatest finite number of the type. NumPy and PyTorch take that if it is omitted,
///     mlx-swift takes 0.
///   - negInf: instead of -∞; if nil, the smallest finite number.
public func nanToNum(_ x: Tensor, nan: Float = 0, posInf: Float? = 0, negInf: Float? = 0) -> Tensor {
  guard x.dtype.isFloatingPoint else { return x }
  let limit =
    switch x.dtype {
    case .float16: Float(Float16.greatestFiniteMagnitude)
    case .bfloat16: Float(BFloat16(bitPattern: 0x7F7F))
    default: Float.greatestFiniteMagnitude
    }
  let (greatest, smallest) = (posInf ?? limit, negInf ?? -limit)
  return x.mapped { $0.isFinite ? $0 : ($0.isNaN ? nan : ($0 > 0 ? greatest : smallest)) }
}
