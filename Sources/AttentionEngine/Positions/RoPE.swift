internal import Glibc
import Tensors

/// Rotary positions: pairs of features of a query or key rotate by an angle that grows with the token's position.
///
///     ┌ y₁ ┐   ┌ cos pωᵢ  -sin pωᵢ ┐ ┌ x₁ ┐
///     └ y₂ ┘ = └ sin pωᵢ   cos pωᵢ ┘ └ x₂ ┘,   ωᵢ = base^(-2i/d)
///
/// The dot product of vectors rotated by pω and p′ω is the same as with one of them rotated by (p - p′)ω: only the
/// difference of the positions is in the scores. Lengths stay the same; values are not rotated.
///
/// The trap is which features form a pair. Weights trained with one layout give nonsense in the other, and no shape
/// shows it: `traditional` pairs neighbours, (0, 1), (2, 3), …; the default pairs the halves, (0, d/2), (1, d/2 + 1),
/// ….
///
///     let rope = RoPE(dimensions: 8)
///     rope(queries, offset: 3)                   // [2, 5, 8] to [2, 5, 8], positions 3 … 7
///     rope(queries, positions: [0, 1, 5, 6, 7])  // any positions
///
/// - Source: Su et al., "RoFormer: enhanced transformer with rotary position embedding", 2021, equations 14, 15 and 34;
///   m is the position p, θᵢ is ωᵢ. RoFormer, GPT-J and Meta's Llama pair neighbours; GPT-NeoX and transformers' Llama
///   pair halves.
public struct RoPE: Sendable, Equatable {
  /// The number of rotated features, d: the first ones. The others pass through unchanged.
  public let dimensions: Int
  /// Whether pairs are neighbours; otherwise a feature of the first half is paired with one of the second.
  public let traditional: Bool
  /// The base of the frequencies: the slowest pair turns once in 2π base^((d - 2)/d) tokens.
  public let base: Double
  /// The factor that multiplies positions.
  public let scale: Double
  /// The stretching of the angles for longer texts.
  public let scaling: RoPEScaling
  /// The angle by which each pair turns per token, in radians: `dimensions / 2` numbers, the fastest first.
  public let inverseFrequencies: [Double]

  /// Creates rotations of a number of features.
  ///
  /// - Parameters:
  ///   - dimensions: the number of rotated features, even.
  ///   - traditional: `true` to pair neighbours, `false` to pair halves.
  ///   - base: the number of which the frequencies are powers.
  ///   - scale: the factor that multiplies positions; 1/s is the same as `.linear(factor: s)`.
  ///   - scaling: the stretching of the angles.
  /// - Refuses: dimensions that are odd or below 2, as `RoPE: the dimensions 7 are not an even number from 2 on`; a
  ///   base that is not a finite number above 0, as `RoPE: the base 0.0 is not a finite number above 0`; a scale that
  ///   is not finite; an impossible stretching, as `RoPE: the factor 0.5 is not a finite number from 1 on`.
  public init(
    dimensions: Int, traditional: Bool = false, base: Double = 10_000, scale: Double = 1, scaling: RoPEScaling = .none
  ) {
    guard dimensions >= 2 && dimensions % 2 == 0 else {
      refuse(ShapeError("RoPE", "the dimensions \(dimensions) are not an even number from 2 on"))
    }
    guard base > 0 && base.isFinite else {
      refuse(ShapeError("RoPE", "the base \(base) is not a finite number above 0"))
    }
    guard scale.isFinite else { refuse(ShapeError("RoPE", "the scale \(scale) is not finite")) }
    if let problem = scaling.problem(base: base) { refuse(ShapeError("RoPE", problem)) }
    self.dimensions = dimensions
    self.traditional = traditional
    self.base = base
    self.scale = scale
    self.scaling = scaling
    inverseFrequencies = scaling.frequencies(dimensions: dimensions, base: base)
  }

  /// Creates the same rotations with other angles for each pair.
  init(_ rope: RoPE, inverseFrequencies: [Double]) {
    (dimensions, traditional, base) = (rope.dimensions, rope.traditional, rope.base)
    (scale, scaling) = (rope.scale, rope.scaling)
    self.inverseFrequencies = inverseFrequencies
  }

  /// Rotates vectors at consecutive positions.
  ///
  /// - Parameters:
  ///   - x: queries or keys, `[…, n, features]`.
  ///   - offset: the position of the first of the n, as after a cache.
  /// - Returns: the shape of `x`.
  /// - Refuses: too few features, as `RoPE: 8 dimensions turn, x has 6 features`; fewer than two axes; an offset beyond
  ///   ±2²⁴; a scale or a base so extreme that an angle is not finite.
  /// - Cost: n d/2 sines and cosines, shared by all heads; 2 multiply-adds for each rotated number: four
  ///   multiplications and two additions per pair.
  /// - Numerics: angles in `Double`, their sines and cosines rounded once: in `Float` an angle at the position 4000 is
  ///   off by up to 5e-4.
  public func callAsFunction(_ x: Tensor, offset: Int = 0) -> Tensor {
    refuseUnfit(x)
    refuseFarOffset(offset, in: "RoPE")
    return turned(
      x, positions: (0..<x.dim(-2)).lazy.map { Double(offset) + Double($0) }, table: [2, x.dim(-2), dimensions / 2])
  }

  /// Rotates vectors at any positions.
  ///
  /// - Parameters:
  ///   - x: queries or keys, `[…, n, features]`.
  ///   - positions: the position of each in tokens, `[n]`, or a shape that broadcasts to that of `x` without its last
  ///     axis: `[batch, 1, n]` if sequences of a batch are padded on the left.
  /// - Returns: the shape of `x`.
  /// - Refuses: positions that do not fit, as `RoPE: the sizes 4 and 5 do not broadcast`; positions that are not
  ///   finite; whatever ``callAsFunction(_:offset:)`` refuses of `x` and of angles.
  /// - Cost: as for that function; with more than one axis of positions, sines and cosines for each of them.
  public func callAsFunction(_ x: Tensor, positions: Tensor) -> Tensor {
    refuseUnfit(x)
    let vectors = Array(x.shape.dropLast())
    guard Tensor.broadcastShape(positions.shape, vectors) == vectors else {
      refuse(.oneWay("RoPE", .init("positions", positions.shape), to: .init("vectors", vectors)))
    }
    if let place = positions.firstNumber(unless: isFinite(positions)) {
      refuse(ShapeError("RoPE", "the position \(place) is not finite", operands: [.init("positions", positions.shape)]))
    }
    return turned(
      x, positions: positions.asArray().lazy.map { Double($0) }, table: [2] + positions.shape + [dimensions / 2])
  }

  /// Rotates each vector by its position, with a table of cosines and sines `[2, …, pairs]` for positions of a shape that
  /// broadcasts to that of the vectors.
  private func turned(_ x: Tensor, positions: some Collection<Double>, table shape: [Int]) -> Tensor {
    let (divisor, factor, pairs) = (scaling.positionDivisor, scaling.attentionFactor, inverseFrequencies.count)
    let count = positions.count * pairs
    var table = [Float](repeating: 0, count: 2 * count)  // the cosines, then the sines
    for (row, position) in positions.enumerated() {
      let place = position * scale / divisor
      for (pair, frequency) in inverseFrequencies.enumerated() {
        let angle = place * frequency
        guard angle.isFinite else {
          refuse(ShapeError("RoPE", "the angle at the position \(position) is not finite"))
        }
        table[row * pairs + pair] = Float(factor * cos(angle))
        table[count + row * pairs + pair] = Float(factor * sin(angle))
      }
    }
    return x.rotatedPairs(by: Tensor(table, shape), neighbours: traditional)
  }

  private func refuseUnfit(_ x: Tensor) {
    guard x.ndim >= 2 else {
      refuse(ShapeError("RoPE", "x needs two axes, tokens and features", operands: [.init("x", x.shape)]))
    }
    guard x.dim(-1) >= dimensions else {
      refuse(
        ShapeError(
          "RoPE", "\(dimensions) dimensions turn, x has \(x.dim(-1)) features",
          operands: [.init("x", x.shape, axes: [x.ndim - 1])]))
    }
  }
}
