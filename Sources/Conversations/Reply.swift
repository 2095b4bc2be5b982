public import Reports

/// The reply to a text.
public struct Reply: Equatable, Codable, Sendable {
  /// What is to be shown, in order. Output that arrived in pieces is joined.
  public var documents: [Document]
  /// Whether what was asked for succeeded: the cell finished, the command did its work.
  public var isSuccess: Bool
  /// The state afterwards.
  public var state: ConversationState
}
