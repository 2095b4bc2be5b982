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
      AttentionMask.additive(mask.bias).allowed == mask.allowed && mask == .allowing(Tensor([[3, 0], [1, -1]])))
    let scores = Tensor.normal([2, 2], seed: 1)
    #expect(mask.applied(to: scores) == AttentionMask.additive(mask.bias).applied(to: scores))
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
