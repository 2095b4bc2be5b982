/// One head's gradient: the attention that was computed, the gradient that comes in, and where those of its inputs go.
public struct AttentionGradientTask: BitwiseCopyable {
  /// The attention, without a bound of scores and without a sink. Nothing is read from its output, and nothing is written
  /// there.
  public var attention: AttentionTask
  /// The gradient with respect to the attention's output, n rows of dᵥ.
  public var upstream: AttentionTask.Matrix
  /// The gradient with respect to queries, n rows of d.
  public var byQueries: AttentionTask.MutableMatrix
  /// The gradient with respect to keys, m rows of d.
  public var byKeys: AttentionTask.MutableMatrix
  /// The gradient with respect to values, m rows of dᵥ.
  public var byValues: AttentionTask.MutableMatrix

  /// Creates the gradient of an attention.
  public init(
    of attention: AttentionTask, upstream: AttentionTask.Matrix, byQueries: AttentionTask.MutableMatrix,
    byKeys: AttentionTask.MutableMatrix, byValues: AttentionTask.MutableMatrix
  ) {
    (self.attention, self.upstream) = (attention, upstream)
    (self.byQueries, self.byKeys, self.byValues) = (byQueries, byKeys, byValues)
  }
}

extension AttentionGradientTask: @unchecked Sendable {}
