import AttentionEngine
import Tensors

/// Attention under masks that are made from what is known about the tokens.
let maskReaders: [String: GoldenReader] = [
  "sdpa_segments": { golden in
    func segments(_ name: String) throws -> [Int] { try golden.input(name).elements.map { Int($0) } }
    let mask = AttentionMask.segments(queries: try segments("query_segments"), keys: try segments("key_segments"))
    return try golden.attention(under: mask)
  },
  "sdpa_lengths": { golden in
    let (n, m) = (try golden.input("q").dim(-2), try golden.input("k").dim(-2))
    let lengths = try golden.input("lengths").elements.map { Int($0) }
    let padding = AttentionMask.padding(lengths: lengths, keys: m).acrossHeads()
    return try golden.attention(under: padding && .allowing(.ones([n, m])))
  },
]

extension GoldenCase {
  /// Everything that an attention gives under a mask, and under the causal one if the case has that too.
  fileprivate func attention(under mask: AttentionMask) throws -> [String: Tensor] {
    let whole = try self.mask.map { mask && $0 } ?? mask
    let trace = tracedScaledDotProductAttention(
      queries: try input("q"), keys: try input("k"), values: try input("v"), scale: try scale, mask: whole)
    return [
      "mask": whole.allowed, "out": trace.output, "weights": trace.weights, "lse": logSumExp(trace.masked, axis: -1),
    ]
  }
}
