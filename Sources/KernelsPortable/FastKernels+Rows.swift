public import Kernels

extension FastKernels {
  /// Computes one query's attention to some keys.
  public static func attend(
    _ task: RowTask, keys: AttentionTask.Matrix, values: AttentionTask.Matrix, scores: UnsafeMutablePointer<Float>
  ) -> RowPart {
    attendRow(
      task.query, keys: PlainNumbers(keys), values: PlainNumbers(values), range: task.firstKey..<task.endOfKeys,
      features: task.features,
      valueFeatures: task.valueFeatures, factor: task.scale * FusedAttention.logarithm, scores: scores,
      sums: task.sums)
  }

  /// Computes one query's attention to some keys, which are stored in codes.
  public static func attend(
    _ task: RowTask, keys: CodedMatrix, values: CodedMatrix, scores: UnsafeMutablePointer<Float>
  ) -> RowPart {
    attendRow(
      task.query, keys: CodedNumbers(keys), values: CodedNumbers(values), range: task.firstKey..<task.endOfKeys,
      features: task.features,
      valueFeatures: task.valueFeatures, factor: task.scale * FusedAttention.logarithm, scores: scores,
      sums: task.sums)
  }
}
