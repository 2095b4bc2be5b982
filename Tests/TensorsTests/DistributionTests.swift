import Foundation
import Testing

@testable import Tensors

@Suite("Random distributions")
struct DistributionTests {
  @Test("a coin falls with its probability, and without chance for 0 and 1")
  func bernoulliShares() {
    #expect(bernoulli(0, [10_007], seed: 1).sum().item() == 0 && bernoulli(1, [10_007], seed: 1).sum().item() == 10_007)
    #expect(abs(bernoulli([100_003], seed: 2).mean().item() - 0.5) < 0.008)
    #expect(abs(bernoulli(0.3, [100_003], seed: 3).mean().item() - 0.3) < 0.008)
    let p = Tensor([[0, 0.25, 1]])
    let thrown = bernoulli(p, [50_021, 3], seed: 4).mean(axis: 0).asArray()
    #expect(thrown[0] == 0 && abs(thrown[1] - 0.25) < 0.01 && thrown[2] == 1)
    #expect(
      bernoulli(p, seed: 1).shape == [1, 3] && bernoulli(seed: 1).shape == [] && bernoulli(0.5, seed: 1).shape == [])
    // The smallest probability is not rounded up: 2⁻¹⁴⁹ is below the smallest step, 2⁻⁵³, and 0 is drawn once in 2⁵³.
    #expect(bernoulli(Float.leastNonzeroMagnitude, [10_007], seed: 5).sum().item() == 0)
  }

  @Test("Gumbel numbers have its mean, variance and distribution function")
  func gumbelMoments() {
    let x = gumbel([200_003], seed: 6)
    #expect(abs(x.mean().item() - 0.577216) < 0.012 && abs(x.variance().item() - .pi * .pi / 6) < 0.04)
    for t: Float in [-1, 0, 0.5, 2, 4] {
      #expect(abs((x .<= t).mean().item() - expf(-expf(-t))) < 0.005)
    }
    #expect(gumbel(seed: 1).shape == [])
  }

  @Test("Gumbel numbers are those of the formula, whatever the logarithm")
  func gumbelFormula() {
    var (one, other) = (SplitMix64(seed: 9), SplitMix64(seed: 9))
    for _ in 0..<10_007 {
      let expected = -log(-log((Double(other.next() >> 12) + 0.5) * 0x1p-52))
      #expect(abs(one.gumbel() - expected) <= 4e-15 * Swift.max(1, abs(expected)))
    }
  }

  @Test("the first numbers of a seed never change")
  func recorded() {
    #expect(gumbel([3], seed: 7) == Tensor([0.059702046, -1.4078292, 2.2584183]))
    #expect(truncatedNormal(-1..<2, [3], seed: 7) == Tensor([-0.05575677, -0.9447312, 1.2591565]))
    #expect(categorical(Tensor([0, 1, 2, 3]), count: 8, seed: 7) == Tensor([2, 3, 3, 2, 3, 3, 1, 2]))
    #expect(bernoulli([8], seed: 7) == Tensor([1, 1, 0, 0, 1, 1, 1, 1]))
  }

  @Test("outcomes are drawn as often as softmax says")
  func frequencies() {
    let logits = Tensor([[0, 1, -.infinity, 2, -3], [5, 5, 5, -.infinity, -.infinity], [-1000, 1000, 0, 0, 0]])
    let n = 40_009
    let drawn = categorical(logits, count: n, seed: 8)
    #expect(drawn.shape == [3, n])
    let share = softmax(logits, axis: -1)
    for row in 0..<3 {
      var counts = [Double](repeating: 0, count: 5)
      for outcome in drawn[row].asArray() { counts[Int(outcome)] += 1 }
      for outcome in 0..<5 {
        let p = Double(share[row, outcome].item())
        #expect(
          abs(counts[outcome] - Double(n) * p) <= 4.5 * (Double(n) * p * (1 - p)).squareRoot(), "\(row) \(outcome)")
      }
    }
  }

  @Test("outcomes do not change if a constant is added, and draws follow one another independently")
  func shift() {
    let logits = Tensor([0, 1, 2, 0.5])
    #expect(categorical(logits, count: 1009, seed: 1) == categorical(logits + 8, count: 1009, seed: 1))
    let draws = categorical(Tensor.zeros([4]), count: 40_001, seed: 2).asArray().map { Int($0) }
    var pairs = [Double](repeating: 0, count: 16)
    for (a, b) in zip(draws, draws.dropFirst()) { pairs[4 * a + b] += 1 }
    #expect(pairs.allSatisfy { abs($0 - 2500) < 4.5 * 49 })
  }

  @Test("rows of logits have shapes of their own")
  func shapes() {
    let logits = Tensor.normal([3, 5, 2], seed: 1)
    #expect(categorical(logits, seed: 1).shape == [3, 5] && categorical(logits, axis: 1, seed: 1).shape == [3, 2])
    #expect(categorical(logits, shape: [7, 3, 5], seed: 1).shape == [7, 3, 5])
    #expect(categorical(logits, axis: 0, count: 7, seed: 1).shape == [5, 2, 7])
    #expect(categorical(Tensor([1]), seed: 1) == Tensor(0) && categorical(Tensor.zeros([0, 3]), seed: 1).shape == [0])
    // One certain outcome in each row: the draws must be found in their places.
    let certain = which(
      Tensor(0..<3).expandedDimensions(axis: 0) .== Tensor([[2], [0]]), Tensor(0), Tensor(-.infinity))
    #expect(
      categorical(certain, seed: 3) == Tensor([2, 0]) && categorical(certain.T, axis: 0, seed: 3) == Tensor([2, 0]))
    #expect(categorical(certain, count: 3, seed: 3) == Tensor([[2, 2, 2], [0, 0, 0]]))
    #expect(categorical(certain, shape: [3, 2], seed: 3) == Tensor([[2, 0], [2, 0], [2, 0]]))
  }

  @Test("the probability below a number is that of the error function", arguments: [0, -0.5, -1, -2.5, -6, -20, -37])
  func tails(x: Double) {
    let expected = erfc(-x / 2.0.squareRoot()) / 2
    #expect(abs(lowerTail(x) - expected) <= 1e-12 * expected)
    #expect(lowerTail(-39) == 0 && lowerTail(-.infinity) == 0)
  }

  @Test(
    "truncated normal numbers lie in their range and have its mean",
    arguments: [
      (-2, 2), (-1, 3), (1, 2), (-0.5, .infinity), (6, 7), (-30, -20), (-.infinity, .infinity), (0, 0.25),
      (3, 3.0000002),
    ] as [(Float, Float)])
  func truncated(low: Float, high: Float) {
    let x = truncatedNormal(low: low, high: high, [50_021], seed: 3)
    #expect(x.min().item() >= low && x.max().item() <= high)
    // The mean is (φ(low) - φ(high)) / (Φ(high) - Φ(low)), here by a sum over the density within the range.
    let (start, end) = (Swift.max(Double(low), -40), Swift.min(Double(high), 40))
    let center = start > 0 ? start : end < 0 ? end : 0
    var (mass, first, second) = (0.0, 0.0, 0.0)
    for step in 0..<400_000 {
      let t = start + (end - start) * (Double(step) + 0.5) / 400_000
      let density = exp((center * center - t * t) / 2)
      mass += density
      first += density * t
      second += density * t * t
    }
    let mean = first / mass
    let deviation = Swift.max(second / mass - mean * mean, 0).squareRoot()
    #expect(abs(Double(x.mean().item()) - mean) < 5 * deviation / 223 + 1e-6 * abs(mean))
    #expect(abs(Double(x.std().item()) - deviation) < 0.03 * deviation + 3e-7 * abs(mean))
  }

  @Test("a permutation of entries holds each once")
  func permutations() {
    let x = sample([3, 101])
    let moved = permutation(x, axis: 1, seed: 4)
    #expect(moved != x && moved[0].sorted() == x[0].sorted())
    #expect(
      moved == x.take(Tensor.permutation(101, seed: 4), axis: 1) && permutation(x, axis: -1, key: key(4)) == moved)
    #expect(permutation(x, seed: 2).shape == [3, 101] && permutation(0, seed: 1).shape == [0])
  }
}
