internal import Tensors

/// A number that comes out differently if any element of a tensor changes, for all that matters here.
///
/// Elements are taken as their bits, so that NaN equals itself. It costs about a millisecond for a million elements, in
/// an optimised build.
struct TensorDigest: Equatable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Takes in the elements of one tensor.
  mutating func add(_ tensor: Tensor) {
    var state = (state ^ UInt64(truncatingIfNeeded: tensor.size)) &* Self.factor
    tensor.withUnsafeBytes { bytes in
      let words = bytes.count / 8
      for word in 0..<words {
        state = (state ^ bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self)) &* Self.factor
        state ^= state >> 32
      }
      for byte in words * 8..<bytes.count { state = (state ^ UInt64(bytes[byte])) &* Self.factor }
    }
    self.state = state
  }

  private static let factor: UInt64 = 0xFF51_AFD7_ED55_8CCD
}
