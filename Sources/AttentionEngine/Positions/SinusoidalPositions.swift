internal import Glibc
import Tensors

/// Positions as waves: each position has a row of sines and cosines, to be added to the embedding of the token there.
///
///     PE(p, 2i)     = sin(p ωᵢ)
///     PE(p, 2i + 1) = cos(p ωᵢ),   ωᵢ = base^(-2i/d)
///
/// The wavelengths grow from 2π tokens to 2π × base, as the digits of a number turn ever more slowly. A sine and its
/// cosine are like the hand of a clock: k tokens later, every hand has turned by a fixed angle k ωᵢ, so that PE(p + k)
/// is the same rotation of PE(p) for every p.
///
///     let positions = SinusoidalPositions(dimensions: 8)
///     positions.table(count: 5).shape    // [5, 8]
///     positions(embeddings)              // [2, 5, 8] to [2, 5, 8]
///
/// - Source: Vaswani et al., "Attention is all you need", 2017, section 3.5; d is `dimensions`, pos is p.
public struct SinusoidalPositions: Sendable, Equatable {
  /// The order of sines and cosines in a row. The numbers are the same.
  public enum Layout: Sendable, Equatable, CaseIterable {
    /// sin, cos, sin, cos, …: the paper's formula.
    case interleaved
    /// All sines, then all cosines. (Tensor2tensor's code has this order and slightly other frequencies.)
    case concatenated
  }

  /// The width of a row, d: even.
  public let dimensions: Int
  /// The base of the frequencies: the longest wave is a little under 2π × base tokens.
  public let base: Double
  /// The order of sines and cosines.
  public let layout: Layout

  /// Creates waves for rows of a width.
  ///
  /// - Parameters:
  ///   - dimensions: the width, even: each sine needs its cosine.
  ///   - base: the number of which the frequencies are powers.
  ///   - layout: the order of sines and cosines.
  /// - Refuses: a width that is odd or below 2, as `SinusoidalPositions: the width 7 is not an even number from 2 on`;
  ///   a base that is not a finite number above 0.
  public init(dimensions: Int, base: Double = 10_000, layout: Layout = .interleaved) {
    guard dimensions >= 2 && dimensions % 2 == 0 else {
      refuse(ShapeError("SinusoidalPositions", "the width \(dimensions) is not an even number from 2 on"))
    }
    guard base > 0 && base.isFinite else {
      refuse(ShapeError("SinusoidalPositions", "the base \(base) is not a finite number above 0"))
    }
    self.dimensions = dimensions
    self.base = base
    self.layout = layout
  }

  /// Returns the rows of consecutive positions.
  ///
  /// - Parameters:
  ///   - count: the number of positions.
  ///   - offset: the first position.
  /// - Returns: `[count, dimensions]`, numbers from -1 to 1.
  /// - Refuses: a negative count, as `SinusoidalPositions: the count -1 is negative`; an offset beyond ±2²⁴.
  /// - Cost: a sine or cosine per number.
  /// - Numerics: frequencies and angles in `Double`, rounded once: in `Float` an angle of 10⁴ is off by up to 5e-4.
  public func table(count: Int, offset: Int = 0) -> Tensor {
    guard count >= 0 else { refuse(ShapeError("SinusoidalPositions", "the count \(count) is negative")) }
    refuseFarOffset(offset, in: "SinusoidalPositions")
    refuseUncountable(count, dimensions, in: "SinusoidalPositions")
    let half = dimensions / 2
    let frequencies = (0..<half).map { pow(base, -2 * Double($0) / Double(dimensions)) }
    var rows: [Float] = []
    rows.reserveCapacity(count * dimensions)
    for place in 0..<count {
      let position = Double(offset) + Double(place)
      switch layout {
      case .interleaved:
        for frequency in frequencies { rows += [Float(sin(position * frequency)), Float(cos(position * frequency))] }
      case .concatenated:
        rows += frequencies.map { Float(sin(position * $0)) }
        rows += frequencies.map { Float(cos(position * $0)) }
      }
    }
    return Tensor(rows, [count, dimensions])
  }

  /// Adds to each embedding the row of its position.
  ///
  /// - Parameters:
  ///   - embeddings: `[…, n, dimensions]`.
  ///   - offset: the position of the first embedding.
  /// - Returns: the shape of the embeddings.
  /// - Refuses: embeddings of another width, as `SinusoidalPositions: the embeddings have 7 features, the rows 8`; an
  ///   offset beyond ±2²⁴.
  /// - Cost: that of the rows, and an addition per element.
  public func callAsFunction(_ embeddings: Tensor, offset: Int = 0) -> Tensor {
    refuseOtherEmbeddings(embeddings, dimensions, in: "SinusoidalPositions")
    return embeddings + table(count: embeddings.dim(-2), offset: offset)  // […, n, d] + [n, d]
  }
}

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
    cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights; the rows are n d additions",
    laws: [.rowsSumToOne], work: \.denseWork
  ) {
    let positions = SinusoidalPositions(dimensions: $0.size.features)
    let trace = tracedScaledDotProductAttention(
      queries: positions($0.queries, offset: $0.size.keys - $0.size.queries), keys: positions($0.keys),
      values: $0.values)
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}
