import Testing

@testable import Tensors

@Suite("Random numbers")
struct RandomTests {
  @Test("SplitMix64 gives the published sequence of seed 1234567")
  func published() {
    var generator = SplitMix64(seed: 1_234_567)
    let outputs = (0..<5).map { _ in generator.next() }
    #expect(
      outputs == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test(
    "the inverse of the normal distribution function is right in the middle and far out",
    arguments: [
      (0.5, 0), (0.45, -0.125661346855074), (0.25, -0.6744897501960817), (0.9, 1.2815515655446004),
      (0.975, 1.959963984540054), (0.001, -3.090232306167814), (1e-9, -5.997807015007687), (1e-20, -9.262340089798408),
    ])
  func quantiles(p: Double, expected: Double) {
    #expect(abs(inverseNormal(p) - expected) < 1e-14 * max(1, abs(expected)) + 1e-15)
  }

  @Test("a seed's first normal numbers never change")
  func recorded() {
    #expect(Tensor.normal([3], seed: 7).asArray() == [-0.2797628, -2.1251202, 1.2858981])
  }

  @Test("one seed gives one tensor, another seed another")
  func seeded() {
    #expect(Tensor.normal([3, 5], seed: 7) == .normal([3, 5], seed: 7))
    #expect(Tensor.normal([3, 5], seed: 7) != .normal([3, 5], seed: 8))
  }

  @Test("normal numbers have the moments and the tails of the normal distribution")
  func moments() {
    let x = Tensor.normal([200_003], seed: 11)
    #expect(abs(x.mean().item()) < 0.01 && abs(x.variance().item() - 1) < 0.01)
    #expect(abs(pow(x, 3).mean().item()) < 0.02 && abs(pow(x, 4).mean().item() - 3) < 0.06)
    #expect(abs((abs(x) .< 1).mean().item() - 0.682689) < 0.004)
    #expect(abs((abs(x) .> 1.959964).mean().item() - 0.05) < 0.002)
    let scaled = Tensor.normal([100_003], loc: 3, scale: 2, seed: 12)
    #expect(abs(scaled.mean().item() - 3) < 0.03 && abs(scaled.std().item() - 2) < 0.03)
  }

  @Test("neighbouring seeds are not correlated")
  func uncorrelated() {
    let product = Tensor.normal([100_003], seed: 1) * Tensor.normal([100_003], seed: 2)
    #expect(abs(product.mean().item()) < 0.015)
  }

  @Test("uniform numbers fill their range and never reach its end")
  func uniform() {
    let x = Tensor.uniform(low: -2, high: 3, [100_003], seed: 5)
    #expect(x.min().item() >= -2 && x.max().item() < 3 && abs(x.mean().item() - 0.5) < 0.02)
    #expect(abs(x.variance().item() - 25.0 / 12) < 0.03)
  }

  @Test("whole numbers take each value equally often")
  func whole() {
    let x = Tensor.randInt(low: -1, high: 4, [50_021], seed: 3)
    for value in -1..<4 { #expect(abs((x .== Float(value)).mean().item() - 0.2) < 0.01) }
    #expect((x .< -1).sum().item() == 0 && (x .>= 4).sum().item() == 0)
    let all = Tensor.randInt(low: Int(Int32.min), high: Int(Int32.max) + 1, [10_007], seed: 4)
    #expect(abs((all .< 0).mean().item() - 0.5) < 0.02)
  }

  @Test("a permutation holds each number once")
  func permutation() {
    let order = Tensor.permutation(101, seed: 3)
    #expect(order.sorted() == Tensor(0..<101) && order != Tensor(0..<101))
  }
}
