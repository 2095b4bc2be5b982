/// The fast loops, compiled for one kind of processor.
///
/// Each set has the same sources and another width of vectors. A function works on memory that its caller owns, on one
/// thread, and keeps nothing: the caller divides the work and shares it out with ``Team``.
///
/// What is the same for all: the results are within a few ε of double precision, but not the plain loops' bits. Sums are
/// taken in another order, and a multiplication and an addition are rounded once where the processor has such an
/// instruction.
public protocol KernelSet: GradientKernels, Sendable {
  /// The instructions that it needs, as people name them: `AVX2`.
  static var name: String { get }

  /// How many queries ``attend(_:from:in:)`` takes at a time.
  static var queriesAtATime: Int { get }

  /// Returns how many numbers of scratch memory ``attend(_:from:in:)`` needs.
  static func scratchForAttention(_ task: AttentionTask) -> Int

  /// Computes the attention of some queries to all keys, block by block of keys.
  ///
  /// - Parameters:
  ///   - task: the matrices, and what is asked for.
  ///   - first: the first query; it and up to ``queriesAtATime`` of those behind it are computed.
  ///   - scratch: memory for ``scratchForAttention(_:)`` numbers.
  /// - Returns: how often the results so far were rescaled, because a greater score came.
  static func attend(_ task: AttentionTask, from first: Int, in scratch: UnsafeMutablePointer<Float>) -> Int

  /// Computes one query's attention to some keys, block by block of a long cache.
  ///
  /// - Parameters:
  ///   - task: the query and the keys that count.
  ///   - scores: memory for a number for each of those keys, and 16 more.
  /// - Returns: what is needed to join the sums with those of other keys.
  static func attend(
    _ task: RowTask, keys: AttentionTask.Matrix, values: AttentionTask.Matrix, scores: UnsafeMutablePointer<Float>
  ) -> RowPart

  /// Computes one query's attention to some keys, which are stored in codes.
  static func attend(
    _ task: RowTask, keys: CodedMatrix, values: CodedMatrix, scores: UnsafeMutablePointer<Float>
  ) -> RowPart

  /// Writes e to each of some numbers.
  ///
  /// - Numerics: within 2 ulp if the result is at least 2⁻¹²⁶, else 0 or a result that is less exact.
  static func exponentials(_ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, count: Int)
}
