import AttentionEngine
import Tensors
import Testing

@Suite("Multi-head attention")
struct MultiHeadAttentionTests {
  /// Three heads, keys of width 5 and values of width 2 each; every input with features of its own.
  let attention = MultiHeadAttention(
    dimensions: 15, numHeads: 3, queryInputDimensions: 7, keyInputDimensions: 11, valueInputDimensions: 13,
    valueDimensions: 6, valueOutputDimensions: 17, bias: true, seed: 1)
  let queries = Tensor.normal([2, 5, 7], seed: 2)
  let keys = Tensor.normal([2, 19, 11], seed: 3)
  let values = Tensor.normal([2, 19, 13], seed: 4)

  /// One head after the other, each with its own small matrices, and W_O's share of each added up.
  func byHead(_ attention: MultiHeadAttention, mask: AttentionMask? = nil) -> Tensor {
    func own(_ projection: Linear, _ h: Int, _ width: Int) -> Linear {
      let rows = (h * width)..<((h + 1) * width)
      return Linear(weight: projection.weight[rows], bias: projection.bias.map { $0[rows] })
    }
    var output = attention.outProjection.bias! + .zeros([2, 5, 17])
    for h in 0..<3 {
      let head = scaledDotProductAttention(
        queries: own(attention.queryProjection, h, 5)(queries), keys: own(attention.keyProjection, h, 5)(keys),
        values: own(attention.valueProjection, h, 2)(values), mask: mask)
      output += matmul(head, attention.outProjection.weight[0..., (h * 2)..<(h * 2 + 2)].T)
    }
    return output
  }

  @Test("is the sum of its heads, each computed alone")
  func definition() {
    let got = attention(queries, keys: keys, values: values)
    #expect(got.shape == [2, 5, 17] && got.allClose(byHead(attention)))
    let causal = AttentionMask.causal(queries: 5, keys: 19)
    #expect(attention(queries, keys: keys, values: values, mask: causal).allClose(byHead(attention, mask: causal)))
  }

  @Test("does not care in which order its heads are laid")
  func order() {
    func turned(_ x: Tensor, axis: Int) -> Tensor {
      concatenated(split(x, parts: 3, axis: axis).reversed(), axis: axis)
    }
    func rows(_ map: Linear) -> Linear {
      Linear(weight: turned(map.weight, axis: 0), bias: map.bias.map { turned($0, axis: 0) })
    }
    var other = attention
    other.queryProjection = rows(attention.queryProjection)
    other.keyProjection = rows(attention.keyProjection)
    other.valueProjection = rows(attention.valueProjection)
    other.outProjection.weight = turned(attention.outProjection.weight, axis: 1)
    let (a, b) = (attention, other)
    #expect(b(queries, keys: keys, values: values).allClose(a(queries, keys: keys, values: values)))
    #expect(a.queryProjection != b.queryProjection)
  }

  @Test("with one head and no projections is plain attention")
  func plain() {
    let identity = Linear(weight: .identity(7))
    let one = MultiHeadAttention(
      numHeads: 1, queryProjection: identity, keyProjection: identity, valueProjection: identity,
      outProjection: identity)
    let x = Tensor.normal([5, 7], seed: 5)
    #expect(one(x) == scaledDotProductAttention(queries: x, keys: x, values: x))
  }

  @Test("treats each sequence of a batch as if it were alone")
  func batch() {
    let all = attention(queries, keys: keys, values: values)
    for b in 0..<2 {
      let alone = attention(queries[b], keys: keys[b], values: values[b])
      #expect(alone.shape == [5, 17] && alone.allClose(all[b]))
    }
    #expect(attention(queries, keys: keys[0], values: values[0])[0] as Tensor == all[0])  // one memory for the batch
  }

  @Test("masks for all, for each head and for each sequence do as they say")
  func masks() {
    func run(_ mask: AttentionMask?) -> Tensor { attention(queries, keys: keys, values: values, mask: mask) }
    let padded = run(AttentionMask.padding(lengths: [4, 19], keys: 19).acrossHeads())
    let short = attention(queries[0], keys: keys[0, ..<4], values: values[0, ..<4])
    #expect(padded[0].allClose(short) && padded[1] == run(nil)[1])
    // Head 1 alone sees nothing: what is left is the layer without it.
    let blind = AttentionMask.allowing(Tensor([1, 0, 1]).reshaped([3, 1, 1]))
    #expect(run(blind).allClose(attention.removingHeads([1])(queries, keys: keys, values: values)))
    let nothing = run(.allowing(Tensor.zeros([5, 19])))
    #expect(nothing[1, 3] == attention.outProjection.bias!)
  }

  @Test("its stages have the shapes they are said to have, and end in the plain call's output")
  func stages() {
    let trace = attention.traced(queries, keys: keys, values: values)
    #expect(trace.queries.shape == [2, 3, 5, 5] && trace.keys.shape == [2, 3, 19, 5])
    #expect(trace.values.shape == [2, 3, 19, 2] && trace.merged.shape == [2, 5, 6])
    #expect(trace.weights.shape == [2, 3, 5, 19] && trace.averagedWeights.shape == [2, 5, 19])
    #expect(trace.output == attention(queries, keys: keys, values: values))
    let mean = (trace.weights[0..., 0] + trace.weights[0..., 1] + trace.weights[0..., 2]) / 3
    #expect(trace.averagedWeights.allClose(mean) && trace.averagedWeights.sum(axis: -1).allClose(.ones([2, 5])))
  }

  @Test("of the same tokens three times is self-attention")
  func selfAttention() {
    let own = MultiHeadAttention(dimensions: 6, numHeads: 2, seed: 6)
    let x = Tensor.normal([5, 6], seed: 7)
    #expect(own(x) == own(x, keys: x, values: x) && own.traced(x).output == own(x))
  }

  @Test("shares no number between its projections, nor with the layer of the next seed")
  func seeds() {
    let layers = (1...3).map { MultiHeadAttention(dimensions: 6, numHeads: 2, bias: true, seed: $0) }
    let numbers = layers.flatMap {
      [$0.queryProjection, $0.keyProjection, $0.valueProjection, $0.outProjection].flatMap {
        $0.weight.asArray() + $0.bias!.asArray()
      }
    }
    #expect(Set(numbers).count == 3 * 4 * 42)
    #expect(layers[0] == MultiHeadAttention(dimensions: 6, numHeads: 2, bias: true, seed: 1))
  }

  @Test("costs the same with any number of heads, but for the weights")
  func work() {
    for heads in [1, 2, 3, 6] {
      let layer = MultiHeadAttention(dimensions: 6, numHeads: heads, seed: 8)
      let work = counting { layer(.ones([5, 6])) }.work
      let scores = heads * 25
      #expect(work == Work(multiplyAdds: 4 * 5 * 36 + 2 * 25 * 6, exponentials: scores, scoreBytes: 4 * scores))
    }
  }
}

@Suite("A head that is taken out")
struct RemovedHeadTests {
  let attention = MultiHeadAttention(
    dimensions: 20, numHeads: 4, keyInputDimensions: 7, valueInputDimensions: 11, valueDimensions: 12,
    valueOutputDimensions: 13, bias: true, seed: 1)
  let queries = Tensor.normal([2, 5, 20], seed: 2)
  let keys = Tensor.normal([2, 17, 7], seed: 3)
  let values = Tensor.normal([2, 17, 11], seed: 4)
  var trace: MultiHeadTrace { attention.traced(queries, keys: keys, values: values) }

  @Test(
    "leaves a smaller layer that gives what zeros in W_O's columns give", arguments: [[1], [0, 3], [2, 0, 1], []])
  func removed(heads: [Int]) {
    let pruned = attention.removingHeads(heads)
    var zeroed = attention
    for h in heads { zeroed.outProjection.weight[0..., (h * 3)..<(h * 3 + 3)] = Tensor(0) }
    #expect(
      pruned(queries, keys: keys, values: values).allClose(zeroed(queries, keys: keys, values: values), atol: 1e-5))
    let kept = 4 - heads.count
    #expect(pruned.numHeads == kept && pruned.headDimensions == 5)
    #expect(
      pruned.queryProjection.weight.shape == [kept * 5, 20] && pruned.keyProjection.weight.shape == [kept * 5, 7])
    #expect(pruned.valueProjection.weight.shape == [kept * 3, 11])
    #expect(pruned.outProjection.weight.shape == [13, kept * 3])
    #expect(heads.isEmpty == (pruned == attention))
  }

  @Test("one after the other is both at once, the numbers moving up")
  func twice() {
    #expect(attention.removingHeads([1]).removingHeads([1]) == attention.removingHeads([1, 2]))
  }

  @Test("the others keep their weights, to the bit")
  func others() {
    let pruned = attention.removingHeads([1]).traced(queries, keys: keys, values: values)
    #expect(pruned.weights == trace.weights[0..., [0, 2, 3]])
  }

  @Test("contributions of all heads and the bias are the output")
  func contributions() {
    let contributions = attention.headContributions(to: trace)
    #expect(contributions.shape == [2, 4, 5, 13])
    let sum = contributions.sum(axis: 1) + attention.outProjection.bias!
    #expect(sum.allClose(trace.output, atol: 1e-5))
    let alone = attention.removingHeads([0, 1, 3])(queries, keys: keys, values: values)
    #expect((alone - attention.outProjection.bias!).allClose(contributions[0..., 2], atol: 1e-5))
  }

  @Test("by zeros, its contribution is gone; by the mean, what it says of single tokens")
  func ablation() {
    let (trace, contributions) = (trace, attention.headContributions(to: trace))
    for h in 0..<4 {
      let own = contributions[0..., h] as Tensor  // [2, 5, 13]
      let zero = attention.ablatedOutput(of: trace, heads: [h], by: .zero)
      #expect(zero.allClose(trace.output - own, atol: 1e-5))
      let mean = attention.ablatedOutput(of: trace, heads: [h], by: .mean)
      #expect(mean.allClose(trace.output - own + own.mean(axis: 1, keepDims: true), atol: 1e-5))
    }
    #expect(attention.ablatedOutput(of: trace, heads: [], by: .mean) == trace.output)
    let none = attention.ablatedOutput(of: trace, heads: [3, 1, 0, 2], by: .zero)
    #expect(none == attention.outProjection.bias! + .zeros([2, 5, 13]))
  }
}
