import Tensors

/// Positive random features, whose dot products are softmax's exponential on average: FAVOR+.
///
///     φ(x)ₐ = e^(ωₐ · x′ - |x′|²/2) / √r,    x′ = x / d^¼,    ωₐ ~ N(0, 1)
///     E[φ(q) · φ(k)] = e^(q · k / √d)
///
/// The reason: e^(ω · (q′ + k′)) has the mean e^(|q′ + k′|²/2) over normal ω, and that is e^(q′ · k′) but for factors
/// of q′ and of k′ alone, which the features divide out. Sines and cosines have the right mean too (random Fourier
/// features), but also negative products, and if the weight is near 0 the noise makes denominators vanish; these
/// features are positive, and err least if the weight is small.
///
/// Orthogonal projections cover the directions more evenly than independent ones: the mean is the same, and with a few
/// times d features the error is smaller.
///
///     let features = RandomFeatures(count: 64, dimensions: 8, seed: 1)
///     features(queries)            // [2, 5, 8] to [2, 5, 64]
///
/// - Source: Choromanski et al., "Rethinking attention with Performers", 2021, lemma 1 and §2.4; m there is r here, the
///   factor is h(x) = e^(-|x|²/2).
public struct RandomFeatures: Sendable, Equatable {
  /// The directions ω, `[r, d]`.
  public let projection: Tensor

  /// Creates features of given directions.
  ///
  /// - Parameter projection: ω, `[r, d]`.
  /// - Refuses: other shapes, as `RandomFeatures: the projection needs two axes, features and dimensions`; a size
  ///   below 1, as `RandomFeatures: 0 features of 8 dimensions`.
  public init(projection: Tensor) {
    guard projection.ndim == 2 else {
      refuse(
        ShapeError(
          "RandomFeatures", "the projection needs two axes, features and dimensions",
          operands: [.init("projection", projection.shape)]))
    }
    Self.refuseBelowOne(count: projection.dim(0), dimensions: projection.dim(1))
    self.projection = projection
  }

  /// Creates features of random directions.
  ///
  /// - Parameters:
  ///   - count: r, the number of features.
  ///   - dimensions: d, the width of a query or key.
  ///   - isOrthogonal: whether the directions of every d features are orthogonal.
  ///   - seed: the seed of the directions.
  /// - Refuses: a size below 1, as `RandomFeatures: 0 features of 8 dimensions`.
  /// - Cost: r d² multiply-adds if orthogonal, once.
  /// - Numerics: orthogonal directions are made in `Double` by Gram and Schmidt, each with the length of a normal
  ///   vector of its own, so that each by itself is normal.
  public init(count: Int, dimensions: Int, isOrthogonal: Bool = true, seed: Int) {
    Self.refuseBelowOne(count: count, dimensions: dimensions)
    var generator = SplitMix64(seed: seed)
    func normal() -> [Double] { (0..<dimensions).map { _ in generator.normal() } }
    var rows: [[Double]] = []
    while rows.count < count {
      var block: [[Double]] = []
      for _ in 0..<Swift.min(dimensions, count - rows.count) {
        let drawn = normal()
        guard isOrthogonal else {
          block.append(drawn)
          continue
        }
        let rest = block.reduce(drawn) { rest, unit in
          let along = dot(rest, unit)
          return zip(rest, unit).map { $0 - along * $1 }
        }
        let length = dot(rest, rest).squareRoot()
        block.append(rest.map { $0 / length })
      }
      if isOrthogonal {
        block = block.map { unit in
          let own = normal()
          let length = dot(own, own).squareRoot()
          return unit.map { $0 * length }
        }
      }
      rows += block
    }
    projection = Tensor(rows.flatMap { $0.map(Float.init) }, [count, dimensions])
  }

  private static func refuseBelowOne(count: Int, dimensions: Int) {
    guard count >= 1 && dimensions >= 1 else {
      refuse(ShapeError("RandomFeatures", "\(count) features of \(dimensions) dimensions"))
    }
  }

  /// Returns the features of queries or keys.
  ///
  /// - Parameter x: `[…, n, d]`, unscaled: the division by d^¼ is part of the features.
  /// - Returns: `[…, n, r]`, all positive.
  /// - Refuses: other dimensions, as `RandomFeatures: x has 7 dimensions, the projection 8`.
  /// - Cost: n r d multiply-adds, n r exponentials.
  /// - Numerics: no maximum is subtracted: over the keys it would depend on later ones. Exponents are at most |ω|²/2,
  ///   about d/2; but features of queries or keys longer than about 13 d^¼ begin to be 0, at 20 d^¼ all of them are,
  ///   and the denominator too.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    guard let dimensions = x.shape.last, dimensions == projection.dim(-1) else {
      refuse(
        ShapeError(
          "RandomFeatures", "x has \(x.shape.last ?? 0) dimensions, the projection \(projection.dim(-1))",
          operands: [.init("x", x.shape), .init("projection", projection.shape, axes: [1])]))
    }
    let scaled = x * Float(1 / Double(dimensions).squareRoot().squareRoot())
    let half = (scaled * scaled).sum(axis: -1, keepDims: true) / 2  // […, n, 1]
    let count = Double(projection.dim(0))
    return exp(scaled.timesTransposed(projection) - half) * Float(1 / count.squareRoot())  // […, n, d] × [d, r]
  }
}

private func dot(_ left: [Double], _ right: [Double]) -> Double {
  zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
}
