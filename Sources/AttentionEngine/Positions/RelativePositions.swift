import Tensors

/// Returns the position of each key relative to each query: negative for earlier keys, 0 for the query's own position,
/// positive for later keys.
///
///     relativeᵢⱼ = j - (i + offset)
///
/// Query i stands at the position i + offset among the keys. With the offset m - n both sequences end together, as when
/// new tokens follow a cache; with 0 they start together.
///
///     relativePositions(queries: 2, keys: 4)    // -2 -1 0 1 / -3 -2 -1 0
///
/// - Parameters:
///   - queries: the number of queries, n.
///   - keys: the number of keys, m.
///   - offset: the position of the first query among the keys; m - n if omitted.
/// - Returns: `[n, m]`, whole numbers in tokens.
/// - Refuses: a negative count, as `relativePositions: a count is negative, -2`; an offset beyond ±2²⁴, up to which
///   `Float` has every whole number, as `relativePositions: the offset 99999999 is not from -16777216 to 16777216`.
/// - Cost: n m numbers.
/// - Source: T5's code calls it `relative_position = memory_position - context_position`; Shaw et al. 2018, j - i.
public func relativePositions(queries: Int, keys: Int, offset: Int? = nil) -> Tensor {
  let grid = RelativeGrid(queries: queries, keys: keys, offset: offset, in: "relativePositions")
  return grid.map { Float($0) }
}

/// The checked positions of queries among keys, from which every relative position is computed.
struct RelativeGrid {
  var queries: Int
  var keys: Int
  var offset: Int

  /// - Refuses: negative counts and offsets that `Float` cannot count, in the operation's name.
  init(queries: Int, keys: Int, offset: Int?, in operation: String) {
    if let negative = [queries, keys].first(where: { $0 < 0 }) {
      refuse(ShapeError(operation, "a count is negative, \(negative)"))
    }
    let offset = offset ?? keys - queries
    refuseFarOffset(offset, in: operation)
    refuseUncountable(queries, keys, in: operation)
    self.queries = queries
    self.keys = keys
    self.offset = offset
  }

  /// Returns one number for each relative position, `[n, m]`.
  func map(_ number: (Int) -> Float) -> Tensor {
    var numbers = [Float](repeating: 0, count: queries * keys)
    fill { numbers[$0] = number($2 - $1) }
    return Tensor(numbers, [queries, keys])
  }

  /// Returns a mask from a condition on the position of a query and that of a key.
  func mask(_ allows: (_ query: Int, _ key: Int) -> Bool) -> AttentionMask {
    AttentionMask(
      .boolean, Tensor(truths: [queries, keys]) { out in fill { out[$0] = allows($1, $2) } })
  }

  /// Calls a function with each element's index in `[n, m]`, the query's position and the key's.
  @inline(__always)
  private func fill(_ element: (_ index: Int, _ query: Int, _ key: Int) -> Void) {
    for i in 0..<queries { for j in 0..<keys { element(i * keys + j, i + offset, j) } }
  }
}

/// Refuses an offset beyond ±2²⁴: further out, neighbouring positions become equal, and angles lose their digits.
func refuseFarOffset(_ offset: Int, in operation: String) {
  let limit = 1 << 24
  guard offset >= -limit && offset <= limit else {
    refuse(ShapeError(operation, "the offset \(offset) is not from \(-limit) to \(limit)"))
  }
}

/// Refuses a matrix with more numbers than an `Int` can count.
func refuseUncountable(_ rows: Int, _ columns: Int, in operation: String) {
  if rows.multipliedReportingOverflow(by: columns).overflow {
    refuse(ShapeError(operation, "[\(rows), \(columns)] has too many elements to count"))
  }
}

/// Refuses queries and keys whose number of heads differs from a parameter's, and a mask that does not fit.
///
/// - Parameters:
///   - heads: the number of heads of the parameter.
///   - parameter: the parameter's name and verb: `slopes are`, `table is`.
///   - mask: a mask that must broadcast to the scores, before the parameter's bias is added.
///   - operation: the operation named in the refusal.
func refuseOtherHeads(
  _ heads: Int, of parameter: String, queries: Tensor, keys: Tensor, mask: AttentionMask? = nil, in operation: String
) {
  if let error = attentionShapeError(queries: queries.shape, keys: keys.shape) { refuse(error) }
  let leading = Tensor.broadcastShape(queries.shape.dropLast(2), keys.shape.dropLast(2)) ?? []
  guard leading.last != heads else {
    mask?.refuseUnlessFitting(leading + [queries.dim(-2), keys.dim(-2)], hasHeads: true)
    return
  }
  let found = leading.last.map { "\($0)" } ?? "none"
  refuse(
    ShapeError(
      operation, "the \(parameter) for \(heads) \(heads == 1 ? "head" : "heads"), the queries and keys have \(found)",
      operands: [.init("queries", queries.shape), .init("keys", keys.shape)],
      details: [.init("axes", "heads, tokens and features are the last three")]))
}
