import Tensors

/// Computes attention in which several heads of queries read the same keys and values.
///
///     outputₕ = Attention(Qₕ, K_g, V_g),   g = h / (query heads / key heads), rounded down
///
/// A generating model keeps the keys and values of all earlier tokens. How much of its memory they take depends on how many
/// there are: Llama 2 7B, with 32 layers, 32 heads of width 128 for queries and keys alike and 6.7 billion weights, keeps
/// 512 KiB a token in 16 bits, and as much as its weights' 13 GB from some 26,000 tokens of all sequences on. Neighbouring
/// query heads share: of 6 on 2, heads 0 to 2 read the first and 3 to 5 the
/// second. Assigning the heads as 0 1 0 1 0 1 fits as well and pairs them wrongly. One key head is multi-query
/// attention; as many as query heads is plain multi-head attention.
///
///     groupedQueryAttention(queries: q, keys: k, values: v)
///     // q [6, 5, 8], k [2, 7, 8], v [2, 7, 3]: output [6, 5, 3]
///
/// - Parameters:
///   - queries: `[…, query heads, n, dₖ]`.
///   - keys: `[…, key heads, m, dₖ]`, the number of key heads a divisor of that of query heads.
///   - values: `[…, key heads, m, dᵥ]`.
///   - scale: the factor applied to the scores; 1/√dₖ if omitted.
///   - mask: a mask that broadcasts against `[…, query heads, n, m]`.
/// - Returns: `[…, query heads, n, dᵥ]`.
/// - Refuses: heads that cannot be shared evenly, as `groupedQueryAttention: 4 key heads do not divide 6 query heads`;
///   keys and values with different numbers of heads, as `groupedQueryAttention: keys and values differ in heads, 2 and
///   3`; fewer than three axes; whatever ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` refuses.
/// - Cost: the multiply-adds, exponentials and weights of all query heads: none are saved. The saving is memory, key
///   heads · (dₖ + dᵥ) numbers per token and layer instead of query heads · (dₖ + dᵥ). Only a trace, or a small
///   input, copies the shared heads.
/// - Source: Ainslie et al., "GQA: training generalized multi-query transformer models from multi-head checkpoints",
///   2023; one key head: Shazeer, "Fast transformer decoding: one write-head is all you need", 2019.
public func groupedQueryAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: AttentionMask? = nil
) -> Tensor {
  if let error = groupedShapeError("groupedQueryAttention", queries.shape, keys.shape, values.shape) { refuse(error) }
  mask?.refuseUnlessFitting(scoresShape(queries.shape, keys.shape, heads: queries.dim(-3)), hasHeads: true)
  return fusedAttention(
    queries: queries, keys: keys, values: values, scale: scale, mask: mask, group: queries.dim(-3) / keys.dim(-3))
    ?? tracedGroupedQueryAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask).output
}

/// Computes ``groupedQueryAttention(queries:keys:values:scale:mask:)`` with every stage kept.
///
/// - Returns: the stages, each with as many heads as the queries; ``AttentionTrace/output`` is the plain function's result,
///   bit for bit if both are small.
public func tracedGroupedQueryAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: AttentionMask? = nil
) -> AttentionTrace {
  let shared = sharedHeads(queries: queries, keys: keys, values: values, in: "groupedQueryAttention")
  mask?.refuseUnlessFitting(scoresShape(queries.shape, keys.shape, heads: queries.dim(-3)), hasHeads: true)
  return tracedScaledDotProductAttention(
    queries: queries, keys: shared.keys, values: shared.values, scale: scale, mask: mask)
}

/// Returns whether queries of a batch have several heads for each of several of the keys or values.
///
/// One head for all, of queries or of keys, is broadcast as any axis is. Without an axis of a batch nothing tells heads
/// from sequences, and they aren't shared.
func sharesHeads(queries: Tensor, keys: Tensor, values: Tensor) -> Bool {
  guard queries.ndim >= 4 && keys.ndim >= 3 && values.ndim >= 3 && queries.dim(-3) != 1 else { return false }
  return [keys, values].contains { $0.dim(-3) != 1 && $0.dim(-3) != queries.dim(-3) }
}

/// Returns keys and values with a copy of each head for every head of queries that it serves.
///
/// - Refuses: shapes that do not fit, in the operation's name.
func sharedHeads(
  queries: Tensor, keys: Tensor, values: Tensor, in operation: String
) -> (keys: Tensor, values: Tensor) {
  if let error = groupedShapeError(operation, queries.shape, keys.shape, values.shape) { refuse(error) }
  let group = queries.dim(-3) / keys.dim(-3)
  return (
    repeated(keys, count: group, axis: -3),  // […, key heads, m, dₖ] to […, query heads, m, dₖ]
    repeated(values, count: group, axis: -3)
  )
}

/// Returns the shape of the scores of fitting queries and keys whose heads are shared, `[…, heads, n, m]`.
func scoresShape(_ queries: [Int], _ keys: [Int], heads: Int) -> [Int] {
  let batch = Tensor.broadcastShape(queries.dropLast(3), keys.dropLast(3)) ?? []
  return batch + [heads, queries[queries.count - 2], keys[keys.count - 2]]
}

/// Returns the reason why three shapes do not fit grouped attention, or `nil` if they do.
func groupedShapeError(_ operation: String, _ queries: [Int], _ keys: [Int], _ values: [Int]) -> ShapeError? {
  let sides = [("queries", queries), ("keys", keys), ("values", values)]
  let all = sides.map { ShapeError.Operand($0.0, $0.1) }
  for (name, shape) in sides where shape.count < 3 {
    return ShapeError(operation, "\(name) need three axes, heads, tokens and features", operands: all)
  }
  let marked = sides.map { ShapeError.Operand($0.0, $0.1, axes: [$0.1.count - 3]) }
  let (heads, groups) = (queries[queries.count - 3], keys[keys.count - 3])
  let valueHeads = values[values.count - 3]
  if groups != valueHeads {
    return ShapeError(
      operation, "keys and values differ in heads, \(groups) and \(valueHeads)", operands: Array(marked.dropFirst()))
  }
  if let error = ShapeError.sharing(operation, heads: heads, keyHeads: groups, operands: Array(marked.prefix(2))) {
    return error
  }
  // Apart from the heads, the shapes are those of any attention: they are compared as if each group's keys were
  // repeated.
  func repeated(_ shape: [Int]) -> [Int] { shape.dropLast(3) + [heads] + shape.suffix(2) }
  guard var error = attentionShapeError(queries: queries, keys: repeated(keys), values: repeated(values)) else {
    return nil
  }
  let shapes = Dictionary(uniqueKeysWithValues: sides)
  for index in error.operands.indices { error.operands[index].shape = shapes[error.operands[index].name]! }
  return error
}

extension Mechanism {
  static let groupedQuery = Mechanism(
    id: "grouped-query", title: "Grouped-query attention", kind: .heads,
    paper: "Ainslie et al., GQA: training generalized multi-query transformer models from multi-head checkpoints, 2023",
    exactness: .different("the query heads of a group read the same keys and values"),
    cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights; kvHeads / h of the bytes of keys and values",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder], work: \.denseWork
  ) { inputs in
    let shared = 0..<inputs.size.keyHeads
    let trace = tracedGroupedQueryAttention(
      queries: inputs.queries, keys: inputs.keys[shared], values: inputs.values[shared])
    return AttentionResult(output: trace.output, weights: trace.weights)
  }

  static let multiQuery = Mechanism(
    id: "multi-query", title: "Multi-query attention", kind: .heads,
    paper: "Shazeer, Fast transformer decoding: one write-head is all you need, 2019",
    exactness: .different("all query heads read the same keys and values"),
    cost: "h n m (d + dᵥ) multiply-adds, h n m exponentials and weights; 1/h of the bytes of keys and values",
    laws: [.rowsSumToOne, .keysInAnyOrder, .tokensInAnyOrder], work: \.denseWork
  ) { inputs in
    let trace = tracedGroupedQueryAttention(
      queries: inputs.queries, keys: inputs.keys[0..<1], values: inputs.values[0..<1])
    return AttentionResult(output: trace.output, weights: trace.weights)
  }
}
