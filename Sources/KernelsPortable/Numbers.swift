internal import Kernels

#if AVX512 || AVX2
  internal import _Builtin_intrinsics.intel
#endif

/// Rows of numbers that are read a vector at a time, however they are stored.
protocol Numbers {
  /// Returns as many numbers of a row as a vector has.
  func vector(_ row: Int, from column: Int) -> Vector
  /// Returns a number of a row.
  func number(_ row: Int, _ column: Int) -> Float
  /// Returns the factor of a row's numbers.
  func factor(_ row: Int) -> Float
}

/// Rows of `Float`.
struct PlainNumbers: Numbers {
  let start: UnsafePointer<Float>
  let stride: Int

  @inline(__always)
  init(_ matrix: AttentionTask.Matrix) { (start, stride) = (matrix.start, matrix.stride) }

  @inline(__always)
  func vector(_ row: Int, from column: Int) -> Vector { Vector(at: start + (row &* stride &+ column)) }

  @inline(__always)
  func number(_ row: Int, _ column: Int) -> Float { start[row &* stride &+ column] }

  @inline(__always)
  func factor(_ row: Int) -> Float { 1 }
}

/// Rows of codes of 8 bits, each row with a factor.
struct CodedNumbers: Numbers {
  let codes: UnsafePointer<Int8>
  let stride: Int
  let factors: UnsafePointer<Float>

  @inline(__always)
  init(_ matrix: CodedMatrix) { (codes, stride, factors) = (matrix.codes, matrix.stride, matrix.factors) }

  @inline(__always)
  func vector(_ row: Int, from column: Int) -> Vector {
    let place = UnsafeRawPointer(codes + (row &* stride &+ column))
    #if AVX512
      let bytes = place.loadUnaligned(as: SIMD2<Int64>.self)
      return _mm512_cvtepi32_ps(_mm512_cvtepi8_epi32(bytes))
    #elseif AVX2
      let bytes = SIMD2(place.loadUnaligned(as: Int64.self), 0)
      return _mm256_cvtepi32_ps(_mm256_cvtepi8_epi32(bytes))
    #else
      let bytes = place.loadUnaligned(as: SIMD4<Int8>.self)
      return Vector(Float(bytes.x), Float(bytes.y), Float(bytes.z), Float(bytes.w))
    #endif
  }

  @inline(__always)
  func number(_ row: Int, _ column: Int) -> Float { Float(codes[row &* stride &+ column]) }

  @inline(__always)
  func factor(_ row: Int) -> Float { factors[row] }
}
