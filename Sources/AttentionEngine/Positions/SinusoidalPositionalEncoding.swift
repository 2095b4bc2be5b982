internal import Glibc
import Tensors

/// Positions as waves: each position has a row of sines and cosines.
///
///     PE(p) = s (sin(p ω₁), sin(p ω₂), …, cos(p ω₁), cos(p ω₂), …)
///
/// The frequencies ω fall geometrically: the waves become ever longer, as the digits of a number turn ever more slowly.
/// A sine and its cosine are like the hand of a clock: k tokens later, every hand has turned by a fixed angle k ω, so that
/// PE(p + k) is the same rotation of PE(p) for every p.
///
///     let encoding = SinusoidalPositionalEncoding(dimensions: 8)
///     encoding(Tensor(0..<5))                                       // [5] to [5, 8]
///     let paper = SinusoidalPositionalEncoding.vaswani(dimensions: 8)
///     paper.added(to: embeddings)                                   // [2, 5, 8] to [2, 5, 8]
///
/// There are two in use. ``init(dimensions:minFrequency:maxFrequency:scale:cosineFirst:fullTurns:)`` is MLX's: all sines,
/// then all cosines, from the greatest frequency to the least, in rows of length 1. ``vaswani(dimensions:base:layout:)``
/// is the paper's table: sines and cosines by turns, numbers from -1 to 1, and frequencies that don't quite reach the
/// least. Weights trained with one don't fit the other.
///
/// - Source: Vaswani et al., "Attention is all you need", 2017, section 3.5; d is `dimensions`, pos is p.
public struct SinusoidalPositionalEncoding: Sendable, Equatable {
  /// The order of sines and cosines in a row. The numbers are the same.
  public enum Layout: Sendable, Equatable, CaseIterable {
    /// sin, cos, sin, cos, …: the paper's formula.
    case interleaved
    /// All sines, then all cosines. (Tensor2tensor's code has this order and slightly other frequencies.)
    case concatenated
    /// All cosines, then all sines.
    case cosinesFirst
  }

  /// The width of a row, d: even.
  public let dimensions: Int
  /// The angle by which each wave turns from one position to the next, in radians: `dimensions / 2` of them.
  public let frequencies: [Double]
  /// The factor of every sine and cosine.
  public let scale: Float
  /// The order of sines and cosines.
  public let layout: Layout

  /// Whether all cosines stand before the sines.
  public var cosineFirst: Bool { layout == .cosinesFirst }

  /// Creates waves whose frequencies fall geometrically from one number to another.
  ///
  ///     ωᵢ = max^(1 - i/(d/2 - 1)) min^(i/(d/2 - 1)),   i = 0 … d/2 - 1
  ///
  /// - Parameters:
  ///   - dimensions: the width d, even: each sine needs its cosine.
  ///   - minFrequency: the least frequency, that of the last wave, in radians a token.
  ///   - maxFrequency: the greatest frequency, that of the first wave, in radians a token.
  ///   - scale: the factor of every number; √(2/d) if omitted, with which each row has length 1.
  ///   - cosineFirst: whether the cosines stand before the sines.
  ///   - fullTurns: whether the frequencies are turns a token: they are multiplied by 2π.
  /// - Refuses: a width that is odd or below 2, as `SinusoidalPositionalEncoding: the width 7 is not an even number from
  ///   2 on`; a frequency that is not a finite number above 0, as `SinusoidalPositionalEncoding: the frequency 0.0 is
  ///   not a finite number above 0`.
  /// - Source: MLX, `nn.SinusoidalPositionalEncoding`.
  public init(
    dimensions: Int, minFrequency: Float = 0.0001, maxFrequency: Float = 1, scale: Float? = nil,
    cosineFirst: Bool = false, fullTurns: Bool = false
  ) {
    for frequency in [minFrequency, maxFrequency] where !(frequency > 0 && frequency.isFinite) {
      refuse(ShapeError(Self.name, "the frequency \(frequency) is not a finite number above 0"))
    }
    let (high, low) = (log(Double(maxFrequency)), log(Double(minFrequency)))
    let last = Double(Swift.max(1, dimensions / 2 - 1))
    self.init(
      dimensions, scale: scale ?? Float((2 / Double(dimensions)).squareRoot()),
      layout: cosineFirst ? .cosinesFirst : .concatenated
    ) { exp(high + (low - high) * Double($0) / last) * (fullTurns ? 2 * .pi : 1) }
  }

  /// Returns the waves of the paper, whose frequencies are powers of a base.
  ///
  ///     PE(p, 2i)     = sin(p ωᵢ)
  ///     PE(p, 2i + 1) = cos(p ωᵢ),   ωᵢ = base^(-2i/d)
  ///
  /// The wavelengths grow from 2π tokens to 2π base^((d - 2)/d): for d = 8 and 10,000 to 2π × 1,000, for d = 512 to
  /// 2π × 9,647.
  ///
  /// - Parameters:
  ///   - dimensions: the width, even: each sine needs its cosine.
  ///   - base: the number of which the frequencies are powers.
  ///   - layout: the order of sines and cosines.
  /// - Refuses: a width that is odd or below 2; a base that is not a finite number above 0, as
  ///   `SinusoidalPositionalEncoding: the base 0.0 is not a finite number above 0`.
  /// - Source: Vaswani et al. 2017, section 3.5.
  public static func vaswani(
    dimensions: Int, base: Double = 10_000, layout: Layout = .interleaved
  ) -> SinusoidalPositionalEncoding {
    guard base > 0 && base.isFinite else {
      refuse(ShapeError(name, "the base \(base) is not a finite number above 0"))
    }
    return SinusoidalPositionalEncoding(dimensions, scale: 1, layout: layout) {
      pow(base, -2 * Double($0) / Double(dimensions))
    }
  }

  private static let name = "SinusoidalPositionalEncoding"

  private init(_ dimensions: Int, scale: Float, layout: Layout, frequency: (Int) -> Double) {
    guard dimensions >= 2 && dimensions % 2 == 0 else {
      refuse(ShapeError(Self.name, "the width \(dimensions) is not an even number from 2 on"))
    }
    self.dimensions = dimensions
    self.scale = scale
    self.layout = layout
    frequencies = (0..<dimensions / 2).map(frequency)
  }

  /// Returns the rows of positions, whole or between the tokens.
  ///
  ///     encoding(Tensor([0, 1, 2.5]))    // [3] to [3, d]
  ///
  /// The argument is positions, not embeddings: those are for ``added(to:offset:)``.
  ///
  /// - Parameter positions: numbers of tokens, any shape `[…]`.
  /// - Returns: `[…, dimensions]`, `float32`.
  /// - Refuses: a position that isn't finite, as `SinusoidalPositionalEncoding: a position is inf`.
  /// - Cost: a sine or cosine per number.
  /// - Numerics: frequencies and angles in `Double`, rounded once: in `Float` an angle of 10⁴ is off by up to 5e-4.
  public func callAsFunction(_ positions: Tensor) -> Tensor {
    if let position = positions.firstNumber(unless: isFinite(positions)) {
      refuse(ShapeError(Self.name, "a position is \(position)", operands: [.init("positions", positions.shape)]))
    }
    return rows(positions.asArray().map(Double.init), positions.shape)
  }

  /// Returns the rows of consecutive positions.
  ///
  /// - Parameters:
  ///   - count: the number of positions.
  ///   - offset: the first position.
  /// - Returns: `[count, dimensions]`.
  /// - Refuses: a negative count, as `SinusoidalPositionalEncoding: the count -1 is negative`; an offset beyond ±2²⁴.
  /// - Cost: a sine or cosine per number.
  public func table(count: Int, offset: Int = 0) -> Tensor {
    guard count >= 0 else { refuse(ShapeError(Self.name, "the count \(count) is negative")) }
    refuseFarOffset(offset, in: Self.name)
    refuseUncountable(count, dimensions, in: Self.name)
    return rows((0..<count).map { Double(offset) + Double($0) }, [count])
  }

  /// Adds to each embedding the row of its position.
  ///
  /// - Parameters:
  ///   - embeddings: `[…, n, dimensions]`.
  ///   - offset: the position of the first embedding.
  /// - Returns: the shape of the embeddings.
  /// - Refuses: embeddings of another width, as `SinusoidalPositionalEncoding: the embeddings have 7 features, the rows
  ///   8`; an offset beyond ±2²⁴.
  /// - Cost: that of the rows, and an addition per element.
  public func added(to embeddings: Tensor, offset: Int = 0) -> Tensor {
    refuseOtherEmbeddings(embeddings, dimensions, in: Self.name)
    return embeddings + table(count: embeddings.dim(-2), offset: offset)  // […, n, d] + [n, d]
  }

  private func rows(_ positions: [Double], _ shape: [Int]) -> Tensor {
    var rows: [Float] = []
    rows.reserveCapacity(positions.count * dimensions)
    let scale = Double(scale)
    for position in positions {
      func sine(_ frequency: Double) -> Float { Float(scale * sin(position * frequency)) }
      func cosine(_ frequency: Double) -> Float { Float(scale * cos(position * frequency)) }
      switch layout {
      case .interleaved: for frequency in frequencies { rows += [sine(frequency), cosine(frequency)] }
      case .concatenated: rows += frequencies.map(sine) + frequencies.map(cosine)
      case .cosinesFirst: rows += frequencies.map(cosine) + frequencies.map(sine)
      }
    }
    return Tensor(rows, shape + [dimensions])
  }
}

/// The former name of ``SinusoidalPositionalEncoding``.
@available(*, unavailable, renamed: "SinusoidalPositionalEncoding")
public typealias SinusoidalPositions = SinusoidalPositionalEncoding

/// Refuses embeddings to which rows of a width cannot be added.
func refuseOtherEmbeddings(_ embeddings: Tensor, _ width: Int, in operation: String) {
  guard embeddings.ndim >= 2 else {
    refuse(
      ShapeError(
        operation, "embeddings need two axes, tokens and features", operands: [.init("embeddings", embeddings.shape)]))
  }
  guard embeddings.dim(-1) == width else {
    refuse(
      ShapeError(
        operation, "the embeddings have \(embeddings.dim(-1)) features, the rows \(width)",
        operands: [.init("embeddings", embeddings.shape, axes: [embeddings.ndim - 1])]))
  }
}

extension Mechanism {
  static let sinusoidal = Mechanism(
    id: "sinusoidal", title: "Sinusoidal positions", kind: .positions,
    paper: "Vaswani et al., Attention is all you need, 2017, section 3.5",
    exactness: .different("waves are added to queries and keys"),
    cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights; h (n + m) d additions of the rows",
    laws: [.rowsSumToOne], work: \.denseWork
  ) {
    let positions = SinusoidalPositionalEncoding.vaswani(dimensions: $0.size.features)
    let trace = tracedScaledDotProductAttention(
      queries: positions.added(to: $0.queries, offset: $0.size.keys - $0.size.queries),
      keys: positions.added(to: $0.keys),
      values: $0.values)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}
