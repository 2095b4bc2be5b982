import Tensors

/// Relative positions of Shaw et al.: each distance has a vector that is added to the key, and another that is added to
/// the value.
///
///     scoreᵢⱼ = qᵢ · (kⱼ + Aᴷ[r]) / √d
///     outᵢ    = Σⱼ wᵢⱼ (vⱼ + Aⱽ[r]),   r = clip(j - i, -K, K)
///
/// The nearness of a key then counts differently for each query: the query is compared with the distance. Distances
/// beyond K share a vector, so that every distance has one.
///
/// No key is recomputed for each query. qᵢ · Aᴷ[r] is computed for the 2K + 1 distances and then read n m times, and
/// the weights of one distance are added up before they multiply its vector.
///
///     let positions = ShawRelativePositions(keys: .normal([5, 8], seed: 1), values: .normal([5, 3], seed: 2))
///     positions.maxDistance                                            // 2
///     positions.attention(queries: q, keys: k, values: v).shape        // q [2, 6, 8], v [2, 6, 3]: [2, 6, 3]
///
/// - Source: Shaw, Uszkoreit and Vaswani, "Self-attention with relative position representations", 2018, equations 3 to
///   5; k is K, wᴷ and wⱽ are `keys` and `values`, row r + K for the distance r. Splitting the product is their §3.3.
public struct ShawRelativePositions: Sendable, Equatable {
  /// A vector for each distance, added to the keys, `[2K + 1, d]`: row K is for the query's own position.
  public let keys: Tensor
  /// A vector for each distance, added to the values, `[2K + 1, dᵥ]`.
  public let values: Tensor

  /// The distance K in tokens beyond which all share a vector.
  public var maxDistance: Int { keys.dim(0) / 2 }

  /// Creates relative positions from given vectors.
  ///
  /// - Parameters:
  ///   - keys: `[2K + 1, d]`, from the distance -K to K.
  ///   - values: `[2K + 1, dᵥ]`; zeros to leave the values unchanged.
  /// - Refuses: tables that are not matrices; an even number of rows, as `ShawRelativePositions: 4 rows are not 2K + 1`;
  ///   different numbers of rows, as `ShawRelativePositions: keys and values differ in distances, 5 and 7`.
  public init(keys: Tensor, values: Tensor) {
    let operands: [ShapeError.Operand] = [.init("keys", keys.shape), .init("values", values.shape)]
    for (name, table) in [("keys", keys), ("values", values)] where table.ndim != 2 {
      refuse(
        ShapeError(
          "ShawRelativePositions", "the \(name) need two axes, distances and features", operands: operands))
    }
    guard keys.dim(0) == values.dim(0) else {
      refuse(
        ShapeError(
          "ShawRelativePositions", "keys and values differ in distances, \(keys.dim(0)) and \(values.dim(0))",
          operands: [.init("keys", keys.shape, axes: [0]), .init("values", values.shape, axes: [0])]))
    }
    guard keys.dim(0) % 2 == 1 else {
      refuse(ShapeError("ShawRelativePositions", "\(keys.dim(0)) rows are not 2K + 1", operands: operands))
    }
    self.keys = keys
    self.values = values
  }
}
