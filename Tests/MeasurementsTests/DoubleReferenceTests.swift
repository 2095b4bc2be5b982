import Measurements
import Testing

@Suite("A result in double precision") struct DoubleReferenceTests {
  private static let features = 3

  private func numbers(_ seed: UInt64, _ count: Int) -> [Double] {
    MixedNumbers.of(seed: seed, count: count).map(Double.init)
  }

  @Test("of a product is that of rows and columns")
  func product() {
    // [1 2 3; 4 5 6] × [7 8; 9 10; 11 12]
    let result = DoubleReference.product([1, 2, 3, 4, 5, 6], [7, 8, 9, 10, 11, 12], inner: 3, columns: 2)
    #expect(result == [58, 64, 139, 154])
    #expect(DoubleReference.transposed([1, 2, 3, 4, 5, 6], columns: 3) == [1, 4, 2, 5, 3, 6])
  }

  @Test("of attention is the mean of the values if no key is preferred, and the first value for the first of a text")
  func means() {
    let values = [1.0, 2, 3, 5, 7, 11]
    func result(_ queries: [Double], rows: [Int], isCausal: Bool) -> [Double] {
      DoubleReference.attention(
        queries: queries, keys: [1, 0, 0, 0, 1, 0], values: values, features: Self.features, rows: rows,
        isCausal: isCausal)
    }
    let even = [0, 0, 1, 0, 0, 1.0]
    #expect(result(even, rows: [0, 1], isCausal: false) == [3, 4.5, 7, 3, 4.5, 7])
    #expect(result(even, rows: [1, 0], isCausal: true) == [3, 4.5, 7, 1, 2, 3])
    // A score of √3 log 3 / √3 beside one of 0: weights of 3/4 and 1/4.
    let tilted = result([1.902852301792692, 0, 0], rows: [0], isCausal: false)
    #expect(zip(tilted, [2, 3.25, 5]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("of a gradient is what the output changes by")
  func gradient() {
    let (queries, keys) = (numbers(1, 4 * Self.features), numbers(2, 5 * Self.features))
    let (values, upstream) = (numbers(3, 5 * Self.features), numbers(4, 4 * Self.features))
    func loss(_ inputs: [[Double]]) -> Double {
      let output = DoubleReference.attention(
        queries: inputs[0], keys: inputs[1], values: inputs[2], features: Self.features, rows: [0, 1, 2, 3],
        isCausal: false)
      return zip(output, upstream).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let inputs = [queries, keys, values]
    let results = DoubleReference.attentionGradient(
      queries: queries, keys: keys, values: values, upstream: upstream, features: Self.features)
    for (input, gradient) in results.dropFirst().enumerated() {
      for place in gradient.indices {
        var (above, below) = (inputs, inputs)
        above[input][place] += 1e-5
        below[input][place] -= 1e-5
        #expect(abs((loss(above) - loss(below)) / 2e-5 - gradient[place]) < 1e-8)
      }
    }
  }
}

@Suite("The list of works") struct WorkListTests {
  @Test("has each work once, done by this package first, with something to reach")
  func works() {
    let all = WorkList.all
    #expect(Set(all.map { "\($0.group) \($0.id)" }).count == all.count)
    #expect(Set(all.map(\.title)).count == all.count)
    #expect(all.allSatisfy { $0.sides.first == .attnlab && $0.sides.count > 1 && !$0.targets.isEmpty })
  }

  @Test("counts a causal mask as what it lets through")
  func amounts() {
    func operations(_ id: String) -> Double? {
      guard case .operations(let count) = WorkList.all.first(where: { $0.id == id })?.amount else { return nil }
      return count
    }
    // 8 heads of 64, 2 products of 512 × 512 pairs, 2 operations each.
    #expect(operations("attention/full/512") == 536_870_912.0)
    #expect(operations("attention/causal/512") == 536_870_912.0 * 513 / 1_024)
  }

  @Test("has exponents within a tenth of theory, and no others")
  func exponents() throws {
    let curve = try #require(CostCurve.all.first { $0.exponent == 2 })
    let times = curve.works.map { 3e-9 * $0.size * $0.size }
    #expect(abs(curve.measured(times) - 2) < 1e-9)
    #expect(curve.isReached(by: 2.09) && curve.isReached(by: 1.91) && !curve.isReached(by: 2.11))
  }
}
