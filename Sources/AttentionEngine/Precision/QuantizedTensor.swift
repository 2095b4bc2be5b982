import Tensors

/// Numbers stored as small integers, with a scale for each row or each column.
///
///     symmetric     s = max |x| / (2^(b-1) - 1),    code = round(x / s),        x ≈ s code
///     asymmetric    s = (max x - min x) / (2^b - 1), code = round((x - min x) / s), x ≈ min x + s code
///
/// Per token, each row has its own scale: a row can be coded as soon as it is there. Per channel, each column has its
/// own: the better choice if a few features are large in every token, as in keys; one scale per row would have to cover
/// them, and the small features would all become 0.
///
///     let codes = QuantizedTensor(keys, bits: 8, per: .channel)      // [2, 7, 8]
///     codes.scale                                                    // [2, 1, 8]
///     abs(codes.dequantized - keys).max()                            // at most half a scale
///
/// - Source: Liu et al., "KIVI: a tuning-free asymmetric 2bit quantization for KV cache", 2024, §3: keys per channel,
///   values per token, asymmetric; b is `bits`, z_X is the zero, s_X the scale. Symmetric: Jacob et al., "Quantization
///   and training of neural networks for efficient integer-arithmetic-only inference", 2017, §2.1, with the
///   zero-point 0.
public struct QuantizedTensor: Sendable, Equatable {
  /// The part of the tensor that has its own scale.
  public enum Granularity: String, Sendable, Equatable, CaseIterable {
    /// A scale for each row, the features of one token: `[…, n, 1]`.
    case token
    /// A scale for each column, one feature of all tokens: `[…, 1, d]`.
    case channel
  }

  /// The codes as they are stored, side by side without a gap: bytes, `[…, n, ⌈b d / 8⌉]`.
  public let packed: Tensor
  /// The shape of the numbers: `[…, n, d]`.
  public let shape: [Int]
  /// The size of one step of a code: `[…, n, 1]` or `[…, 1, d]`. 0 if all numbers of the row or column are the same; if
  /// symmetric, if all are 0.
  public let scale: Tensor
  /// The number with the code 0, the least one: the shape of ``scale``; `nil` if symmetric, as it is then 0.
  public let zero: Tensor?
  /// The bits of a code.
  public let bits: Int
  /// The part of the tensor that has its own scale.
  public let granularity: Granularity

  /// Creates the nearest codes for numbers.
  ///
  /// - Parameters:
  ///   - x: `[…, n, d]`, tokens and channels last.
  ///   - bits: from 2 to 16.
  ///   - granularity: the part that has its own scale.
  ///   - isSymmetric: whether the number 0 has the code 0; otherwise codes begin at the least number.
  /// - Refuses: other bits, as `quantize: 1 bits are not from 2 to 16`; fewer than two axes; numbers that are not
  ///   finite, as `quantize: the number inf is not finite`.
  /// - Numerics: computed in `Double`; halves go to the even code. Each number is off by at most half a scale, and a
  ///   little more as the scale is rounded to `Float`. At the ends of `Float` the error is not little: a scale below
  ///   1.2e-38 is subnormal and has fewer digits, and codes × scale can be ∞ if a number, or max - min, is near 3.4e38.
  public init(_ x: Tensor, bits: Int = 8, per granularity: Granularity, isSymmetric: Bool = true) {
    guard (2...16).contains(bits) else { refuse(ShapeError("quantize", "\(bits) bits are not from 2 to 16")) }
    guard x.ndim >= 2 else {
      refuse(ShapeError("quantize", "x needs two axes, tokens and channels", operands: [.init("x", x.shape)]))
    }
    if let number = x.firstNumber(unless: isFinite(x)) {
      refuse(ShapeError("quantize", "the number \(number) is not finite", operands: [.init("x", x.shape)]))
    }
    self.bits = bits
    self.granularity = granularity
    shape = x.shape
    guard x.size > 0 else {
      var steps = x.shape
      steps[x.ndim - (granularity == .token ? 1 : 2)] = 1
      (packed, scale, zero) = (x.packedBits(bits), .zeros(steps), isSymmetric ? nil : .zeros(steps))
      return
    }
    // Channels are rows of the transpose.
    let rows = granularity == .token ? x : x.swappedAxes(-1, -2)
    let coded = rows.coded(steps: (1 << (isSymmetric ? bits - 1 : bits)) - 1, isSymmetric: isSymmetric)
    func back(_ tensor: Tensor) -> Tensor { granularity == .token ? tensor : tensor.swappedAxes(-1, -2) }
    packed = back(coded.codes).packedBits(bits)
    scale = back(coded.step)
    zero = isSymmetric ? nil : back(coded.zero)
  }

  /// Creates a tensor of codes that are packed already.
  private init(packed: Tensor, scale: Tensor, zero: Tensor?, shape: [Int], like other: QuantizedTensor) {
    (self.packed, self.scale, self.zero, self.shape) = (packed, scale, zero, shape)
    (bits, granularity) = (other.bits, other.granularity)
  }

  /// The codes, whole numbers: from -(2^(b-1) - 1) to 2^(b-1) - 1 if symmetric, from 0 to 2^b - 1 if not.
  ///
  /// - Returns: `[…, n, d]`: `int8` if the type holds all codes, else `int32`.
  /// - Cost: none for symmetric codes of 8 bits; else a pass over the numbers, and the memory of the result.
  public var codes: Tensor { packed.unpackedBits(bits, count: shape[shape.count - 1], isSigned: zero == nil) }

  /// Returns the codes of these tokens and then those of others, coded alike and per token.
  func appending(_ other: QuantizedTensor) -> QuantizedTensor {
    var joined = shape
    joined[joined.count - 2] += other.shape[other.shape.count - 2]
    return QuantizedTensor(
      packed: concatenated([packed, other.packed], axis: -2), scale: concatenated([scale, other.scale], axis: -2),
      zero: zero.flatMap { zero in other.zero.map { concatenated([zero, $0], axis: -2) } }, shape: joined, like: self)
  }

  /// The numbers that the codes stand for: the shape of ``codes``.
  ///
  /// - Cost: a pass over the codes, and the memory of the result, 32 bits for each number.
  public var dequantized: Tensor { zero.map { codes * scale + $0 } ?? codes * scale }

  /// The bytes of codes, scales and zeros as they are stored.
  public var bytes: Int { packed.nbytes + scale.nbytes + (zero?.nbytes ?? 0) }
}
