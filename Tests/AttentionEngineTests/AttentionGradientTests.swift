import AttentionEngine
import Tensors
import Testing

@Suite("The gradient of attention")
struct AttentionGradientTests {
  @Test("is the slope that differences of a plain attention in Double show", arguments: GradientTrial.all)
  func slopes(trial: GradientTrial) {
    let gradient = trial.gradient
    let (oracle, upstream) = (trial.oracle, DoubleGrid(trial.upstream))
    for (name, got, operand) in [
      ("queries", gradient.queries, \DoubleAttention.queries), ("keys", gradient.keys, \.keys),
      ("values", gradient.values, \.values),
    ] {
      let want = oracle.slopes(operand, upstream)
      #expect(got.allClose(want, rtol: 1e-5, atol: 2e-5), "\(name): \(got), not \(want)")
    }
    guard case .additive(let bias) = trial.masking else { return #expect(gradient.mask == nil) }
    #expect(gradient.mask?.shape == bias.shape)
    #expect(gradient.mask?.allClose(oracle.slopes(\.bias, upstream), rtol: 1e-5, atol: 2e-5) == true)
  }

  @Test("by the scores is 0 in the sum of each row, and 0 at each forbidden key", arguments: GradientTrial.all)
  func scores(trial: GradientTrial) {
    let gradient = trial.gradient.scores
    #expect(gradient.sum(axis: -1).allClose(.zeros(Array(gradient.shape.dropLast())), atol: 1e-5))
    let allowed = (trial.mask?.allowed ?? Tensor(1)).broadcast(to: gradient.shape)
    for (number, mayAttend) in zip(gradient.asArray(), allowed.asArray()) where mayAttend == 0 { #expect(number == 0) }
  }

  @Test("by the values gives the loss back when multiplied with them: the output is linear in them")
  func linear() {
    let trial = GradientTrial.all[0]
    let output = scaledDotProductAttention(queries: trial.queries, keys: trial.keys, values: trial.values)
    let (back, loss) = ((trial.gradient.values * trial.values).sum(), (trial.upstream * output).sum())
    #expect(back.allClose(loss, rtol: 1e-4, atol: 1e-4))
  }

  @Test("by queries and by keys agree on the scale: Q · ∂L/∂Q = K · ∂L/∂K = S · ∂L/∂S")
  func bilinear() {
    let trial = GradientTrial.all[0]
    let gradient = trial.gradient
    let scaled = scaledScores(queries: trial.queries, keys: trial.keys, scale: trial.scale)
    let want = (gradient.scores * scaled).sum()
    #expect((gradient.queries * trial.queries).sum().allClose(want, rtol: 1e-3, atol: 1e-4))
    #expect((gradient.keys * trial.keys).sum().allClose(want, rtol: 1e-3, atol: 1e-4))
  }

  @Test("of one token's output reaches no later token, bit for bit")
  func causal() {
    let (q, k, v) = (Tensor.normal([7, 5], seed: 1), Tensor.normal([7, 5], seed: 2), Tensor.normal([7, 3], seed: 3))
    var upstream = Tensor.zeros([7, 3])
    upstream[2] = Tensor.normal([3], seed: 4)
    let gradient = scaledDotProductAttentionGradient(
      queries: q, keys: k, values: v, upstream: upstream, mask: .causal(queries: 7, keys: 7))
    for later in [gradient.keys[3...], gradient.values[3...], gradient.queries[3...]] as [Tensor] {
      #expect(later == .zeros(later.shape))
    }
    for earlier in [gradient.keys[..<3], gradient.values[..<3]] as [Tensor] {
      #expect(earlier.asArray().allSatisfy { $0 != 0 })
    }
  }

  @Test("is finite and 0 where a row sees nothing, and spoils the values alone where the rule is NaN")
  func emptyRow() {
    let (q, k, v) = (Tensor.normal([2, 5], seed: 1), Tensor.normal([3, 5], seed: 2), Tensor.normal([3, 7], seed: 3))
    let mask = AttentionMask.allowing([[true, false, true], [false, false, false]])
    func gradient(_ rule: EmptyRowRule) -> AttentionGradient {
      scaledDotProductAttentionGradient(
        queries: q, keys: k, values: v, upstream: .normal([2, 7], seed: 4), mask: mask.emptyRows(rule))
    }
    let zero = gradient(.zero)
    #expect(zero.queries[1] == .zeros([5]) && zero.scores[1] == .zeros([3]) && zero.values[1] == .zeros([7]))
    for part in [zero.queries, zero.keys, zero.values] { #expect(part.asArray().allSatisfy { $0.isFinite }) }
    let nan = gradient(.nan)
    #expect(nan.queries == zero.queries && nan.keys == zero.keys)
    #expect(nan.values.asArray().allSatisfy { $0.isNaN })
  }

  @Test("takes three times the multiply-adds of attention")
  func work() {
    let trial = GradientTrial.all[0]
    let attention = counting {
      scaledDotProductAttention(queries: trial.queries, keys: trial.keys, values: trial.values)
    }
    #expect(counting { trial.gradient }.work.multiplyAdds == 3 * attention.work.multiplyAdds)
  }

  @Test("stays finite for scores of 10⁴")
  func hugeScores() {
    let (q, k) = (Tensor.normal([5, 7], scale: 100, seed: 1), Tensor.normal([5, 7], scale: 100, seed: 2))
    let gradient = scaledDotProductAttentionGradient(
      queries: q, keys: k, values: .normal([5, 3], seed: 3), upstream: .normal([5, 3], seed: 4))
    for part in [gradient.queries, gradient.keys, gradient.values] {
      #expect(part.asArray().allSatisfy { $0.isFinite })
    }
  }
}

@Suite("The gradient of grouped attention")
struct GroupedAttentionGradientTests {
  @Test("is that of repeated heads, summed over the heads that share", arguments: [(6, 2), (3, 1), (2, 2)])
  func repeats(heads: Int, groups: Int) {
    let q = Tensor.normal([5, heads, 7, 11], seed: 1)
    let (k, v) = (Tensor.normal([5, groups, 13, 11], seed: 2), Tensor.normal([5, groups, 13, 3], seed: 3))
    let (upstream, size) = (Tensor.normal([5, heads, 7, 3], seed: 4), heads / groups)
    let masks: [AttentionMask?] = [
      nil, .causal(queries: 7, keys: 13), .padding(lengths: [0, 1, 2, 12, 13], keys: 13).acrossHeads(),
      .additive(.normal([heads, 7, 1], seed: 5)), .additive(.normal([heads, 7, 13], seed: 6)),
      .additive(.normal([5, 1, 1, 13], seed: 7)), .additive(.normal([13], seed: 8)),
    ]
    for mask in masks {
      let got = groupedQueryAttentionGradient(queries: q, keys: k, values: v, upstream: upstream, mask: mask)
      let repeatedHeads = scaledDotProductAttentionGradient(
        queries: q, keys: repeated(k, count: size, axis: 1), values: repeated(v, count: size, axis: 1),
        upstream: upstream, mask: mask)
      func shared(_ x: Tensor) -> Tensor { x.reshaped([5, groups, size, 13, -1]).sum(axis: 2) }
      #expect(got.queries == repeatedHeads.queries && got.scores == repeatedHeads.scores)
      #expect(got.keys.allClose(shared(repeatedHeads.keys), rtol: 1e-5, atol: 1e-5))
      #expect(got.values.allClose(shared(repeatedHeads.values), rtol: 1e-5, atol: 1e-5))
      #expect(got.mask?.shape == repeatedHeads.mask?.shape)
      if let mask = got.mask { #expect(mask.allClose(repeatedHeads.mask!, rtol: 1e-5, atol: 1e-5)) }
    }
  }

  @Test("of one batch of queries against several of keys is the sum over them")
  func broadcastsBatch() {
    let (q, upstream) = (Tensor.normal([6, 5, 7], seed: 1), Tensor.normal([3, 6, 5, 2], seed: 4))
    let (k, v) = (Tensor.normal([3, 2, 11, 7], seed: 2), Tensor.normal([2, 11, 2], seed: 3))
    let got = groupedQueryAttentionGradient(queries: q, keys: k, values: v, upstream: upstream)
    let each = (0..<3).map {
      groupedQueryAttentionGradient(queries: q, keys: k[$0], values: v, upstream: upstream[$0])
    }
    #expect(got.keys == stacked(each.map(\.keys)) && got.scores == stacked(each.map(\.scores)))
    #expect(got.queries.allClose(stacked(each.map(\.queries)).sum(axis: 0), rtol: 1e-5, atol: 1e-5))
    #expect(got.values.allClose(stacked(each.map(\.values)).sum(axis: 0), rtol: 1e-5, atol: 1e-5))
  }
}

@Suite("A sum to a smaller shape")
struct SummedToTests {
  @Test("is what broadcasting reads, turned round: ⟨broadcast x, y⟩ = ⟨x, y summed⟩")
  func adjoint() {
    let y = Tensor(0..<30, [2, 3, 5])
    for shape in [[], [1], [5], [3, 1], [1, 5], [2, 1, 1], [2, 3, 5], [1, 3, 1]] {
      let x = Tensor(0..<shape.reduce(1, *), shape)
      #expect((x.broadcast(to: [2, 3, 5]) * y).sum() == (x * y.summed(to: shape)).sum())
      #expect(y.summed(to: shape).shape == shape)
    }
  }
}
