/// Every mechanism of the engine, in the order in which a learner sees them. A mechanism that is not listed does not exist for a
/// learner.
public enum Catalog {
  /// The mechanisms.
  public static let mechanisms: [Mechanism] = [
    .dotProduct,
    .scaledDotProduct,
    .additive,
    .general,
    .softcap,
    .sinkLogit,
    .causalMask,
    .paddingMask,
    .segmentMask,
    .slidingWindow,
    .dilatedWindow,
    .globalTokens,
    .blockDiagonal,
    .blockSparse,
    .strided,
    .fixed,
    .streamingSinks,
    .multiHead,
    .crossAttention,
    .groupedQuery,
    .multiQuery,
    .prunedHeads,
    .encoderLayer,
    .decoderLayer,
    .int8Projections,
    .lora,
    .sinusoidal,
    .learnedPositions,
    .shawRelative,
    .t5Relative,
    .alibi,
    .ropeInterleaved,
    .ropeHalves,
    .ropeLinear,
    .ropeNTK,
    .ropeDynamicNTK,
    .ropeYaRN,
    .ropeLlama3,
    .keyValueCache,
    .groupedKeyValueCache,
    .slidingWindowCache,
    .sinkCache,
    .heavyHitterCache,
    .compressiveCache,
    .hierarchicalCache,
    .int8Cache,
    .onlineSoftmax,
    .tiled,
    .blockwise,
    .longformer,
    .bigBird,
    .linearAttention,
    .causalLinearAttention,
    .performer,
    .causalPerformer,
  ]

  /// Returns the mechanism with an id, or `nil` if there is none.
  public static func mechanism(_ id: String) -> Mechanism? {
    mechanisms.first { $0.id == id }
  }

  /// Returns the mechanisms of a kind, in order.
  public static func mechanisms(_ kind: Mechanism.Kind) -> [Mechanism] {
    mechanisms.filter { $0.kind == kind }
  }
}
