import AttentionEngine
import Tensors

/// Attention under masks that are made from what is known about the tokens, or from their places alone.
let maskReaders: [String: GoldenReader] = [
  "sdpa_segments": { golden in
    func segments(_ name: String) throws -> [Int] { try golden.input(name).asArray().map { Int($0) } }
    let mask = AttentionMask.segments(queries: try segments("query_segments"), keys: try segments("key_segments"))
    return try golden.attention(under: golden.withCausal(mask))
  },
  "sdpa_lengths": { golden in
    let (n, m) = try golden.tokens
    let lengths = try golden.input("lengths").asArray().map { Int($0) }
    let padding = AttentionMask.padding(lengths: lengths, keys: m)
    let hasHeads = try golden.input("q").ndim > 3
    return try golden.attention(
      under: golden.withCausal((hasHeads ? padding.acrossHeads() : padding) && .allowing(.ones([n, m]))))
  },
  "sliding_window": { golden in
    let (n, m) = try golden.tokens
    return try golden.attention(
      under: .slidingWindow(
        queries: n, keys: m, window: try golden.int("window"), isCausal: try golden.flag("causal")))
  },
  "dilated_window": { golden in
    let (n, m) = try golden.tokens
    return try golden.attention(
      under: .slidingWindow(
        queries: n, keys: m, window: try golden.int("window"), dilation: try golden.int("dilation"),
        isCausal: try golden.flag("causal")))
  },
  "block_sparse": { golden in
    let (n, m) = try golden.tokens
    let blocks = AttentionMask.blocks(
      try golden.input("layout"), size: try golden.int("block_size"), queries: n, keys: m)
    return try golden.attention(under: try golden.flag("causal") ? blocks && .causal(queries: n, keys: m) : blocks)
  },
  "bigbird": { golden in
    let mask = AttentionMask.bigBird(
      tokens: try golden.tokens.keys, blockSize: try golden.int("block_size"),
      windowBlocks: try golden.int("window_blocks"), globalBlocks: try golden.int("global_blocks"),
      randomBlocks: golden.optionalInput("random_blocks"))
    return try golden.attention(under: mask)
  },
  "sparse_strided": { golden in
    let (n, m) = try golden.tokens
    return try golden.attention(under: .strided(queries: n, keys: m, stride: try golden.int("stride")))
  },
  "sparse_fixed": { golden in
    let (n, m) = try golden.tokens
    return try golden.attention(
      under: .fixed(queries: n, keys: m, stride: try golden.int("stride"), summaries: try golden.int("c")))
  },
  "streaming_llm": { golden in
    let (n, m) = try golden.tokens
    let (sinks, recent) = (try golden.int("sinks"), try golden.int("window"))
    // Their window counts the query's own place.
    let mask = AttentionMask.streaming(queries: n, keys: m, sinks: sinks, window: recent - 1)
    let (q, k, v) = (try golden.input("q"), try golden.input("k"), try golden.input("v"))
    switch try golden.text("positions") {
    case "none": return try golden.attention(under: mask)
    case "rope_half", "rope_interleaved":
      let trace = try golden.streamingRope.tracedAttention(queries: q, keys: k, values: v, mask: mask)
      return ["mask": mask.allowed, "out": trace.output, "weights": trace.weights]
    case "rope_half_in_cache", "rope_interleaved_in_cache":
      var cache = SinkCache(sinks: sinks, recent: recent, rope: try golden.streamingRope)
      let result = cache.tracedAttend(queries: q, keys: k, values: v)
      return ["mask": mask.allowed, "out": result.output, "weights": result.weights].compactMapValues { $0 }
    case let other: throw GoldenCase.Missing(what: "positions that are known, but \(other)", in: golden.case)
    }
  },
]

extension GoldenCase {
  /// The rotation of a streaming case: its pairs by the name of its positions.
  fileprivate var streamingRope: RoPE {
    get throws {
      RoPE(
        dimensions: try input("q").dim(-1), traditional: try text("positions").hasPrefix("rope_interleaved"),
        base: try number("base"))
    }
  }

  /// A mask, and the causal one if the case has that too.
  fileprivate func withCausal(_ mask: AttentionMask) throws -> AttentionMask {
    try self.mask.map { mask && $0 } ?? mask
  }

  /// Everything that an attention gives under a mask.
  fileprivate func attention(under mask: AttentionMask) throws -> [String: Tensor] {
    let trace = tracedScaledDotProductAttention(
      queries: try input("q"), keys: try input("k"), values: try input("v"), scale: has("scale") ? try scale : nil,
      mask: mask)
    return [
      "mask": mask.allowed, "out": trace.output, "weights": trace.weights, "lse": logSumExp(trace.masked, axis: -1),
    ]
  }
}
