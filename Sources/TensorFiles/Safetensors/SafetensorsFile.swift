internal import Tensors

/// Files of `.safetensors`, as a whole.
enum SafetensorsFile {
  /// Reads the arrays and the metadata. Numbers that a tensor holds as they are stay in the mapped file.
  static func read(_ file: MappedFile, path: String) throws(TensorFileError) -> ([String: Tensor], [String: String]) {
    let (header, numbers) = try TensorFileError.naming(path) { () throws(TensorFileError.Trouble) in
      let length = try SafetensorsHeader.length(of: file.bytes)
      let end = SafetensorsHeader.prefix + length
      let text = UnsafeRawBufferPointer(rebasing: file.bytes[SafetensorsHeader.prefix..<end])
      return (try SafetensorsHeaderParser.parse(text), UnsafeRawBufferPointer(rebasing: file.bytes[end...]))
    }
    try header.requireTiling(of: numbers.count, in: path)
    var arrays: [String: Tensor] = [:]
    for entry in header.entries {
      arrays[entry.name] = try TensorFileError.naming(path, entry.name) { () throws(TensorFileError.Trouble) in
        try Tensor(
          reading: UnsafeRawBufferPointer(rebasing: numbers[entry.bytes]), as: entry.type, isBigEndian: false,
          entry.shape, owner: file)
      }
    }
    return (arrays, header.metadata)
  }

  /// Writes arrays and metadata.
  static func write(
    _ arrays: [String: Tensor], metadata: [String: String], to path: String
  ) throws(TensorFileError.Trouble) {
    if arrays[SafetensorsHeader.metadataKey] != nil {
      throw .nameNotStorable(SafetensorsHeader.metadataKey, why: "it is the name of the metadata")
    }
    var parts: [(name: String, type: ElementType, shape: [Int], byteCount: Int)] = []
    for (name, tensor) in arrays {
      let type = ElementType(tensor.dtype)
      parts.append((name, type, tensor.shape, try type.byteCount(tensor.shape)))
    }
    let header = SafetensorsHeader.laidOut(parts, metadata: metadata)
    let text = header.written
    if text.count - SafetensorsHeader.prefix > SafetensorsHeader.lengthLimit {
      throw .headerTooLong(bytes: text.count, limit: SafetensorsHeader.lengthLimit)
    }
    try FileReplacement.write(path) { (file) throws(TensorFileError.Trouble) in
      try file.write(text, at: 0)
      for entry in header.entries {
        try arrays[entry.name]!.withBytes { (bytes) throws(TensorFileError.Trouble) in
          try file.write(bytes, at: text.count + entry.bytes.lowerBound)
        }
      }
    }
  }
}
