import Tensors

/// Returns the reason why new tokens cannot go into a cache, or `nil` if they can.
///
/// - Parameters:
///   - queries: the shape of the new queries, `nil` if tokens go in without any.
///   - keys: the shape of the new keys.
///   - values: the shape of the new values.
///   - held: the keys and values already there, `nil` before the first.
func cacheShapeError(
  queries: [Int]? = nil, keys: [Int], values: [Int], held: (keys: [Int], values: [Int])? = nil
) -> ShapeError? {
  let sides = (queries.map { [("queries", $0)] } ?? []) + [("keys", keys), ("values", values)]
  for (name, shape) in sides where shape.count < 2 {
    return ShapeError("cache", "\(name) need two axes, tokens and features", operands: sides.map { .init($0.0, $0.1) })
  }
  let (k, v) = (keys.count, values.count)
  if keys[k - 2] != values[v - 2] {
    return ShapeError(
      "cache", "keys and values differ in count, \(keys[k - 2]) and \(values[v - 2])",
      operands: [.init("keys", keys, axes: [k - 2]), .init("values", values, axes: [v - 2])])
  }
  if keys.dropLast(2) != values.dropLast(2) {
    return ShapeError(
      "cache", "keys and values differ in their leading axes",
      operands: [.init("keys", keys), .init("values", values)])
  }
  if let held, let error = unlikeHeld("keys", keys, held.keys) ?? unlikeHeld("values", values, held.values) {
    return error
  }
  guard let queries else { return nil }
  if queries[queries.count - 2] != keys[k - 2] {
    return ShapeError(
      "cache", "queries and keys differ in count, \(queries[queries.count - 2]) and \(keys[k - 2])",
      operands: [.init("queries", queries, axes: [queries.count - 2]), .init("keys", keys, axes: [k - 2])],
      details: [.init("count", "each new token brings one query, one key and one value")])
  }
  return cacheQueryError(queries: queries, keys: keys)
}

/// Returns the reason why queries cannot read a cache's keys, or `nil` if they can.
func cacheQueryError(queries: [Int], keys: [Int]) -> ShapeError? {
  let (q, k) = (queries.count, keys.count)
  guard q >= 2 else {
    return ShapeError("cache", "queries need two axes, tokens and features", operands: [.init("queries", queries)])
  }
  if queries[q - 1] != keys[k - 1] {
    return ShapeError(
      "cache", "queries and keys differ in features, \(queries[q - 1]) and \(keys[k - 1])",
      operands: [.init("queries", queries, axes: [q - 1]), .init("keys", keys, axes: [k - 1])])
  }
  guard q == k, queries.dropLast(3) == keys.dropLast(3) else {
    return ShapeError(
      "cache", "the leading axes of queries and keys do not fit",
      operands: [.init("queries", queries), .init("keys", keys)],
      details: [.init("axes", "batch must agree; heads of queries are a multiple of those of keys")])
  }
  if k == 2 || queries[q - 3] == keys[k - 3] { return nil }
  return .sharing(
    "cache", heads: queries[q - 3], keyHeads: keys[k - 3],
    operands: [.init("queries", queries, axes: [q - 3]), .init("keys", keys, axes: [k - 3])])
}

/// Returns the reason why queries are not those of the last tokens of a cache, or `nil` if they can be.
func cacheCountError(queries: [Int], keys: [Int]) -> ShapeError? {
  let (count, offset) = (queries[queries.count - 2], keys[keys.count - 2])
  if count <= offset { return nil }
  return ShapeError(
    "cache", "\(count) queries, but \(offset) \(offset == 1 ? "token" : "tokens")",
    operands: [.init("queries", queries, axes: [queries.count - 2]), .init("keys", keys)])
}

/// Returns the reason why new keys or values are unlike those held: other features, another batch or number of heads.
private func unlikeHeld(_ name: String, _ new: [Int], _ held: [Int]) -> ShapeError? {
  let operands = { (axes: Bool) -> [ShapeError.Operand] in
    [
      .init("new \(name)", new, axes: axes ? [new.count - 1] : []),
      .init("held \(name)", held, axes: axes ? [held.count - 1] : []),
    ]
  }
  if new[new.count - 1] != held[held.count - 1] {
    return ShapeError(
      "cache", "the new \(name) have \(new[new.count - 1]) features, those held have \(held[held.count - 1])",
      operands: operands(true))
  }
  if new.dropLast(2) == held.dropLast(2) { return nil }
  return ShapeError("cache", "the new \(name) and those held differ in their leading axes", operands: operands(false))
}

/// Refuses a step with no token or several, or with sizes that do not fit.
func refuseStep(queries: Tensor, keys: Tensor, values: Tensor, held: (keys: [Int], values: [Int])?) {
  if let error = cacheShapeError(queries: queries.shape, keys: keys.shape, values: values.shape, held: held) {
    refuse(error)
  }
  let count = keys.dim(-2)
  if count != 1 {
    refuse(ShapeError("step", "\(count) tokens, not one", operands: [.init("keys", keys.shape, axes: [keys.ndim - 2])]))
  }
}

/// Refuses a setting of a cache below its least value.
func refuse(_ cache: String, _ setting: String, _ value: Int, below least: Int) {
  if value < least { refuse(ShapeError(cache, "\(setting) \(value) is not at least \(least)")) }
}
