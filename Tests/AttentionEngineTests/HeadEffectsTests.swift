import AttentionEngine
import Tensors
import Testing

@Suite("A head's effect")
struct HeadEffectsTests {
  let contributions = Tensor.normal([3, 5, 7], seed: 1)
  let bias = Tensor.normal([7], seed: 2)

  @Test("is the length of what it adds, as a share of the whole: number by number in Double")
  func definition() {
    let effects = headEffects(contributions: contributions, bias: bias)
    func length(_ number: (Int, Int) -> Double) -> Double {
      var sum = 0.0
      for i in 0..<5 { for j in 0..<7 { sum += number(i, j) * number(i, j) } }
      return sum.squareRoot()
    }
    let whole = length { i, j in
      (0..<3).reduce(Double(bias[j] as Float)) { $0 + Double(contributions[$1, i, j] as Float) }
    }
    for head in 0..<3 {
      let want = length { Double(contributions[head, $0, $1] as Float) } / whole
      #expect(abs(Double(effects[head] as Float) - want) < 1e-5)
    }
  }

  @Test("is the same from contributions, from outputs without the head, and from gates")
  func threeWays() {
    let output = contributions.sum(axis: 0) + bias
    let want = headEffects(contributions: contributions, bias: bias)
    let without = output - contributions
    #expect(headEffects(output: output, ablated: without).allClose(want))
    let gated = headEffects(heads: 3) { (contributions * $0.reshaped([3, 1, 1])).sum(axis: 0) + bias }
    #expect(gated.allClose(want))
    let batch = stacked([contributions, 2 * contributions], axis: 0)
    #expect(
      headEffects(contributions: batch, bias: stacked([bias, 2 * bias]).reshaped([2, 1, 7])).allClose(
        stacked([want, want])))
  }

  @Test("does not change when everything is doubled, and is 1 for a head that is alone")
  func scale() {
    let effects = headEffects(contributions: contributions)
    #expect(headEffects(contributions: 2 * contributions) == effects)
    #expect(headEffects(contributions: contributions[..<1]).asArray() == [1])
  }

  @Test("is 0 for a head that adds nothing, also where nothing is added at all, and ∞ where heads cancel")
  func nothing() {
    var silent = contributions
    silent[1] = Tensor(0)
    #expect(headEffects(contributions: silent).asArray()[1] == 0)
    #expect(headEffects(contributions: .zeros([3, 5, 7])) == [0, 0, 0])
    let cancelling = Tensor([1, 2, -1, -2, 0, 0], [3, 1, 2])
    #expect(headEffects(contributions: cancelling).asArray() == [.infinity, .infinity, 0])
  }

  @Test("of gates takes in what comes after the layer")
  func later() {
    // What follows keeps the greater of two heads' numbers: the smaller one would not be missed.
    let effects = headEffects(heads: 2) { gates in max(gates * Tensor([3, 1] as [Float]), axis: 0).reshaped([1, 1]) }
    #expect(effects.allClose(Tensor([2 / 3, 0] as [Float])))
  }
}
