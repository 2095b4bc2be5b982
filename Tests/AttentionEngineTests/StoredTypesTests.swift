import AttentionEngine
import Tensors
import Testing

@Suite("What is stored in few bits") struct StoredTypesTests {
  private let keys = Tensor.normal([2, 7, 5], seed: 1)
  private let values = Tensor.normal([2, 7, 3], seed: 2)

  @Test("takes as many in a cache", arguments: [DType.float16, .bfloat16])
  func caches(type: DType) {
    var whole = KeyValueCache()
    var half = KeyValueCache()
    let queries = Tensor.normal([2, 7, 5], seed: 3)
    let expected = whole.attend(queries: queries, keys: keys, values: values)
    let output = half.attend(queries: queries, keys: keys.asType(type), values: values.asType(type))
    #expect(half.keys.dtype == type && half.values.dtype == type)
    #expect(half.bytesPerToken * 2 == whole.bytesPerToken && half.bytesPerToken == 2 * 2 * (5 + 3))
    #expect(output.allClose(expected, atol: type == .float16 ? 0.005 : 0.04))
  }

  @Test("takes as many in a map and gives nearly the same", arguments: [DType.float16, .bfloat16])
  func linear(type: DType) {
    let map = Linear(5, 3, seed: 4)
    let small = Linear(weight: map.weight.asType(type), bias: map.bias?.asType(type))
    #expect(small.weight.nbytes * 2 == map.weight.nbytes)
    #expect(small(keys).allClose(map(keys), atol: 0.02) && small(keys.asType(type)).dtype == type)
  }

  @Test("is packed side by side, and comes back as it was", arguments: 2...16)
  func packed(bits: Int) {
    for isSymmetric in [true, false] {
      let coded = QuantizedTensor(keys, bits: bits, per: .token, isSymmetric: isSymmetric)
      let steps = Float((1 << (isSymmetric ? bits - 1 : bits)) - 1)
      let rows = keys.reshaped([14, 5])
      var expected: [Float] = []
      for row in rows {
        let numbers = row.asArray().map(Double.init)
        let least = isSymmetric ? 0 : numbers.min()!
        let step = (isSymmetric ? numbers.map { abs($0) }.max()! : numbers.max()! - least) / Double(steps)
        expected += numbers.map { Float((($0 - least) / step).rounded(.toNearestOrEven)) }
      }
      #expect(coded.codes == Tensor(expected, [2, 7, 5]), "\(bits) \(isSymmetric)")
      #expect(coded.packed.dtype == .int8 && coded.packed.shape == [2, 7, (5 * bits + 7) / 8])
      #expect(coded.codes.dtype == (bits < 8 || (bits == 8 && isSymmetric) ? .int8 : .int32))
      #expect(coded.bytes == 14 * ((5 * bits + 7) / 8) + 4 * 14 * (isSymmetric ? 1 : 2))
    }
  }

  @Test("is joined token by token in a cache of codes", arguments: [3, 8])
  func appended(bits: Int) {
    let queries = Tensor.normal([2, 7, 5], seed: 3)
    var (atOnce, oneByOne) = (QuantizedKeyValueCache(bits: bits), QuantizedKeyValueCache(bits: bits))
    let expected = atOnce.attend(queries: queries, keys: keys, values: values)
    let rows = (0..<7).map { i in
      oneByOne.attend(
        queries: queries[0..., i...i], keys: keys[0..., i...i], values: values[0..., i...i])
    }
    #expect(concatenated(rows, axis: 1).allClose(expected) && atOnce == oneByOne)
    #expect(oneByOne.bytes == 2 * 7 * ((5 * bits + 7) / 8 + (3 * bits + 7) / 8 + 8))
  }
}
