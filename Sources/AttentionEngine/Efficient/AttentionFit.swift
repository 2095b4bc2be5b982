import Tensors

/// Queries, keys and values whose shapes make an attention, for algorithms that take it apart.
struct AttentionFit {
  let queries: Tensor
  let keys: Tensor
  let values: Tensor
  let scale: Float
  let mask: AttentionMask?
  /// Batch and heads, of all three.
  let leading: [Int]

  /// - Refuses: what ``scaledDotProductAttention(queries:keys:values:scale:mask:)`` refuses.
  init(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?, mask: AttentionMask?) {
    if let error = attentionShapeError(queries: queries.shape, keys: keys.shape, values: values.shape) { refuse(error) }
    self.queries = queries
    self.keys = keys
    self.values = values
    self.scale = scale ?? defaultScale(features: queries.dim(-1))
    self.mask = mask
    let grid = Tensor.broadcastShape(queries.shape.dropLast(2), keys.shape.dropLast(2)) ?? []
    leading = Tensor.broadcastShape(grid, values.shape.dropLast(2)) ?? []
    mask?.refuseUnlessFitting(grid + [queries.dim(-2), keys.dim(-2)])
  }

  /// The shape of the outputs of some queries.
  func outputShape(rows: Int) -> [Int] { leading + [rows, values.dim(-1)] }

  /// The queries cut into tiles; one tile of none, where there are none.
  func ranges(ofQueriesBy length: Int) -> [Range<Int>] {
    let count = queries.dim(-2)
    return count == 0 ? [0..<0] : AttentionEngine.ranges(of: count, by: length)
  }

  /// Lets some queries go on to some keys; keys that none of them may see are passed over.
  func add(rows: Range<Int>, columns: Range<Int>, to softmax: inout OnlineSoftmax) {
    let tileMask = mask?.part(rows: rows, columns: columns)
    if let tileMask, tileMask.allowed.size == 0 || tileMask.allowed.max().item() == 0 { return }
    let tile = keys[.ellipsis, columns, 0...]
    let scores = matmul(queries[.ellipsis, rows, 0...], tile.swappedAxes(-1, -2)) * scale  // […, rows, columns]
    Work.note(scores: scores)
    softmax.add(scores: tileMask?.applied(to: scores) ?? scores, values: values[.ellipsis, columns, 0...])
  }
}

/// The numbers from 0 to before `count`, cut into ranges of one length, the last perhaps shorter.
func ranges(of count: Int, by length: Int) -> [Range<Int>] {
  stride(from: 0, to: count, by: length).map { $0..<($0 + Swift.min(length, count - $0)) }
}
