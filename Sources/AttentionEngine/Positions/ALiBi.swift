internal import Glibc
import Tensors

/// Attention with linear biases: each score loses a little for each token of distance, each head at its own rate.
///
///     scoreᵢⱼ = qᵢ · kⱼ / √d - slopeₕ |i - j|
///     slopeₕ = 2^(-8h/H),  h = 1 … H
///
/// Nothing is learned, and no token receives its position. A distance never seen in training only continues the
/// pattern, so texts longer than those in training do little harm: a steep head sees its neighbours, a flat one
/// everything.
///
///     let alibi = ALiBi(heads: 8)
///     alibi.slopes                             // 1/2, 1/4, … 1/256
///     alibi.bias(queries: 5, keys: 5).shape    // [8, 5, 5]
///
/// The trap is a number of heads that is not a power of two. The authors then take the slopes of the next lower power,
/// and between them every second slope of twice as many heads. mlx-swift takes 2^(-8h/H) for any H, as MLX did
/// before 0.30.5, which gives other numbers.
///
/// - Source: Press, Smith and Lewis, "Train short, test long: attention with linear biases enables input length
///   extrapolation", 2022, section 3; the rule for other numbers of heads is in the authors' code, `get_slopes`. The
///   paper's m is `slopes`.
public struct ALiBi: Sendable, Equatable {
  /// The amount that each head subtracts from a score per token of distance, `[heads]`.
  public let slopes: Tensor

  /// Creates the slopes of the paper.
  ///
  /// - Parameter heads: the number of heads, of any size.
  /// - Refuses: no heads, as `ALiBi: the number of heads is 0, not at least 1`.
  /// - Numerics: powers in `Double`, rounded once.
  public init(heads: Int) {
    guard heads >= 1 else { refuse(ShapeError("ALiBi", "the number of heads is \(heads), not at least 1")) }
    var power = 1
    while power <= heads / 2 { power *= 2 }
    let regular = ALiBi.geometric(power)
    let twice = ALiBi.geometric(2 * power)
    let between = stride(from: 0, to: 2 * (heads - power), by: 2).map { twice[$0] }
    slopes = Tensor((regular + between).map { Float($0) })
  }

  /// Creates a bias with given slopes.
  ///
  /// - Parameter slopes: `[heads]`, a finite number for each head.
  /// - Refuses: another number of axes, as `ALiBi: the slopes need one axis, heads`; no heads, as
  ///   `ALiBi: the number of heads is 0, not at least 1`; slopes that are not finite.
  public init(slopes: Tensor) {
    guard slopes.ndim == 1 else {
      refuse(ShapeError("ALiBi", "the slopes need one axis, heads", operands: [.init("slopes", slopes.shape)]))
    }
    guard slopes.size >= 1 else { refuse(ShapeError("ALiBi", "the number of heads is 0, not at least 1")) }
    if let slope = slopes.firstNumber(unless: isFinite(slopes)) {
      refuse(ShapeError("ALiBi", "the slope \(slope) is not finite", operands: [.init("slopes", slopes.shape)]))
    }
    self.slopes = slopes
  }

  /// Returns 2^(-8h/H) for h = 1 … H.
  private static func geometric(_ heads: Int) -> [Double] {
    (1...heads).map { exp2(-8 * Double($0) / Double(heads)) }
  }

  /// Returns the numbers to add to the scaled scores: -slope × distance.
  ///
  ///     biasₕᵢⱼ = -slopeₕ |j - (i + offset)|
  ///
  /// Without a mask, later keys lose like earlier ones. Bloom adds +slope × j instead: with a causal mask each row then
  /// differs by a constant, which softmax does not see.
  ///
  /// - Parameters:
  ///   - queries: the number of queries, n.
  ///   - keys: the number of keys, m.
  ///   - offset: the position of the first query among the keys; m - n if omitted.
  /// - Returns: `[heads, n, m]`, to add to scores or to use as `AttentionMask.additive`.
  /// - Refuses: a negative count, as `ALiBi: a count is negative, -2`; an offset beyond ±2²⁴.
  /// - Cost: heads n m numbers.
  public func bias(queries: Int, keys: Int, offset: Int? = nil) -> Tensor {
    let grid = RelativeGrid(queries: queries, keys: keys, offset: offset, in: "ALiBi")
    let losses = grid.map { Float(-abs($0)) }  // [n, m]
    return slopes.reshaped([slopes.size, 1, 1]) * losses  // [heads, 1, 1] × [n, m] = [heads, n, m]
  }
}
