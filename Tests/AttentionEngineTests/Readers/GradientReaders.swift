import AttentionEngine
import Tensors

/// Attention's gradients.
let gradientReaders: [String: GoldenReader] = [
  "sdpa_grad": { golden in
    let (q, k, v) = (try golden.input("q"), try golden.input("k"), try golden.input("v"))
    let (scale, mask, upstream) = (try golden.scale, try golden.mask, try golden.input("d_out"))
    let isGrouped = golden.has("q_heads") && q.dim(-3) != k.dim(-3)
    let gradient =
      isGrouped
      ? groupedQueryAttentionGradient(queries: q, keys: k, values: v, upstream: upstream, scale: scale, mask: mask)
      : scaledDotProductAttentionGradient(queries: q, keys: k, values: v, upstream: upstream, scale: scale, mask: mask)
    func perHead(_ shared: Tensor) -> Tensor {
      isGrouped ? repeated(shared, count: q.dim(-3) / shared.dim(-3), axis: -3) : shared
    }
    var results = [
      "out": scaledDotProductAttention(queries: q, keys: perHead(k), values: perHead(v), scale: scale, mask: mask),
      "d_q": gradient.queries, "d_k": gradient.keys, "d_v": gradient.values, "d_scores": gradient.scores,
    ]
    results["d_mask"] = gradient.mask
    return results
  }
]
