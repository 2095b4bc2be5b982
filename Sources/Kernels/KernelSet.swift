/// The fast loops, compiled for one kind of processor.
///
/// Each set has the same sources and another width of vectors. A function works on memory that its caller owns, on one
/// thread, and keeps nothing: the caller divides the work and shares it out with ``Team``.
///
/// What is the same for all: the results are within a few ε of double precision, but not the plain loops' bits. Sums are
/// taken in another order, and a multiplication and an addition are rounded once where the processor has such an
/// instruction.
public protocol KernelSet: Sendable {
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

  /// Writes e to each of some numbers.
  ///
  /// - Numerics: within 2 ulp if the result is at least 2⁻¹²⁶, else 0 or a result that is less exact.
  static func exponentials(_ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, count: Int)
}
