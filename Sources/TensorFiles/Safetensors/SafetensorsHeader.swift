/// The header of a `.safetensors` file: what its arrays are, and where.
///
///     length of the rest, 8 bytes, little-endian
///     {"__metadata__":{"format":"pt"},"bias":{"dtype":"F32","shape":[3],"data_offsets":[0,12]}}      spaces
///
/// The bytes of the arrays follow, and fill the rest of the file without gaps.
///
/// - Source: the format of Hugging Face's safetensors, and its reference implementation for what is refused.
struct SafetensorsHeader: Equatable {
  /// The arrays, in the order of their bytes.
  var entries: [SafetensorsEntry]
  /// What the file says of itself.
  var metadata: [String: String]

  /// The bytes of the length before the header.
  static let prefix = 8
  /// The longest header that is read, as in the reference implementation.
  static let lengthLimit = 100_000_000
  /// The key of the metadata, which no array can have as its name.
  static let metadataKey = "__metadata__"

  /// Reads the length that stands before a header.
  static func length(of file: UnsafeRawBufferPointer) throws(TensorFileError.Trouble) -> Int {
    if file.count < prefix { throw .cutShort(what: "the header's length", expected: prefix, found: file.count) }
    let length = UInt64(littleEndian: file.loadUnaligned(as: UInt64.self))
    if length > UInt64(lengthLimit) {
      throw .headerTooLong(bytes: Int(clamping: length), limit: lengthLimit)
    }
    let end = prefix + Int(length)
    if file.count < end { throw .cutShort(what: "the header", expected: end, found: file.count) }
    return Int(length)
  }

  /// Refuses arrays whose bytes leave gaps, overlap, or don't fill the file.
  ///
  /// - Parameter count: the bytes that follow the header.
  func requireTiling(of count: Int, in path: String) throws(TensorFileError) {
    var end = 0
    for entry in entries {
      try TensorFileError.naming(path, entry.name) { () throws(TensorFileError.Trouble) in
        if entry.bytes.lowerBound != end { throw .notTiled(begin: entry.bytes.lowerBound, expected: end) }
        let needed = try entry.type.byteCount(entry.shape)
        if needed != entry.bytes.count {
          throw .sizeDisagrees(
            shape: entry.shape, type: entry.type.rawValue, needed: needed, found: entry.bytes.count)
        }
      }
      end = entry.bytes.upperBound
    }
    try TensorFileError.naming(path) { () throws(TensorFileError.Trouble) in
      if end > count { throw .cutShort(what: "all arrays together", expected: end, found: count) }
      if end < count { throw .tooLong(expected: end, found: count) }
    }
  }
}
