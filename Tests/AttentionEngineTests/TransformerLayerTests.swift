import AttentionEngine
import Tensors
import Testing

@Suite("An encoder layer")
struct EncoderLayerTests {
  let x = Tensor.normal([2, 5, 6], seed: 1)

  /// The layer with both parts giving 0.
  func silenced(_ placement: NormPlacement) -> EncoderLayer {
    var layer = EncoderLayer(dimensions: 6, numHeads: 2, hiddenDimensions: 13, norm: placement, seed: 2)
    layer.selfAttention.outProjection = Linear(weight: .zeros([6, 6]))
    layer.feedForward.down = Linear(weight: .zeros([6, 13]))
    return layer
  }

  @Test("whose parts give 0 is the identity with norms before, a norm with norms after")
  func identity() {
    #expect(silenced(.pre)(x) == x)
    #expect(silenced(.post)(x).allClose(LayerNorm(dimensions: 6)(x), rtol: 1e-4, atol: 1e-5))
  }

  @Test("after a norm at its end has tokens of mean 0 and variance 1, before one it has not")
  func moments() {
    func spread(_ norm: NormPlacement) -> Tensor {
      EncoderLayer(dimensions: 6, numHeads: 2, norm: norm, seed: 3)(x * 10).variance(axis: -1)
    }
    #expect(spread(.post).allClose(.ones([2, 5]), rtol: 1e-3) && spread(.pre).min().item() > 5)
  }

  @Test("does not notice what stands in the padding")
  func padding() {
    for norm in NormPlacement.allCases {
      let layer = EncoderLayer(dimensions: 6, numHeads: 3, activation: .gelu, norm: norm, seed: 4)
      let mask = AttentionMask.padding(lengths: [3, 5], keys: 5).acrossHeads()
      var other = x
      other[0, 3...] = Tensor.normal([2, 6], seed: 5)
      #expect(layer(other, mask: mask)[0, ..<3] as Tensor == layer(x, mask: mask)[0, ..<3])
      #expect(layer(x, mask: mask)[0, ..<3].allClose(layer(x[0, ..<3]), rtol: 1e-4))
    }
  }

  @Test("with a causal mask sees no later token, bit for bit")
  func causal() {
    let layer = EncoderLayer(dimensions: 6, numHeads: 2, norm: .pre, seed: 6)
    let mask = AttentionMask.causal(queries: 5, keys: 5)
    var other = x
    other[0..., 4] = Tensor.normal([2, 6], seed: 7)
    #expect(layer(other, mask: mask)[0..., ..<4] as Tensor == layer(x, mask: mask)[0..., ..<4])
    #expect(layer(other, mask: mask)[0..., 4] as Tensor != layer(x, mask: mask)[0..., 4])
  }

  @Test("keeps its stages, and four times the width hidden where none is given")
  func stages() {
    let layer = EncoderLayer(dimensions: 6, numHeads: 2, norm: .pre, seed: 8)
    let trace = layer.traced(x)
    #expect(trace.output == layer(x) && trace.attention.weights.shape == [2, 2, 5, 5])
    #expect(trace.attended == x + trace.attention.output)
    #expect(trace.output == trace.attended + layer.feedForward(layer.feedForwardNorm(trace.attended)))
    #expect(layer.feedForward.up.outputDimensions == 24)
  }
}

@Suite("A decoder layer")
struct DecoderLayerTests {
  let layer = DecoderLayer(dimensions: 6, memoryDimensions: 11, numHeads: 3, norm: .pre, seed: 1)
  let x = Tensor.normal([2, 5, 6], seed: 2)
  let memory = Tensor.normal([2, 7, 11], seed: 3)
  let causal = AttentionMask.causal(queries: 5, keys: 5)

  @Test("with a causal mask sees no later token, bit for bit, and all of the memory")
  func causality() {
    let before = layer(x, memory: memory, mask: causal)
    var (later, otherMemory) = (x, memory)
    later[0..., 4] = Tensor.normal([2, 6], seed: 4)
    otherMemory[0..., 6] = Tensor.normal([2, 11], seed: 5)
    #expect(layer(later, memory: memory, mask: causal)[0..., ..<4] as Tensor == before[0..., ..<4])
    let informed = layer(x, memory: otherMemory, mask: causal)
    for n in 0..<5 { #expect(informed[0, n] as Tensor != before[0, n]) }
  }

  @Test("does not notice the order of the memory, nor its padding")
  func memoryOrder() {
    let order = Tensor.permutation(7, seed: 6)
    let want = layer(x, memory: memory, mask: causal)
    #expect(layer(x, memory: take(memory, order, axis: 1), mask: causal).allClose(want, rtol: 1e-4))
    let mask = AttentionMask.padding(lengths: [4, 7], keys: 7).acrossHeads()
    let short = layer(x[0], memory: memory[0, ..<4], mask: causal)
    #expect(layer(x, memory: memory, mask: causal, memoryMask: mask)[0].allClose(short, rtol: 1e-4))
  }

  @Test("whose cross-attention gives 0 is an encoder layer of the other parts")
  func withoutMemory() {
    var silent = layer
    silent.crossAttention.outProjection = Linear(weight: .zeros([6, 6]))
    let encoder = EncoderLayer(
      selfAttention: layer.selfAttention, feedForward: layer.feedForward, attentionNorm: layer.selfAttentionNorm,
      feedForwardNorm: layer.feedForwardNorm, norm: .pre)
    #expect(silent(x, memory: memory, mask: causal) == encoder(x, mask: causal))
  }

  @Test("keeps its stages in their order, norms before or after")
  func stages() {
    for norm in NormPlacement.allCases {
      var layer = layer
      layer.norm = norm
      layer.crossAttentionNorm.weight = .normal([6], seed: 7)
      let trace = layer.traced(x, memory: memory, mask: causal)
      #expect(trace.output == layer(x, memory: memory, mask: causal))
      #expect(trace.crossAttention.weights.shape == [2, 3, 5, 7] && trace.selfAttention.weights.shape == [2, 3, 5, 5])
      let sum = trace.attended + trace.crossAttention.output
      #expect(trace.informed == (norm == .pre ? sum : layer.crossAttentionNorm(sum)))
    }
  }
}
