import AttentionEngine
import Foundation
import Tensors
import Testing

@Suite("A cache in few bits")
struct QuantizedKeyValueCacheTests {
  private let queries = Tensor.normal([2, 13, 7], seed: 21)
  private let keys = Tensor.normal([2, 13, 7], seed: 22)
  private let values = Tensor.normal([2, 13, 3], seed: 23)

  /// What rounding to half a step can do, of all of a head's tokens the worst:
  ///
  ///     |score error| ≤ ε = |q|₁ s_k / 2√d,  weights within e^(±2ε),  |output error| ≤ (e^2ε - 1) max |v| + s_v / 2
  @Test("errs by no more than half a step of keys and values can make", arguments: [4, 8, 12], [true, false])
  func bounded(bits: Int, isSymmetric: Bool) {
    var cache = QuantizedKeyValueCache(bits: bits, isSymmetric: isSymmetric)
    var plain = KeyValueCache()
    let output = cache.attend(queries: queries, keys: keys, values: values)
    let error = abs(output - plain.attend(queries: queries, keys: keys, values: values))
    func step(_ x: Tensor) -> Tensor {
      let range = isSymmetric ? abs(x).max(axis: -1) : x.max(axis: -1) - x.min(axis: -1)
      return range / Float((1 << (isSymmetric ? bits - 1 : bits)) - 1)
    }
    for head in 0..<2 {
      let keyStep = Double((step(keys)[head] as Tensor).max().item())
      let valueStep = Double((step(values)[head] as Tensor).max().item())
      let greatest = Double(abs(values[head] as Tensor).max().item())
      for i in 0..<13 {
        let length = Double(abs(queries[head, i] as Tensor).sum().item())
        let epsilon = length * keyStep / (2 * 7.0.squareRoot())
        let bound = (exp(2 * epsilon) - 1) * greatest + valueStep / 2
        #expect(Double((error[head, i] as Tensor).max().item()) <= bound + 1e-6)
      }
    }
    #expect(error.max().item() > 0)
  }

  @Test("reads the same for the newest tokens, whether they come with their queries or before them")
  func reading() {
    var (together, before) = (QuantizedKeyValueCache(bits: 8), QuantizedKeyValueCache(bits: 8))
    before.update(keys: keys, values: values)
    for part in [0..<5, 5..<6, 6..<13] {
      let output = together.attend(
        queries: queries[0..., part], keys: keys[0..., part], values: values[0..., part])
      #expect(together.attend(queries: queries[0..., part]) == output)
    }
    #expect(
      together == before
        && before.attend(queries: queries[0..., 12..<13]) == together.attend(queries: queries[0..., 12..<13]))
  }

  @Test("is equal to one of the same settings and tokens, whatever chunks they came in, and to no other")
  func equality() {
    func filled(_ empty: QuantizedKeyValueCache, chunks: [Range<Int>]) -> QuantizedKeyValueCache {
      var cache = empty
      for part in chunks {
        _ = cache.attend(queries: queries[0..., part], keys: keys[0..., part], values: values[0..., part])
      }
      return cache
    }
    let eight = QuantizedKeyValueCache(bits: 8)
    #expect(filled(eight, chunks: [0..<13]) == filled(eight, chunks: [0..<5, 5..<6, 6..<13]))
    #expect(filled(eight, chunks: [0..<13]) != filled(eight, chunks: [0..<12]))
    #expect(eight != QuantizedKeyValueCache(bits: 4) && eight != QuantizedKeyValueCache(bits: 8, isSymmetric: false))
  }
}

extension QuantizedKeyValueCacheTests {
  @Test("of symmetric codes of 8 bits is read as it is, with the result of the decoded numbers", arguments: [1, 3, 11])
  func codes(queries count: Int) {
    let (heads, keyHeads, tokens, d, dv) = (6, 2, 1291, 67, 35)
    var cache = QuantizedKeyValueCache(bits: 8)
    _ = cache.attend(
      queries: .normal([3, heads, tokens, d], seed: 1), keys: .normal([3, keyHeads, tokens, d], seed: 2),
      values: .normal([3, keyHeads, tokens, dv], seed: 3))
    let queries = Tensor.normal([3, heads, count, d], seed: 4)
    let want = tracedGroupedQueryAttention(
      queries: queries, keys: cache.keys, values: cache.values, mask: .causal(queries: count, keys: tokens)
    ).output
    let got = cache.attend(queries: queries)
    #expect(got.shape == want.shape && abs(got - want).max().item() < 3e-6)
  }
}
