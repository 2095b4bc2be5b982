import Tensors

// Every function that takes a mask takes a tensor as well: `mask: bias`, `mask: scores .> 0`. A mask that is omitted or
// nil is that of the functions themselves.

/// Computes ``scaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func scaledDotProductAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: Tensor?, sinks: Tensor? = nil
) -> Tensor {
  scaledDotProductAttention(
    queries: queries, keys: keys, values: values, scale: scale, mask: mask.map { .array($0) }, sinks: sinks)
}

/// Computes ``tracedScaledDotProductAttention(queries:keys:values:scale:mask:sinks:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func tracedScaledDotProductAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: Tensor?, sinks: Tensor? = nil
) -> AttentionTrace {
  tracedScaledDotProductAttention(
    queries: queries, keys: keys, values: values, scale: scale, mask: mask.map { .array($0) }, sinks: sinks)
}

/// Computes ``groupedQueryAttention(queries:keys:values:scale:mask:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func groupedQueryAttention(queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: Tensor?)
  -> Tensor
{
  groupedQueryAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask.map { .array($0) })
}

/// Computes ``tracedGroupedQueryAttention(queries:keys:values:scale:mask:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func tracedGroupedQueryAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: Tensor?
) -> AttentionTrace {
  tracedGroupedQueryAttention(queries: queries, keys: keys, values: values, scale: scale, mask: mask.map { .array($0) })
}

/// Computes ``sinkAttention(queries:keys:values:sinks:scale:mask:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func sinkAttention(
  queries: Tensor, keys: Tensor, values: Tensor, sinks: Tensor, scale: Float? = nil, mask: Tensor?
) -> Tensor {
  sinkAttention(queries: queries, keys: keys, values: values, sinks: sinks, scale: scale, mask: mask.map { .array($0) })
}

/// Computes ``tracedSinkAttention(queries:keys:values:sinks:scale:mask:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func tracedSinkAttention(
  queries: Tensor, keys: Tensor, values: Tensor, sinks: Tensor, scale: Float? = nil, mask: Tensor?
) -> AttentionTrace {
  tracedSinkAttention(
    queries: queries, keys: keys, values: values, sinks: sinks, scale: scale, mask: mask.map { .array($0) })
}

/// Computes ``softcappedAttention(queries:keys:values:cap:scale:mask:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func softcappedAttention(
  queries: Tensor, keys: Tensor, values: Tensor, cap: Float, scale: Float? = nil, mask: Tensor?
) -> Tensor {
  softcappedAttention(
    queries: queries, keys: keys, values: values, cap: cap, scale: scale, mask: mask.map { .array($0) })
}

/// Computes ``tracedSoftcappedAttention(queries:keys:values:cap:scale:mask:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func tracedSoftcappedAttention(
  queries: Tensor, keys: Tensor, values: Tensor, cap: Float, scale: Float? = nil, mask: Tensor?
) -> AttentionTrace {
  tracedSoftcappedAttention(
    queries: queries, keys: keys, values: values, cap: cap, scale: scale, mask: mask.map { .array($0) })
}

/// Computes ``tiledAttention(queries:keys:values:scale:mask:queryTile:keyTile:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func tiledAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: Tensor?, queryTile: Int, keyTile: Int
) -> PartialAttention {
  tiledAttention(
    queries: queries, keys: keys, values: values, scale: scale, mask: mask.map { .array($0) }, queryTile: queryTile,
    keyTile: keyTile)
}

/// Computes ``blockwiseAttention(queries:keys:values:scale:mask:blockSize:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func blockwiseAttention(
  queries: Tensor, keys: Tensor, values: Tensor, scale: Float? = nil, mask: Tensor?, blockSize: Int
) -> PartialAttention {
  blockwiseAttention(
    queries: queries, keys: keys, values: values, scale: scale, mask: mask.map { .array($0) }, blockSize: blockSize)
}

/// Computes ``scaledDotProductAttentionGradient(queries:keys:values:upstream:scale:mask:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func scaledDotProductAttentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor, scale: Float? = nil, mask: Tensor?
) -> AttentionGradient {
  scaledDotProductAttentionGradient(
    queries: queries, keys: keys, values: values, upstream: upstream, scale: scale, mask: mask.map { .array($0) })
}

/// Computes ``groupedQueryAttentionGradient(queries:keys:values:upstream:scale:mask:)`` with a tensor as the mask,
/// by its type: ``AttentionMask/array(_:)``.
@_disfavoredOverload
public func groupedQueryAttentionGradient(
  queries: Tensor, keys: Tensor, values: Tensor, upstream: Tensor, scale: Float? = nil, mask: Tensor?
) -> AttentionGradient {
  groupedQueryAttentionGradient(
    queries: queries, keys: keys, values: values, upstream: upstream, scale: scale, mask: mask.map { .array($0) })
}
