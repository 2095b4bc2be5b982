import AttentionEngine
import Tensors
import Testing

@Suite("A mask given to attention")
struct MaskArgumentTests {
  let queries = Tensor.normal([2, 6, 5, 8], seed: 1)
  let keys = Tensor.normal([2, 6, 11, 8], seed: 2)
  let values = Tensor.normal([2, 6, 11, 3], seed: 3)
  let causal = AttentionMask.causal(queries: 5, keys: 11)

  @Test(".causal is that of the scores' own sizes, and joins others")
  func deferred() {
    func attend(_ mask: AttentionMask?) -> Tensor {
      scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
    }
    #expect(attend(.causal) == attend(causal) && attend(.causal) != attend(nil))
    let padding = AttentionMask.padding(lengths: [7, 11], keys: 11).acrossHeads()
    let bias = AttentionMask.additive(.normal([6, 5, 11], seed: 4))
    for other in [padding, bias, .slidingWindow(queries: 5, keys: 11, window: 7), .allowing(Tensor.ones([11]))] {
      #expect(
        attend(.causal && other) == attend(causal && other) && attend(other && .causal) == attend(causal && other))
    }
    let more = AttentionMask.causal.emptyRows(.mean)  // 11 queries of 5 keys: six see nothing
    #expect(
      scaledDotProductAttention(queries: keys, keys: queries, values: values[0..., 0..., ..<5], mask: more)
        == scaledDotProductAttention(
          queries: keys, keys: queries, values: values[0..., 0..., ..<5],
          mask: .causal(queries: 11, keys: 5).emptyRows(.mean)))
    #expect(
      "\(AttentionMask.causal)" == "mask, causal"
        && AttentionMask.causal.acrossHeads().applied(to: .zeros([3, 3, 5, 7])).shape == [3, 3, 5, 7])
  }

  @Test("nil, .none and none at all are the same, and so are a tensor and the mask that it is")
  func forms() {
    let plain = scaledDotProductAttention(queries: queries, keys: keys, values: values)
    #expect(scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: nil) == plain)
    #expect(scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: .none) == plain)
    let absent: Tensor? = nil
    #expect(scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: absent) == plain)
    let bias = Tensor.normal([5, 11], seed: 5)
    let biased = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: .additive(bias))
    #expect(scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: bias) == biased)
    #expect(scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: .array(bias)) == biased)
    #expect(
      AttentionMask.array(bias .> 0) == .allowing(bias .> 0)
        && AttentionMask.array(.zeros([5])) == .additive(.zeros([5])))
    let allowed = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: .allowing(bias .> 0))
    #expect(scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: bias .> 0) == allowed)
    let traced = tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, mask: bias .> 0)
    #expect(traced.output == allowed)
  }

  @Test("an additive mask of 16 bits adds the numbers that it holds", arguments: [DType.float16, .bfloat16])
  func narrow(type: DType) {
    let bias = Tensor.normal([5, 11], seed: 5).asType(type)
    let mask = AttentionMask.additive(bias) && causal
    #expect(mask.allowed == causal.allowed)
    #expect(
      scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: bias)
        == scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: bias.asType(.float32)))
    let trace = tracedScaledDotProductAttention(
      queries: queries.asType(type), keys: keys.asType(type), values: values.asType(type), mask: bias)
    #expect(trace.output.dtype == type && trace.masked == trace.scaled + bias)
    let sunk = scaledDotProductAttention(
      queries: queries.asType(type), keys: keys.asType(type), values: values.asType(type), mask: bias,
      sinks: .zeros([6]))
    #expect(sunk.dtype == type)
  }

  @Test("fewer heads of keys and values each serve several of the queries, at the work of all")
  func sharing() {
    let (keys, values) = (keys[0..., ..<2], values[0..., ..<2])
    for mask: AttentionMask? in [nil, .causal, .padding(lengths: [7, 11], keys: 11).acrossHeads()] {
      let (shared, work) = counting {
        scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask)
      }
      let plain = counting {
        scaledDotProductAttention(
          queries: queries, keys: repeated(keys, count: 3, axis: 1), values: repeated(values, count: 3, axis: 1),
          mask: mask)
      }
      #expect(shared == plain.0 && work == plain.1 && work.multiplyAdds == 2 * 6 * 5 * 11 * (8 + 3))
      let upstream = Tensor.normal([2, 6, 5, 3], seed: 6)
      #expect(
        scaledDotProductAttentionGradient(queries: queries, keys: keys, values: values, upstream: upstream, mask: mask)
          == groupedQueryAttentionGradient(queries: queries, keys: keys, values: values, upstream: upstream, mask: mask)
      )
    }
    // One head for all is broadcast, of keys as of queries.
    let one = scaledDotProductAttention(queries: queries, keys: keys[0..., ..<1], values: values[0..., ..<1])
    #expect(
      one
        == scaledDotProductAttention(
          queries: queries, keys: repeated(keys[0..., ..<1], count: 6, axis: 1),
          values: repeated(values[0..., ..<1], count: 6, axis: 1)))
    #expect(scaledDotProductAttention(queries: queries[0..., ..<1], keys: keys, values: values).shape == [2, 2, 5, 3])
  }

  @Test("sinks are those of sink attention, also of shared heads, and cost an exponential a row")
  func sinks() {
    let sinks = Tensor.normal([6], seed: 7)
    let shared = (keys[0..., ..<2], values[0..., ..<2])
    let (output, work) = counting {
      scaledDotProductAttention(queries: queries, keys: shared.0, values: shared.1, mask: .causal, sinks: sinks)
    }
    #expect(
      output
        == sinkAttention(
          queries: queries, keys: repeated(shared.0, count: 3, axis: 1),
          values: repeated(shared.1, count: 3, axis: 1), sinks: sinks, mask: causal))
    #expect(work.exponentials == 2 * 6 * 5 * 12 && work.multiplyAdds == 2 * 6 * 5 * 11 * (8 + 3))
  }

  @Test("is taken in each form by heads and layers")
  func modules() {
    let (x, memory) = (Tensor.normal([2, 5, 12], seed: 8), Tensor.normal([2, 7, 12], seed: 9))
    let bias = AttentionMask.causal(queries: 5, keys: 5).bias
    let truths = AttentionMask.causal(queries: 5, keys: 5).allowed
    let heads = MultiHeadAttention(dimensions: 12, numHeads: 3, seed: 1)
    let grouped = GroupedQueryAttention(dimensions: 12, numHeads: 6, numKeyHeads: 2, seed: 1)
    let encoder = EncoderLayer(dimensions: 12, numHeads: 3, norm: .pre, seed: 1)
    let decoder = DecoderLayer(dimensions: 12, numHeads: 3, norm: .pre, seed: 1)
    let want = (heads(x, mask: .causal), grouped(x, mask: .causal), encoder(x, mask: .causal))
    for tensor in [bias, truths] {
      #expect(heads(x, mask: tensor) == want.0 && heads.traced(x, mask: tensor).output == want.0)
      #expect(heads(x, keys: x, values: x, mask: tensor) == want.0)
      #expect(grouped(x, mask: tensor) == want.1 && encoder(x, mask: tensor) == want.2)
      let decoded = decoder(x, memory: memory, mask: .causal, memoryMask: .causal)
      let across = AttentionMask.causal(queries: 5, keys: 7)
      #expect(decoder(x, memory: memory, mask: tensor, memoryMask: .causal) == decoded)
      #expect(decoder(x, memory: memory, mask: .causal, memoryMask: across.bias) == decoded)
      #expect(decoder(x, memory: memory, mask: tensor, memoryMask: across.allowed) == decoded)
    }
    #expect(heads(x) == heads(x, mask: nil) && heads(x, mask: .none) != want.0)
  }

  @Test("is taken in each form by what is compared, bent, turned, biased or done in parts")
  func variants() {
    let (queries, keys, values) = (queries[0], keys[0], values[0]) as (Tensor, Tensor, Tensor)
    let masks = (causal.bias, causal.allowed)
    for tensor in [masks.0, masks.1] {
      #expect(
        softcappedAttention(queries: queries, keys: keys, values: values, cap: 3, mask: tensor)
          == softcappedAttention(queries: queries, keys: keys, values: values, cap: 3, mask: .causal))
      #expect(
        tiledAttention(queries: queries, keys: keys, values: values, mask: tensor, queryTile: 2, keyTile: 3)
          == tiledAttention(queries: queries, keys: keys, values: values, mask: .causal, queryTile: 2, keyTile: 3))
      #expect(
        blockwiseAttention(queries: queries, keys: keys, values: values, mask: tensor, blockSize: 3)
          == blockwiseAttention(queries: queries, keys: keys, values: values, mask: .causal, blockSize: 3))
      let rope = RoPE(dimensions: 8)
      #expect(
        rope.attention(queries: queries, keys: keys, values: values, mask: tensor)
          == rope.attention(queries: queries, keys: keys, values: values, mask: .causal))
      let alibi = ALiBi(heads: 6)
      #expect(
        alibi.attention(queries: queries, keys: keys, values: values, mask: tensor)
          == alibi.attention(queries: queries, keys: keys, values: values, mask: .causal))
      let scores = scaledScores(queries: queries, keys: keys)
      #expect(alibi(attentionScores: scores, mask: tensor) == alibi(attentionScores: scores, mask: .causal))
      let upstream = Tensor.normal([6, 5, 3], seed: 4)
      let gradient = scaledDotProductAttentionGradient(
        queries: queries, keys: keys, values: values, upstream: upstream, mask: .causal)
      let given = scaledDotProductAttentionGradient(
        queries: queries, keys: keys, values: values, upstream: upstream, mask: tensor)
      #expect(given.queries == gradient.queries && given.keys == gradient.keys && given.values == gradient.values)
    }
    let bias = AttentionMask.additive(.normal([6, 5, 11], seed: 5))
    let upstream = Tensor.normal([6, 5, 3], seed: 4)
    let deferred = groupedQueryAttentionGradient(
      queries: queries, keys: keys[..<2], values: values[..<2], upstream: upstream, mask: .causal && bias)
    let whole = groupedQueryAttentionGradient(
      queries: queries, keys: keys[..<2], values: values[..<2], upstream: upstream, mask: causal && bias)
    #expect(deferred == whole && whole.mask?.shape == [6, 5, 11])
  }
}
