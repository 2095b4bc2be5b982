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

  /// How many columns ``multiply(_:in:)`` takes at a time: parts of a product should be a multiple of it wide.
  static var columnsAtATime: Int { get }

  /// Returns how many numbers of scratch memory ``multiply(_:in:)`` needs.
  static func scratchForProduct(_ task: ProductTask) -> Int

  /// Computes a matrix product.
  ///
  /// - Parameters:
  ///   - task: the matrices.
  ///   - scratch: memory for ``scratchForProduct(_:)`` numbers.
  /// - Numerics: each element is within k ε Σ |aᵢₚ bₚⱼ| of double precision.
  static func multiply(_ task: ProductTask, in scratch: UnsafeMutablePointer<Float>)

  /// Writes e to each of some numbers.
  ///
  /// - Numerics: within 2 ulp if the result is at least 2⁻¹²⁶, else 0 or a result that is less exact.
  static func exponentials(_ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, count: Int)

  /// Computes a function of each of some numbers.
  ///
  /// - Numerics: x Φ(x) and x σ(f x) are within 6 ε of the exact value, x σ(2u) within (4 + 6 |u|) ε, relative to it, if it
  ///   is 2⁻¹²⁰ at least; smaller ones lose digits or are 0. ε = 2⁻²³.
  static func compute(
    _ function: ElementFunction, _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, count: Int)

  /// Turns each row into softmax's weights, or their logarithms.
  ///
  /// - Parameters:
  ///   - x: the rows, one after the other.
  ///   - y: as many numbers.
  ///   - isLogarithm: whether logarithms are asked for.
  /// - Numerics: weights from 2⁻¹²⁶ on are within (10 + d) ε, relative to them, d the distance of the score from the greatest,
  ///   ε = 2⁻²³; smaller ones are 0 or lose digits. Logarithms are within 10 ε of the greater of 1 and the result.
  static func softmax(
    _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, rows: Int, length: Int, isLogarithm: Bool)

  /// Shifts each row to the mean 0, if asked for, divides it by the root of the mean square plus ε, then multiplies it by
  /// weights and adds a bias, if there are any.
  ///
  /// - Parameters:
  ///   - x: the rows, one after the other.
  ///   - y: as many numbers.
  ///   - isCentred: whether the mean is subtracted.
  ///   - eps: what is added below the root.
  ///   - weight: as many numbers as a row has; nil for ones.
  ///   - bias: as many numbers as a row has; nil for zeros.
  /// - Numerics: in `Double`, rounded once; weights and bias in `Float`.
  static func normalise(
    _ x: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, rows: Int, length: Int, isCentred: Bool, eps: Float,
    weight: UnsafePointer<Float>?, bias: UnsafePointer<Float>?)
}
