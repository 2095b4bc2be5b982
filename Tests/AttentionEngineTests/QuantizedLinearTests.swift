import AttentionEngine
import Tensors
import Testing

@Suite("A linear map in 8 bits")
struct QuantizedLinearTests {
  @Test("is off by no more than half a step on each side allows", arguments: 1...5)
  func error(seed: Int) {
    let linear = Linear(17, 7, seed: seed)
    let x = Tensor.normal([2, 11, 17], scale: Float(seed), seed: seed + 10)
    let small = QuantizedLinear(linear)
    let trace = small.traced(x)
    let (exact, s, t) = (linear(x), trace.input.scale.reshaped([2, 11, 1]), small.weight.scale.T)  // s, t: steps
    let bound =
      (s * abs(linear.weight).sum(axis: -1) + t * abs(x).sum(axis: -1, keepDims: true)) * 0.5 + s * t * (0.25 * 17)
    #expect((abs(trace.output - exact) - bound).max().item() < 1e-5)
    #expect(abs(trace.output - exact).max().item() > 0)
  }

  @Test("sums codes without rounding")
  func accumulated() {
    let linear = Linear(weight: .full([2, 5], values: 3))
    let trace = QuantizedLinear(linear).traced([[1, 1, 1, 1, 1], [-2, 2, 2, 2, 2]])
    #expect(trace.accumulated == [[80645, 80645], [48387, 48387]])  // 5 and 3 times 127²
    #expect(trace.output.allClose([[15, 15], [18, 18]], rtol: 1e-6, atol: 0))
  }

  @Test("gives a token of zeros the bias alone, and takes tokens of any leading axes")
  func shapes() {
    let linear = Linear(13, 3, seed: 1)
    let small = QuantizedLinear(linear)
    #expect(small(.zeros([2, 13])) == stacked([linear.bias!, linear.bias!]))
    let x = Tensor.normal([2, 5, 13], seed: 2)
    #expect(small(x).shape == [2, 5, 3] && small(x)[1, 4] as Tensor == small(x[1, 4]))
    #expect(small(.zeros([0, 13])).shape == [0, 3])
    let blind = Linear(weight: .zeros([3, 0]), bias: [1, 2, 3])
    #expect(QuantizedLinear(blind)(.zeros([5, 0])) == blind(.zeros([5, 0])))
  }

  @Test(
    "keeps outputs that Float holds, however large or small the sides", arguments: [1e38, 1e30, 1, 1e-30] as [Float])
  func ends(size: Float) {
    let linear = Linear(weight: .normal([3, 17], seed: 1) / (size / 1000))  // outputs of some thousands
    let x = Tensor.uniform(low: -1, high: 1, [5, 17], seed: 2) * size
    let (got, want) = (QuantizedLinear(linear)(x), linear(x))
    #expect(got.allClose(want, rtol: 0, atol: 100))
    #expect(abs(want).max().item() > 1000)
  }

  @Test("in place of each projection moves the outputs of attention by as much as the catalog says, to two digits")
  func attention() throws {
    let mechanism = try #require(Catalog.mechanism("int8-projections"))
    var (errors, outputs) = (0.0, 0.0)
    for seed in 1...20 {
      let (got, want) = attention(mechanism, seed: seed)
      errors += Double(((got - want) * (got - want)).sum().item())
      outputs += Double((want * want).sum().item())
    }
    let percents = (errors / outputs).squareRoot() * 100
    guard case .different(let words) = mechanism.exactness else { return #expect(Bool(false)) }
    let stated = try #require(words.firstMatch(of: /off by ([\d.]+) %/).flatMap { Double($0.1) })
    #expect(stated == (percents * 100).rounded() / 100, "\(percents)")
  }

  /// The outputs of the mechanism, and those of its projections in full precision.
  private func attention(_ mechanism: Mechanism, seed: Int) -> (got: Tensor, want: Tensor) {
    let inputs = AttentionInputs(.standard, seed: seed)
    let got = mechanism.attend(inputs).output
    // The projections as the mechanism draws them.
    let projections = (1...4).map { Linear(32, 32, seed: seed + 10 * $0) }
    let exact = MultiHeadAttention(
      numHeads: 2, queryProjection: projections[0], keyProjection: projections[1], valueProjection: projections[2],
      outProjection: projections[3])
    let want = exact(mergedHeads(inputs.queries), keys: mergedHeads(inputs.keys), values: mergedHeads(inputs.values))
    return (mergedHeads(got), want)
  }
}
