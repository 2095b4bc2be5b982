/// A place on the map of a decoder, by the name that is written there. They are in the order in which a token's vector
/// meets them.
public enum DecoderPlace: String, CaseIterable, Hashable, Codable, Sendable {
  /// What comes in.
  case tokens, embedding, positions
  /// What stands before attention and before the feed-forward network.
  case norm
  /// The parts of attention.
  case projections, rotation, cache, scores, scaling, mask, softmax, values, heads
  /// The sum of what came in and what was computed.
  case residual
  /// What reads an encoder.
  case crossAttention = "cross-attention"
  /// The other half of a block.
  case feedForward = "feed-forward"
  /// What comes out.
  case logits
}
