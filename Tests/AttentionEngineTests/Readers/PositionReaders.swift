import AttentionEngine
import Tensors

/// How order is told.
let positionReaders: [String: GoldenReader] = [
  "sinusoidal_pe": { golden in
    let positions = SinusoidalPositionalEncoding.vaswani(
      dimensions: try golden.int("d_model"), base: try golden.number("base"),
      layout: try golden.text("layout") == "concat" ? .concatenated : .interleaved)
    return ["pe": positions.table(count: try golden.int("length"), offset: try golden.int("start"))]
  },
  "t5_relative_bucket": { golden in
    let (buckets, relative) = (try golden.buckets, try golden.input("relative_position"))
    let found = relative.asArray().map { Float(buckets.bucket(of: Int($0))) }
    return ["bucket": Tensor(found, relative.shape)]
  },
  "t5_relative_bias": { golden in
    let bias = T5RelativeBias(table: try golden.input("table"), buckets: try golden.buckets)
    let (n, m) = (try golden.int("nq"), try golden.int("nk"))
    // The cases start queries and keys together.
    return ["bucket": bias.buckets(queries: n, keys: m, offset: 0), "bias": bias(queries: n, keys: m, offset: 0)]
  },
  "t5_attention": { golden in
    let (x, heads) = (try golden.input("x"), try golden.int("num_heads"))
    let bias = T5RelativeBias(table: try golden.input("table"), buckets: try golden.buckets)
    func project(_ name: String) throws -> Tensor {
      splitHeads(Linear(weight: try golden.input(name))(x), heads: heads)
    }
    let n = x.dim(-2)
    let trace = bias.tracedAttention(
      queries: try project("q_weight"), keys: try project("k_weight"), values: try project("v_weight"),
      mask: try golden.flag("causal") ? .causal(queries: n, keys: n) : nil)
    let output = Linear(weight: try golden.input("o_weight"))(mergedHeads(trace.output))
    return ["out": output, "weights": trace.weights, "bias": bias(queries: n, keys: n)]
  },
  "alibi_slopes": { golden in ["slopes": ALiBi(heads: try golden.int("num_heads")).slopes] },
  "alibi_bias": { golden in
    let (n, m) = (try golden.int("nq"), try golden.int("nk"))
    let alibi = ALiBi(heads: try golden.int("num_heads"))
    guard try golden.flag("causal") else { return ["bias": alibi.bias(queries: n, keys: m, offset: 0)] }
    let nothing = Tensor.zeros([alibi.slopes.size, n, m])
    let mask = AttentionMask.causal(queries: n, keys: m, alignment: .topLeft)
    return ["bias": alibi(attentionScores: nothing, offset: 0, mask: mask)]
  },
  "alibi_attention": { golden in
    let (queries, keys, mask) = (try golden.input("q"), try golden.input("k"), try golden.causalMask)
    let trace = ALiBi(heads: try golden.int("num_heads"))
      .tracedAttention(queries: queries, keys: keys, values: try golden.input("v"), offset: 0, mask: mask)
    return ["out": trace.output, "weights": trace.weights]
  },
  "shaw_relative_attention": { golden in
    let positions = ShawRelativePositions(keys: try golden.input("rel_k"), values: try golden.input("rel_v"))
    guard positions.maxDistance == (try golden.int("max_distance")) else {
      throw GoldenCase.Missing(what: "table of 2 max_distance + 1 rows", in: golden.case)
    }
    let trace = positions.tracedAttention(
      queries: try golden.input("q"), keys: try golden.input("k"), values: try golden.input("v"), offset: 0)
    return ["out": trace.output, "weights": trace.weights]
  },
  "rope": { golden in
    let (queries, keys, positions) = (try golden.input("q"), try golden.input("k"), try golden.input("positions"))
    let rope = RoPE(
      dimensions: try golden.int("rotary_dim"), traditional: try golden.text("layout") == "interleaved",
      base: try golden.number("base"), scaling: try golden.scaling)
    let (turnedQueries, turnedKeys) = (rope(queries, positions: positions), rope(keys, positions: positions))
    return [
      "inv_freq": Tensor(rope.inverseFrequencies), "q_rot": turnedQueries, "k_rot": turnedKeys,
      "scores": scaledScores(queries: turnedQueries, keys: turnedKeys),
    ]
  },
  "rope_attention": { golden in
    let (queries, keys) = (try golden.input("q"), try golden.input("k"))
    let rope = RoPE(
      dimensions: queries.dim(-1), traditional: try golden.text("layout") == "interleaved",
      base: try golden.number("base"))
    let trace = rope.tracedAttention(
      queries: queries, keys: keys, values: try golden.input("v"), offset: try golden.int("start"),
      mask: try golden.causalMask)
    return ["out": trace.output, "weights": trace.weights]
  },
]

extension GoldenCase {
  /// T5's buckets of a case.
  fileprivate var buckets: RelativeBuckets {
    get throws {
      RelativeBuckets(
        count: try int("num_buckets"), maxDistance: try int("max_distance"), bidirectional: try flag("bidirectional"))
    }
  }

  /// The mask of a case that says only whether it is causal, of queries and keys that start together.
  fileprivate var causalMask: AttentionMask? {
    get throws {
      guard try flag("causal") else { return nil }
      return .causal(queries: try input("q").dim(-2), keys: try input("k").dim(-2), alignment: .topLeft)
    }
  }

  /// The stretching of rotary positions of a case.
  fileprivate var scaling: RoPEScaling {
    get throws {
      guard has("scaling") else { return .none }
      let factor = try number("factor")
      switch try text("scaling") {
      case "linear": return .linear(factor: factor)
      case "ntk_aware": return .ntkAware(factor: factor)
      case "dynamic_ntk":
        return .dynamicNTK(factor: factor, trainedLength: try int("max_position"), length: try int("seq_len"))
      case "yarn":
        return .yarn(
          factor: factor, trainedLength: try int("original_max_position"), betaFast: try number("beta_fast"),
          betaSlow: try number("beta_slow"), attentionFactor: try number("attention_factor"))
      case "llama3":
        return .llama3(
          factor: factor, trainedLength: try int("original_max_position"),
          lowFrequencyFactor: try number("low_freq_factor"), highFrequencyFactor: try number("high_freq_factor"))
      case let other: throw Missing(what: "stretching that is known, but \(other)", in: self.case)
      }
    }
  }
}
