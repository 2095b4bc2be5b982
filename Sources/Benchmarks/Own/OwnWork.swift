import AttentionEngine
import Measurements
import Tensors

/// What this package computes for a work: inputs that are there, and a call that returns the results.
struct OwnWork {
  let call: () -> [Tensor]

  private static let heads = 8, features = 64

  /// Prepares a work by its name; nil if there is none of that name.
  init?(_ id: String) {
    let words = id.split(separator: "/").map(String.init)
    guard let count = words.last.flatMap({ Int($0) }) else { return nil }
    switch (words[0], words.count > 2 ? words[1] : "") {
    case ("attention", let kind):
      let inputs = Self.inputs(kind == "small" ? [2, count, 8] : [Self.heads, count, Self.features])
      let mask: AttentionMask? = kind == "causal" ? .causal : nil
      call = { [scaledDotProductAttention(queries: inputs[0], keys: inputs[1], values: inputs[2], mask: mask)] }
    case ("traced", _):
      let inputs = Self.inputs([Self.heads, count, Self.features])
      call = { [tracedScaledDotProductAttention(queries: inputs[0], keys: inputs[1], values: inputs[2]).output] }
    case ("decode", _):
      let inputs = Self.decoding(count)
      var cache = KeyValueCache()
      cache.update(keys: inputs[1], values: inputs[2])
      call = { [cache] in [cache.attend(queries: inputs[0])] }
    case ("codes", _):
      let inputs = Self.decoding(count)
      var cache = QuantizedKeyValueCache(bits: 8)
      cache.update(keys: inputs[1], values: inputs[2])
      call = { [cache] in [cache.attend(queries: inputs[0])] }
    case ("training", _):
      let shape = [Self.heads, count, Self.features]
      let (inputs, upstream) = (Self.inputs(shape), Self.numbers(4, shape))
      call = {
        let output = scaledDotProductAttention(queries: inputs[0], keys: inputs[1], values: inputs[2])
        let gradient = scaledDotProductAttentionGradient(
          queries: inputs[0], keys: inputs[1], values: inputs[2], upstream: upstream)
        return [output, gradient.queries, gradient.keys, gradient.values]
      }
    case ("product", _):
      let (left, right) = (Self.numbers(1, [count, count]), Self.numbers(2, [count, count]))
      call = { [matmul(left, right)] }
    case ("multihead", let kind):
      let layer = Self.layer()
      let tokens = Self.numbers(1, [1, count, Self.heads * Self.features])
      call = kind == "weights" ? { [layer.traced(tokens).output] } : { [layer(tokens)] }
    default: return nil
    }
  }

  // MARK: - Inputs

  private static func numbers(_ seed: UInt64, _ shape: [Int]) -> Tensor {
    Tensor(MixedNumbers.of(seed: seed, count: shape.reduce(1, *)), shape)
  }

  /// Returns queries, keys and values of one shape.
  private static func inputs(_ shape: [Int]) -> [Tensor] { (1...3).map { numbers($0, shape) } }

  /// Returns one query for each head, and the keys and values of a cache.
  private static func decoding(_ count: Int) -> [Tensor] {
    [numbers(1, [heads, 1, features]), numbers(2, [heads, count, features]), numbers(3, [heads, count, features])]
  }

  /// Returns the layer whose weights the other sides have as well.
  private static func layer() -> MultiHeadAttention {
    let width = heads * features
    let maps = (11...14).map { seed in
      Linear(
        weight: numbers(UInt64(seed), [width, width]) * (1 / Float(width).squareRoot()),
        bias: numbers(UInt64(seed) + 10, [width]))
    }
    return MultiHeadAttention(
      numHeads: heads, queryProjection: maps[0], keyProjection: maps[1], valueProjection: maps[2],
      outProjection: maps[3])
  }
}
