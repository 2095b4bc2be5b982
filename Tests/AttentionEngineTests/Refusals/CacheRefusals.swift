import AttentionEngine
import RefusalTesting
import Tensors

private let queries = Tensor.zeros([6, 3, 8])
private let keys = Tensor.zeros([2, 3, 8])
private let values = Tensor.zeros([2, 3, 5])

/// A cache that holds three tokens.
private func filled() -> KeyValueCache {
  var cache = KeyValueCache()
  cache.update(keys: keys, values: values)
  return cache
}

/// What caches and codes refuse.
let cacheRefusals: [Refusal] = [
  Refusal(
    """
    cache: keys need two axes, tokens and features
      keys    [8]
      values  [2, 3, 5]
    """
  ) {
    var cache = KeyValueCache()
    cache.update(keys: .zeros([8]), values: values)
  },
  Refusal(
    """
    cache: keys and values differ in count, 3 and 7
      keys    [2, 3, 8]  axis 1 is 3
      values  [2, 7, 5]  axis 1 is 7
    """
  ) {
    var cache = filled()
    cache.update(keys: keys, values: .zeros([2, 7, 5]))
  },
  Refusal(
    """
    cache: keys and values differ in their leading axes
      keys    [2, 3, 8]
      values  [3, 3, 5]
    """
  ) {
    var cache = filled()
    cache.update(keys: keys, values: .zeros([3, 3, 5]))
  },
  Refusal(
    """
    cache: the new keys have 7 features, those held have 8
      new keys   [2, 3, 7]  axis 2 is 7
      held keys  [2, 3, 8]  axis 2 is 8
    """
  ) {
    var cache = filled()
    cache.update(keys: .zeros([2, 3, 7]), values: values)
  },
  Refusal(
    """
    cache: the new keys and those held differ in their leading axes
      new keys   [3, 1, 8]
      held keys  [2, 3, 8]
    """
  ) {
    var cache = filled()
    cache.update(keys: .zeros([3, 1, 8]), values: .zeros([3, 1, 5]))
  },
  Refusal(
    """
    cache: queries and keys differ in count, 3 and 1
      queries  [6, 3, 8]  axis 1 is 3
      keys     [2, 1, 8]  axis 1 is 1
      count    each new token brings one query, one key and one value
    """
  ) {
    var cache = KeyValueCache()
    _ = cache.attend(queries: queries, keys: .zeros([2, 1, 8]), values: .zeros([2, 1, 5]))
  },
  Refusal(
    """
    cache: queries and keys differ in features, 7 and 8
      queries  [6, 3, 7]  axis 2 is 7
      keys     [2, 3, 8]  axis 2 is 8
    """
  ) {
    var cache = SlidingWindowCache(recent: 2)
    _ = cache.attend(queries: .zeros([6, 3, 7]), keys: keys, values: values)
  },
  Refusal(
    """
    cache: 2 key heads do not divide 5 query heads
      queries  [5, 3, 8]  axis 0 is 5
      keys     [2, 3, 8]  axis 0 is 2
    """
  ) {
    var cache = SinkCache(sinks: 1, recent: 2)
    _ = cache.attend(queries: .zeros([5, 3, 8]), keys: keys, values: values)
  },
  Refusal(
    """
    cache: the leading axes of queries and keys do not fit
      queries  [3, 8]
      keys     [2, 3, 8]
      axes     batch must agree; heads of queries are a multiple of those of keys
    """
  ) {
    var cache = KeyValueCache()
    _ = cache.attend(queries: .zeros([3, 8]), keys: keys, values: values)
  },
  Refusal(
    """
    cache: 5 queries, but 3 tokens
      queries  [2, 5, 8]  axis 1 is 5
      keys     [2, 3, 8]
    """
  ) { _ = filled().attend(queries: .zeros([2, 5, 8])) },
  Refusal(
    """
    cache: 2 queries, but 1 token
      queries  [2, 2, 8]  axis 1 is 2
      keys     [2, 1, 8]
    """
  ) {
    var cache = KeyValueCache()
    cache.update(keys: .zeros([2, 1, 8]), values: .zeros([2, 1, 5]))
    _ = cache.attend(queries: .zeros([2, 2, 8]))
  },
  Refusal(
    """
    cache: no tokens have gone in yet
      queries  [2, 1, 8]
    """
  ) { _ = KeyValueCache().attend(queries: .zeros([2, 1, 8])) },
  Refusal(
    """
    cache: no tokens have gone in yet
      queries  [2, 1, 8]
    """
  ) { _ = QuantizedKeyValueCache().attend(queries: .zeros([2, 1, 8])) },
  Refusal(
    """
    cache: 4 queries, but 3 tokens
      queries  [2, 4, 8]  axis 1 is 4
      keys     [2, 3, 8]
    """
  ) {
    var cache = QuantizedKeyValueCache()
    cache.update(keys: keys, values: values)
    _ = cache.attend(queries: .zeros([2, 4, 8]))
  },
  Refusal(
    """
    cache: no tokens have gone in yet
      queries  [2, 1, 8]
    """
  ) {
    var cache = KeyValueCache()
    cache.update(keys: .zeros([2, 0, 8]), values: .zeros([2, 0, 5]))
    _ = cache.attend(queries: .zeros([2, 1, 8]))
  },
  Refusal(
    """
    cache: queries need two axes, tokens and features
      queries  [8]
    """
  ) { _ = filled().attend(queries: .zeros([8])) },
  Refusal(
    """
    cache: the new values have 4 features, those held have 5
      new values   [2, 3, 4]  axis 2 is 4
      held values  [2, 3, 5]  axis 2 is 5
    """
  ) {
    var cache = filled()
    cache.update(keys: keys, values: .zeros([2, 3, 4]))
  },
  Refusal(
    """
    step: 3 tokens, not one
      keys  [2, 3, 8]  axis 1 is 3
    """
  ) {
    var cache = HeavyHitterCache(heavy: 1, recent: 2)
    _ = cache.step(queries: queries, keys: keys, values: values, scale: nil)
  },
  Refusal(
    """
    cache: queries and keys differ in count, 3 and 1
      queries  [6, 3, 8]  axis 1 is 3
      keys     [2, 1, 8]  axis 1 is 1
      count    each new token brings one query, one key and one value
    """
  ) {
    var cache = CompressiveCache(recent: 2, rate: 2)
    _ = cache.tracedAttend(queries: queries, keys: .zeros([2, 1, 8]), values: .zeros([2, 1, 5]))
  },
  Refusal("SlidingWindowCache: the number of recent tokens 0 is not at least 1") { _ = SlidingWindowCache(recent: 0) },
  Refusal("SinkCache: the number of sinks -1 is not at least 0") { _ = SinkCache(sinks: -1, recent: 2) },
  Refusal("SinkCache: the number of recent tokens 0 is not at least 1") { _ = SinkCache(sinks: 1, recent: 0) },
  Refusal(
    """
    RoPE: 10 dimensions turn, x has 8 features
      x  [6, 1, 8]  axis 2 is 8
    """
  ) {
    var cache = SinkCache(sinks: 1, recent: 2, rope: RoPE(dimensions: 10))
    _ = cache.attend(queries: queries, keys: keys, values: values)
  },
  Refusal("HeavyHitterCache: the number of heavy tokens -1 is not at least 0") {
    _ = HeavyHitterCache(heavy: -1, recent: 2)
  },
  Refusal("HeavyHitterCache: the number of recent tokens 0 is not at least 1") {
    _ = HeavyHitterCache(heavy: 1, recent: 0)
  },
  Refusal("CompressiveCache: the number of recent tokens 0 is not at least 1") {
    _ = CompressiveCache(recent: 0, rate: 2)
  },
  Refusal("CompressiveCache: the rate 0 is not at least 1") { _ = CompressiveCache(recent: 1, rate: 0) },
  Refusal("CompressiveCache: the limit -1 is not at least 0") { _ = CompressiveCache(recent: 1, rate: 2, limit: -1) },
  Refusal("HierarchicalCache: the number of recent entries 0 is not at least 1") {
    _ = HierarchicalCache(recent: 0, rate: 2)
  },
  Refusal("HierarchicalCache: the rate 1 is not at least 2") { _ = HierarchicalCache(recent: 1, rate: 1) },
  Refusal("entryCount: the number of tokens -1 is not at least 0") {
    _ = HierarchicalCache.entryCount(tokens: -1, recent: 1, rate: 2)
  },
  Refusal("entryCount: the number of recent entries 0 is not at least 1") {
    _ = HierarchicalCache.entryCount(tokens: 3, recent: 0, rate: 2)
  },
  Refusal("entryCount: the rate 1 is not at least 2") {
    _ = HierarchicalCache.entryCount(tokens: 3, recent: 1, rate: 1)
  },
  Refusal(
    """
    quantize: the number inf is not finite
      x  [2, 3, 5]
    """
  ) {
    var cache = QuantizedKeyValueCache()
    _ = cache.attend(queries: queries, keys: keys, values: .full([2, 3, 5], values: .infinity))
  },
  Refusal("QuantizedKeyValueCache: 1 bits are not from 2 to 16") { _ = QuantizedKeyValueCache(bits: 1) },
  Refusal("quantize: 17 bits are not from 2 to 16") { _ = QuantizedTensor(keys, bits: 17, per: .token) },
  Refusal(
    """
    quantize: x needs two axes, tokens and channels
      x  [8]
    """
  ) { _ = QuantizedTensor(.zeros([8]), per: .token) },
  Refusal(
    """
    quantize: the number inf is not finite
      x  [2, 3]
    """
  ) { _ = QuantizedTensor(.full([2, 3], values: .infinity), per: .channel) },
]
