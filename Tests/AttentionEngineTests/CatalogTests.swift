import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("The catalog")
struct CatalogTests {
  @Test("lists every mechanism once, in kebab case, with its paper and its cost")
  func entries() {
    let ids = Catalog.mechanisms.map(\.id)
    #expect(Set(ids).count == ids.count)
    for mechanism in Catalog.mechanisms {
      #expect(mechanism.id.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
      #expect(!mechanism.title.isEmpty && mechanism.paper.contains(/, (19|20)\d\d/), "\(mechanism.id)")
      #expect(mechanism.cost.contains("multiply-adds") || mechanism.cost.contains("bytes"), "\(mechanism.id)")
      #expect(Catalog.mechanism(mechanism.id)?.title == mechanism.title)
    }
    #expect(Catalog.mechanism("none") == nil)
  }

  @Test("each mechanism's formula gives the work that is counted when it runs", arguments: trials(of: nil))
  func work(trial: Trial) {
    let inputs = AttentionInputs(trial.size, seed: trial.seed)
    let (result, counted) = counting { trial.mechanism.attend(inputs) }
    #expect(counted == trial.mechanism.work(trial.size))
    #expect(result.output.shape == [trial.size.heads, trial.size.queries, trial.size.valueFeatures])
    #expect(result.output.asArray().allSatisfy { $0.isFinite })
  }

  @Test("rows of weights sum to one", arguments: trials(of: .rowsSumToOne))
  func rowsSumToOne(trial: Trial) throws {
    let weights = try #require(trial.mechanism.attend(AttentionInputs(trial.size, seed: trial.seed)).weights)
    #expect(weights.shape == [trial.size.heads, trial.size.queries, trial.size.keys])
    for sum in weights.sum(axis: -1).asArray() { #expect(abs(sum - 1) < 1e-5 || sum == 0) }
    #expect(weights.asArray().allSatisfy { $0 >= 0 })
  }

  @Test("a later token changes no earlier output, bit for bit", arguments: trials(of: .causal))
  func causal(trial: Trial) {
    let inputs = AttentionInputs(trial.size, seed: trial.seed)
    let before = trial.mechanism.attend(inputs).output
    let n = trial.size.queries
    var changed = inputs
    changed.queries[0..., n - 1] = Tensor.normal([trial.size.heads, trial.size.features], seed: 97)
    changed.keys[0..., trial.size.keys - 1] = Tensor.normal([trial.size.heads, trial.size.features], seed: 98)
    changed.values[0..., trial.size.keys - 1] = Tensor.normal([trial.size.heads, trial.size.valueFeatures], seed: 99)
    let after = trial.mechanism.attend(changed).output
    #expect(after[0..., ..<(n - 1)] as Tensor == before[0..., ..<(n - 1)])
    #expect(after[0..., n - 1] as Tensor != before[0..., n - 1])
  }

  @Test("the order of the keys does not matter if the values come along", arguments: trials(of: .keysInAnyOrder))
  func keysInAnyOrder(trial: Trial) {
    let inputs = AttentionInputs(trial.size, seed: trial.seed)
    let order = Tensor.permutation(trial.size.keys, seed: trial.seed)
    var other = inputs
    other.keys = take(inputs.keys, order, axis: 1)
    other.values = take(inputs.values, order, axis: 1)
    let (got, want) = (trial.mechanism.attend(other).output, trial.mechanism.attend(inputs).output)
    #expect(got.allClose(want, rtol: 1e-4, atol: 1e-5))
  }

  @Test("tokens in another order give the same outputs in that order", arguments: trials(of: .tokensInAnyOrder))
  func tokensInAnyOrder(trial: Trial) {
    var size = trial.size
    size.keys = size.queries
    let inputs = AttentionInputs(size, seed: trial.seed)
    let order = Tensor.permutation(size.queries, seed: trial.seed)
    var other = inputs
    other.queries = take(inputs.queries, order, axis: 1)
    other.keys = take(inputs.keys, order, axis: 1)
    other.values = take(inputs.values, order, axis: 1)
    let want = take(trial.mechanism.attend(inputs).output, order, axis: 1)
    #expect(trial.mechanism.attend(other).output.allClose(want, rtol: 1e-4, atol: 1e-5))
  }

  @Test("what claims to be plain attention is", arguments: trials(of: .plain))
  func plain(trial: Trial) {
    let inputs = AttentionInputs(trial.size, seed: trial.seed)
    let got = trial.mechanism.attend(inputs).output
    #expect(got.allClose(reference(for: trial.mechanism, inputs), rtol: 1e-4, atol: 1e-5))
  }

  @Test("an approximation is off by as much as it says, to two digits")
  func approximations() {
    var count = 0
    for mechanism in Catalog.mechanisms {
      guard case .approximate(let stated, _) = mechanism.exactness else { continue }
      count += 1
      var (errors, outputs) = (0.0, 0.0)
      for seed in 1...20 {
        let inputs = AttentionInputs(.standard, seed: seed)
        let exact = reference(for: mechanism, inputs)
        for (got, want) in zip(mechanism.attend(inputs).output.asArray(), exact.asArray()) {
          errors += (Double(got) - Double(want)) * (Double(got) - Double(want))
          outputs += Double(want) * Double(want)
        }
      }
      let measured = (errors / outputs).squareRoot()
      let digit = Foundation.pow(10, Foundation.floor(Foundation.log10(measured)) - 1)
      #expect((measured / digit).rounded() == (Double(stated) / digit).rounded(), "\(mechanism.id): \(measured)")
    }
    #expect(count == 4)
  }

  /// Scaled dot-product attention of the same inputs, causal where the mechanism is.
  private func reference(for mechanism: Mechanism, _ inputs: AttentionInputs) -> Tensor {
    let (n, m) = (inputs.queries.dim(-2), inputs.keys.dim(-2))
    return scaledDotProductAttention(
      queries: inputs.queries, keys: inputs.keys, values: inputs.values,
      mask: mechanism.laws.contains(.causal) ? .causal(queries: n, keys: m) : nil)
  }

  /// Runs of each mechanism that claims a law, or of every one.
  static func trials(of law: Mechanism.Law?) -> [Trial] {
    Catalog.mechanisms.filter { law.map($0.laws.contains) ?? true }.flatMap { mechanism in
      (1...5).map { Trial(mechanism: mechanism, seed: $0) }
    }
  }
}

/// A mechanism at a size drawn from a seed, tokens and features being different primes.
struct Trial: Sendable, CustomTestStringConvertible {
  var mechanism: Mechanism
  var seed: Int
  var size: AttentionSize

  init(mechanism: Mechanism, seed: Int) {
    self.mechanism = mechanism
    self.seed = seed
    var generator = SplitMix64(seed: seed)
    func any<Size>(_ sizes: Size...) -> Size { sizes[Int(generator.unit() * Double(sizes.count))] }
    let keys = any(13, 17, 19, 23)
    let (heads, keyHeads) = any((6, 2), (3, 1), (2, 2), (4, 2))
    size = AttentionSize(
      heads: heads, keyHeads: keyHeads, queries: mechanism.isSelfAttention ? keys : any(3, 5, 7, 11), keys: keys,
      features: 2 * any(7, 11, 13, 1), valueFeatures: any(1, 29, 31, 37), window: any(1, 2, 3, 4, 5, 29),
      rank: any(1, 41, 43))
  }

  var testDescription: String { "\(mechanism.id), seed \(seed)" }
}
