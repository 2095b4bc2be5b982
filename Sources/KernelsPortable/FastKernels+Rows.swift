public import Kernels

extension FastKernels {
  /// Computes one query's attention to some keys.
  public static func attend(
    _ task: RowTask, keys: AttentionTask.Matrix, values: AttentionTask.Matrix, scores: UnsafeMutablePointer<Float>
  ) -> RowPart {
    attend(task, PlainNumbers(keys), PlainNumbers(values), scores)
  }

  /// Computes one query's attention to some keys, which are stored in codes.
  public static func attend(
    _ task: RowTask, keys: CodedMatrix, values: CodedMatrix, scores: UnsafeMutablePointer<Float>
  ) -> RowPart {
    attend(task, CodedNumbers(keys), CodedNumbers(values), scores)
  }

  @inline(__always)
  private static func attend(
    _ task: RowTask, _ keys: some Numbers, _ values: some Numbers, _ scores: UnsafeMutablePointer<Float>
  ) -> RowPart {
    attendRow(
      task.query, keys: keys, values: values, range: task.firstKey..<task.endOfKeys, features: task.features,
      valueFeatures: task.valueFeatures, factor: task.scale * FusedAttention.logarithm, scores: scores,
      sums: task.sums)
  }
}
