internal import Tensors

/// Files of `.npz`: zip archives whose members are `.npy` files.
enum NPZFile {
  /// Reads all arrays. The names are those of the members without `.npy`.
  static func read(_ file: UnsafeRawBufferPointer, path: String) throws(TensorFileError) -> [String: Tensor] {
    var arrays: [String: Tensor] = [:]
    var current: String?
    do throws(TensorFileError.Trouble) {
      let archive = try ArchiveReader(file)
      for member in try archive.members() {
        let name = member.name.hasSuffix(".npy") ? String(member.name.dropLast(4)) : member.name
        if arrays[name] != nil { throw .duplicateName(name) }
        current = name
        arrays[name] = try Self.array(member, of: archive)
        current = nil
      }
    } catch {
      throw TensorFileError(path: path, array: current, trouble: error)
    }
    return arrays
  }

  /// Unpacks one array. Its memory is taken only when its header agrees with the size that the archive has for it.
  private static func array(
    _ member: ArchiveReader.Member, of archive: ArchiveReader
  ) throws(TensorFileError.Trouble) -> Tensor {
    try archive.unpack(member) { (take) throws(TensorFileError.Trouble) in
      let prefix = try OwnedBytes(count: min(NPYHeader.longestPrefix, member.size))
      try take(prefix.bytes)
      let length = try NPYHeader.length(from: UnsafeRawBufferPointer(prefix.bytes), of: member.size)
      let whole = try OwnedBytes(count: max(length, prefix.bytes.count))
      whole.bytes.copyMemory(from: UnsafeRawBufferPointer(prefix.bytes))
      try take(UnsafeMutableRawBufferPointer(rebasing: whole.bytes[prefix.bytes.count...]))
      let header = try NPYHeader(UnsafeRawBufferPointer(rebasing: whole.bytes[..<length]))
      try header.requireNumbers(found: member.size - length)
      let numbers = try OwnedBytes(count: header.byteCount)
      // A short header can end before the bytes that were taken to find its length.
      let early = whole.bytes[length...]
      UnsafeMutableRawBufferPointer(rebasing: numbers.bytes.prefix(early.count)).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: early))
      try take(UnsafeMutableRawBufferPointer(rebasing: numbers.bytes[early.count...]))
      let tensor = try Tensor(numbers: UnsafeRawBufferPointer(numbers.bytes), header, owner: numbers)
      withExtendedLifetime((prefix, whole, numbers)) {}
      return tensor
    }
  }

  /// Writes arrays, in the order of their names.
  static func write(
    _ arrays: [String: Tensor], compressed: Bool, to path: String
  ) throws(TensorFileError.Trouble) {
    try FileReplacement.write(path) { (file) throws(TensorFileError.Trouble) in
      let archive = try ArchiveWriter(file)
      for (name, tensor) in arrays.sorted(by: { $0.key < $1.key }) {
        try archive.add(try ArchiveMember(name, tensor), compressed: compressed)
      }
      try archive.finish()
    }
  }
}
