import Testing

@testable import Tensors

@Suite("Random keys")
struct RandomKeyTests {
  @Test("a key has the numbers of its seed, in every function")
  func seeds() {
    let k = key(7)
    #expect(Tensor.normal([3, 5], loc: 1, scale: 2, key: k) == .normal([3, 5], loc: 1, scale: 2, seed: 7))
    #expect(Tensor.uniform(low: -1, [5], key: k) == .uniform(low: -1, [5], seed: 7))
    #expect(Tensor.randInt(high: 9, [5], key: k) == .randInt(high: 9, [5], seed: 7))
    #expect(Tensor.permutation(9, key: k) == .permutation(9, seed: 7))
    #expect(normal([5], loc: 1, scale: 2, key: k) == .normal([5], loc: 1, scale: 2, seed: 7))
    #expect(
      normal(seed: 7) == .normal([], seed: 7) && normal(key: k).shape == []
        && normal([5], seed: 7) == normal([5], key: k))
    #expect(uniform(low: 2, high: 3, [5], key: k) == .uniform(low: 2, high: 3, [5], seed: 7))
    #expect(
      uniform(2..<3, [5], key: k) == uniform(low: 2, high: 3, [5], seed: 7) && uniform(2..<3, seed: 7).shape == [])
    #expect(randInt(low: 1, high: 7, [5], key: k) == randInt(1..<7, [5], seed: 7))
    #expect(
      randInt(1..<7, [5], key: k) == .randInt(low: 1, high: 7, [5], seed: 7) && randInt(high: 3, seed: 1).shape == [])
    #expect(permutation(9, key: k) == permutation(9, seed: 7))
    #expect(
      bernoulli([9], key: k) == bernoulli([9], seed: 7) && bernoulli(0.3, [9], key: k) == bernoulli(0.3, [9], seed: 7))
    #expect(gumbel([3], key: k) == gumbel([3], seed: 7))
    let logits = Tensor.normal([3, 5], seed: 1)
    #expect(categorical(logits, key: k) == categorical(logits, seed: 7))
    #expect(categorical(logits, count: 4, key: k) == categorical(logits, count: 4, seed: 7))
    #expect(truncatedNormal(-1..<2, [5], key: k) == truncatedNormal(low: -1, high: 2, [5], seed: 7))
    #expect(truncatedNormal(low: -1, high: 2, [5], key: k) == truncatedNormal(-1..<2, [5], seed: 7))
  }

  @Test("the children of a key never change")
  func recorded() {
    #expect(
      split(key: key(0), into: 3)
        == [-6_342_774_755_132_332_126, 3_116_038_641_648_661_977, -2_776_258_436_395_527_350].map(RandomKey.init))
    #expect(
      split(key: key(7)).1.seed == 3_130_227_547_645_390_950 && key(-1).child(-1).seed == 3_965_589_665_086_318_153)
  }

  @Test("the children of a key are the same, however many are asked for")
  func prefix() {
    let pair = split(key: key(3))
    #expect(split(key: key(3), into: 5).prefix(2) == [pair.0, pair.1] && split(key: key(3), into: 0).isEmpty)
    #expect(pair.0 != pair.1 && key(3).child(0) == pair.0)
  }

  /// Children of one key, children of its children, and neighbouring seeds with their children: 10,000 and more.
  var family: [RandomKey] {
    let children = split(key: key(1), into: 5000)
    let grandchildren = children.prefix(50).flatMap { split(key: $0, into: 50) }
    let neighbours = (0..<1250).map(RandomKey.init)
    return children + grandchildren + neighbours + neighbours.map { $0.child(0) }.dropFirst(2)
  }

  @Test("no two of 10,000 keys share a number among their first million")
  func disjoint() {
    // All streams walk round one circle of 2⁶⁴ states in the same step. A stream's place on it is its seed divided by
    // the step, modulo 2⁶⁴; the inverse of the step is found by Newton's rule, which doubles the right bits.
    let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    var inverse = step
    for _ in 0..<6 { inverse = inverse &* (2 &- step &* inverse) }
    #expect(step &* inverse == 1)
    let places = family.map { UInt64(bitPattern: Int64($0.seed)) &* inverse }.sorted()
    let gaps = zip(places, places.dropFirst()).map { $1 - $0 }
    #expect(places.count >= 9998 && gaps.allSatisfy { $0 > 1_000_000 })
  }

  @Test("no key's first draw is the seed of another")
  func unrelated() {
    var draws: Set<UInt64> = []
    for key in family {
      var generator = SplitMix64(seed: key.seed)
      for _ in 0..<10 { draws.insert(generator.next()) }
    }
    #expect(draws.count >= 99_980 && family.allSatisfy { !draws.contains(UInt64(bitPattern: Int64($0.seed))) })
  }

  @Test("the first numbers of 10,000 children are spread evenly")
  func chiSquare() {
    // 63 degrees of freedom: the sum is 63 ± 11.2, and above 110 once in 4000 times.
    for place in [0, 1, 5] {
      var counts = [Int](repeating: 0, count: 64)
      for child in split(key: key(5), into: 10_000) {
        var generator = SplitMix64(seed: child.seed)
        for _ in 0..<place { _ = generator.next() }
        counts[Int(generator.next() >> 58)] += 1
      }
      let expected = 10_000.0 / 64
      let sum = counts.reduce(0.0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
      #expect(sum > 30 && sum < 110, "\(place): \(sum)")
    }
  }

  @Test("the numbers of children, of their parent and of neighbours are not correlated")
  func uncorrelated() {
    // The mean of 100,003 products of two independent normal numbers is 0 ± 0.0032.
    let n = 100_003
    let (parent, children) = (normal([n], key: key(2)), split(key: key(2), into: 3).map { normal([n], key: $0) })
    for (a, b) in [
      (parent, children[0]), (parent, children[1]), (children[0], children[1]), (children[1], children[2]),
    ] {
      #expect(abs((a * b).mean().item()) < 0.015 && abs((square(a) * square(b)).mean().item() - 1) < 0.04)
    }
    // Across children: the first number of one, the first of the next.
    let firsts = Tensor(split(key: key(3), into: 10_007).map { Tensor.normal([1], key: $0).item() })
    #expect(abs((firsts[..<10_006] * firsts[1...]).mean().item()) < 0.045)
    #expect(abs(firsts.mean().item()) < 0.045 && abs(firsts.variance().item() - 1) < 0.06)
  }
}
