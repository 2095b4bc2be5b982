import Tensors

/// The sizes of an attention, on which its cost depends.
public struct AttentionSize: Sendable, Equatable {
  /// The heads of the queries, h.
  public var heads: Int
  /// The heads of keys and values if they are fewer, a divisor of ``heads``; only grouped mechanisms read it.
  public var keyHeads: Int
  /// The number of queries, n.
  public var queries: Int
  /// The number of keys and values, m.
  public var keys: Int
  /// The features of a query or key, d.
  public var features: Int
  /// The features of a value, dᵥ.
  public var valueFeatures: Int
  /// The reach of a local mechanism to one side, w; the size of a block or a tile.
  public var window: Int
  /// The rank or number of features of an approximation, r.
  public var rank: Int

  /// Creates the sizes of an attention.
  ///
  /// - Refuses: a size below 1, as `AttentionSize: the number of heads 0 is not at least 1`; key heads that do not
  ///   divide the heads, as `AttentionSize: 4 key heads do not divide 6 query heads`.
  public init(
    heads: Int, keyHeads: Int? = nil, queries: Int, keys: Int, features: Int, valueFeatures: Int, window: Int = 2,
    rank: Int = 64
  ) {
    self.heads = heads
    self.keyHeads = keyHeads ?? heads
    self.queries = queries
    self.keys = keys
    self.features = features
    self.valueFeatures = valueFeatures
    self.window = window
    self.rank = rank
    for (name, size, least) in [
      ("number of heads", heads, 1), ("number of queries", queries, 0), ("number of keys", keys, 0),
      ("number of features", features, 1), ("number of value features", valueFeatures, 1), ("window", window, 1),
      ("rank", rank, 1),
    ] where size < least {
      refuse(ShapeError("AttentionSize", "the \(name) \(size) is not at least \(least)"))
    }
    if let error = ShapeError.sharing("AttentionSize", heads: heads, keyHeads: self.keyHeads) { refuse(error) }
  }

  /// The size at which the catalog states errors: 2 heads, 32 tokens, 16 features, a window of 4, rank 256.
  public static let standard = AttentionSize(
    heads: 2, queries: 32, keys: 32, features: 16, valueFeatures: 16, window: 4, rank: 256)
}

/// Queries, keys and values of given sizes, for a mechanism to run on: unit normal numbers from a seed.
public struct AttentionInputs: Sendable {
  /// The sizes.
  public var size: AttentionSize
  /// The seed of a mechanism's own parameters (projections, tables, random features).
  public var seed: Int
  /// `[heads, n, d]`.
  public var queries: Tensor
  /// `[heads, m, d]`; `[keyHeads, m, d]` for a grouped mechanism, which takes the first heads of these.
  public var keys: Tensor
  /// `[heads, m, dᵥ]`.
  public var values: Tensor

  /// Creates inputs of given sizes.
  public init(_ size: AttentionSize, seed: Int) {
    self.size = size
    self.seed = seed
    queries = .normal([size.heads, size.queries, size.features], seed: seed &+ 1)
    keys = .normal([size.heads, size.keys, size.features], seed: seed &+ 2)
    values = .normal([size.heads, size.keys, size.valueFeatures], seed: seed &+ 3)
  }
}
