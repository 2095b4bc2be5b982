/// The fast loops for the gradient of attention, which each ``KernelSet`` has.
public protocol GradientKernels {
  /// Returns how many numbers of scratch memory ``addGradient(_:queries:to:in:)`` needs.
  static func scratchForGradient(_ task: AttentionGradientTask) -> Int

  /// Returns how many sums ``addGradient(_:queries:to:in:)`` adds to.
  static func sumsForGradient(_ task: AttentionGradientTask) -> Int

  /// Computes the gradient of some queries' attention to all keys.
  ///
  /// - Parameters:
  ///   - task: the matrices. The gradient with respect to the queries asked for is written.
  ///   - queries: which ones; best as many as ``KernelSet/queriesAtATime``, or a multiple.
  ///   - sums: what the gradients with respect to keys and values are added to; zeros at first.
  ///   - scratch: memory for ``scratchForGradient(_:)`` numbers.
  static func addGradient(
    _ task: AttentionGradientTask, queries: Range<Int>, to sums: UnsafeMutablePointer<Float>,
    in scratch: UnsafeMutablePointer<Float>)

  /// Adds up the sums of several calls of ``addGradient(_:queries:to:in:)``, and writes the gradients with respect to keys
  /// and values.
  ///
  /// - Parameters:
  ///   - task: the matrices.
  ///   - sums: those of the first call.
  ///   - count: how many calls there were.
  ///   - stride: the numbers from the sums of one call to those of the next.
  static func writeGradient(_ task: AttentionGradientTask, sums: UnsafePointer<Float>, count: Int, stride: Int)
}
