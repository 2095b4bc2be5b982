import AttentionEngine
import Foundation
import Kernels
import Tensors
import Testing

/// The fast loops, each kind that this processor can run, held against the definition in `Double`.
@Suite("Fused attention")
struct FusedAttentionTests {
  /// A head's sizes: queries, keys, features, features of values.
  struct Sizes: CustomTestStringConvertible {
    var (n, m, d, dv): (Int, Int, Int, Int)
    var testDescription: String { "\(n) queries, \(m) keys, widths \(d) and \(dv)" }
  }

  static let sizes = [
    Sizes(n: 37, m: 53, d: 11, dv: 7), Sizes(n: 1, m: 1031, d: 13, dv: 67), Sizes(n: 5, m: 301, d: 64, dv: 64),
    Sizes(n: 67, m: 277, d: 17, dv: 5), Sizes(n: 67, m: 3, d: 5, dv: 1), Sizes(n: 41, m: 521, d: 1, dv: 3),
    Sizes(n: 8, m: 767, d: 7, dv: 9), Sizes(n: 9, m: 89, d: 2, dv: 3),
  ]

  @Test("is the definition's, with every kind of mask", arguments: sizes)
  func masks(_ sizes: Sizes) {
    let (n, m) = (sizes.n, sizes.m)
    let holes = Tensor.uniform(low: 0, high: 1, [2, n, m], seed: 7) .> 0.3
    let bias = which(holes, Tensor.normal([2, n, m], seed: 8), -.infinity)
    let masks: [AttentionMask?] = [
      nil, .causal, .causal(queries: n, keys: m, alignment: .topLeft),
      .slidingWindow(queries: n, keys: m, window: 5, isCausal: false),
      .slidingWindow(queries: n, keys: m, window: 2, isCausal: true), .allowing(holes), .additive(bias),
      .additive(bias) && .causal, .allowing(Tensor([true, false]).reshaped([2, 1, 1])),
      .padding(lengths: [m / 2], keys: m), .allowing(holes[0..., 0..., ..<1]),
      .padding(lengths: [m, m / 3], keys: m) && .causal(queries: n, keys: m),
    ]
    for mask in masks { expectDefinition(Trial(sizes, heads: 2, mask: mask)) }
  }

  @Test("is the definition's, with any factor, bound and sink", arguments: sizes)
  func scores(_ sizes: Sizes) {
    for scale in [Float(-0.3), 0, 2.5] { expectDefinition(Trial(sizes, heads: 2, scale: scale)) }
    for cap in [Float(0.7), 20] { expectDefinition(Trial(sizes, heads: 2, mask: .causal, cap: cap)) }
    for sinks in [Tensor([0.3, -2]), Tensor([-.infinity, 9]), Tensor([1.5])] {
      expectDefinition(Trial(sizes, heads: 2, mask: .causal, sinks: sinks))
      expectDefinition(Trial(sizes, heads: 2, sinks: sinks))
    }
  }

  @Test("lets heads of queries share those of keys", arguments: sizes)
  func groups(_ sizes: Sizes) {
    for mask in [nil, AttentionMask.causal] {
      expectDefinition(Trial(sizes, heads: 6, keyHeads: 2, mask: mask, sinks: Tensor.normal([6], seed: 9)))
    }
  }

  @Test("of scores that grow from block to block is rescaled, and counts it")
  func rescaling() {
    // Each block of keys has scores 40 above those of the one before.
    let (n, m, d) = (29, 1201, 3)
    var trial = Trial(Sizes(n: n, m: m, d: d, dv: 5), heads: 1, scale: 1)
    trial.queries = Tensor.ones([1, n, d])
    trial.keys = Tensor.ones([1, m, d]) * (Tensor(0..<m).asType(.float32) / 9).reshaped([1, m, 1])
    expectDefinition(trial)
    for kernels in FastLoops.all {
      let steep = trial.result(with: kernels)
      trial.keys = -trial.keys
      let falling = trial.result(with: kernels)
      trial.keys = -trial.keys
      #expect(steep.rescalings > 0 && falling.rescalings == 0)
    }
  }

  @Test("of a row that sees nothing is 0, or NaN without a mask that says so")
  func emptyRows() {
    let sizes = Sizes(n: 31, m: 37, d: 5, dv: 7)
    let mask = AttentionMask.allowing(Tensor(0..<31).reshaped([31, 1]) .!= 13)
    for kernels in FastLoops.all {
      for (areNaN, mask) in [(false, mask), (true, mask.emptyRows(.nan))] {
        let trial = Trial(sizes, heads: 1, mask: mask)
        let result = trial.result(with: kernels)
        let row = result.output[0, 13] as Tensor
        #expect(areNaN ? isNaN(row).all().item(Bool.self) : row == Tensor.zeros([7]))
        #expect(result.logSums[0, 13].item() == -.infinity)
        #expect(isFinite(result.output[0, ..<13]).all().item(Bool.self))
      }
    }
  }

  @Test("keeps a NaN in its row, and takes none from keys that are forbidden")
  func nans() {
    let sizes = Sizes(n: 43, m: 59, d: 5, dv: 3)
    var trial = Trial(sizes, heads: 1, mask: .allowing(Tensor(0..<59) .< 31))
    trial.queries = which(Tensor(0..<43).reshaped([1, 43, 1]) .== 17, .nan, trial.queries)
    trial.keys = which(Tensor(0..<59).reshaped([1, 59, 1]) .>= 31, .nan, trial.keys)
    for kernels in FastLoops.all {
      let bad = isNaN(trial.result(with: kernels).output).any(axes: [0, 2])
      #expect(bad == (Tensor(0..<43) .== 17))
    }
  }

  @Test("has the logarithms of the denominators", arguments: sizes)
  func logSums(_ sizes: Sizes) {
    let trial = Trial(sizes, heads: 2, mask: .causal)
    let oracle = trial.definition()
    for kernels in FastLoops.all {
      let logSums = trial.result(with: kernels).logSums.asArray()
      for (got, want) in zip(logSums, oracle.logSums) {
        #expect(abs(Double(got) - want) <= 1e-6 * max(1, abs(want)) || Double(got) == want)
      }
    }
  }

  private func expectDefinition(_ trial: Trial, _ place: SourceLocation = #_sourceLocation) {
    let want = trial.definition()
    for kernels in FastLoops.all {
      let got = trial.result(with: kernels).output
      let error = zip(got.asArray(), want.output).reduce(0.0) { max($0, abs(Double($1.0) - $1.1)) }
      // What `FastLoops` states: (√d |s| + 4) ε, in units of the greatest value.
      let bound = (Double(trial.sizes.d).squareRoot() * want.greatestScore + 4) * 0x1p-24 * want.greatestValue
      #expect(error <= bound, "\(kernels.name): \(error) > \(bound)", sourceLocation: place)
    }
  }
}
