import AttentionEngine
import Tensors

/// Other ways to compare queries and keys, and what weights amount to.
let comparisonReaders: [String: GoldenReader] = [
  "additive_attention": { golden in
    let attention = AdditiveAttention(
      queryWeight: try golden.input("w_q"), keyWeight: try golden.input("w_k"), bias: golden.optionalInput("b"),
      scoreWeight: try golden.input("v_a"))
    let trace = attention.traced(
      queries: try golden.input("q"), keys: try golden.input("k"), values: try golden.input("v"))
    return ["scores": trace.scores, "weights": trace.weights, "out": trace.output]
  },
  "luong_general": { golden in
    let trace = GeneralAttention(weight: try golden.input("w"))
      .traced(queries: try golden.input("q"), keys: try golden.input("k"), values: try golden.input("v"))
    return ["scores": trace.scores, "weights": trace.weights, "out": trace.output]
  },
  "sdpa_softcap": { golden in
    let trace = tracedSoftcappedAttention(
      queries: try golden.input("q"), keys: try golden.input("k"), values: try golden.input("v"),
      cap: Float(try golden.number("cap")), scale: try golden.scale, mask: try golden.mask)
    return ["weights": trace.weights, "out": trace.output]
  },
  "sdpa_sink_logit": { golden in
    let trace = tracedSinkAttention(
      queries: try golden.input("q"), keys: try golden.input("k"), values: try golden.input("v"),
      sinks: try golden.input("sink"), mask: try golden.mask)
    return ["weights": trace.weights, "out": trace.output]
  },
  "attention_entropy": { golden in
    let weights = try golden.input("attentions")
    return [
      "entropy_nats": entropy(of: weights), "entropy_bits": entropyInBits(of: weights),
      "perplexity": perplexity(of: weights), "mean_distance": meanDistance(of: weights, offset: 0),
    ]
  },
]
