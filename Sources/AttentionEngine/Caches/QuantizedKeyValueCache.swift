import Tensors

/// A cache of every key and value so far, in codes of a few bits: attention reads the decoded numbers.
///
///     k̂ = s_k code(k),  v̂ = s_v code(v),   o = softmax(q K̂ᵀ / √d) V̂
///
/// A decoding step reads the whole cache for one row of scores, so fewer bytes mean less time as well as less memory: 8
/// bits instead of 32 make it four times smaller, but for a scale per row. Each token has its own scale and is encoded
/// when it comes. Scales for each channel, which suit keys better, need all tokens before the first can be encoded:
/// ``QuantizedTensor`` makes them for a complete text.
///
/// Only the codes are kept. ``attend(queries:keys:values:scale:)`` with a few queries reads symmetric codes of 8 bits as they
/// are; otherwise each step decodes them all, which takes a fraction of the time of its products.
///
///     var cache = QuantizedKeyValueCache(bits: 8)
///     let output = cache.attend(queries: q, keys: k, values: v)   // [2, 7, 8] each: output [2, 7, 8]
///     cache.bytesPerToken                                         // 2 × (8 + 8 + 4 + 4) = 48, instead of 128
///
/// - Cost: the multiply-adds of ``KeyValueCache``; ⌈b d / 8⌉ + ⌈b dᵥ / 8⌉ + 8 bytes for each token and head of keys, 8
///   more if not symmetric.
/// - Numerics: a key is off by at most half its scale in each feature, a score by at most |q|₁ s_k / 2√d.
/// - Source: Sheng et al., "FlexGen: high-throughput generative inference of large language models with a single GPU",
///   2023, §5; Liu et al., "KIVI: a tuning-free asymmetric 2bit quantization for KV cache", 2024.
public struct QuantizedKeyValueCache: AttentionCache, Equatable {
  /// The bits of a code.
  public let bits: Int
  /// Whether the number 0 has the code 0.
  public let isSymmetric: Bool
  /// The codes of all keys, oldest first; nil before the first.
  private var codedKeys: QuantizedTensor?
  /// The codes of all values.
  private var codedValues: QuantizedTensor?

  /// Creates an empty cache.
  ///
  /// - Parameters:
  ///   - bits: from 2 to 16.
  ///   - isSymmetric: whether the number 0 has the code 0; otherwise codes begin at the least number of a token.
  /// - Refuses: other bits, as `QuantizedKeyValueCache: 1 bits are not from 2 to 16`.
  public init(bits: Int = 8, isSymmetric: Bool = true) {
    guard (2...16).contains(bits) else {
      refuse(ShapeError("QuantizedKeyValueCache", "\(bits) bits are not from 2 to 16"))
    }
    (self.bits, self.isSymmetric) = (bits, isSymmetric)
  }

  /// The decoded keys, `[…, kvHeads, offset, d]`; `[0, 0]` before the first.
  public var keys: Tensor { codedKeys?.dequantized ?? .zeros([0, 0]) }

  /// The decoded values, `[…, kvHeads, offset, dᵥ]`; `[0, 0]` before the first.
  public var values: Tensor { codedValues?.dequantized ?? .zeros([0, 0]) }

  /// The position of the next token: the number of tokens taken in.
  public var offset: Int { codedKeys.map { $0.shape[$0.shape.count - 2] } ?? 0 }

  private var held: (keys: [Int], values: [Int])? {
    codedKeys.flatMap { keys in codedValues.map { (keys.shape, $0.shape) } }
  }

  /// Every token by itself.
  public var spans: [[Range<Int>]] { [(0..<offset).map { $0..<($0 + 1) }] }

  /// The bytes of all codes, scales and zeros.
  public var bytes: Int { (codedKeys?.bytes ?? 0) + (codedValues?.bytes ?? 0) }

  /// The bytes of codes, scales and zeros for one token.
  public var bytesPerToken: Int { offset == 0 ? 0 : bytes / offset }

  /// Takes in tokens and returns the output of each, all in one product.
  ///
  /// - Refuses: whatever ``AttentionCache/attend(queries:keys:values:scale:)`` refuses; numbers that are not finite, as
  ///   `quantize: the number inf is not finite`.
  public mutating func attend(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> Tensor {
    if let error = cacheShapeError(
      queries: queries.shape, keys: keys.shape, values: values.shape, held: held)
    {
      refuse(error)
    }
    takeIn(keys: keys, values: values)
    return codedOutput(queries: queries, scale: scale, count: keys.dim(-2))
      ?? attention(queries: queries, keys: keys, values: values, scale: scale).output
  }

  /// Returns the output of the newest tokens' queries, each of which sees the tokens up to its own.
  ///
  /// - Parameters:
  ///   - queries: `[…, h, t, d]`, those of the last t tokens taken in.
  ///   - scale: the factor applied to the scores; 1/√d if omitted.
  /// - Returns: `[…, h, t, dᵥ]`.
  /// - Refuses: more queries than tokens, as `cache: 5 queries, but 3 tokens`; heads that do not divide; an empty
  ///   cache, as `cache: no tokens have gone in yet`.
  public func attend(queries: Tensor, scale: Float? = nil) -> Tensor {
    guard let held, offset > 0 else {
      refuse(ShapeError("cache", "no tokens have gone in yet", operands: [.init("queries", queries.shape)]))
    }
    if let error = cacheQueryError(queries: queries.shape, keys: held.keys) { refuse(error) }
    let count = queries.dim(-2)
    if let error = cacheCountError(queries: queries.shape, keys: held.keys) { refuse(error) }
    return codedOutput(queries: queries, scale: scale, count: count)
      ?? groupedHeadsOutput(
        queries: queries, keys: keys, values: values, scale: scale, mask: count == 1 ? nil : .causal)
  }

  /// Returns the output of the last queries, read from the codes; nil if it is to be computed from decoded numbers: codes
  /// of other bits, many queries, or little work.
  private func codedOutput(queries: Tensor, scale: Float?, count: Int) -> Tensor? {
    guard let kernels = FastLoops.chosen, let keys = codedKeys, let values = codedValues, bits == 8, isSymmetric,
      queries.dtype == .float32, queries.ndim >= 2, queries.dim(-2) > 0,
      FastLoops.isWorth(queries.size * offset)
    else { return nil }
    let (heads, keyHeads) = (queries.shape.dropLast(2), keys.shape.dropLast(2))
    let group = (heads.last ?? 1) / Swift.max(1, keyHeads.last ?? 1)
    guard heads.dropLast() == keyHeads.dropLast(), heads.count == keyHeads.count else { return nil }
    var options = FusedAttentionOptions(scale: scale ?? defaultScale(features: queries.dim(-1)))
    if count != 1 { options.visible = VisibleKeys(causal: queries.dim(-2), keys: offset) }
    return Tensor.codedAttention(
      queries: HeadRows(queries), keys: CodedHeadRows(codes: keys.codes, factors: keys.scale),
      values: CodedHeadRows(codes: values.codes, factors: values.scale), group: group, leading: Array(heads), options,
      with: kernels)
  }

  /// Takes in one token and attends with its query.
  public mutating func step(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult {
    refuseStep(queries: queries, keys: keys, values: values, held: held)
    takeIn(keys: keys, values: values)
    return attention(queries: queries, keys: keys, values: values, scale: scale)
  }

  /// Takes in tokens without a query.
  ///
  /// - Refuses: whatever ``KeyValueCache/update(keys:values:)`` refuses; numbers that are not finite, as
  ///   `quantize: the number inf is not finite`.
  public mutating func update(keys: Tensor, values: Tensor) {
    if let error = cacheShapeError(keys: keys.shape, values: values.shape, held: held) { refuse(error) }
    takeIn(keys: keys, values: values)
  }

  /// Codes tokens and appends them.
  private mutating func takeIn(keys: Tensor, values: Tensor) {
    if keys.dim(-2) == 0 { return }
    let coded = [keys, values].map { QuantizedTensor($0, bits: bits, per: .token, isSymmetric: isSymmetric) }
    codedKeys = codedKeys?.appending(coded[0]) ?? coded[0]
    codedValues = codedValues?.appending(coded[1]) ?? coded[1]
    Work.note(cacheBytesPerToken: bytesPerToken)
  }

  private func attention(queries: Tensor, keys: Tensor, values: Tensor, scale: Float?) -> AttentionResult {
    let count = keys.dim(-2)
    let mask = count == 1 ? nil : AttentionMask.causal(queries: count, keys: offset)
    return groupedHeadsAttention(
      queries: queries, keys: codedKeys?.dequantized ?? keys, values: codedValues?.dequantized ?? values,
      scale: scale, mask: mask)
  }
}

extension Mechanism {
  static let int8Cache = Mechanism(
    id: "int8-cache", title: "Key-value cache in 8 bits", kind: .caches,
    paper:
      "Sheng et al., FlexGen: high-throughput generative inference of large language models with a single GPU, 2023",
    exactness: .approximate(error: 0.0058, reason: "keys and values are rounded to 255 steps a token"),
    cost: "h n (n + 1) / 2 (d + dᵥ) multiply-adds for n tokens one by one, h (d + dᵥ + 8) bytes of cache a token",
    laws: [.rowsSumToOne, .causal], isSelfAttention: true,
    work: { size in
      var work = size.decodingWork { $0 }
      if size.queries > 0 { work.cacheBytesPerToken = size.heads * (size.features + size.valueFeatures + 8) }
      return work
    }
  ) { QuantizedKeyValueCache(bits: 8).decoding($0) }
}
