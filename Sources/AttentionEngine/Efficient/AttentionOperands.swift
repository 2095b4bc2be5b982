import Tensors

/// Queries, keys and values with fitting shapes, for algorithms that compute attention in parts.
struct AttentionOperands {
  let queries: Tensor
  let keys: Tensor
  let values: Tensor
  let scale: Float
  let mask: AttentionMask?
  /// The broadcast leading axes of all three, batch and heads.
  let leading: [Int]

  /// - Refuses: whatever ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
  init(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?, mask: AttentionMask?) {
    if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
    self.queries = queries
    self.keys = keys
    self.values = values
    self.scale = scale ?? defaultScale(features: queries.dim(-1))
    let grid = Tensor.broadcastShape(queries.shape.dropLast(2), keys.shape.dropLast(2)) ?? []
    leading = Tensor.broadcastShape(grid, values.shape.dropLast(2)) ?? []
    self.mask = mask?.fitted(to: grid + [queries.dim(-2), keys.dim(-2)])
  }

  /// Returns the shape of the outputs of some queries.
  func outputShape(rows: Int) -> [Int] { leading + [rows, values.dim(-1)] }

  /// Cuts the queries into tiles; without queries, returns one empty tile.
  func ranges(ofQueriesBy length: Int) -> [Range<Int>] {
    let count = queries.dim(-2)
    return count == 0 ? [0..<0] : AttentionEngine.ranges(of: count, by: length)
  }

  /// Adds some keys to the attention of some queries; keys that none of the queries may see are skipped.
  func add(rows: Range<Int>, columns: Range<Int>, to softmax: inout OnlineSoftmax) {
    let tileMask = mask?.part(rows: rows, columns: columns)
    if let tileMask, !tileMask.allowed.any().item(Bool.self) { return }
    let tile = keys[.ellipsis, columns, 0...]
    let scores = queries[.ellipsis, rows, 0...].timesTransposed(tile) * scale  // […, rows, columns]
    Work.note(scores: scores)
    softmax.add(scores: tileMask?.applied(to: scores) ?? scores, values: values[.ellipsis, columns, 0...])
  }
}

/// Cuts the numbers from 0 to before `count` into ranges of one length, the last perhaps shorter.
func ranges(of count: Int, by length: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: length).map { $0..<($0 + Swift.min(length, count - $0)) }
}
