import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("Linear attention")
struct LinearAttentionTests {
  private let queries = Tensor.normal([2, 5, 7], seed: 1)
  private let keys = Tensor.normal([2, 11, 7], seed: 2)
  private let values = Tensor.normal([2, 11, 3], seed: 3)

  /// The formula with every query compared with every key, in `Double`.
  private func quadratic(isCausal: Bool) -> Tensor {
    func phi(_ x: Float) -> Double { x > 0 ? Double(x) + 1 : Foundation.exp(Double(x)) }
    var numbers: [Float] = []
    for h in 0..<2 {
      for i in 0..<5 {
        let kernels = (0..<11).map { j -> Double in
          if isCausal && j > i + 6 { return 0 }
          return (0..<7).reduce(0) { $0 + phi(queries[h, i, $1]) * phi(keys[h, j, $1]) }
        }
        for c in 0..<3 {
          let sum = (0..<11).reduce(0) { $0 + kernels[$1] * Double(values[h, $1, c] as Float) }
          numbers.append(Float(sum / kernels.reduce(0, +)))
        }
      }
    }
    return Tensor(numbers, [2, 5, 3])
  }

  @Test("sums give what comparing every pair gives", arguments: [false, true])
  func brackets(isCausal: Bool) {
    let linear = linearAttention(queries: queries, keys: keys, values: values, isCausal: isCausal)
    #expect(linear.allClose(quadratic(isCausal: isCausal), rtol: 1e-5, atol: 1e-6))
    let weights = linearAttentionWeights(
      queryFeatures: linearAttentionFeatures(queries), keyFeatures: linearAttentionFeatures(keys), isCausal: isCausal)
    #expect(matmul(weights, values).allClose(linear, rtol: 1e-5, atol: 1e-6))
    #expect(weights.sum(axis: -1).allClose(.ones([2, 5]), rtol: 1e-5, atol: 1e-6))
  }

  @Test("features keep all their digits far below zero, and are positive there")
  func smallFeatures() {
    let x: [Float] = [-100, -20, -15, -10, -1, -1e-6, 0, 1e-6, 3]
    for (got, x) in zip(linearAttentionFeatures(Tensor(x)).asArray(), x) {
      let want = x > 0 ? Double(x) + 1 : Foundation.exp(Double(x))
      #expect(got > 0 && abs(Double(got) - want) <= max(2e-7 * want, Double(Float.leastNonzeroMagnitude)), "\(x)")
    }
    let far = linearAttention(
      queries: .full([1, 3], values: -20), keys: .full([2, 3], values: -20), values: [[1], [3]])
    #expect(far.allClose([[2]]))
  }

  @Test("queries and keys may be as far below zero as they like", arguments: [false, true], [-17, -104, -200, -1e6])
  func farBelow(isCausal: Bool, shift: Float) {
    // φ(x - t) is e⁻ᵗ φ(x) below 0: the same weights. Differences that `Float` has exactly wherever the numbers are.
    let near = Tensor([0, -1.5, -3, -0.5, -4, -2]), far = near + shift
    let q = near.reshaped([2, 3]), k = (near[.stride(by: -1)] as Tensor).reshaped([2, 3]),
      v = Tensor([[1, 0], [0, 1]])
    let want = linearAttention(queries: q, keys: k, values: v, isCausal: isCausal)
    let lowQueries = linearAttention(queries: far.reshaped([2, 3]), keys: k, values: v, isCausal: isCausal)
    #expect(lowQueries.allClose(want, rtol: 1e-5, atol: 1e-6))
    let lowBoth = linearAttention(queries: far.reshaped([2, 3]), keys: k + shift, values: v, isCausal: isCausal)
    // Causal keys keep their places, since a later one must change nothing; where all their features are 0, so is the row.
    let isLost = isCausal && shift < -103
    #expect(lowBoth.allClose(isLost ? .zeros([2, 2]) : want, rtol: 1e-4, atol: 1e-5))
    let unguarded = linearAttention(queries: q + shift, keys: k + shift, values: v, isCausal: isCausal, epsilon: 1e-6)
    #expect(unguarded.asArray().allSatisfy { $0.isFinite })
  }

  @Test("a state whose features are all 0 has outputs of 0")
  func zeroFeatures() {
    var state = LinearAttentionState()
    state.add(keyFeatures: .zeros([2, 3]), values: [[1, 2], [3, 4]])
    #expect(state.output(queryFeatures: .ones([1, 3])) == .zeros([1, 2]))
    state.add(keyFeatures: .full([1, 3], values: .nan), values: [[1, 2]])
    #expect(state.output(queryFeatures: .ones([1, 3])).asArray().allSatisfy { $0.isNaN })
  }

  @Test("without keys the outputs are 0, as in plain attention, and a state is as it was")
  func noKeys() {
    let (q, k, v) = (queries, Tensor.zeros([0, 7]), Tensor.zeros([2, 0, 3]))
    let features = RandomFeatures(count: 13, dimensions: 7, seed: 1)
    let plain = scaledDotProductAttention(queries: q, keys: k, values: v)
    #expect(linearAttention(queries: q, keys: k, values: v) == plain)
    #expect(performerAttention(queries: q, keys: k, values: v, features: features) == plain)
    var state = LinearAttentionState()
    state.add(keyFeatures: k, values: v)
    #expect(state == LinearAttentionState())
  }

  @Test("causal, a later key that is no number spoils no earlier row")
  func spoiledKey() {
    let features = Tensor([1, 2, .nan]).reshaped([3, 1])
    let weights = linearAttentionWeights(queryFeatures: .ones([3, 1]), keyFeatures: features, isCausal: true)
    #expect((weights[..<2] * 3).allClose([[3, 0, 0], [1, 2, 0]]))
    #expect((weights[2] as Tensor).asArray().contains { $0.isNaN })
  }

  @Test("keys may be added in chunks of any size", arguments: 1...11)
  func chunks(size: Int) {
    let features = linearAttentionFeatures(keys)
    var (whole, parts) = (LinearAttentionState(), LinearAttentionState())
    whole.add(keyFeatures: features, values: values)
    for start in stride(from: 0, to: 11, by: size) {
      let part = start..<min(start + size, 11)
      parts.add(keyFeatures: features[0..., part], values: values[0..., part])
    }
    #expect(parts.sums.allClose(whole.sums, rtol: 1e-5, atol: 1e-5))
    #expect(parts.norms.allClose(whole.norms, rtol: 1e-5, atol: 1e-5))
  }

  @Test("random features have softmax's kernel as their mean", arguments: [true, false])
  func unbiased(isOrthogonal: Bool) {
    let (q, k) = (Tensor.normal([3, 5], scale: 0.5, seed: 1), Tensor.normal([4, 5], scale: 0.5, seed: 2))
    let exact = exp(scaledScores(queries: q, keys: k))
    var mean = Tensor.zeros([3, 4])
    let runs = 200
    for seed in 1...runs {
      let features = RandomFeatures(count: 50, dimensions: 5, isOrthogonal: isOrthogonal, seed: seed)
      mean = mean + matmul(features(q), features(k).T) / Float(runs)
    }
    #expect((abs(mean - exact) / exact).max().item() < 0.05)
  }

  @Test("orthogonal directions are, block by block, and normal in length")
  func orthogonal() {
    let (d, blocks) = (7, 3)
    let projection = RandomFeatures(count: d * blocks + 2, dimensions: d, seed: 3).projection
    #expect(projection.shape == [d * blocks + 2, d])
    for block in 0..<blocks {
      let rows = projection[(block * d)..<((block + 1) * d)]
      let products = matmul(rows, rows.T)
      let off = products * (1 - Tensor.eye(d))
      #expect(abs(off).max().item() < 1e-5)
    }
    let many = RandomFeatures(count: 7000, dimensions: d, seed: 4).projection
    #expect(abs(many.mean().item()) < 0.02 && abs(many.variance().item() - 1) < 0.03)
  }

  @Test("FAVOR+'s error falls with the number of features, as 1/√r, and for orthogonal ones it is smaller")
  func error() {
    let (q, k) = (Tensor.normal([5, 7], scale: 0.3, seed: 1), Tensor.normal([11, 7], scale: 0.3, seed: 2))
    func errors(isOrthogonal: Bool) -> [Float] {
      performerErrors(
        queries: q, keys: k, values: values[0], counts: [32, 128, 512], isOrthogonal: isOrthogonal, seeds: 1...40
      ).asArray()
    }
    let (orthogonal, independent) = (errors(isOrthogonal: true), errors(isOrthogonal: false))
    for errors in [orthogonal, independent] {
      for (more, fewer) in zip(errors.dropFirst(), errors) { #expect(abs(more / fewer - 0.5) < 0.1, "\(errors)") }
    }
    for (one, other) in zip(orthogonal, independent) { #expect(one < other) }
  }

  @Test("causal, it is the state after each token, and one by one or at once is the same")
  func causal() {
    let features = RandomFeatures(count: 13, dimensions: 7, seed: 1)
    let all = performerAttention(queries: keys, keys: keys, values: values, features: features, isCausal: true)
    let last = performerAttention(
      queries: keys[0..., 8...], keys: keys, values: values, features: features, isCausal: true)
    #expect(last.allClose(all[0..., 8...], rtol: 1e-5, atol: 1e-6))
    let upTo = performerAttention(
      queries: keys[0..., ..<5], keys: keys[0..., ..<5], values: values[0..., ..<5], features: features,
      isCausal: true)
    #expect(upTo == all[0..., ..<5])
  }

  @Test("the state keeps as many numbers after many tokens as after one")
  func size() {
    var state = LinearAttentionState()
    state.add(keyFeatures: keys, values: values)
    state.add(keyFeatures: keys[0..., ..<1], values: values[0..., ..<1])
    #expect(state.sums.shape == [2, 7, 3] && state.norms.shape == [2, 7])
  }
}
