import AttentionEngine
import Tensors
import Testing

@Suite("A call as MLX has it")
struct MLXCallTests {
  let x = Tensor.normal([2, 3, 5, 8], seed: 1)

  @Test("of fast functions is that of the engine's own")
  func fast() {
    let (keys, values) = (Tensor.normal([2, 3, 7, 8], seed: 2), Tensor.normal([2, 3, 7, 8], seed: 3))
    let causal = AttentionMask.causal(queries: 5, keys: 7)
    let modes: [MLXFast.ScaledDotProductAttentionMaskMode] = [.none, .causal, .array(causal.bias)]
    for (mode, mask) in zip(modes, [nil, causal, causal]) {
      #expect(
        MLXFast.scaledDotProductAttention(queries: x, keys: keys, values: values, scale: 0.3, mask: mode)
          == scaledDotProductAttention(queries: x, keys: keys, values: values, scale: 0.3, mask: mask))
    }
    let sinks = Tensor.normal([3], seed: 4)
    #expect(
      MLXFast.scaledDotProductAttention(
        queries: x, keys: keys, values: values, scale: 0.3, mask: causal.allowed, sinks: sinks)
        == sinkAttention(queries: x, keys: keys, values: values, sinks: sinks, scale: 0.3, mask: causal))
    #expect(
      MLXFast.scaledDotProductAttention(queries: x, keys: keys, values: values, scale: 0.3, mask: nil)
        == scaledDotProductAttention(queries: x, keys: keys, values: values, scale: 0.3))
  }

  @Test("of a norm is that of its layer")
  func norms() {
    let (weight, bias) = (Tensor.normal([8], seed: 2), Tensor.normal([8], seed: 3))
    #expect(rmsNorm(x, weight: weight, eps: 1e-3) == RMSNorm(weight: weight, eps: 1e-3)(x))
    #expect(MLXFast.rmsNorm(x, weight: weight, eps: 1e-3) == RMSNorm(weight: weight, eps: 1e-3)(x))
    #expect(layerNorm(x, weight: weight, bias: bias) == LayerNorm(weight: weight, bias: bias)(x))
    #expect(layerNorm(x) == LayerNorm(dimensions: 8)(x) && layerNorm(x, bias: bias) == layerNorm(x) + bias)
    #expect(MLXFast.layerNorm(x, eps: 1e-2) == LayerNorm(dimensions: 8, eps: 1e-2)(x))
  }

  @Test("of rotations is that of RoPE, from one offset or from one for each sequence, by a base or by wavelengths")
  func rotations() {
    let (base, scale): (Float, Float) = (500, 0.5)
    let rope = RoPE(dimensions: 6, traditional: true, base: base, scale: scale)
    #expect(rope == RoPE(dimensions: 6, traditional: true, base: 500, scale: 0.5))
    #expect(RoPE(dimensions: 6, scale: scale) == RoPE(dimensions: 6, scale: 0.5))
    func turn(_ base: Float?, _ offset: Int, _ freqs: Tensor? = nil) -> Tensor {
      MLXFast.RoPE(x, dimensions: 6, traditional: true, base: base, scale: scale, offset: offset, freqs: freqs)
    }
    #expect(turn(500, 4) == rope(x, offset: 4))
    let wavelengths = Tensor(rope.inverseFrequencies.map { Float(1 / $0) })
    #expect(turn(nil, 4, wavelengths).allClose(rope(x, offset: 4), rtol: 0, atol: 1e-5))
    #expect(
      turn(nil, 4, wavelengths * 2).allClose(
        RoPE(dimensions: 6, traditional: true, base: base, scale: scale / 2)(x, offset: 4), rtol: 0, atol: 1e-5))
    let each = rope(x, offset: Tensor([4, 11]))
    #expect(each[0] as Tensor == rope(x[0], offset: 4) && each[1] as Tensor == rope(x[1], offset: 11))
    #expect(
      MLXFast.RoPE(x, dimensions: 6, traditional: true, base: 500, scale: 0.5, offset: Tensor([4, 11])) == each)
    #expect(
      rope(x, offset: Tensor(4)) == rope(x, offset: 4) && rope(x[0, 0], offset: Tensor([4])) == rope(x[0, 0], offset: 4)
    )
    #expect(rope(x[0..., 0], offset: Tensor([4, 11])) == each[0..., 0])
  }

  @Test("of a linear map names its sizes, and a table has a shape")
  func sizes() {
    let map = Linear(inputDimensions: 5, outputDimensions: 3, bias: false, seed: 7)
    #expect(map == Linear(5, 3, bias: false, seed: 7) && map.shape == (3, 5))
    #expect(Embedding(embeddingCount: 11, dimensions: 3, seed: 1).shape == (11, 3))
  }

  @Test("of the additive causal mask forbids later tokens", arguments: [DType.float32, .bfloat16, .float16])
  func causalMask(type: DType) {
    let mask = MultiHeadAttention.createAdditiveCausalMask(5, dtype: type)
    #expect(mask.shape == [5, 5] && mask.dtype == type)
    #expect((mask .== 0) == AttentionMask.causal(queries: 5, keys: 5).allowed)
    #expect(
      (mask .<= (type == .float16 ? -Float.infinity : -9.9e8)) == AttentionMask.causal(queries: 5, keys: 5).blocked)
    let attention = MultiHeadAttention(dimensions: 8, numHeads: 2, seed: 1)
    #expect(attention(x, mask: mask).allClose(attention(x, mask: .causal)))
  }
}
