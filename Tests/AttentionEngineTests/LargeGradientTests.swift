import AttentionEngine
import Tensors
import Testing

/// Gradients that are large enough for the fast loops, held against the plain way, which an additive mask always takes.
@Suite("The gradient of a large attention")
struct LargeGradientTests {
  private func operands(_ q: [Int], _ k: [Int], _ v: [Int], output: [Int]) -> [Tensor] {
    zip([q, k, v, output], 1...).map { .normal($0, seed: $1) }
  }

  private func gradient(_ x: [Tensor], _ mask: AttentionMask? = nil) -> AttentionGradient {
    scaledDotProductAttentionGradient(queries: x[0], keys: x[1], values: x[2], upstream: x[3], mask: mask)
  }

  private func expectPlain(_ x: [Tensor], _ mask: AttentionMask?, _ place: SourceLocation = #_sourceLocation) {
    let got = gradient(x, mask)
    let (n, m) = (x[0].dim(-2), x[1].dim(-2))
    let none = AttentionMask.additive(.zeros([n, m]))
    let want = gradient(x, (mask.map { $0 && none } ?? none).emptyRows(mask?.emptyRows ?? .nan))
    for (name, got, want) in [
      ("queries", got.queries, want.queries), ("keys", got.keys, want.keys), ("values", got.values, want.values),
    ] {
      #expect(got.shape == want.shape, "\(name)", sourceLocation: place)
      #expect(got.allClose(want, rtol: 1e-5, atol: 1e-5), "\(name)", sourceLocation: place)
    }
    #expect(got.scores == want.scores && got.mask == nil, sourceLocation: place)
  }

  @Test("is the plain one, with and without a mask")
  func masks() {
    let x = operands([2, 3, 37, 7], [2, 3, 53, 7], [2, 3, 53, 5], output: [2, 3, 37, 5])
    let masks: [AttentionMask?] = [
      nil, .causal, .causal(queries: 37, keys: 53, alignment: .topLeft), .causal.emptyRows(.nan),
      .padding(lengths: [53, 11], keys: 53).acrossHeads() && .causal,
      .allowing(Tensor.uniform(low: 0, high: 1, [3, 37, 53], seed: 5) .> 0.5),
    ]
    for mask in masks { expectPlain(x, mask) }
  }

  @Test("follows the rule for rows that see no key", arguments: [EmptyRowRule.zero, .nan, .mean])
  func emptyRows(rule: EmptyRowRule) {
    let x = operands([7, 41, 7], [7, 37, 7], [7, 37, 5], output: [7, 41, 5])
    let found = gradient(x, .causal.emptyRows(rule))
    let first = found.queries[0..., ..<4] as Tensor
    #expect(first == .zeros(first.shape))
    #expect(isNaN(found.values).all().item(Bool.self) == (rule == .nan))
    if rule != .nan { expectPlain(x, .causal.emptyRows(rule)) }
  }

  @Test("is summed over all readers of a tensor that broadcasts")
  func broadcasts() {
    for (q, k, v) in [
      ([37, 7], [2, 53, 7], [3, 2, 53, 5]), ([3, 1, 37, 7], [53, 7], [2, 53, 5]),
      ([3, 2, 37, 7], [3, 1, 53, 7], [53, 5]),
    ] {
      expectPlain(operands(q, k, v, output: [3, 2, 37, 5]), nil)
      expectPlain(operands(q, k, v, output: [3, 2, 37, 5]), .causal)
    }
  }

  @Test("sums over the heads that share keys and values")
  func groups() {
    let x = operands([5, 6, 29, 7], [5, 2, 31, 7], [5, 2, 31, 3], output: [5, 6, 29, 3])
    for mask in [nil, .causal, .padding(lengths: [0, 1, 2, 30, 31], keys: 31).acrossHeads()] as [AttentionMask?] {
      expectPlain(x, mask)
    }
  }

  @Test("is the plain one to the bit where a head has few queries, or all is small")
  func small() {
    for (heads, n) in [(211, 7), (1, 37)] {
      let x = operands([heads, n, 7], [heads, 17, 7], [heads, 17, 5], output: [heads, n, 5])
      #expect(gradient(x).queries == gradient(x, .additive(.zeros([17]))).queries)
    }
  }

  @Test("keeps a type of fewer bits, and rounds once", arguments: [DType.float16, .bfloat16])
  func types(type: DType) {
    let x = operands([3, 37, 7], [3, 53, 7], [3, 53, 5], output: [3, 37, 5]).map { $0.asType(type) }
    let (got, want) = (gradient(x), gradient(x.map { $0.asType(.float32) }))
    #expect(got.queries == want.queries.asType(type) && got.keys == want.keys.asType(type))
    #expect(got.values == want.values.asType(type) && got.values.dtype == type)
  }

  @Test("makes no grid of scores, until it is asked for one")
  func deferred() {
    let x = operands([3, 37, 7], [3, 53, 7], [3, 53, 5], output: [3, 37, 5])
    let (found, work) = counting { gradient(x) }
    #expect(work.scoreBytes == 0)
    #expect(Mirror(reflecting: found).children.map(\.label) == ["queries", "keys", "values", "mask"])
    var changed = found
    #expect(changed == gradient(x))
    changed.scores = changed.scores * 2
    #expect(changed != found && changed.scores == found.scores * 2)
    #expect(Mirror(reflecting: changed).children.map(\.label) == ["queries", "keys", "values", "scores", "mask"])
  }
}
