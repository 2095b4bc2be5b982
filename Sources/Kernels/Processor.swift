internal import Glibc

/// What the processor that this program runs on has.
///
/// The functions are C's, which is asked by name: their module would have to be there wherever learners' code is compiled.
public enum Processor {
  /// How many processors this process may use, at least 1.
  public static let count = Int(attnlab_processor_count())
  /// Whether it has AVX2 and FMA, and the system saves their registers.
  public static var hasAVX2: Bool { attnlab_processor_has_avx2() != 0 }
  /// Whether it has AVX-512 with its extensions F, BW, CD, DQ and VL, and the system saves their registers.
  public static var hasAVX512: Bool { attnlab_processor_has_avx512() != 0 }

  /// The name of the loops that the environment asks for, by the variable `ATTNLAB_KERNELS`; nil if it doesn't.
  public static var wantedKernels: String? { getenv("ATTNLAB_KERNELS").map { String(cString: $0) } }
}

@_silgen_name("attnlab_processor_count") private func attnlab_processor_count() -> CInt
@_silgen_name("attnlab_processor_has_avx2") private func attnlab_processor_has_avx2() -> CInt
@_silgen_name("attnlab_processor_has_avx512") private func attnlab_processor_has_avx512() -> CInt
