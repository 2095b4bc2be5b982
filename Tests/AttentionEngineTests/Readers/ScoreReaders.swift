import AttentionEngine
import Tensors

/// Attention itself, and softmax.
let scoreReaders: [String: GoldenReader] = [
  "sdpa": { golden in
    let (q, k, v) = (try golden.input("q"), try golden.input("k"), try golden.input("v"))
    let isGrouped = golden.has("q_heads") && golden.has("kv_heads") && q.ndim > 2
    let (scale, mask) = (try golden.scale, try golden.mask)
    let trace =
      isGrouped
      ? tracedGroupedQueryAttention(queries: q, keys: k, values: v, scale: scale, mask: mask)
      : tracedScaledDotProductAttention(queries: q, keys: k, values: v, scale: scale, mask: mask)
    return ["out": trace.output, "weights": trace.weights, "lse": logSumExp(trace.masked, axis: -1)]
  },
  "softmax": { golden in
    let (x, axis) = (try golden.input("x"), try golden.int("axis"))
    let temperature = golden.has("temperature") ? Float(try golden.number("temperature")) : 1
    return [
      "y": softmax(x, axis: axis, temperature: temperature), "log_y": logSoftmax(x / temperature, axis: axis),
      "lse": logSumExp(x / temperature, axis: axis),
    ]
  },
  "softmax_grad": { golden in
    let axis = try golden.int("axis")
    let weights = softmax(try golden.input("x"), axis: axis)
    return [
      "y": weights, "d_x": softmaxGradient(weights: weights, upstream: try golden.input("d_y"), axis: axis),
    ]
  },
]

extension GoldenCase {
  /// The scale of an attention, `nil` where the case says that it is the default.
  var scale: Float? {
    get throws { params["scale_is_default"] == .flag(true) ? nil : Float(try number("scale")) }
  }

  /// The mask of an attention whose queries, keys and mask are `q`, `k` and `mask`.
  var mask: AttentionMask? {
    get throws {
      let (n, m) = (try input("q").dim(-2), try input("k").dim(-2))
      let causal: AttentionMask? =
        switch try text("causal") {
        case "top_left": .causal(queries: n, keys: m, alignment: .topLeft)
        case "bottom_right": .causal(queries: n, keys: m, alignment: .bottomRight)
        default: nil
        }
      let given: AttentionMask? =
        switch has("mask_kind") ? try text("mask_kind") : "none" {
        case "bool_keep": .allowing(try input("mask"))
        case "additive": .additive(try input("mask"))
        default: nil
        }
      guard let causal, let given else { return causal ?? given }
      return causal && given
    }
  }
}
