import AttentionEngine
import Tensors

/// Attention under masks that are made from what is known about the tokens, or from their places alone.
let maskReaders: [String: GoldenReader] = [
  "sdpa_segments": { golden in
    func segments(_ name: String) throws -> [Int] { try golden.input(name).elements.map { Int($0) } }
    let mask = AttentionMask.segments(queries: try segments("query_segments"), keys: try segments("key_segments"))
    return try golden.attention(under: golden.withCausal(mask))
  },
  "sdpa_lengths": { golden in
    let (n, m) = try golden.tokens
    let lengths = try golden.input("lengths").elements.map { Int($0) }
    let padding = AttentionMask.padding(lengths: lengths, keys: m).acrossHeads()
    return try golden.attention(under: golden.withCausal(padding && .allowing(.ones([n, m]))))
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
    // Their window counts the query's own place.
    let mask = AttentionMask.streaming(
      queries: n, keys: m, sinks: try golden.int("sinks"), window: try golden.int("window") - 1)
    if try golden.text("positions") == "none" { return try golden.attention(under: mask) }
    let q = try golden.input("q")
    var cache = SinkCache(
      sinks: try golden.int("sinks"), recent: try golden.int("window"),
      rope: RoPE(dimensions: q.dim(-1), base: try golden.number("base")))
    return ["out": cache.attend(queries: q, keys: try golden.input("k"), values: try golden.input("v"))]
  },
]

extension GoldenCase {
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
