public import Kernels

extension FastKernels {
  /// Returns how many numbers of scratch memory ``addGradient(_:queries:to:in:)`` needs.
  public static func scratchForGradient(_ task: AttentionGradientTask) -> Int { FusedGradient.scratch(task) }

  /// Returns how many sums ``addGradient(_:queries:to:in:)`` adds to.
  public static func sumsForGradient(_ task: AttentionGradientTask) -> Int { FusedGradient.sums(task) }

  /// Computes the gradient of some queries' attention to all keys.
  public static func addGradient(
    _ task: AttentionGradientTask, queries: Range<Int>, to sums: UnsafeMutablePointer<Float>,
    in scratch: UnsafeMutablePointer<Float>
  ) {
    var first = queries.lowerBound
    while first < queries.upperBound {
      FusedGradient(task, from: first, in: scratch).run(sums)
      first += Row.width
    }
  }

  /// Adds up sums, and writes the gradients with respect to keys and values.
  public static func writeGradient(
    _ task: AttentionGradientTask, sums: UnsafePointer<Float>, count: Int, stride: Int
  ) {
    let (keys, features) = (task.attention.keyCount, task.attention.features)
    write(sums, count: count, stride: stride, task.byKeys, rows: keys, columns: features)
    write(
      sums + keys * FusedGradient.filledUp(features), count: count, stride: stride, task.byValues, rows: keys,
      columns: task.attention.valueFeatures)
  }

  private static func write(
    _ sums: UnsafePointer<Float>, count: Int, stride: Int, _ matrix: AttentionTask.MutableMatrix, rows: Int,
    columns: Int
  ) {
    for column in Swift.stride(from: 0, to: columns, by: Row.width) {
      let part = sums + column * rows
      let width = min(Row.width, columns - column)
      for row in 0..<rows {
        let place = part + row * Row.width
        var sum = Row(at: place)
        for other in 1..<max(1, count) { sum = sum.zipped(with: Row(at: place + other * stride)) { $0 + $1 } }
        let target = matrix.start + row * matrix.stride + column
        if width == Row.width {
          sum.store(at: target)
        } else {
          for i in 0..<width { target[i] = sum[i] }
        }
      }
    }
  }
}

extension Row {
  /// A number of the row.
  @inline(__always)
  fileprivate subscript(index: Int) -> Float {
    let lanes = Vector.lanes
    #if AVX2
      if index >= 2 * lanes { return c[index - 2 * lanes] }
    #endif
    return index < lanes ? a[index] : b[index - lanes]
  }
}
