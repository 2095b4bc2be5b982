import AttentionEngine
import Kernels
import Tensors
import Testing

/// The fast loops, each kind that this processor can run, held against the formulas in `Double`.
@Suite("The fused gradient of attention")
struct FusedGradientTests {
  typealias Sizes = FusedGradientTrial.Sizes

  static let sizes = [
    Sizes(n: 37, m: 53, d: 11, dv: 7), Sizes(n: 5, m: 149, d: 13, dv: 3), Sizes(n: 97, m: 131, d: 5, dv: 2),
    Sizes(n: 67, m: 3, d: 5, dv: 1), Sizes(n: 41, m: 29, d: 33, dv: 65), Sizes(n: 33, m: 263, d: 1, dv: 2),
    Sizes(n: 1, m: 1, d: 1, dv: 1),
  ]

  @Test("is that of the formulas, with every kind of mask", arguments: sizes)
  func masks(_ sizes: Sizes) {
    let (n, m) = (sizes.n, sizes.m)
    let holes = Tensor.uniform(low: 0, high: 1, [2, n, m], seed: 7) .> 0.3
    let masks: [AttentionMask?] = [
      nil, .causal, .causal(queries: n, keys: m, alignment: .topLeft),
      .slidingWindow(queries: n, keys: m, window: 2, isCausal: true), .allowing(holes), .allowing(holes) && .causal,
      .allowing(Tensor([true, false]).reshaped([2, 1, 1])), .padding(lengths: [m / 2], keys: m),
      .padding(lengths: [m, m / 3], keys: m) && .causal(queries: n, keys: m),
    ]
    for mask in masks { expectFormulas(FusedGradientTrial(sizes, heads: 2, mask: mask)) }
  }

  @Test("is that of the formulas, with any factor, and with numbers that are added", arguments: sizes)
  func scores(_ sizes: Sizes) {
    for scale: Float in [-0.3, 0, 2.5] { expectFormulas(FusedGradientTrial(sizes, heads: 1, scale: scale)) }
    let bias = Tensor.ones([sizes.n, 1]) * -3
    expectFormulas(FusedGradientTrial(sizes, heads: 1, mask: .additive(bias)))
  }

  @Test("is that of each head of queries, where several share one of keys")
  func groups() {
    for mask in [nil, AttentionMask.causal] {
      expectFormulas(FusedGradientTrial(Sizes(n: 29, m: 43, d: 7, dv: 5), heads: 6, keyHeads: 2, mask: mask))
    }
  }

  @Test("of a single head is divided among threads, and the same each time", arguments: [nil, AttentionMask.causal])
  func slices(mask: AttentionMask?) {
    let trial = FusedGradientTrial(Sizes(n: 257, m: 131, d: 17, dv: 19), heads: 1, mask: mask)
    expectFormulas(trial)
    for kernels in FastLoops.all {
      let (once, again) = (trial.result(with: kernels), trial.result(with: kernels))
      #expect(once.queries == again.queries && once.keys == again.keys && once.values == again.values)
    }
  }

  @Test("is exactly 0 for what takes no part: queries that see no key, keys that no query sees")
  func zeros() {
    let rows = (Tensor(0..<31).reshaped([31, 1]) .!= 13) .&& (Tensor(0..<149) .< 131) .&& (Tensor(0..<149) .!= 17)
    let trial = FusedGradientTrial(Sizes(n: 31, m: 149, d: 5, dv: 7), heads: 1, mask: .allowing(rows))
    for kernels in FastLoops.all {
      let gradient = trial.result(with: kernels)
      #expect(gradient.queries[0, 13] == .zeros([5]) && (gradient.queries[0, 12] .!= 0).all().item(Bool.self))
      for part in [gradient.keys, gradient.values] {
        #expect((part[0, 17] .== 0).all().item(Bool.self) && (part[0, 131...] .== 0).all().item(Bool.self))
        #expect((part[0, ..<17] .!= 0).all().item(Bool.self))
      }
    }
  }

  @Test("has NaN where the formulas have it: a query's NaN in its own row, and for each key that it sees")
  func nans() {
    var trial = FusedGradientTrial(Sizes(n: 43, m: 59, d: 5, dv: 3), heads: 1, mask: .causal)
    let clean = trial.queries
    for kernels in FastLoops.all {
      trial.queries = clean
      let without = trial.result(with: kernels)
      trial.queries[0, 0, 1] = Tensor(Float.nan)
      let gradient = trial.result(with: kernels)
      #expect(isNaN(gradient.queries[0, 0]).all().item(Bool.self))
      #expect(gradient.queries[0, 1...] == without.queries[0, 1...])
      for part in [gradient.keys, gradient.values] { #expect(isNaN(part[0, ..<17]).all().item(Bool.self)) }
    }
  }

  @Test("of scores that are all -∞ is NaN, and 0 under a mask with the rule zero")
  func noScore() {
    var trial = FusedGradientTrial(Sizes(n: 37, m: 11, d: 3, dv: 5), heads: 1)
    trial.keys = Tensor.ones([1, 11, 3]) * -Float.infinity
    trial.queries = abs(trial.queries)
    for kernels in FastLoops.all {
      trial.mask = nil
      #expect(isNaN(trial.result(with: kernels).values).all().item(Bool.self))
      trial.mask = .allowing(Tensor.ones([11], dtype: .bool))
      #expect(trial.result(with: kernels).values == .zeros([1, 11, 5]))
    }
  }

  @Test("notes the pairs inside the bounds, at 3 d + 2 dᵥ multiply-adds")
  func work() {
    let trial = FusedGradientTrial(Sizes(n: 13, m: 17, d: 5, dv: 3), heads: 2, mask: .causal)
    let pairs = 2 * (5...17).reduce(0, +)
    for kernels in FastLoops.all {
      let work = counting { trial.result(with: kernels).queries }.work
      #expect(work == Work(multiplyAdds: pairs * 21, exponentials: pairs))
    }
  }

  private func expectFormulas(_ trial: FusedGradientTrial, _ place: SourceLocation = #_sourceLocation) {
    let want = trial.formulas()
    // Scores are off by √d |s| ε and the weights by as much, relatively; the rest by a few ε.
    let (d, dv) = (Double(trial.sizes.d), Double(trial.sizes.dv))
    let factor = (2 * d.squareRoot() * want.greatestScore + dv.squareRoot() + 8) * 0x1p-24
    for kernels in FastLoops.all {
      let got = trial.result(with: kernels)
      for (name, got, want) in [
        ("queries", got.queries, want.queries), ("keys", got.keys, want.keys), ("values", got.values, want.values),
      ] {
        var worst = 0.0
        for (got, (number, magnitude)) in zip(got.asArray(), zip(want.numbers, want.magnitudes)) {
          let error = abs(Double(got) - number)
          worst = max(worst, error.isNaN ? .infinity : error - factor * magnitude)
        }
        #expect(worst <= 0, "\(kernels.name), \(name): \(worst) beyond the bound", sourceLocation: place)
      }
    }
  }
}
