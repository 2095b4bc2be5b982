#if AVX512 || AVX2
  internal import _Builtin_intrinsics.intel
#endif

// What differs from one kind of processor to the next: the width of a vector, and the instructions that Swift has no
// operator for. All other files are the same for all.

#if AVX512
  /// As many numbers as the processor computes with at a time.
  typealias Vector = SIMD16<Float>
  typealias Integers = SIMD16<Int32>
  typealias Doubles = SIMD8<Double>
#elseif AVX2
  /// As many numbers as the processor computes with at a time.
  typealias Vector = SIMD8<Float>
  typealias Integers = SIMD8<Int32>
  typealias Doubles = SIMD4<Double>
#else
  /// As many numbers as the processor computes with at a time.
  typealias Vector = SIMD4<Float>
  typealias Integers = SIMD4<Int32>
  typealias Doubles = SIMD2<Double>
#endif

/// Returns a b + c, rounded once if the processor can.
@inline(__always)
func multiplyAdd(_ a: Vector, _ b: Vector, _ c: Vector) -> Vector {
  #if AVX512
    _mm512_fmadd_ps(a, b, c)
  #elseif AVX2
    _mm256_fmadd_ps(a, b, c)
  #else
    a * b + c
  #endif
}

/// Returns the greater of each two numbers; the second if one of them is NaN.
@inline(__always)
func greater(_ a: Vector, _ b: Vector) -> Vector {
  #if AVX512
    _mm512_max_ps(a, b)
  #elseif AVX2
    _mm256_max_ps(a, b)
  #else
    b.replacing(with: a, where: a .> b)
  #endif
}

extension Vector {
  /// The numbers of a vector.
  @inline(__always) static var lanes: Int { scalarCount }

  /// Reads a vector from memory of any alignment.
  @inline(__always)
  init(at pointer: UnsafePointer<Float>) {
    self = UnsafeRawPointer(pointer).loadUnaligned(as: Vector.self)
  }

  /// Writes a vector to memory of any alignment.
  @inline(__always)
  func store(at pointer: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(pointer).storeBytes(of: self, as: Vector.self)
  }
}

extension Vector {
  /// Reads the first numbers of a vector; the others are a number of the caller's.
  @inline(__always)
  init(at pointer: UnsafePointer<Float>, count: Int, others: Float) {
    self.init(repeating: others)
    for i in 0..<count { self[i] = pointer[i] }
  }

  /// Writes the first numbers of a vector.
  @inline(__always)
  func store(at pointer: UnsafeMutablePointer<Float>, count: Int) {
    for i in 0..<count { pointer[i] = self[i] }
  }

  /// The numbers in two vectors of `Double`.
  @inline(__always)
  var doubles: (Doubles, Doubles) {
    #if AVX512
      (_mm512_cvtps_pd(lowHalf), _mm512_cvtps_pd(highHalf))
    #elseif AVX2
      (_mm256_cvtps_pd(lowHalf), _mm256_cvtps_pd(highHalf))
    #else
      (Doubles(lowHalf), Doubles(highHalf))
    #endif
  }

  /// Creates a vector of numbers of `Double`, rounded.
  @inline(__always)
  init(_ doubles: (Doubles, Doubles)) {
    #if AVX512
      self.init(lowHalf: _mm512_cvtpd_ps(doubles.0), highHalf: _mm512_cvtpd_ps(doubles.1))
    #elseif AVX2
      self.init(lowHalf: _mm256_cvtpd_ps(doubles.0), highHalf: _mm256_cvtpd_ps(doubles.1))
    #else
      self.init(lowHalf: .init(doubles.0), highHalf: .init(doubles.1))
    #endif
  }
}

extension Integers {
  /// Reads a vector of whole numbers from memory of any alignment.
  @inline(__always)
  init(at pointer: UnsafePointer<Int32>) {
    self = UnsafeRawPointer(pointer).loadUnaligned(as: Integers.self)
  }
}
