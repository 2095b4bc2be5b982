import AttentionEngine
import Tensors
import Testing

@Suite("A cache that compresses")
struct CompressiveCacheTests {
  @Test("pools keys and values alike, by what it was told", arguments: CompressiveCache.Pooling.allCases)
  func pooling(pooling: CompressiveCache.Pooling) {
    let (keys, values) = (Tensor.normal([2, 11, 5], seed: 1), Tensor.normal([2, 11, 3], seed: 2))
    var cache = CompressiveCache(recent: 2, rate: 3, pooling: pooling)
    _ = cache.attend(queries: .zeros([2, 11, 5]), keys: keys, values: values)
    for (held, all) in [(cache.keys, keys), (cache.values, values)] {
      for summary in 0..<3 {
        let part = all[0..., (3 * summary)..<(3 * summary + 3)] as Tensor
        let want = pooling == .mean ? part.sum(axis: 1) / 3 : part.sorted(axis: 1)[0..., 2]
        #expect((held[0..., summary] as Tensor).allClose(want, rtol: 1e-6, atol: 1e-6))
      }
      #expect(held[0..., 3...] as Tensor == all[0..., 9...])
    }
  }
}
