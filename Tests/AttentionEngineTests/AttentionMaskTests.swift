import AttentionEngine
import Tensors
import Testing

@Suite("A mask")
struct AttentionMaskTests {
  @Test("causal: top left starts the diagonal at the first key, bottom right ends it at the last")
  func causal() {
    let topLeft = AttentionMask.causal(queries: 2, keys: 4, alignment: .topLeft)
    let bottomRight = AttentionMask.causal(queries: 2, keys: 4)
    #expect(topLeft.allowed == [[1, 0, 0, 0], [1, 1, 0, 0]])
    #expect(bottomRight.allowed == [[1, 1, 1, 0], [1, 1, 1, 1]])
    #expect(AttentionMask.causal(queries: 3, keys: 2).allowed == [[0, 0], [1, 0], [1, 1]])
    #expect(AttentionMask.causal(queries: 5, keys: 5) == .causal(queries: 5, keys: 5, alignment: .topLeft))
  }

  @Test("padding forbids the keys from each length on")
  func padding() {
    let mask = AttentionMask.padding(lengths: [1, 3], keys: 3)
    #expect(mask.allowed == [[[1, 0, 0]], [[1, 1, 1]]] && mask.acrossHeads().shape == [2, 1, 1, 3])
  }

  @Test("segments see themselves alone")
  func segments() {
    let mask = AttentionMask.segments(queries: [0, 0, 1], keys: [0, 1, 1, 2])
    #expect(mask.allowed == [[1, 0, 0, 0], [1, 0, 0, 0], [0, 1, 1, 0]])
    #expect(AttentionMask.segments(queries: [], keys: [3, 5]).shape == [0, 2])
  }

  @Test("segments are told apart by their whole numbers, also by those that Float rounds to one")
  func largeSegments() {
    let numbers = [1 << 24, 1 << 24 + 1, .max - 1, .max]
    #expect(AttentionMask.segments(queries: numbers, keys: numbers).allowed == .identity(4))
  }

  @Test("Boolean and additive forms say the same")
  func forms() {
    let mask = AttentionMask.allowing([[true, false], [true, true]])
    #expect(mask.bias == [[0, 0], [0, 0]] + which(Tensor([[0, 1], [0, 0]]), -.infinity, 0))
    #expect(
      AttentionMask.additive(mask.bias).allowed == mask.allowed && mask == .allowing(Tensor([[1, 0], [1, 1]])))
    let scores = Tensor.normal([2, 2], seed: 1)
    #expect(mask.applied(to: scores) == AttentionMask.additive(mask.bias).applied(to: scores))
  }

  @Test("its truth values are Booleans, however it was made, and print as such")
  func truthValues() {
    let rows = AttentionMask.allowing([[true, false], [true, true]])
    let made: [AttentionMask] = [
      rows, .allowing(Tensor([[1, 0], [1, 1]])), .blocking([[0, 1], [0, 0]]), .causal(queries: 2, keys: 2),
      .padding(lengths: [1, 2], keys: 2), .segments(queries: [0, 0], keys: [0, 1]), !rows, rows && rows, rows || rows,
      .slidingWindow(queries: 2, keys: 2, window: 1), .globalTokens([0], queries: 2, keys: 2),
      .streaming(queries: 2, keys: 2, sinks: 1, window: 1), .blocks([[1, 0], [1, 1]], size: 1, queries: 2, keys: 2),
      .strided(queries: 2, keys: 2, stride: 1), .fixed(queries: 2, keys: 2, stride: 1, summaries: 1),
      .bigBird(
        tokens: 3, blockSize: 1, windowBlocks: 1, globalBlocks: 1,
        randomBlocks: AttentionMask.randomBlocks(count: 3, each: 1, windowBlocks: 1, globalBlocks: 1, seed: 1)),
      .additive([[0, -3]]), .additive(rows.bias) && rows, rows.acrossHeads(),
    ]
    for mask in made {
      #expect(mask.allowed.dtype == .bool && mask.blocked.dtype == .bool && mask.bias.dtype == .float32, "\(mask)")
      #expect(mask.blocked == .!mask.allowed)
    }
    #expect("\(rows)" == "mask, 1 = may attend [2, 2]\n1  0\n1  1")
  }

  @Test("and, or and not are those of sets")
  func combining() {
    let a = AttentionMask.allowing([[true, true, false, false]])
    let b = AttentionMask.allowing([[true, false, true, false]])
    #expect(
      (a && b).allowed == [[1, 0, 0, 0]] && (a || b).allowed == [[1, 1, 1, 0]] && (!a).allowed == [[0, 0, 1, 1]])
    let added = AttentionMask.additive([[0.5, 1, 2, 3]]) && a
    #expect(added.bias == Tensor([[0.5, 1, -.infinity, -.infinity]]))
    #expect((AttentionMask.additive([[1, 2]]) && .additive([[3, 4]])).bias == [[4, 6]])
    #expect((AttentionMask.padding(lengths: [1, 2], keys: 3) && .causal(queries: 5, keys: 3)).shape == [2, 5, 3])
  }

  @Test("padding is for sequences: without heads as it is, with as many heads as sequences across them")
  func sequences() {
    let (queries, keys) = (Tensor.normal([3, 3, 5, 7], seed: 1), Tensor.normal([3, 3, 11, 7], seed: 2))
    let values = Tensor.normal([3, 3, 11, 2], seed: 3)
    let lengths = [2, 11, 5]
    for causal in [false, true] {
      let causality = AttentionMask.causal(queries: 5, keys: 11)
      let padding = AttentionMask.padding(lengths: lengths, keys: 11)
      let mask = causal ? padding && causality : padding
      let all = scaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask.acrossHeads())
      let first = scaledDotProductAttention(
        queries: queries[0..., 0], keys: keys[0..., 0], values: values[0..., 0], mask: mask)
      for (b, length) in lengths.enumerated() {
        // A sequence alone, cut after its last token; causal queries end where the padding does.
        let own: AttentionMask? = causal ? .allowing(causality.allowed[0..., ..<length]) : nil
        for h in 0..<3 {
          let alone = scaledDotProductAttention(
            queries: queries[b, h], keys: keys[b, h, ..<length], values: values[b, h, ..<length], mask: own)
          #expect((all[b, h] as Tensor).allClose(alone))
          if h == 0 { #expect((first[b] as Tensor).allClose(alone)) }
        }
      }
    }
    let one = AttentionMask.padding(lengths: [2], keys: 11)  // one sequence is a mask for all heads
    #expect(one.applied(to: .zeros([1, 3, 5, 11])) == one.acrossHeads().applied(to: .zeros([1, 3, 5, 11])))
    #expect((one && .allowing(Tensor.ones([3, 2, 5, 11]))).applied(to: .zeros([3, 2, 5, 11])).shape == [3, 2, 5, 11])
  }

  @Test("a forbidden score does no harm, whatever it is")
  func replaces() {
    let masked = AttentionMask.allowing([[true, false, false]]).applied(to: Tensor([[1, .infinity, .nan]]))
    #expect(masked == Tensor([[1, -.infinity, -.infinity]]))
  }

  @Test("its rule decides about a row that sees nothing, and about no other")
  func emptyRows() {
    let mask = AttentionMask.allowing([[true, true], [false, false]])
    let (queries, keys) = (Tensor.normal([2, 3], seed: 1), Tensor.normal([2, 3], seed: 2))
    let values: Tensor = [[1, 2, 3, 4, 5], [3, 4, 5, 6, 9]]
    func trace(_ rule: EmptyRowRule) -> AttentionTrace {
      tracedScaledDotProductAttention(queries: queries, keys: keys, values: values, mask: mask.emptyRows(rule))
    }
    let first = trace(.zero).weights[0] as Tensor
    #expect(abs(first.sum().item() - 1) < 1e-6)
    #expect(trace(.zero).weights[1] == [0, 0] && trace(.zero).output[1] == [0, 0, 0, 0, 0])
    #expect(trace(.mean).weights[1] == [0.5, 0.5] && trace(.mean).output[1] == [2, 3, 4, 5, 7])
    #expect((trace(.nan).weights[1] as Tensor).asArray().allSatisfy { $0.isNaN })
    for rule in [EmptyRowRule.mean, .nan] { #expect(trace(rule).weights[0] == first) }
  }
}
