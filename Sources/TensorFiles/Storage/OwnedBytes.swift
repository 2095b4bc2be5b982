internal import Glibc

/// Memory of its own for the numbers of a tensor.
final class OwnedBytes {
  /// The memory.
  let bytes: UnsafeMutableRawBufferPointer

  /// Takes memory.
  ///
  /// - Throws: if there isn't that much.
  init(count: Int) throws(TensorFileError.Trouble) {
    guard let start = malloc(max(1, count)) else { throw .outOfMemory(bytes: count) }
    bytes = UnsafeMutableRawBufferPointer(start: start, count: count)
  }

  deinit { free(bytes.baseAddress) }
}
