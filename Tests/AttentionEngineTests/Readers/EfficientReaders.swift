import AttentionEngine
import Tensors

/// Attention that does not make the whole grid of scores.
let efficientReaders: [String: GoldenReader] = [
  "longformer": { golden in
    let (n, window) = (try golden.tokens.keys, try golden.int("window"))
    let globalTokens = try golden.ints("global_tokens")
    let mask =
      AttentionMask.slidingWindow(queries: n, keys: n, window: window)
      || .globalTokens(globalTokens, queries: n, keys: n)
    let result = longformerAttention(
      queries: try golden.input("q"), keys: try golden.input("k"), values: try golden.input("v"), window: window,
      globalTokens: globalTokens)
    return ["mask": mask.allowed, "out": result.output, "weights": result.weights]
  },
  "linear_attention_elu": { golden in
    let (q, k, v) = (try golden.input("q"), try golden.input("k"), try golden.input("v"))
    var state = LinearAttentionState()
    state.add(keyFeatures: linearAttentionFeatures(k), values: v)
    return [
      "phi_q": linearAttentionFeatures(q), "phi_k": linearAttentionFeatures(k),
      "out": linearAttention(
        queries: q, keys: k, values: v, isCausal: try golden.flag("causal"),
        epsilon: Float(try golden.number("eps"))),
      "final_state": state.sums, "final_norm": state.norms,
    ]
  },
  "performer_favor": { golden in
    let (q, k, v) = (try golden.input("q"), try golden.input("k"), try golden.input("v"))
    let isCausal = try golden.flag("causal")
    let features = RandomFeatures(projection: try golden.input("omega"))
    let mask = isCausal ? AttentionMask.causal(queries: q.dim(-2), keys: k.dim(-2)) : nil
    return [
      "phi_q": features(q), "phi_k": features(k),
      "weights": linearAttentionWeights(queryFeatures: features(q), keyFeatures: features(k), isCausal: isCausal),
      "out": performerAttention(
        queries: q, keys: k, values: v, features: features, isCausal: isCausal,
        epsilon: Float(try golden.number("eps"))),
      "exact_softmax_out": scaledDotProductAttention(queries: q, keys: k, values: v, mask: mask),
    ]
  },
]
