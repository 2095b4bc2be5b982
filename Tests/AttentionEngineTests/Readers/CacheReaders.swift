import AttentionEngine
import Tensors

/// What is kept of earlier tokens, and in how many bits.
let cacheReaders: [String: GoldenReader] = [
  "kv_cache": { golden in
    let (q, k, v) = (try golden.input("q"), try golden.input("k"), try golden.input("v"))
    let (prefill, n) = (try golden.int("prefill"), k.dim(-2))
    var cache = KeyValueCache()
    func attend(_ part: Range<Int>) -> Tensor {
      cache.attend(
        queries: q[.ellipsis, part, 0...], keys: k[.ellipsis, part, 0...], values: v[.ellipsis, part, 0...])
    }
    let prefillOutput = attend(0..<prefill)
    let steps = (prefill..<n).map { attend($0..<($0 + 1)) }
    let full = groupedQueryAttention(queries: q, keys: k, values: v, mask: .causal(queries: n, keys: n))
    return [
      "prefill_out": prefillOutput, "decode_out": concatenated(steps, axis: -2), "full_causal_out": full,
    ]
  },
  "sliding_window_cache": { golden in
    let (q, k, v) = (try golden.input("q"), try golden.input("k"), try golden.input("v"))
    let window = try golden.int("sliding_window")
    var cache = SlidingWindowCache(recent: window)
    var outputs: [Tensor] = []
    for step in try golden.ints("steps") {
      let part = cache.offset..<(cache.offset + step)
      outputs.append(
        cache.attend(
          queries: q[.ellipsis, part, 0...], keys: k[.ellipsis, part, 0...], values: v[.ellipsis, part, 0...]))
    }
    // The oldest one held is seen by no further token.
    let held = cache.keys.dim(-2)
    let seen = max(0, held - (window - 1))..<held
    return [
      "out": concatenated(outputs, axis: -2), "kept_keys": cache.keys[.ellipsis, seen, 0...],
      "kept_values": cache.values[.ellipsis, seen, 0...], "kept_positions": cache.positions[seen],
    ]
  },
  "kv_quantize": { golden in
    let codes = QuantizedTensor(
      try golden.input("x"), bits: try golden.int("bits"), per: try golden.granularity("per"),
      isSymmetric: try golden.flag("symmetric"))
    var outputs = ["codes": codes.codes, "scale": codes.scale.flattened(), "dequantized": codes.dequantized]
    outputs["zero"] = codes.zero?.flattened()
    return outputs
  },
  "kv_int8_attention": { golden in
    let (q, k, v) = (try golden.input("q"), try golden.input("k"), try golden.input("v"))
    let bits = try golden.int("bits")
    let keys = QuantizedTensor(k, bits: bits, per: try golden.granularity("k_per")).dequantized
    let values = QuantizedTensor(v, bits: bits, per: try golden.granularity("v_per")).dequantized
    let output = scaledDotProductAttention(queries: q, keys: keys, values: values)
    let exact = scaledDotProductAttention(queries: q, keys: k, values: v)
    return [
      "k_dequantized": keys, "v_dequantized": values, "out": output, "exact_out": exact,
      "max_abs_error": abs(output - exact).max().reshaped([1]),
    ]
  },
]

extension GoldenCase {
  /// What has a scale of its own.
  fileprivate func granularity(_ name: String) throws -> QuantizedTensor.Granularity {
    guard let granularity = QuantizedTensor.Granularity(rawValue: try text(name)) else {
      throw Missing(what: "granularity \(name)", in: self.case)
    }
    return granularity
  }
}
